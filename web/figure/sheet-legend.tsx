import type { VNode } from 'preact'
import type { LegendLine } from './lanes.ts'
import { type Block, toText } from './sheet.tsx'
import { DotSample, MarkSample } from './swatch.tsx'

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
  return part === undefined ? (
    <MarkSample mark={mark} prefix={prefix} />
  ) : (
    <DotSample mark={mark} part={part} prefix={prefix} />
  )
}
