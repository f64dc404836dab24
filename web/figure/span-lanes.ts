import { STATE_WORDS } from '../../src/model/vocabulary.ts'
import type { TimelineAnswer } from '../../src/views/index.ts'
import type { Writing } from '../words/writing.ts'
import type { Bar, Lane, LanesPicture } from './lanes.ts'
import { toTimeAxis } from './time-axis.ts'

/** More lanes than this are no picture. */
const MOST = 60

/** States of clauses along the days, a lane for each debtor and reading; none where there are too many to be seen. */
export function toSpanPicture(
  { asked, from, to, spans }: TimelineAnswer,
  writing: Writing,
): LanesPicture {
  const { t, date, number } = writing
  const axis = toTimeAxis([from], to, date)
  const several = new Set(spans.map(({ provision }) => provision)).size > 1
  const readings = new Set(spans.map(({ reading }) => reading)).size > 1
  const lanes = new Map<string, Lane & { readonly bars: Bar[] }>()
  for (const span of spans) {
    const id = `${span.provision} ${span.debtor.id} ${span.reading}`
    const label = [
      span.debtor.name,
      ...(readings ? [span.reading] : []),
      ...(several ? [span.provision] : []),
    ].join(', ')
    const lane = lanes.get(id) ?? {
      id,
      label,
      to: `/provisions/${span.provision}`,
      dots: [],
      bars: [],
    }
    lane.bars.push({
      from: axis?.place(span.from).at ?? 0,
      until: span.until === undefined ? 1 : (axis?.place(span.until).at ?? 1),
      mark: STATE_WORDS[span.state].mark,
      told: `${span.stateWords}: ${date(span.from)}${span.until ? ` – ${date(span.until)}` : ''}`,
    })
    lanes.set(id, lane)
  }
  const states = new Map(spans.map((span) => [span.stateWords, STATE_WORDS[span.state].mark]))
  return {
    title: t.figure.spans.title,
    about: t.figure.spans.about,
    asked,
    ticks: axis?.ticks ?? [],
    lanes: lanes.size > MOST ? [] : [...lanes.values()],
    ...(lanes.size > MOST && { undrawn: t.figure.spans.many(number(lanes.size)) }),
    legend: [...states].map(([words, mark]) => ({ mark, words })),
  }
}
