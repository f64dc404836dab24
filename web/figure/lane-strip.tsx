import type { VNode } from 'preact'
import { MARK_SIGN } from '../../src/model/vocabulary.ts'
import { fill, stroke } from './ink.ts'
import { type Dot, type Lane, stackDots, type Tick } from './lanes.ts'
import { markFill, signInk } from './mark-fill.tsx'

/** Height of a row of dots, and of what stands above and below. */
const [ROW, MARGIN] = [18, 4]

export function toLaneHeight({ dots }: Lane): number {
  return Math.max(1, stackDots(dots).length) * ROW + MARGIN * 2
}

/** A share of a lane as a length that holds at any width; the ends keep room for half a dot. */
export function toLength(at: number): string {
  return `${(2.5 + at * 95).toFixed(2)}%`
}

/** What is drawn in a lane. Lengths are shares, so that the same drawing fits a narrow screen and a wide one. */
export function LaneStrip({
  lane,
  ticks,
  prefix,
  height,
  toLink,
}: {
  readonly lane: Lane
  readonly ticks: readonly Tick[]
  readonly height: number
  readonly prefix: string
  readonly toLink?: ((path: string) => string) | undefined
}): VNode {
  return (
    <>
      <g {...stroke('hairline')}>
        {ticks.map(({ at }) => (
          <line key={at} x1={toLength(at)} x2={toLength(at)} y1="0" y2={height} />
        ))}
        <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
      </g>
      {(lane.bars ?? []).map(({ from, until, mark, told }) => (
        <g key={`${from} ${mark}`} {...stroke('edge')}>
          <rect
            x={toLength(from)}
            y={MARGIN}
            width={`${((until - from) * 95).toFixed(2)}%`}
            height={ROW}
            {...markFill(mark, prefix)}
          >
            <title>{told}</title>
          </rect>
        </g>
      ))}
      {stackDots(lane.dots).map((row, index) =>
        row.map((dot) => (
          <DotMark
            key={`${dot.at} ${dot.told}`}
            dot={dot}
            y={MARGIN + index * ROW + ROW / 2}
            prefix={prefix}
            toLink={toLink}
          />
        )),
      )}
    </>
  )
}

/** A square as on the board where a word counts; a ring where it was superseded; a small ring beside it. */
function DotMark({
  dot,
  y,
  prefix,
  toLink,
}: {
  readonly dot: Dot
  readonly y: number
  readonly prefix: string
  readonly toLink: ((path: string) => string) | undefined
}): VNode {
  const drawn = (
    <svg x={toLength(dot.at)} y={y} overflow="visible">
      <title>{dot.told}</title>
      <DotShape mark={dot.mark} part={dot.part} unreviewed={dot.unreviewed} prefix={prefix} />
    </svg>
  )
  return (
    <>
      {dot.until !== undefined && (
        <line
          x1={toLength(2 * dot.at - dot.until)}
          x2={toLength(dot.until)}
          y1={y}
          y2={y}
          stroke-width="2"
          {...stroke('edge')}
        />
      )}
      {toLink && dot.to ? (
        // The page lists the same words with their links; the keyboard finds them there.
        <a href={toLink(dot.to)} tabIndex={-1}>
          {drawn}
        </a>
      ) : (
        drawn
      )}
    </>
  )
}

/** The shape of a dot around the origin. */
export function DotShape({
  mark,
  part,
  unreviewed,
  prefix,
}: Pick<Dot, 'mark' | 'part' | 'unreviewed'> & { readonly prefix: string }): VNode {
  const dotted = unreviewed ? { 'stroke-dasharray': '2 2' } : {}
  if (part === 'moves')
    return (
      <>
        <g {...stroke(unreviewed ? 'ink' : 'edge')} {...dotted}>
          <rect x="-7" y="-7" width="14" height="14" {...markFill(mark, prefix)} />
        </g>
        <text y="4" font-size="11" font-weight="600" text-anchor="middle" {...signInk(mark)}>
          {MARK_SIGN[mark]}
        </text>
      </>
    )
  return (
    <>
      <g {...fill('paper')}>
        <circle
          r={part === 'superseded' ? 6.5 : 4}
          stroke-width="1.5"
          {...dotted}
          {...stroke('soft')}
        />
      </g>
      <text y="3.5" font-size="9" text-anchor="middle" {...fill('ink')}>
        {part === 'superseded' ? MARK_SIGN[mark] : ''}
      </text>
    </>
  )
}

/** The names under an axis, each at its place, in as many lines as they need. */
export function AxisStrip({ ticks }: { readonly ticks: readonly Tick[] }): VNode {
  return (
    <g font-size="12" text-anchor="middle" {...fill('soft')}>
      {ticks.map(({ at, label }) => (
        <svg aria-hidden="true" key={label} x={toLength(at)} overflow="visible">
          {toLines(label, 13).map((line, index) => (
            <text key={line} y={13 + index * 13}>
              {line}
            </text>
          ))}
        </svg>
      ))}
    </g>
  )
}

/** How high the names of an axis stand. */
export function toAxisHeight(ticks: readonly Tick[]): number {
  return 6 + 13 * Math.max(1, ...ticks.map(({ label }) => toLines(label, 13).length))
}

/** Words in lines of at most so many letters; what is longer than a line, an address, is cut. */
export function toLines(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else if (word.length <= LONGEST) lines.push(word)
    else lines.push(...(word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []))
  }
  return lines
}

/** No word of a language is longer than this. */
const LONGEST = 60
