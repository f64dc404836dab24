import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import states from '../lexicon/states.json' with { type: 'json' }
import type { Mention } from '../mention/mention.ts'
import { type Agents, findAgents, toActors } from './agents.ts'
import { chooseSubjects } from './choose-subjects.ts'
import { type Clause, findAntecedent, findClause } from './clause.ts'
import type { Memory, Reading } from './context.ts'
import { findParticipants } from './participants.ts'
import { findPredicates, type Predicate } from './predicate.ts'
import { findVoices, type Voices } from './speakers.ts'

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

interface Frame {
  readonly predicate: Predicate
  readonly clause: Clause
  readonly agents: Agents
  readonly voices: Voices
  readonly asked: readonly ActorId[]
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
const TOGETHER: ReadonlySet<Act> = new Set(['meet', 'negotiate', 'agree'])

/** The claims of one sentence, in order; the memory learns what they were about. */
export function readSentence(reading: Reading, memory: Memory): readonly Proposition[] {
  const frames = findFrames(reading, memory)
  const ends = frames.map((frame, i) => findEnd(reading, frame, frames[i + 1]))
  return frames.flatMap((frame, i) => toPropositions(reading, memory, frames, i, ends[i] ?? 0))
}

function findFrames(reading: Reading, memory: Memory): readonly Frame[] {
  const { sentence, conditions, mentions } = reading
  const closed = (at: number): boolean => conditions.some((hit) => hit.from <= at && at < hit.to)
  const frames: Frame[] = []
  for (const predicate of findPredicates(sentence, mentions, closed)) {
    const before = frames.at(-1)
    if (before && isComplement(reading, before, predicate)) continue
    const start = sentence.tokens[predicate.head]?.start ?? sentence.start
    const voices = findVoices(reading, memory, start)
    if (voices.outside) continue
    const clause = findClause(sentence, predicate, before?.predicate, conditions)
    if (clause.question && predicate.deed) continue
    const agents = resolveAgents(reading, memory, predicate, clause, before, voices)
    if (!agents) continue
    const textual = predicate.asks && isOfText(reading)
    const asks = predicate.asks && !textual
    if (asks && speaksOfItself(reading, agents)) continue
    const by = asks ? (voices.speaker?.actors ?? []) : agents.actors
    if (by.length === 0) continue
    const asked = asks ? agents.actors : []
    const act = textual ? 'agree' : predicate.act
    if (act === 'agree' && by.length < 2 && !isGroup(by)) continue
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

// "Under the accord both sides must consult": the text binds, nobody asks.
function isOfText(reading: Reading): boolean {
  const words = reading.sentence.tokens.map((token) => token.norm)
  const under = words.findIndex((word) => word === 'under')
  return (
    under >= 0 &&
    words
      .slice(under, under + 5)
      .some((word) =>
        /^(?:accord|agreement|text|declaration|treaty|pact|deal|memorandum|document)$/.test(word),
      )
  )
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

// What is asked, proposed or reported after "that" is part of the asking.
function isComplement(reading: Reading, before: Frame, predicate: Predicate): boolean {
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

function resolveAgents(
  reading: Reading,
  memory: Memory,
  predicate: Predicate,
  clause: Clause,
  before: Frame | undefined,
  voices: Voices,
): Agents | undefined {
  const { sentence, mentions } = reading
  const passive = predicate.passive ? findByPhrase(reading, predicate) : undefined
  if (passive)
    return {
      actors: passive.actors,
      from: clause.from,
      how: 'own',
      ...(passive.kind === 'person' ? { person: passive } : {}),
    }
  if (predicate.nominal) return findOwner(reading, predicate, clause, voices)
  const own = findAgents(sentence, mentions, clause, voices.firstPerson)
  if (own && !(predicate.passive && !TOGETHER.has(predicate.act))) return own
  const antecedent = findAntecedent(mentions, clause)
  if (antecedent)
    return { actors: toActors(antecedent, voices.firstPerson), from: antecedent.from, how: 'own' }
  if (TOGETHER.has(predicate.act)) {
    const all = findParticipants(reading, 0, sentence.tokens.length)
    return all.length > 0 ? { actors: all, from: clause.from, how: 'own' } : undefined
  }
  const bare = isBare(reading, clause)
  if (clause.shares && before && bare)
    return { ...before.agents, from: predicate.from, how: 'shared' }
  const spoken = voices.speaker?.actors ?? []
  if (bare && spoken.length > 0) return { actors: spoken, from: predicate.from, how: 'speaker' }
  if (bare && predicate.asks && spoken.length > 0)
    return { actors: [], from: predicate.from, how: 'none' }
  return resolveInanimate(reading, memory, predicate, clause, voices)
}

// "Infantry will not be part of it", "the offer has been withdrawn": the one who speaks, or who did the last thing told.
function resolveInanimate(
  reading: Reading,
  memory: Memory,
  predicate: Predicate,
  clause: Clause,
  voices: Voices,
): Agents | undefined {
  const spoken = voices.speaker?.actors ?? []
  if (predicate.asks)
    return spoken.length > 0 ? { actors: [], from: clause.from, how: 'none' } : undefined
  const about = reading.subjects.some((hit) => hit.from >= clause.from && hit.to <= clause.to)
  const nobody =
    /^(?:no|nobody|none)$/.test(reading.sentence.tokens[predicate.from]?.norm ?? '') ||
    hasNobody(reading, clause)
  const stance = predicate.act === 'refuse' || predicate.act === 'defer'
  if (!predicate.passive && !predicate.nominal && !nobody && !(about && stance)) return undefined
  const actors = spoken.length > 0 ? spoken : memory.actors
  return actors.length > 0 ? { actors, from: clause.from, how: 'none' } : undefined
}

function hasNobody(reading: Reading, clause: Clause): boolean {
  const words = reading.sentence.tokens.slice(clause.from, clause.to).map((token) => token.norm)
  return words.includes('nobody') || (words.includes('no') && words.includes('one'))
}

const SAYING =
  /^(?:express|signal|declare|announce|voice|confirm|reaffirm|show|reiterat|stress|underscor|underlin|emphasi|renew|have|has|had|maintain|repeat|state|demonstrat|indicat)/

// "the US's willingness to", "Swedish proposal to", or "announced their unwillingness to": whose the noun is.
function findOwner(
  reading: Reading,
  predicate: Predicate,
  clause: Clause,
  voices: Voices,
): Agents | undefined {
  const { sentence, mentions } = reading
  const owner = mentions.findLast(
    (m) =>
      m.to <= predicate.head &&
      m.from >= predicate.head - 8 &&
      (m.possessive || m.form === 'demonym') &&
      predicate.head - m.to <= 3,
  )
  const pronoun = owner?.form === 'pronoun' || owner?.form === 'first-person'
  if (owner && !pronoun) {
    return { actors: toActors(owner, voices.firstPerson), from: owner.from, how: 'own' }
  }
  const before = sentence.tokens.slice(Math.max(clause.from, predicate.head - 5), predicate.head)
  if (!before.some((token) => SAYING.test(token.norm))) {
    return owner
      ? { actors: toActors(owner, voices.firstPerson), from: owner.from, how: 'own' }
      : undefined
  }
  return findAgents(sentence, mentions, clause, voices.firstPerson)
}

function findByPhrase(reading: Reading, predicate: Predicate): Mention | undefined {
  const { tokens } = reading.sentence
  return reading.mentions.find((mention) => {
    if (mention.from < predicate.to || mention.from > predicate.to + 12) return false
    return (
      tokens[mention.from - 1]?.norm === 'by' ||
      (tokens[mention.from - 2]?.norm === 'by' && tokens[mention.from - 1]?.norm === 'the')
    )
  })
}

// No subject at all between the clause's start and its verb: only adverbs, conjunctions and marks.
function isBare(reading: Reading, clause: Clause): boolean {
  return reading.sentence.tokens
    .slice(clause.from, clause.to)
    .every(
      (token) =>
        /^[^\p{L}\p{N}]/u.test(token.text) ||
        /^(?:and|but|or|yet|then|also|still|now|however|instead|already|nor|to)$/.test(
          token.norm,
        ) ||
        /ly$/.test(token.norm),
    )
}

function findEnd(reading: Reading, frame: Frame, next: Frame | undefined): number {
  const { tokens } = reading.sentence
  let end = tokens.length
  if (next && next.predicate.from > frame.predicate.to) {
    const own = next.agents.how === 'own' && next.agents.from >= frame.predicate.to
    end = own ? next.agents.from : next.predicate.from
  }
  end = cutAttribution(reading, frame, end)
  while (
    end > frame.predicate.to &&
    /^(?:[,.;:!?—–-]|["“”‘’'«»()]|and|but|or|that|while|though|yet|which|who|as)$/.test(
      tokens[end - 1]?.norm ?? '',
    )
  )
    end -= 1
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
  const first = sentence.tokens[Math.min(agents.from, predicate.from)]
  const last = sentence.tokens[end - 1]
  if (!first || !last || last.end <= first.start) return []
  const by = findBy(reading, frame, end)
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
    start: first.start,
    end: last.end,
    ...(when === undefined ? {} : { when }),
    ...(speaker === undefined ? {} : { speaker }),
  }))
}

function findBy(reading: Reading, frame: Frame, end: number): readonly ActorId[] {
  const { actors } = frame.agents
  if (!TOGETHER.has(frame.predicate.act)) return actors
  return [...new Set([...actors, ...findParticipants(reading, frame.predicate.to, end)])]
}

function findSpeaker(frame: Frame): Mention | undefined {
  const { speaker } = frame.voices
  if (speaker?.kind === 'person' && speaker.name !== undefined) return speaker
  const { person } = frame.agents
  return person && !SPEECHLESS.has(frame.predicate.act) ? person : undefined
}

function findSubjectIds(
  reading: Reading,
  memory: Memory,
  frame: Frame,
  end: number,
): readonly string[] {
  const { predicate, clause } = frame
  const { tokens } = reading.sentence
  const open = reading.subjects.filter(
    (hit) => !reading.conditions.some((c) => c.from <= hit.from && hit.from < c.to),
  )
  const after = chooseSubjects(tokens, open, predicate.head, end)
  const before =
    after.length > 0 ? after : chooseSubjects(tokens, open, clause.from, predicate.from)
  const chosen =
    before.length > 0 || predicate.deed ? before : chooseSubjects(tokens, open, 0, tokens.length)
  const ids = chosen.map((hit) => hit.id)
  const [main] = ids
  if (isInstrument(main)) memory.instrument = main as string
  if (
    predicate.act === 'accede' &&
    !isInstrument(main) &&
    main !== 'procurement' &&
    main !== 'membership'
  ) {
    return memory.instrument === undefined ? ids.slice(0, 1) : [memory.instrument]
  }
  if (predicate.act === 'negotiate' && (main === undefined || main === 'security-guarantees'))
    return ['bilateral-agreement']
  if (main !== undefined) {
    memory.subject = main
    return TOGETHER.has(predicate.act) ? [main] : ids
  }
  const fallback = memory.subject ?? memory.topic
  return predicate.deed || fallback === undefined ? [] : [fallback]
}

function isInstrument(id: string | undefined): boolean {
  return id === 'g7-declaration' || id === 'bilateral-agreement'
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
  return frame.predicate.group.modal === 'will' ? undefined : frame.voices.when
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
