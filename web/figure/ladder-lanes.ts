import type { Rung } from '../../src/model/finding.ts'
import { LADDER } from '../../src/model/vocabulary.ts'
import type { DossierAnswer, PositionLine } from '../../src/views/index.ts'
import type { Writing } from '../words/writing.ts'
import type { Dot, LanesPicture } from './lanes.ts'

/** Rungs that are a word; silence is the absence of one. */
const RUNGS = LADDER.filter((rung) => rung !== 'silent')

/** Subject by subject the rung on which an actor stands, and where it stood before; weakest left. */
export function toLadderPicture(
  { actor, asked, positions }: DossierAnswer,
  writing: Writing,
): LanesPicture {
  const { t, say } = writing
  const spoken = positions.filter(({ state }) => state !== 'silent')
  const marks = [...new Set(spoken.map(({ mark }) => mark))]
  const lanes = spoken.map((position) => ({
    id: position.subject,
    label: position.subjectName,
    to: `/lines/${position.subject}`,
    dots: RUNGS.flatMap((rung, index) =>
      toDot(position, rung, index / (RUNGS.length - 1), writing),
    ),
  }))
  const before = lanes.some(({ dots }) => dots.some(({ part }) => part === 'superseded'))
  return {
    title: t.figure.ladder.title(actor.name),
    about: t.figure.ladder.about,
    asked,
    ticks: RUNGS.map((rung, index) => ({
      at: index / (RUNGS.length - 1),
      label: rung === 'refuse' ? t.figure.said.refused : say.rungs[rung],
    })),
    lanes,
    legend: [
      ...marks.map((mark) => ({
        mark,
        words: mark === 'refused' ? t.figure.said.refused : say.marks[mark],
      })),
      ...(before
        ? [{ mark: 'offered' as const, part: 'superseded' as const, words: say.part.superseded }]
        : []),
    ],
  }
}

/** A disputed position stands on every rung that a voice of its own puts it on. */
function toDot(
  position: PositionLine,
  rung: Rung,
  at: number,
  { plain, say }: Writing,
): readonly Dot[] {
  const on = position.voices.filter((voice) => voice.rung === rung)
  const own = on.find(({ part }) => part === 'moves')
  const stands = position.state === 'disputed' ? own !== undefined : rung === position.rung
  const place = { at, mark: position.mark }
  if (stands)
    return [
      {
        ...place,
        part: 'moves',
        unreviewed: own?.marks.includes('unreviewed') ?? false,
        told: plain(position.words),
      },
    ]
  const before = on.find(({ part }) => part === 'superseded')
  return before
    ? [
        {
          ...place,
          part: 'superseded',
          unreviewed: before.marks.includes('unreviewed'),
          told: `${say.rungs[rung]} (${say.part.superseded})`,
          to: `/claims/${before.claim.id}`,
        },
      ]
    : []
}
