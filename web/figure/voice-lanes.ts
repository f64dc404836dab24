import { parseSpan } from '../../src/model/partial-date.ts'
import { isSubjectId } from '../../src/model/subject.ts'
import { type Mark, RUNG_WORDS } from '../../src/model/vocabulary.ts'
import { MARK_ORDER, type PositionLine, type VoiceLine } from '../../src/views/index.ts'
import type { Writing } from '../words/writing.ts'
import type { Dot, Lane, LanesPicture, LegendLine } from './lanes.ts'
import { type TimeAxis, toTimeAxis } from './time-axis.ts'

interface Row {
  readonly id: string
  readonly label: string
  readonly to: string
  readonly positions: readonly PositionLine[]
}

/** The words behind positions along the days, a lane for each row; rows of which nothing was said are left out. */
export function toVoicePicture(
  rows: readonly Row[],
  frame: Pick<LanesPicture, 'title' | 'about' | 'asked'>,
  writing: Writing,
): LanesPicture {
  const spoken = rows.map((row) => ({ row, voices: row.positions.flatMap(listVoices) }))
  const axis = toTimeAxis(
    spoken.flatMap(({ voices }) => voices.map(({ when }) => when)),
    frame.asked.on,
    writing.date,
  )
  const lanes = spoken.flatMap(({ row: { id, label, to }, voices }): readonly Lane[] =>
    axis && voices.length > 0 ? [{ id, label, to, dots: toDots(voices, axis, writing) }] : [],
  )
  return { ...frame, ticks: axis?.ticks ?? [], lanes, legend: toLegend(lanes, writing) }
}

interface Said {
  readonly when: string
  readonly voice: VoiceLine
  readonly position: PositionLine
}

/** Voices with a day; what has no published source is shown nowhere as fact. */
function listVoices(position: PositionLine): readonly Said[] {
  return position.voices.flatMap((voice) => {
    const when = voice.claim.when ?? voice.day
    return when === undefined || !parseSpan(when) || voice.marks.includes('unverified')
      ? []
      : [{ when, voice, position }]
  })
}

/** One dot for what was said alike on one day. */
function toDots(said: readonly Said[], axis: TimeAxis, writing: Writing): readonly Dot[] {
  const dots = new Map<string, Dot>()
  for (const one of said) {
    const dot = toDot(one, axis, writing)
    const key = JSON.stringify([one.when, dot.mark, dot.part, dot.unreviewed])
    const same = dots.get(key)
    const told = same && !same.told.includes(dot.told) ? `${same.told}; ${dot.told}` : dot.told
    dots.set(key, { ...dot, ...same, told: same?.told.includes(dot.told) ? same.told : told })
  }
  return [...dots.values()]
}

function toDot(
  { when, voice, position }: Said,
  axis: TimeAxis,
  { say, date, plain }: Writing,
): Dot {
  const { at, until } = axis.place(when)
  const counts = voice.part === 'moves' && position.state === 'stands'
  const { part } = voice
  const words = counts ? plain(position.words) : voice.rungWords
  const caution = part === 'moves' ? '' : ` (${say.part[part]})`
  return {
    at: (at + until) / 2,
    ...(until - at > LONG && { until }),
    mark: counts ? position.mark : toOwnMark(voice, position.subject),
    part,
    unreviewed: voice.marks.includes('unreviewed'),
    told: `${date(when)}: ${words}${caution}`,
    to: `/claims/${voice.claim.id}`,
  }
}

/** What a voice says by itself, whatever has become of it. */
function toOwnMark({ rung, claim }: VoiceLine, subject: string): Mark {
  const { mark, held } = RUNG_WORDS[rung]
  if (claim.conditions.length > 0) return held
  return mark === 'in-force' && !isSubjectId(subject) ? 'joined' : mark
}

/** As long as this, a date that is known only as a stretch is drawn as one. */
const LONG = 0.012

/** The marks in the picture, and the kinds of dots beside those that count. */
function toLegend(lanes: readonly Lane[], { t, say }: Writing): readonly LegendLine[] {
  const dots = lanes.flatMap((lane) => lane.dots)
  const signed = dots.filter(({ part }) => part !== 'beside')
  const marks = new Set(signed.map(({ mark }) => mark))
  const kinds = (['superseded', 'beside'] as const).filter((part) =>
    dots.some((dot) => dot.part === part),
  )
  return [
    ...MARK_ORDER.filter((mark) => marks.has(mark)).map((mark) => ({
      mark,
      words:
        mark in t.figure.said ? t.figure.said[mark as keyof typeof t.figure.said] : say.marks[mark],
    })),
    ...kinds.map((part) => ({ mark: 'offered' as const, part, words: say.part[part] })),
    ...(dots.some(({ unreviewed }) => unreviewed)
      ? [{ mark: 'silent' as const, part: 'unreviewed' as const, words: t.dottedEdge }]
      : []),
  ]
}
