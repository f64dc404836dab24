import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import states from '../lexicon/states.json' with { type: 'json' }
import type { Mention } from '../mention/mention.ts'
import { type Agents, findCompanions } from './agents.ts'
import { type Clause, findClause } from './clause.ts'
import type { Memory, Reading } from './context.ts'
import { findPredicates } from './find-predicates.ts'
import type { Frame } from './frame.ts'
import { findHosts, findParticipants, TOGETHER } from './participants.ts'
import type { Predicate } from './predicate.ts'
import { resolveAgents } from './resolve-agents.ts'
import { findVoices, type Voices } from './speakers.ts'
import { NEAR } from './subject.ts'
import { findSubjectIds, learnInstruments } from './subject-ids.ts'

/** A claim before it has an id: the passage in characters of the document. */
export interface Proposition {
  readonly act: Act
  readonly by: readonly ActorId[]
  readonly to: readonly ActorId[]
  readonly subject: string
  readonly if: readonly string[]
  readonly when?: string
  readonly speaker?: Mention
  readonly via: readonly string[]
  readonly planned: boolean
  readonly start: number
  readonly end: number
}

const STATES: ReadonlySet<string> = new Set(states.map((state) => state.id))
const SPEECHLESS: ReadonlySet<Act> = new Set([
  'meet',
  'negotiate',
  'agree',
  'deliver',
  'accede',
  'allege',
])
// What is done or told waits for nothing.
const DONE: ReadonlySet<Act> = new Set([
  'meet',
  'negotiate',
  'deliver',
  'allege',
  'accede',
  'withdraw',
])

/** The claims of one sentence, in order; the memory learns what they were about. */
export function readSentence(reading: Reading, memory: Memory): readonly Proposition[] {
  learnInstrument(reading, memory)
  const frames = findFrames(reading, memory)
  const ends = frames.map((frame, i) => findEnd(reading, frame, frames[i + 1]))
  return mergeRepeated(
    frames.flatMap((_frame, i) => toPropositions(reading, memory, frames, i, ends[i] ?? 0)),
  )
}

// "We want to buy more, we want to buy together": said twice in one breath, it is one claim.
function mergeRepeated(all: readonly Proposition[]): readonly Proposition[] {
  const kept: Proposition[] = []
  for (const next of all) {
    const at = kept.findIndex((one) => toContent(one) === toContent(next))
    const one = kept[at]
    if (one === undefined) kept.push(next)
    else
      kept[at] = {
        ...one,
        start: Math.min(one.start, next.start),
        end: Math.max(one.end, next.end),
      }
  }
  return kept
}

function toContent({ act, by, subject, if: conditions }: Proposition): string {
  return [act, [...by].sort().join('+'), subject, conditions.join('+')].join('|')
}

// "the G7 ... a joint declaration": from here on "the declaration" is that one.
function learnInstrument(reading: Reading, memory: Memory): void {
  const words = new Set(reading.sentence.tokens.map((token) => token.norm))
  learnInstruments(reading, memory)
  for (const { id, near } of NEAR) {
    if (!near.every((word) => words.has(word))) continue
    memory.instrument = id
    memory.instruments.set(near.at(-1) ?? id, id)
  }
}

function findFrames(reading: Reading, memory: Memory): readonly Frame[] {
  const { sentence, conditions, mentions } = reading
  const closed = (at: number): boolean => conditions.some((hit) => hit.from <= at && at < hit.to)
  const frames: Frame[] = []
  const subject = (at: number): boolean =>
    reading.subjects.some((hit) => hit.from <= at && at < hit.to)
  for (const predicate of findPredicates(sentence, mentions, closed, subject)) {
    const before = frames.at(-1)
    if (before && !predicate.shared && isComplement(reading, before, predicate)) continue
    const start = sentence.tokens[predicate.head]?.start ?? sentence.start
    const voices = findVoices(reading, memory, start)
    if (voices.outside) continue
    const clause = findClause(sentence, predicate, before?.predicate, conditions)
    if (clause.question && predicate.deed) continue
    const agents =
      predicate.shared && before
        ? { ...before.agents, from: predicate.from, how: 'shared' as const }
        : resolveAgents(reading, memory, predicate, clause, before, voices)
    if (!agents) continue
    const textual = predicate.asks && isOfText(reading)
    const asks = predicate.asks && !textual
    if (asks && predicate.passive === false && isIdleNeed(reading, predicate, clause)) continue
    if (asks && !needsThing(reading, predicate) && speaksOfItself(reading, agents)) continue
    const by = asks ? toAsking(predicate, agents, voices) : agents.actors
    if (by.length === 0) continue
    const asked = asks ? agents.actors : []
    const act = textual || opensTalks(reading, predicate) ? 'agree' : predicate.act
    frames.push({
      predicate: { ...predicate, act },
      clause,
      agents: { ...agents, actors: by },
      voices,
      asked,
    })
  }
  return frames
}

// "Kyiv needs interceptors", told by nobody else, is its own demand; that "Russia broke the truce" is somebody's word.
function toAsking(predicate: Predicate, agents: Agents, voices: Voices): readonly ActorId[] {
  const spoken = voices.speaker?.actors ?? []
  if (predicate.act === 'allege')
    return spoken.some((actor) => agents.actors.includes(actor)) ? [] : spoken
  return spoken.length === 0 && predicate.verb === 'need' ? agents.actors : spoken
}

// "Under the accord both sides must consult": the text binds, nobody asks.
function isOfText(reading: Reading): boolean {
  const words = reading.sentence.tokens.map((token) => token.norm)
  const under = words.indexOf('under')
  return (
    under >= 0 &&
    words
      .slice(under, under + 5)
      .some((word) =>
        /^(?:accord|agreement|text|declaration|treaty|pact|deal|memorandum|document)$/.test(word),
      )
  )
}

// "agreed to open talks" is a joint decision, "agreed to send" a promise.
function opensTalks(reading: Reading, predicate: Predicate): boolean {
  if (predicate.verb !== 'agree' || predicate.act !== 'pledge') return false
  const words = reading.sentence.tokens
    .slice(predicate.to, predicate.to + 5)
    .map((token) => token.norm)
  return (
    /^(?:initiate|start|open|begin|launch|hold|continue|resume)$/.test(words[0] ?? '') &&
    words.some((word) => /^(?:negotiations|talks|consultations)$/.test(word))
  )
}

// "as needed", "it is necessary": nothing is named that is needed.
function isIdleNeed(reading: Reading, predicate: Predicate, clause: Clause): boolean {
  if (predicate.act !== 'demand' || predicate.deed || predicate.group.modal === 'must') return false
  if (predicate.verb !== undefined && predicate.verb !== 'be') return false
  return !reading.subjects.some((hit) => hit.from >= clause.from && hit.from < predicate.from)
}

// "We need American involvement" asks, "we need to be ready" does not.
function needsThing(reading: Reading, predicate: Predicate): boolean {
  return predicate.verb === 'need' && reading.sentence.tokens[predicate.to]?.norm !== 'to'
}

// "We must be ready" asks nothing of others.
function speaksOfItself(reading: Reading, agents: Agents): boolean {
  return reading.mentions.some(
    (mention) => mention.form === 'first-person' && mention.from === agents.from,
  )
}

// One state agrees with nobody; a body or a group may.
function isGroup(by: readonly ActorId[]): boolean {
  return by.some((actor) => !STATES.has(actor))
}

function hasJoin(reading: Reading, before: Frame, predicate: Predicate): boolean {
  return reading.sentence.tokens
    .slice(before.predicate.to, predicate.from)
    .some((token) => /^(?:,|;|and|but|while)$/.test(token.norm))
}

// What is asked, proposed or reported after "that" is part of the asking.
function isComplement(reading: Reading, before: Frame, predicate: Predicate): boolean {
  if (predicate.nominal && !hasJoin(reading, before, predicate)) return true
  if (!/^(?:demand|propose|refuse|offer|consider)$/.test(before.predicate.act)) return false
  const between = reading.sentence.tokens
    .slice(before.predicate.to, predicate.from)
    .map((token) => token.norm)
  const joined = between.some((word) => /^(?:,|and|but|;|while)$/.test(word))
  const last = reading.sentence.tokens[before.predicate.to - 1]?.norm
  return (
    !joined &&
    (between.includes('that') ||
      last === 'that' ||
      between.includes('whether') ||
      between.includes('to') ||
      between.includes('how'))
  )
}

function findEnd(reading: Reading, frame: Frame, next: Frame | undefined): number {
  const { tokens } = reading.sentence
  let end = tokens.length
  if (next && next.predicate.from > frame.predicate.to) {
    const own = next.agents.how === 'own' && next.agents.from >= frame.predicate.to
    end = own ? next.agents.from : next.predicate.from
  }
  end = cutNextClause(reading, frame, cutAttribution(reading, frame, end))
  while (
    end > frame.predicate.to &&
    /^(?:[,.;:!?—–-]|["“”‘’'«»()]|and|but|or|that|while|though|yet|which|who|as)$/.test(
      tokens[end - 1]?.norm ?? '',
    )
  )
    end -= 1
  return end
}

// "..., and nobody wrote about it", "...; the ministers": another clause that says no act is no part of the passage.
function cutNextClause(reading: Reading, frame: Frame, end: number): number {
  const { tokens } = reading.sentence
  for (let at = frame.predicate.to + 1; at < end; at += 1) {
    const [word, next, after] = [0, 1, 2].map((step) => tokens[at + step]?.norm ?? '')
    if (word === ';') return at
    if (word !== ',') continue
    if (
      /^(?:but|while|whereas|yet|though)$/.test(next ?? '') &&
      !reading.conditions.some((hit) => hit.from >= at && hit.from <= at + 2)
    )
      return at
    if (next === 'and' && /^(?:nobody|he|she|it|they|we|i|there|this)$/.test(after ?? '')) return at
  }
  return end
}

// ", the minister told reporters" says who speaks: it is no part of the passage.
function cutAttribution(reading: Reading, frame: Frame, end: number): number {
  const { tokens } = reading.sentence
  const after = tokens[frame.predicate.to - 1]?.end ?? 0
  let cut = end
  for (const { phrase } of reading.scopes) {
    if (phrase.start <= after) continue
    const at = tokens.findIndex((token) => token.start >= phrase.start)
    if (at > frame.predicate.to && at < cut && isAside(tokens, at)) cut = at
  }
  return cut
}

function isAside(tokens: Reading['sentence']['tokens'], at: number): boolean {
  return /^[,;:–—”"’'»]$/.test(tokens[at - 1]?.text ?? '')
}

function toPropositions(
  reading: Reading,
  memory: Memory,
  frames: readonly Frame[],
  index: number,
  end: number,
): readonly Proposition[] {
  const frame = frames[index] as Frame
  const { predicate, agents, voices } = frame
  const { sentence } = reading
  const subjects = findSubjectIds(reading, memory, frame, end)
  if (subjects.length === 0) return []
  const first = sentence.tokens[withArticle(reading, Math.min(agents.from, predicate.from))]
  const last = sentence.tokens[end - 1]
  if (!first || !last || last.end <= first.start) return []
  const by = findBy(reading, frame, end)
  if (predicate.act === 'agree' && by.length < 2 && !isGroup(by)) return []
  if (predicate.act === 'agree') memory.parties = by
  const speaker = findSpeaker(frame)
  const when = findWhen(reading, frames, index, end)
  const conditions = findIds(reading, frames, index)
  memory.actors = by
  // "Would send, if asked" is a readiness; "would send", reported, a promise.
  const conditional = predicate.deed && predicate.group.modal === 'would' && conditions.length > 0
  const act = conditional && predicate.act === 'pledge' ? 'offer' : predicate.act
  return subjects.map((subject) => ({
    act,
    by,
    to: frame.asked.length > 0 ? frame.asked : findAddressees(reading, frame, end, by),
    subject,
    if: conditions,
    via: voices.via,
    planned: predicate.act === 'meet' && predicate.group.modal === 'will',
    start: openEmphasis(reading, first.start),
    end: closeQuote(reading, first.start, last.end),
    ...(when === undefined ? {} : { when }),
    ...(speaker === undefined ? {} : { speaker }),
  }))
}

function withArticle(reading: Reading, from: number): number {
  return /^(?:the|a|an)$/.test(reading.sentence.tokens[from - 1]?.norm ?? '') ? from - 1 : from
}

// "**Germany** could": the marks of emphasis go with the word.
function openEmphasis(reading: Reading, start: number): number {
  let at = start
  while (reading.sentence.text[at - 1] === '*' && at > reading.sentence.start) at -= 1
  return at
}

// A passage that opens a quotation takes its closing mark too.
function closeQuote(reading: Reading, start: number, end: number): number {
  const { text } = reading.sentence
  const marks = text.slice(start, end).match(/["“”]/g)?.length ?? 0
  return marks % 2 === 1 && /["”]/.test(text[end] ?? '') ? end + 1 : end
}

function findBy(reading: Reading, frame: Frame, end: number): readonly ActorId[] {
  const { actors } = frame.agents
  const { sentence, mentions } = reading
  const companions = findCompanions(
    sentence,
    mentions,
    Math.min(frame.clause.from, frame.predicate.from),
    end,
  )
  if (!TOGETHER.has(frame.predicate.act)) return [...new Set([...actors, ...companions])]
  const others = [
    ...findParticipants(reading, frame.predicate.to, end),
    ...findHosts(reading, frame.predicate, end),
  ]
  return [...new Set([...actors, ...companions, ...others])]
}

function findSpeaker(frame: Frame): Mention | undefined {
  const { speaker } = frame.voices
  if (speaker?.kind === 'person' && speaker.name !== undefined) return speaker
  const { person } = frame.agents
  return person && !SPEECHLESS.has(frame.predicate.act) ? person : undefined
}

function findIds(reading: Reading, frames: readonly Frame[], index: number): readonly string[] {
  const ids = new Set<string>()
  if (DONE.has(frames[index]?.predicate.act ?? 'meet')) return []
  for (const hit of reading.conditions) {
    let owner = 0
    frames.forEach((frame, i) => {
      if (frame.predicate.from <= hit.from) owner = i
    })
    const fronted = (frames[0]?.predicate.from ?? 0) > hit.from
    const shares =
      fronted && frames.slice(1, index + 1).every((frame) => frame.agents.how === 'shared')
    if (owner === index || shares) for (const id of hit.ids) ids.add(id)
  }
  return [...ids]
}

function findWhen(
  reading: Reading,
  frames: readonly Frame[],
  index: number,
  end: number,
): string | undefined {
  const frame = frames[index] as Frame
  const told = reading.dates.filter(
    (date) =>
      date.value !== undefined &&
      !reading.conditions.some((c) => c.from <= date.from && date.from < c.to),
  )
  const start = Math.min(frame.agents.from, frame.predicate.from)
  const own = told.find((date) => date.from >= start && date.from < end)
  if (own) return own.value
  const first = frames[0]?.predicate.from ?? 0
  const fronted = told.find((date) => date.from < first && date.from < start)
  if (fronted) return fronted.value
  // "met on 12 March and promised": one subject, one day.
  if (frame.agents.how === 'shared' && index > 0)
    return findWhen(reading, frames, index - 1, frame.predicate.from)
  return frame.voices.when
}

function findAddressees(
  reading: Reading,
  frame: Frame,
  end: number,
  by: readonly ActorId[],
): readonly ActorId[] {
  for (const mention of reading.mentions) {
    if (mention.from < frame.predicate.to || mention.to > end || mention.kind !== 'actor') continue
    const fit = mention.actors.filter((actor) => !by.includes(actor))
    if (fit.length > 0) return fit
  }
  return []
}
