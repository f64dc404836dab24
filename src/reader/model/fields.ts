import type { Act } from '../../model/act.ts'
import { findClause } from '../claim/clause.ts'
import type { Reading } from '../claim/context.ts'
import { closeQuote, openEmphasis } from '../claim/passage.ts'
import type { Proposition } from '../claim/read-sentence.ts'
import { findVoices } from '../claim/speakers.ts'
import type { Candidate } from './candidate.ts'
import type { Place } from './place.ts'

/** All of a claim but its act, actors and subject. */
export type Fields = Omit<Proposition, 'act' | 'by' | 'subject'>

const DONE: ReadonlySet<Act> = new Set([
  'meet',
  'negotiate',
  'deliver',
  'allege',
  'accede',
  'withdraw',
])
const SPEECHLESS: ReadonlySet<Act> = new Set([
  'meet',
  'negotiate',
  'agree',
  'deliver',
  'accede',
  'allege',
])

/**
 * Passage, condition, date and voices of a candidate: what the rules tell where they claim the same act there.
 * `undefined` when the words are those of someone who speaks for no state.
 */
export function toFields(
  place: Place,
  candidate: Candidate,
  act: Act,
  others: readonly Candidate[],
): Fields | undefined {
  const { reading, memory } = place
  const { tokens } = reading.sentence
  const start = tokens[candidate.head]?.start ?? reading.sentence.start
  const ruled = place.claims.find((claim) => claim.head === start)
  if (ruled?.act === act) return ruled
  const voices = findVoices(reading, memory, start)
  const first = tokens[candidate.from]
  const last = tokens[candidate.to - 1]
  if (voices.outside || !first || !last) return undefined
  const speaker =
    voices.speaker?.kind === 'person' && voices.speaker.name !== undefined
      ? voices.speaker
      : findDoer(reading, candidate, act)
  const when = findDay(reading, candidate) ?? voices.when
  return {
    to: findAddressees(reading, candidate),
    if: DONE.has(act) ? [] : findConditions(reading, candidate, others),
    via: voices.via,
    planned: act === 'meet' && candidate.group.modal === 'will',
    start: openEmphasis(reading, first.start),
    end: closeQuote(reading, first.start, last.end),
    head: start,
    ...(when === undefined ? {} : { when }),
    ...(speaker === undefined ? {} : { speaker }),
  }
}

// "Healey described it as ready": the one person before the verb speaks.
function findDoer(reading: Reading, candidate: Candidate, act: Act): Proposition['speaker'] {
  if (SPEECHLESS.has(act)) return undefined
  const clause = findClause(
    reading.sentence,
    {
      ...EMPTY,
      from: Math.min(candidate.group.from, candidate.head),
      head: candidate.head,
      to: candidate.head + 1,
      group: candidate.group,
    },
    undefined,
    reading.conditions,
  )
  const inside = reading.mentions.filter((m) => m.from >= clause.from && m.to <= candidate.head)
  const [only] = inside
  return inside.length === 1 &&
    only?.kind === 'person' &&
    only.name !== undefined &&
    !only.possessive
    ? only
    : undefined
}

const EMPTY = { act: 'pledge', asks: false, passive: false, deed: true, nominal: false } as const

function findConditions(
  reading: Reading,
  candidate: Candidate,
  others: readonly Candidate[],
): readonly string[] {
  const between = (a: number, b: number): boolean =>
    others.some(({ head }) => head >= Math.min(a, b) && head < Math.max(a, b))
  const own = reading.conditions.filter(
    (hit) =>
      !(hit.from <= candidate.head && candidate.head < hit.to) &&
      !between(hit.from, candidate.head),
  )
  return [...new Set(own.flatMap((hit) => hit.ids))]
}

function findDay(reading: Reading, candidate: Candidate): string | undefined {
  const told = reading.dates.filter(
    (date) =>
      date.value !== undefined &&
      !reading.conditions.some((hit) => hit.from <= date.from && date.from < hit.to),
  )
  const own = told.find((date) => date.from >= candidate.from && date.from < candidate.to)
  return (own ?? told.find((date) => date.from < candidate.from && date.from < 4))?.value
}

function findAddressees(reading: Reading, candidate: Candidate): Proposition['to'] {
  const after = reading.mentions.find(
    (m) =>
      m.from > candidate.head && m.to <= candidate.to && m.kind === 'actor' && m.actors.length > 0,
  )
  return after?.actors ?? []
}
