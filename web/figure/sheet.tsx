import type { ComponentChildren, VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useFrame } from '../shell/frame.ts'
import { toPinned } from '../shell/query.ts'
import { useWords } from '../words/use-words.ts'
import { fill } from './ink.ts'
import { toLines } from './lane-strip.tsx'
import { toSource, toWarning } from './source-line.tsx'

/** Width of a picture that stands alone, and its margin. */
export const SHEET = { width: 800, margin: 20 } as const

const INSIDE = SHEET.width - 2 * SHEET.margin

/** A part of a sheet: how high it is, and what is drawn from its upper left corner. */
export interface Block {
  readonly height: number
  readonly drawn: ComponentChildren
}

interface SheetProps {
  readonly title: string
  readonly about: string
  readonly asked: Asked
  readonly blocks: readonly Block[]
  /** More lines at the foot. */
  readonly notes?: readonly string[]
}

/** A picture that stands alone: title, picture, legend, and whence it is, all in one file with no style sheet. */
export function Sheet({ title, about, asked, blocks, notes = [] }: SheetProps): VNode {
  const writing = useWords()
  const margin: number = SHEET.margin
  const source = toSource(asked, asked.framework.title, writing).join('')
  const warning = toWarning(asked, writing)
  const parts: readonly Block[] = [
    ...(warning ? [toText(warning, 15, 'ink', 600)] : []),
    toText(title, 22, 'ink', 600, SERIF),
    toText(about, 14, 'soft'),
    ...blocks,
    ...[source, usePinned(asked), ...notes].map((line) => toText(line, 12, 'soft')),
  ]
  const tops = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.height, margin),
  )
  const height = parts.reduce((sum, part) => sum + part.height, 2 * margin)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${SHEET.width} ${height}`}
      width={SHEET.width}
      height={height}
      lang={writing.lang}
      role="img"
      aria-labelledby="title about"
      font-family={SANS}
    >
      <title id="title">{title}</title>
      <desc id="about">{`${about} ${source}`}</desc>
      <rect width={SHEET.width} height={height} {...fill('paper')} />
      {parts.map(({ drawn }, index) => (
        <svg
          key={tops[index]}
          aria-hidden="true"
          x={SHEET.margin}
          y={tops[index]}
          width={INSIDE}
          height={parts[index]?.height}
          overflow="visible"
        >
          {drawn}
        </svg>
      ))}
    </svg>
  )
}

const SANS = "'Source Sans 3','Segoe UI',system-ui,sans-serif"
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif"

/** The page's address with both dates, which shows the same for ever. */
function usePinned(asked: Asked): string {
  const { origin, path, query } = useFrame()
  return `${origin}${toPinned(path, query, asked)}`
}

/** Words broken into lines by the width that letters have on average: SVG breaks none. */
export function toText(
  words: string,
  size: number,
  token: 'ink' | 'soft',
  weight = 400,
  family?: string,
): Block {
  const lines = toLines(words, Math.floor(INSIDE / (size * 0.56)))
  return {
    height: lines.length * size * 1.3 + size * 0.4,
    drawn: (
      <g
        font-size={size}
        font-weight={weight}
        {...(family && { 'font-family': family })}
        {...fill(token)}
      >
        {lines.map((line, index) => (
          <text key={line} y={size + index * size * 1.3}>
            {line}
          </text>
        ))}
      </g>
    ),
  }
}
