import type { ActorId } from '../../model/actor.ts'
import data from '../lexicon/acts.json' with { type: 'json' }
import type { Mention } from '../mention/mention.ts'
import { type Agents, findAgents, findIncluded, toActors } from './agents.ts'
import { type Clause, findAntecedent } from './clause.ts'
import type { Memory, Reading } from './context.ts'
import type { Frame } from './frame.ts'
import { findParticipants, TOGETHER } from './participants.ts'
import type { Predicate } from './predicate.ts'
import type { Voices } from './speakers.ts'

/**
 * Who does what a predicate says: the subject of its clause, else the one before a relative clause, else the subject of the
 * predicate before, else whoever speaks. `undefined` when nobody is told, or somebody who is no actor.
 */
export function resolveAgents(
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
  const parties = findTextParties(memory, predicate, clause)
  if (parties) return parties
  if (predicate.nominal && predicate.act === 'meet')
    return findMeeting(reading, predicate, clause, voices)
  if (predicate.nominal) return findOwner(reading, predicate, clause, voices)
  const after = findAfterBy(reading, predicate)
  if (after) return { actors: after, from: predicate.from, how: 'own' }
  if (predicate.passive && TOGETHER.has(predicate.act)) {
    const all = findParticipants(reading, clause.from, sentence.tokens.length)
    if (all.length > 0) return { actors: all, from: clause.from, how: 'own' }
  }
  if (isExpletive(reading, predicate, clause)) {
    const spoken = voices.heard.length > 0 ? voices.heard : memory.actors
    return spoken.length > 0 ? { actors: spoken, from: clause.from, how: 'none' } : undefined
  }
  const absolute =
    predicate.group.auxiliaries.length === 0 &&
    /ing$/.test(sentence.tokens[predicate.head]?.norm ?? '')
  const own = findAgents(sentence, mentions, { ...clause, absolute }, voices.firstPerson)
  if (own && !(predicate.passive && !TOGETHER.has(predicate.act)))
    return own.actors.length > 0 ? own : { ...own, actors: findMeant(reading, memory, own, voices) }
  const included =
    predicate.act === 'accede' && clause.relative
      ? findIncluded(sentence, mentions, predicate.to)
      : undefined
  if (included) return { ...included, from: clause.from }
  const antecedent = findAntecedent(sentence, mentions, clause)
  if (antecedent)
    return { actors: toActors(antecedent, voices.firstPerson), from: antecedent.from, how: 'own' }
  // "guarantees that will be activated": what a thing does is part of what was said of it.
  if (clause.relative) return undefined
  if (TOGETHER.has(predicate.act)) {
    const all = findParticipants(reading, 0, sentence.tokens.length)
    if (all.length > 0) return { actors: all, from: clause.from, how: 'own' }
    // "Talks resume on Monday": between those told of last.
    const last = memory.parties ?? memory.actors
    const known = predicate.act !== 'agree' && last.length > 1
    return known ? { actors: last, from: clause.from, how: 'none' } : undefined
  }
  const bare = isBare(reading, clause)
  // "Among the options is": where nobody stands before the phrase, whoever spoke or acted last weighs it.
  if (bare && !before && predicate.act === 'consider' && predicate.verb === undefined)
    return resolveInanimate(reading, memory, { ...predicate, passive: true }, clause, voices)
  if (clause.shares && before && bare)
    return { ...before.agents, from: predicate.from, how: 'shared' }
  const spoken = voices.heard
  if (bare && spoken.length > 0) return { actors: spoken, from: predicate.from, how: 'speaker' }
  if (bare && predicate.asks && spoken.length > 0)
    return { actors: [], from: predicate.from, how: 'none' }
  return resolveInanimate(reading, memory, predicate, clause, voices)
}

// "the Government", "she", "the five": of no state that the text names beside it, so of the one it is about or last told of.
function findMeant(
  { mentions, sentence }: Reading,
  memory: Memory,
  own: Agents,
  voices: Voices,
): readonly ActorId[] {
  const head = mentions.find((mention) => mention.from === own.from)
  if (!head || head.kind === 'outsider' || head.actors.length > 0) return []
  if (head.form === 'organ' || head.form === 'office')
    return memory.state ?? (memory.actors.length === 1 ? memory.actors : [])
  if (head.form === 'first-person') return voices.heard
  if (head.form !== 'pronoun') return []
  const words = sentence.tokens.slice(head.from, head.to).map((token) => token.norm)
  if (words.some((word) => /^(?:other|others|another)$/.test(word))) return []
  if (words[0] === 'the' && words.length === 2 && !/s$/.test(words[1] ?? ''))
    return memory.body ?? []
  if (/^(?:he|she|it)$/.test(words[0] ?? '')) return memory.actors
  return memory.actors.length > 1 ? memory.actors : (memory.parties ?? [])
}

function findAfterBy(reading: Reading, predicate: Predicate): readonly ActorId[] | undefined {
  const { tokens } = reading.sentence
  if (tokens[predicate.to - 1]?.norm !== 'by' || tokens[predicate.head]?.norm !== 'followed')
    return undefined
  const next = reading.mentions.find((m) => m.from >= predicate.to && m.from <= predicate.to + 1)
  return next && next.actors.length > 0 ? next.actors : undefined
}

// "It is too early to say", "there are no plans": nobody stands before the verb, the speaker is meant.
function isExpletive(reading: Reading, predicate: Predicate, clause: Clause): boolean {
  if (predicate.verb !== undefined || !/^(?:refuse|defer|demand|consider)$/.test(predicate.act))
    return false
  const words = reading.sentence.tokens
    .slice(clause.from, predicate.head)
    .filter((token) => /^\p{L}/u.test(token.text))
    .map((token) => token.norm)
  const rest = words.filter(
    (word) =>
      !/^(?:is|are|was|were|be|has|have|been|that|and|but|so|now|still|quite|far|simply|yet)$/.test(
        word,
      ),
  )
  return rest.length === 1 && /^(?:it|there)$/.test(rest[0] ?? '')
}

// "Infantry will not be part of it", "the offer has been withdrawn": the one who speaks, or who did the last thing told.
function resolveInanimate(
  reading: Reading,
  memory: Memory,
  predicate: Predicate,
  clause: Clause,
  voices: Voices,
): Agents | undefined {
  const spoken = voices.heard
  if (predicate.asks)
    return spoken.length > 0 ? { actors: [], from: clause.from, how: 'none' } : undefined
  const about = reading.subjects.some((hit) => hit.from >= clause.from && hit.to <= clause.to)
  const nobody =
    /^(?:no|nobody|none)$/.test(reading.sentence.tokens[predicate.from]?.norm ?? '') ||
    hasNobody(reading, clause)
  // "Instructors are under consideration": by whom, nobody says.
  const weighed =
    predicate.act === 'consider' && (predicate.verb === undefined || predicate.verb === 'be')
  const stance = predicate.act === 'refuse' || predicate.act === 'defer' || weighed
  // "Soldiers will come, she said": what is to happen to things of the field is the promise of who says so.
  const told = about && spoken.length > 0 && predicate.group.modal !== undefined
  const arrives = about && ARRIVALS.has(predicate.verb ?? '')
  if (
    !predicate.passive &&
    !predicate.nominal &&
    !nobody &&
    !(about && stance) &&
    !told &&
    !arrives
  )
    return undefined
  const actors = spoken.length > 0 ? spoken : memory.actors
  return actors.length > 0 ? { actors, from: clause.from, how: 'none' } : undefined
}

const ARRIVALS: ReadonlySet<string> = new Set(data.arrivals)

function hasNobody(reading: Reading, clause: Clause): boolean {
  const words = reading.sentence.tokens.slice(clause.from, clause.to).map((token) => token.norm)
  return words.includes('nobody') || (words.includes('no') && words.includes('one'))
}

// "The agreement provides for training": what a text says is agreed by its parties.
function findTextParties(memory: Memory, predicate: Predicate, clause: Clause): Agents | undefined {
  if (!predicate.textual || memory.parties === undefined) return undefined
  return { actors: memory.parties, from: clause.from, how: 'own' }
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
  if (owner && isDoubted(sentence.tokens, owner.from)) return undefined
  const pronoun = owner?.form === 'pronoun' || owner?.form === 'first-person'
  if (owner && !pronoun) {
    return { actors: toActors(owner, voices.firstPerson), from: owner.from, how: 'own' }
  }
  const foreign = sentence.tokens
    .slice(Math.max(0, predicate.head - 3), predicate.head)
    .some((token) => /^['’ʼ]s$/.test(token.text))
  if (!owner && foreign) return undefined
  const before = sentence.tokens.slice(Math.max(clause.from, predicate.head - 5), predicate.head)
  if (!before.some((token) => SAYING.test(token.norm))) {
    return owner
      ? { actors: toActors(owner, voices.firstPerson), from: owner.from, how: 'own' }
      : undefined
  }
  return findAgents(sentence, mentions, clause, voices.firstPerson)
}

// "after a call with Moscow": those named behind the noun, and whose sentence it is.
function findMeeting(
  reading: Reading,
  predicate: Predicate,
  clause: Clause,
  { firstPerson }: Voices,
): Agents | undefined {
  const { sentence, mentions } = reading
  const others = findParticipants(reading, predicate.to, predicate.to + 10)
  if (others.length === 0) return undefined
  const own = findAgents(sentence, mentions, { ...clause, first: true }, firstPerson)
  const actors = [...new Set([...(own?.actors ?? []), ...others])]
  return actors.length > 1 ? { actors, from: predicate.head, how: 'own' } : undefined
}

// "casting doubt on Moscow's commitment": the word is another's, and not believed.
function isDoubted(tokens: Reading['sentence']['tokens'], from: number): boolean {
  return tokens
    .slice(Math.max(0, from - 5), from)
    .some((token) => /^(?:doubts?|questions?|questioned|doubted|despite|lack)$/.test(token.norm))
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
