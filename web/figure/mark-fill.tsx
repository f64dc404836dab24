import type { VNode } from 'preact'
import type { Mark } from '../../src/model/vocabulary.ts'
import { fill, stroke } from './ink.ts'
import { LIGHT, type Token } from './light.ts'

/** Marks that are one colour; the others are patterns, so that colour is never all that tells them apart. */
const SOLID: Readonly<Partial<Record<Mark, Token>>> = {
  'in-force': 'in-force',
  offered: 'offered',
  considering: 'considering',
  refused: 'refused',
  breached: 'breached',
  silent: 'silent',
}

/** How an area with a mark is filled. The patterns of that prefix must stand in the same document. */
export function markFill(
  mark: Mark,
  prefix: string,
): { readonly class?: string; readonly fill: string } {
  const token = SOLID[mark]
  return token ? fill(token) : { fill: `url(#${prefix}-${mark})` }
}

/** What a sign is written in where it stands on its mark: class and light value. */
export function signInk(mark: Mark): { readonly class: string; readonly fill: string } {
  return { class: `sign sign-${mark}`, fill: SIGN_INK[mark] }
}

const SIGN_INK: Readonly<Record<Mark, string>> = {
  'in-force': '#fff',
  joined: LIGHT['in-force'],
  waiting: '#000',
  offered: '#000',
  considering: '#000',
  deferred: LIGHT.ink,
  refused: '#fff',
  breached: '#fff',
  silent: LIGHT.soft,
  disputed: LIGHT.ink,
}

/** The patterns: hatched while waiting, dotted where a text was joined, striped where put off, split where voices clash. */
export function MarkPatterns({ prefix }: { readonly prefix: string }): VNode {
  const square = (n: number) => ({ width: n, height: n, patternUnits: 'userSpaceOnUse' }) as const
  return (
    <defs>
      <pattern id={`${prefix}-waiting`} {...square(8)} patternTransform="rotate(-45)">
        <rect width="8" height="8" {...fill('offered')} />
        <rect width="8" height="4" {...fill('waiting')} />
      </pattern>
      <pattern id={`${prefix}-joined`} {...square(9)}>
        <rect width="9" height="9" {...fill('silent')} />
        <circle cx="4.5" cy="4.5" r="2.2" {...fill('in-force')} />
      </pattern>
      <pattern id={`${prefix}-deferred`} {...square(9)}>
        <rect width="9" height="9" {...fill('paper')} />
        <rect width="4" height="9" {...fill('considering')} />
      </pattern>
      <pattern id={`${prefix}-disputed`} {...square(20)} patternTransform="rotate(-45)">
        <rect width="20" height="20" {...fill('paper')} />
        <rect width="20" height="9" {...fill('edge')} />
        <path d="M0 9.5h20" stroke-width="1" {...stroke('ink')} />
      </pattern>
    </defs>
  )
}
