import type { VNode } from 'preact'
import { MARK_SIGN } from '../../src/model/vocabulary.ts'
import { stroke } from './ink.ts'
import { DotShape } from './lane-strip.tsx'
import type { LegendLine } from './lanes.ts'
import { markFill, signInk } from './mark-fill.tsx'
import { type Block, toText } from './sheet.tsx'

const LINE = 24

/** The legend of a picture that stands alone, a line for each mark. */
export function toLegendBlock(legend: readonly LegendLine[], prefix: string): Block {
  return {
    height: legend.length * LINE + 12,
    drawn: legend.map(({ mark, part, words, n }, index) => (
      <svg aria-hidden="true" key={words} y={6 + index * LINE} overflow="visible">
        <Sample mark={mark} part={part} prefix={prefix} />
        <svg aria-hidden="true" x="38" overflow="visible">
          {toText(`${n === undefined ? '' : `${n} `}${words}`, 14, 'ink').drawn}
        </svg>
      </svg>
    )),
  }
}

function Sample({
  mark,
  part,
  prefix,
}: {
  readonly mark: LegendLine['mark']
  readonly part: LegendLine['part'] | undefined
  readonly prefix: string
}): VNode {
  if (part !== undefined)
    return (
      <g transform="translate(14 10)">
        <DotShape
          mark={mark}
          part={part === 'unreviewed' ? 'moves' : part}
          unreviewed={part === 'unreviewed'}
          prefix={prefix}
        />
      </g>
    )
  return (
    <>
      <g {...stroke('edge')}>
        <rect x="0.5" y="0.5" width="27" height="19" {...markFill(mark, prefix)} />
      </g>
      <text x="14" y="15" font-size="14" font-weight="600" text-anchor="middle" {...signInk(mark)}>
        {MARK_SIGN[mark]}
      </text>
    </>
  )
}
