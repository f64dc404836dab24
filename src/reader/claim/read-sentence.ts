import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import states from '../lexicon/states.json' with { type: 'json' }
import type { Mention } from '../mention/mention.ts'
import { findCompanions } from './agents.ts'
import { findClaimDate } from './claim-date.ts'
import type { ConditionHit } from './condition.ts'
import type { Memory, Reading } from './context.ts'
import { findFrames } from './find-frames.ts'
import type { Frame } from './frame.ts'
import { findHosts, findParticipants, TOGETHER } from './participants.ts'
import { closeQuote, findEnd, openEmphasis, withArticle } from './passage.ts'
import { isPutOff } from './put-off.ts'
import { findCaveat, findQuantity, findShare } from './quantity.ts'
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
  readonly some?: { readonly n: number; readonly of?: number }
  readonly quantity?: string
  readonly caveat?: string
  /** The words that carry the condition, in characters of the document. */
  readonly conditionWords?: { readonly start: number; readonly end: number }
  readonly start: number
  readonly end: number
  /** First character of the word that says it. */
  readonly head: number
  /** How sure the model is of the act; absent where only rules read it. */
  readonly confidence?: number
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

/** True for a state, false for a body or a group of several. */
export function isState(actor: ActorId): boolean {
  return STATES.has(actor)
}

// One state agrees with nobody; a body or a group may.
function isGroup(by: readonly ActorId[]): boolean {
  return by.some((actor) => !isState(actor))
}

// Who signs signs with somebody: where the sentence names one alone, with the state that the text is about.
function withPartner(by: readonly ActorId[], { state }: Memory): readonly ActorId[] {
  const alone = by.length === 1 && !isGroup(by)
  return alone && state && !by.includes(state[0] as ActorId) ? [...by, ...state] : by
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
  const doers = findBy(reading, frame, end)
  const by = predicate.act === 'agree' ? withPartner(doers, memory) : doers
  const subjects = findSubjectIds(reading, memory, frame, end, by)
  if (subjects.length === 0) return []
  const first = sentence.tokens[withArticle(reading, Math.min(agents.from, predicate.from))]
  const last = sentence.tokens[end - 1]
  if (!first || !last || last.end <= first.start) return []
  if (predicate.act === 'agree' && by.length < 2 && !isGroup(by)) return []
  if (predicate.act === 'agree') memory.parties = by
  const speaker = findSpeaker(frame)
  const when = findClaimDate(reading, frames, index, end, memory)
  const hits = findOwn(reading, frames, index)
  const conditions = [...new Set(hits.flatMap((hit) => hit.ids))]
  memory.actors = by
  // "Would send, if asked" is a readiness; "would send", reported, a promise.
  const conditional = predicate.deed && predicate.group.modal === 'would' && conditions.length > 0
  const act = isPutOff(reading, frame, end)
    ? 'defer'
    : conditional && predicate.act === 'pledge'
      ? 'offer'
      : predicate.act
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
    head: sentence.tokens[predicate.head]?.start ?? first.start,
    ...(when === undefined ? {} : { when }),
    ...(speaker === undefined ? {} : { speaker }),
    ...findDetails(reading, frame, end, subjects.length, hits),
  }))
}

// How much, how many of them, with which limits, and the words of the condition.
function findDetails(
  reading: Reading,
  { predicate, agents }: Frame,
  end: number,
  subjects: number,
  hits: readonly ConditionHit[],
): Pick<Proposition, 'some' | 'quantity' | 'caveat' | 'conditionWords'> {
  const { tokens } = reading.sentence
  const [hit] = hits
  const until = hit && hit.from > predicate.head && hit.from < end ? hit.from : end
  const quantity = subjects === 1 ? findQuantity(reading, predicate.to, until) : undefined
  const caveat = findCaveat(reading, predicate.from, end)
  const some = findShare(reading, agents.from)
  const first = hit && tokens[hit.from]
  const last = hit && tokens[hit.to - 1]
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(caveat === undefined ? {} : { caveat }),
    ...(some ? { some } : {}),
    ...(first && last ? { conditionWords: { start: first.start, end: last.end } } : {}),
  }
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

function findOwn(
  reading: Reading,
  frames: readonly Frame[],
  index: number,
): readonly ConditionHit[] {
  if (DONE.has(frames[index]?.predicate.act ?? 'meet')) return []
  return reading.conditions.filter((hit) => {
    let owner = 0
    frames.forEach((frame, i) => {
      if (frame.predicate.from <= hit.from) owner = i
    })
    // "will send forces and train brigades once a truce holds": what trails a chain governs all of it.
    const chained =
      owner > index && frames.slice(index + 1, owner + 1).every((frame) => frame.predicate.shared)
    const fronted = (frames[0]?.predicate.from ?? 0) > hit.from
    const shares =
      fronted && frames.slice(1, index + 1).every((frame) => frame.agents.how === 'shared')
    return owner === index || shares || chained
  })
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
