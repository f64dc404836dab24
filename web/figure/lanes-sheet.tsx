import type { VNode } from 'preact'
import { useWords } from '../words/use-words.ts'
import { fill } from './ink.ts'
import { AxisStrip, LaneStrip, toAxisHeight, toLaneHeight, toLines } from './lane-strip.tsx'
import type { LanesPicture } from './lanes.ts'
import { MarkPatterns } from './mark-fill.tsx'
import { type Block, SHEET, Sheet, toText } from './sheet.tsx'
import { toLegendBlock } from './sheet-legend.tsx'

/** Where lanes begin, and how many letters of a label fit into a line before them. */
const [LEFT, LETTERS] = [220, 25]
const WIDTH = SHEET.width - 2 * SHEET.margin - LEFT

/** Lanes as a file of their own. */
export function LanesSheet({ picture }: { readonly picture: LanesPicture }): VNode {
  const { title, about, asked, ticks, lanes, legend } = picture
  const { t } = useWords()
  const blocks = [
    ...lanes.map((lane): Block => {
      const label = toLines(lane.label, LETTERS)
      const height = Math.max(toLaneHeight(lane), 8 + label.length * 16)
      return {
        height,
        drawn: (
          <>
            {label.map((line, index) => (
              <text key={line} y={18 + index * 16} font-size="14" {...fill('ink')}>
                {line}
              </text>
            ))}
            <svg aria-hidden="true" x={LEFT} width={WIDTH} height={height} overflow="visible">
              <LaneStrip lane={lane} ticks={ticks} prefix="lane" height={height} />
            </svg>
          </>
        ),
      }
    }),
    {
      height: ticks.length > 0 ? toAxisHeight(ticks) : 0,
      drawn: (
        <svg aria-hidden="true" x={LEFT} width={WIDTH} overflow="visible">
          <AxisStrip ticks={ticks} />
        </svg>
      ),
    },
    { height: 8, drawn: <MarkPatterns prefix="lane" /> },
    toLegendBlock(legend, 'lane'),
  ]
  return (
    <Sheet
      title={title}
      about={about}
      asked={asked}
      blocks={lanes.length > 0 ? blocks : [toText(picture.undrawn ?? t.figure.empty, 16, 'ink')]}
    />
  )
}
