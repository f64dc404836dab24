import type { LineAnswer } from '../../src/views/index.ts'
import type { Writing } from '../words/writing.ts'
import type { Dot, LanesPicture } from './lanes.ts'

/** A strip of dots for every mark on a line: one dot is one state, so that the strips compare. */
export function toStripPicture(answer: LineAnswer, { t, say, plain }: Writing): LanesPicture {
  const { asked, line, groups, silent } = answer
  const rows = [
    ...groups.map(({ mark, entries }) => ({ mark, entries })),
    {
      mark: 'silent' as const,
      entries: silent.map((actor) => ({ actor, words: say.marks.silent, unreviewed: false })),
    },
  ].filter(({ entries }) => entries.length > 0)
  const most = Math.max(FEWEST, ...rows.map(({ entries }) => entries.length))
  return {
    title: t.figure.strip.title(line.label),
    about: t.figure.strip.about,
    asked,
    ticks: [],
    lanes: rows.map(({ mark, entries }) => ({
      id: mark,
      label: `${entries.length} ${say.marks[mark]}`,
      dots: entries.map(
        ({ actor, words, unreviewed }, index): Dot => ({
          at: index / (most - 1),
          mark,
          part: 'moves',
          unreviewed,
          told: `${actor.name}: ${plain(words)}`,
          to: `/states/${actor.id.toLowerCase()}`,
        }),
      ),
    })),
    legend: rows.some(({ entries }) => entries.some(({ unreviewed }) => unreviewed))
      ? [{ mark: 'silent', part: 'unreviewed', words: t.dottedEdge }]
      : [],
  }
}

/** Room for so many at least, so that a few do not drift apart. */
const FEWEST = 24
