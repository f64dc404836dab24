import type { ActorId } from '../../model/actor.ts'
import type { Mention } from '../mention/mention.ts'
import { type Agents, findAgents } from './agents.ts'
import { type Clause, findAntecedent, findClause } from './clause.ts'
import type { Memory, Reading } from './context.ts'
import { findPredicates } from './find-predicates.ts'
import type { Frame } from './frame.ts'
import type { Predicate } from './predicate.ts'
import { resolveAgents } from './resolve-agents.ts'
import { findVoices, type Voices } from './speakers.ts'

/** The frames of a sentence: each predicate that somebody does or says, in order. */
export function findFrames(reading: Reading, memory: Memory): readonly Frame[] {
  const { sentence, conditions, mentions } = reading
  const closed = (at: number): boolean => conditions.some((hit) => hit.from <= at && at < hit.to)
  const frames: Frame[] = []
  let held: Mention | undefined
  const subject = (at: number): boolean =>
    reading.subjects.some((hit) => hit.weight >= 1 && hit.from <= at && at < hit.to)
  const predicates = findPredicates(sentence, mentions, closed, subject)
  for (const predicate of predicates) {
    const before = frames.at(-1)
    if (predicate.shared && before?.predicate.to !== predicate.shared.to) continue
    if (before && !predicate.shared && isComplement(reading, before, predicate)) continue
    const start = sentence.tokens[predicate.head]?.start ?? sentence.start
    const voices = findVoices(reading, memory, start)
    if (voices.outside) continue
    const clause = findClause(sentence, predicate, before?.predicate, conditions)
    if (clause.question && predicate.deed) continue
    // "Countries that do not plan to send troops may host them": the relative clause only says which countries.
    const which = isWhich(reading, clause) ? findAntecedent(sentence, mentions, clause) : undefined
    if (
      which &&
      which !== held &&
      hasMainVerb(predicates, predicate, sentence, which, conditions)
    ) {
      held = which
      continue
    }
    const agents =
      predicate.shared && before
        ? { ...before.agents, from: predicate.from, how: 'shared' as const }
        : resolveAgents(reading, memory, predicate, clause, before, voices)
    if (!agents) continue
    const textual = predicate.asks && isOfText(reading)
    const asks = predicate.asks && !textual
    if (asks && predicate.passive === false && isIdleNeed(reading, predicate, clause)) continue
    if (asks && !needsThing(reading, predicate) && speaksOfItself(reading, agents)) continue
    const asking = asks ? toAsking(predicate, agents, voices) : agents.actors
    const by = asks && asking.length === 0 ? findOuter(reading, clause, agents, voices) : asking
    if (by.length === 0 || isCount(reading, predicate, agents)) continue
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

// "A total of 25 countries had joined" counts those that joined before.
function isCount(reading: Reading, predicate: Predicate, agents: Agents): boolean {
  return (
    predicate.act === 'accede' &&
    reading.mentions.some(
      (mention) =>
        mention.form === 'pronoun' && mention.to - mention.from > 1 && mention.from === agents.from,
    )
  )
}

// Right behind "that" or "who", with no comma, and hung on a group.
function isWhich({ sentence, mentions }: Reading, clause: Clause): boolean {
  if (!clause.relative || !/^(?:that|who)$/.test(sentence.tokens[clause.from - 1]?.norm ?? ''))
    return false
  return mentions.some(
    (m) =>
      m.to === clause.from - 1 && (m.form === 'group' || m.to - m.from > 1) && m.form !== 'name',
  )
}

// Another predicate of the same sentence hangs on the same words.
function hasMainVerb(
  predicates: readonly Predicate[],
  first: Predicate,
  sentence: Reading['sentence'],
  which: Mention,
  conditions: Reading['conditions'],
): boolean {
  return predicates.some(
    (next) =>
      next.from > first.to &&
      !next.shared &&
      findAntecedent(sentence, [which], findClause(sentence, next, undefined, conditions)) ===
        which,
  )
}

// "that both Ukraine and Russia approve": the "and" of a list joins no clauses.
function joinsNames({ mentions }: Reading, at: number): boolean {
  return (
    mentions.some((mention) => mention.to === at) &&
    mentions.some((mention) => mention.from === at + 1 || mention.from === at + 2)
  )
}

// "Kyiv needs interceptors, told by nobody else, is its own demand; that "Russia broke the truce" is somebody's word.
function toAsking(predicate: Predicate, agents: Agents, voices: Voices): readonly ActorId[] {
  const spoken = voices.heard
  if (predicate.act === 'allege')
    return spoken.some((actor) => agents.actors.includes(actor)) ? [] : spoken
  return spoken.length === 0 && predicate.verb === 'need' ? agents.actors : spoken
}

// "Ukraine took the view that the listing ought to come": who stands before the clause is the one who asks.
function findOuter(
  { sentence, mentions }: Reading,
  clause: Clause,
  agents: Agents,
  voices: Voices,
): readonly ActorId[] {
  const opening = sentence.tokens[clause.from - 1]?.norm ?? ''
  if (opening !== 'that' && opening !== ':') return []
  const outer = { from: 0, to: clause.from, first: true }
  const found = findAgents(sentence, mentions, outer, voices.firstPerson)?.actors ?? []
  return found.some((actor) => agents.actors.includes(actor)) ? [] : found
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
  const joined = between.some(
    (word, i) =>
      /^(?:,|and|but|;|while)$/.test(word) &&
      !(word === 'and' && joinsNames(reading, before.predicate.to + i)),
  )
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
