import type { Act } from '../../model/act.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import { parseSpan } from '../../model/partial-date.ts'
import type { DateHit } from '../date/date-hit.ts'
import type { Memory, Reading } from './context.ts'
import type { Frame } from './frame.ts'
import type { Predicate } from './predicate.ts'

// What is done has the day of its own words; what is said has the day of the saying, and its own words may tell a term.
const DEEDS: ReadonlySet<Act> = new Set([
  'meet',
  'deliver',
  'negotiate',
  'agree',
  'accede',
  'withdraw',
])
const TERM = /^(?:by|before|until|till|from|through|throughout|to|since)$/
const TEXTS =
  /^(?:declaration|agreement|conclusions|accord|truce|ceasefire|treaty|decision|resolution|statement|law|decree|deal|memorandum|pact|letter|plan)$/
const MEETINGS =
  /^(?:meeting|meetings|summit|talks|conference|session|sitting|hearing|debate|vote|gathering|ceremony|negotiations|consultations)$/
const MET = /^(?:met|voted|convened|gathered|adopted)$/
const BACKWARD = /^(?:it|them|they|both|this|these|thereby|thereupon)$/
const SPEAKER_BLOCKS = 3
const LEAD = 2
const LEAD_BLOCKS = 4
const ELSEWHEN =
  /^(?:later|earlier|previously|already|last|recently|before|repeatedly|again|since|once|meanwhile|separately|ago)$/

/** The date of a claim: of its own words, of those before it, of the saying, or of what it goes on from. */
export function findClaimDate(
  reading: Reading,
  frames: readonly Frame[],
  index: number,
  end: number,
  memory: Memory,
): PartialDate | undefined {
  const frame = frames[index] as Frame
  const { predicate, agents, voices } = frame
  const start = Math.min(agents.from, predicate.from)
  const told = reading.dates.filter((date) => isOfAct(reading, date, predicate, memory))
  // "said on Monday, three days after he signed": the nearer words date the signing.
  const sequel = told.find((date) => date.sequel && date.to <= start && start - date.to <= 4)
  if (sequel) return sequel.value
  const own = told.find((date) => date.from >= start && date.from < end && !date.sequel)
  if (own) return own.value
  const first = frames[0]?.predicate.from ?? 0
  const fronted = told.findLast(
    (date) =>
      !date.sequel &&
      date.from < start &&
      (date.from < first || date.from >= lastBreak(reading, start)) &&
      isNear(reading, date, start),
  )
  if (fronted) return fronted.value
  // "met on 12 March and promised": one subject, one day.
  if (agents.how === 'shared' && index > 0)
    return findClaimDate(reading, frames, index - 1, frames[index]?.predicate.from ?? end, memory)
  return voices.when ?? findCarried(reading, frame, memory)
}

// Behind a semicolon another sentence begins.
function lastBreak({ sentence }: Reading, before: number): number {
  return sentence.tokens.slice(0, before).findLastIndex(({ text }) => text === ';') + 1
}

function isNear(reading: Reading, date: DateHit, start: number): boolean {
  return date.from >= lastBreak(reading, start)
}

function isOfAct(reading: Reading, date: DateHit, predicate: Predicate, memory: Memory): boolean {
  const { tokens } = reading.sentence
  if (date.value === undefined) return false
  if (reading.conditions.some((c) => c.from <= date.from && date.from < c.to)) return false
  const article = /^(?:the|this|next)$/.test(tokens[date.from - 1]?.norm ?? '') ? 1 : 0
  const [further, before] = [2, 1].map((step) => tokens[date.from - article - step]?.norm ?? '')
  // "the truce of 2 April" is the name of a truce.
  if (before === 'of' && TEXTS.test(further ?? '')) return false
  if (DEEDS.has(predicate.act)) return true
  const after = memory.published !== undefined && isLater(date.value, memory.published)
  return !after && !TERM.test(before ?? '') && !isInRelative(reading, date, predicate.head)
}

// "for the presidency, which starts in July": the day of something else.
function isInRelative({ sentence: { tokens } }: Reading, { from }: DateHit, head: number): boolean {
  const start = tokens.slice(0, from).findLastIndex(({ text }) => text === ',') + 1
  return (
    start > head && start < from && /^(?:which|where|when|whose)$/.test(tokens[start]?.norm ?? '')
  )
}

function isLater(value: PartialDate, published: PartialDate): boolean {
  const from = parseSpan(value)?.from
  const until = parseSpan(published)?.until
  return from !== undefined && until !== undefined && from >= until
}

// The same speaker a few paragraphs on, "it" in the next sentence, or a meeting whose day was told.
function findCarried(
  reading: Reading,
  { voices, agents }: Frame,
  memory: Memory,
): PartialDate | undefined {
  const { sentence } = reading
  const speaker = (voices.speaker ?? agents.person)?.name
  const before = speaker === undefined ? undefined : memory.days.spoken.get(speaker)
  if (before && sentence.block - before.block <= SPEAKER_BLOCKS) return before.when
  const { last, meeting } = memory.days
  const follows = last?.block === sentence.block && sentence.index - last.index === 1
  if (follows && sentence.tokens.some(({ norm }) => BACKWARD.test(norm))) return last.when
  if (isAtMeeting(reading)) return meeting
  return speaker !== undefined && isOfLead(reading, memory) ? meeting : undefined
}

// Who is quoted right below a lead about a meeting, with no other time or place, was quoted from it.
function isOfLead({ sentence, dates, scopes }: Reading, { days }: Memory): boolean {
  const { lead } = days
  if (lead === undefined || sentence.block - lead > LEAD_BLOCKS || dates.length > 0) return false
  if (scopes.some(({ via, source }) => via.length > 0 || source.kind === 'outlet')) return false
  return !sentence.tokens.some(({ norm }) => ELSEWHEN.test(norm))
}

// "after the meeting", "at the press conference": the one whose day was told.
function isAtMeeting({ sentence: { tokens }, dates }: Reading): boolean {
  if (dates.length > 0) return false
  return tokens.some(
    ({ norm }, at) =>
      MEETINGS.test(norm) &&
      tokens.slice(Math.max(0, at - 3), at).some((token) => /^(?:the|that|same)$/.test(token.norm)),
  )
}

/** Remembers the days that a sentence tells: of its meeting, of its speakers, of its last claim. */
export function learnDays(
  { sentence, dates, scopes }: Reading,
  claims: readonly { readonly when?: PartialDate; readonly speaker?: { readonly name?: string } }[],
  memory: Memory,
): void {
  const { block, index, tokens } = sentence
  const day = dates.find(({ value }) => value !== undefined && !isFuture(value, memory))
  if (day && tokens.some(({ norm }) => MEETINGS.test(norm) || MET.test(norm)))
    learnMeeting(sentence, day.value as PartialDate, memory)
  for (const { when, source, phrase } of scopes)
    if (when !== undefined && source.name !== undefined && phrase.start >= sentence.start)
      memory.days.spoken.set(source.name, { when, block })
  for (const { when, speaker } of claims)
    if (when !== undefined && speaker?.name !== undefined)
      memory.days.spoken.set(speaker.name, { when, block })
  const when = claims.findLast((claim) => claim.when !== undefined)?.when
  if (when !== undefined) memory.days.last = { when, block, index }
}

function isFuture(value: PartialDate, { published }: Memory): boolean {
  return published !== undefined && isLater(value, published)
}

function learnMeeting({ block }: Reading['sentence'], day: PartialDate, { days }: Memory): void {
  if (days.meeting === undefined && block <= LEAD) days.lead = block
  else if (days.meeting !== day) delete days.lead
  days.meeting = day
}
