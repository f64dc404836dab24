import type { VNode } from 'preact'
import type { MapAnswer, MapEntry } from '../../src/views/index.ts'
import type { Messages } from '../words/en.ts'
import { useWords } from '../words/use-words.ts'
import { EUROPE, type Shape } from './europe.ts'
import { fill, stroke } from './ink.ts'
import { MarkPatterns, markFill, signInk } from './mark-fill.tsx'

interface Placed {
  readonly entry: MapEntry
  readonly shape: Shape
}

/** Who of those asked about lies on the map, and who does not. */
export function placeEntries(entries: readonly MapEntry[]): {
  readonly placed: readonly Placed[]
  readonly beyond: readonly MapEntry[]
} {
  return {
    placed: entries.flatMap((entry) => {
      const shape = EUROPE.states.get(entry.actor.id)
      return shape ? [{ entry, shape }] : []
    }),
    beyond: entries.filter(({ actor }) => !EUROPE.states.has(actor.id)),
  }
}

/** How an entry stands, with the word of warning where nobody reviewed it. */
export function toStanding({ stands, unreviewed }: MapEntry, t: Messages): string {
  return unreviewed ? `${stands}, ${t.figure.map.unreviewed}` : stands
}

/** The map itself, in the units of its shapes: those asked about by their marks, the beneficiary in outline, the rest in grey. */
export function MapDrawing({
  answer,
  toLink,
}: {
  readonly answer: MapAnswer
  /** The address of a state; absent in a picture that stands alone. */
  readonly toLink?: (entry: MapEntry) => string
}): VNode {
  const { placed } = placeEntries(answer.entries)
  const asked = new Set(placed.map(({ entry }) => entry.actor.id))
  const beneficiary = EUROPE.states.get(answer.beneficiary?.id ?? '')
  const others = [...EUROPE.states].filter(([code]) => !asked.has(code)).map(([, { d }]) => d)
  return (
    <>
      <MarkPatterns prefix="map" />
      <path d={EUROPE.land} {...fill('hairline')} opacity="0.6" />
      <g stroke-width="1.2" {...stroke('paper')}>
        <path d={others.join('')} {...fill('hairline')} />
      </g>
      <g stroke-width="1" {...stroke('edge')}>
        {[...placed].sort(byReview).map((one) => (
          <State key={one.entry.actor.id} {...one} toLink={toLink} />
        ))}
      </g>
      {beneficiary && !asked.has(answer.beneficiary?.id ?? '') && (
        <g {...fill('field')}>
          <path d={beneficiary.d} stroke-width="2.5" {...stroke('ink')} />
        </g>
      )}
      <g font-size="22" font-weight="600" text-anchor="middle" pointer-events="none">
        {placed
          .filter(({ entry }) => entry.mark !== 'silent')
          .map(({ entry, shape: { at } }) => (
            <text key={entry.actor.id} x={at[0]} y={at[1] + 8} {...signInk(entry.mark)}>
              {entry.sign}
            </text>
          ))}
      </g>
    </>
  )
}

/** What nobody reviewed is drawn last, so that no neighbour covers its edge. */
function byReview(a: Placed, b: Placed): number {
  return Number(a.entry.unreviewed) - Number(b.entry.unreviewed)
}

function State({
  entry,
  shape: { d, at, small },
  toLink,
}: Placed & { readonly toLink: ((entry: MapEntry) => string) | undefined }): VNode {
  const { t } = useWords()
  const outline = (
    <g {...markFill(entry.mark, 'map')}>
      <title>{`${entry.actor.name}: ${toStanding(entry, t)}`}</title>
      <g {...(entry.unreviewed && { ...UNREVIEWED, ...stroke('ink') })}>
        <path d={d} />
        {small && <circle cx={at[0]} cy={at[1]} r="13" />}
      </g>
    </g>
  )
  return toLink ? (
    // Everybody finds the same links in the table below; twice as many stops would only be in the way of the keyboard.
    <a href={toLink(entry)} tabIndex={-1}>
      {outline}
    </a>
  ) : (
    outline
  )
}

/** The dotted edge of what nobody reviewed, as on the board. */
const UNREVIEWED = { 'stroke-width': '3', 'stroke-dasharray': '3 4' } as const
