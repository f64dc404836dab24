import type { VNode } from 'preact'
import type { MapAnswer } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { EUROPE } from './europe.ts'
import { MapDrawing, placeEntries, toStanding } from './map-drawing.tsx'
import { type Block, SHEET, Sheet, toText } from './sheet.tsx'
import { toLegendBlock } from './sheet-legend.tsx'

const WIDTH = SHEET.width - 2 * SHEET.margin
const HEIGHT = (WIDTH * EUROPE.height) / EUROPE.width

/** The map as a file of its own. */
export function MapSheet({ answer }: { readonly answer: MapAnswer }): VNode {
  const { t, date } = useWords()
  const words = t.figure.map
  const { asked, question, counts, beneficiary, entries } = answer
  const { placed, beyond } = placeEntries(entries)
  const named = beyond.map((entry) => `${entry.actor.name} (${toStanding(entry, t)})`)
  const dotted = { mark: 'silent', part: 'unreviewed', words: t.dottedEdge } as const
  const drawing: readonly Block[] = [
    {
      height: HEIGHT + 12,
      drawn: (
        <svg
          aria-hidden="true"
          width={WIDTH}
          height={HEIGHT}
          viewBox={`0 0 ${EUROPE.width} ${EUROPE.height}`}
        >
          <MapDrawing answer={answer} />
        </svg>
      ),
    },
    toLegendBlock(
      [...counts, ...(entries.some(({ unreviewed }) => unreviewed) ? [dotted] : [])],
      'map',
    ),
    ...(beneficiary ? [toText(words.outlined(beneficiary.name), 14, 'ink')] : []),
  ]
  return (
    <Sheet
      title={words.title(question.label)}
      about={date(asked.on)}
      asked={asked}
      blocks={[
        ...(placed.length > 0 ? drawing : [toText(words.none, 16, 'ink')]),
        ...(named.length > 0 ? [toText(`${words.beyond}${named.join('; ')}.`, 14, 'ink')] : []),
      ]}
      notes={[words.shapes]}
    />
  )
}
