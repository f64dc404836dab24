import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import { toActors } from '../claim/agents.ts'
import { findClause } from '../claim/clause.ts'
import { findParticipants, TOGETHER } from '../claim/participants.ts'
import type { Predicate } from '../claim/predicate.ts'
import { resolveAgents } from '../claim/resolve-agents.ts'
import { findVoices, type Voices } from '../claim/speakers.ts'
import type { Mention } from '../mention/mention.ts'
import type { Candidate } from './candidate.ts'
import type { Place } from './place.ts'

/** Actors who may be the ones that a claim is of, with what speaks for them; no sign names an actor. */
export interface ActorOption {
  readonly actors: readonly ActorId[]
  readonly signs: readonly string[]
}

type Add = (actors: readonly ActorId[], ...signs: readonly string[]) => void

/** Everybody whom the text offers as the actor of a candidate, each set of actors once. */
export function toActorOptions(
  place: Place,
  candidate: Candidate,
  act: string,
): readonly ActorOption[] {
  const options = new Map<string, { actors: readonly ActorId[]; signs: string[] }>()
  const add: Add = (actors, ...signs) => {
    const ids = [...new Set(actors)]
    if (ids.length === 0) return
    const key = [...ids].sort().join('+')
    const option = options.get(key) ?? {
      actors: ids,
      signs: [`n${Math.min(ids.length, 3)}|${act}`],
    }
    options.set(key, option)
    for (const sign of signs) option.signs.push(sign, `${sign}|${act}`)
  }
  const { reading, memory } = place
  const start = reading.sentence.tokens[candidate.head]?.start ?? reading.sentence.start
  const voices = findVoices(reading, memory, start)
  addRules(place, candidate, act, voices, start, add)
  addMentions(place, candidate, voices.firstPerson, add)
  add(voices.speaker?.actors ?? [], 'speaker', `speaker-${voices.speaker?.kind}`)
  add(memory.actors, 'last', `last-${reading.sentence.index > 0}`)
  add(memory.label ?? [], 'label')
  add(memory.home ?? [], 'home')
  add(memory.parties ?? [], 'parties')
  add(memory.voice?.actors ?? [], 'voice')
  return [...options.values()]
}

function addRules(
  place: Place,
  candidate: Candidate,
  act: string,
  voices: Voices,
  start: number,
  add: Add,
): void {
  const { reading, memory, claims } = place
  for (const claim of claims)
    add(claim.by, claim.head === start ? `rule-${claim.act === act}` : 'rule-beside')
  const predicate = toPredicate(candidate, act)
  const clause = findClause(reading.sentence, predicate, undefined, reading.conditions)
  const agents = resolveAgents(reading, memory, predicate, clause, undefined, voices)
  if (agents) add(agents.actors, 'resolved', `resolved-${agents.how}`)
  const under = candidate.under === undefined ? undefined : place.candidates[candidate.under]
  if (under) {
    const upper = toPredicate(under, act)
    const above = findClause(reading.sentence, upper, undefined, reading.conditions)
    const owner = resolveAgents(reading, memory, upper, above, undefined, voices)
    if (owner) add(owner.actors, 'above', `above-${candidate.link}`)
  }
  if (TOGETHER.has(act as Act)) {
    add(findParticipants(reading, candidate.from, candidate.to), 'together')
    add(findParticipants(reading, 0, reading.sentence.tokens.length), 'together-all')
  }
}

function toPredicate(candidate: Candidate, act: string): Predicate {
  const { group, head, rule } = candidate
  if (rule) return { ...rule, act: act as Act, asks: false }
  const passive = group.auxiliaries.some((word) => /^(?:be|is|are|was|were|been|being)$/.test(word))
  return {
    act: act as Act,
    from: Math.min(group.from, head),
    head,
    to: head + 1,
    asks: false,
    passive: passive && candidate.kind === 'verb',
    deed: true,
    group,
    nominal: false,
  }
}

function addMentions(
  place: Place,
  candidate: Candidate,
  firstPerson: readonly ActorId[],
  add: Add,
): void {
  const { mentions, sentence } = place.reading
  const fit = mentions.filter((mention) => mention.kind === 'actor' || mention.kind === 'person')
  const told = (mention: Mention): string => {
    const before = sentence.tokens[mention.from - 1]?.norm ?? ''
    const preposition = /^(?:in|at|from|with|to|for|of|by|on|against|and|between)$/.test(before)
      ? before
      : ''
    return `${mention.form}${mention.possessive ? "'s" : ''} ${preposition}`
  }
  const left = fit.filter((mention) => mention.to <= candidate.head).reverse()
  left.slice(0, 4).forEach((mention, i) => {
    const inside = mention.from >= candidate.from
    add(
      toActors(mention, firstPerson),
      `left-${i}-${inside}`,
      `left ${told(mention)}-${inside}`,
      `leftk ${mention.kind}`,
    )
  })
  const right = fit.filter((mention) => mention.from > candidate.head)
  right.slice(0, 3).forEach((mention, i) => {
    const inside = mention.from < candidate.to
    add(toActors(mention, firstPerson), `right-${i}-${inside}`, `right ${told(mention)}-${inside}`)
  })
  const first = fit[0]
  if (first) add(toActors(first, firstPerson), 'first', `first ${told(first)}`)
  const near = left[0]
  const next = left[1]
  if (near && next && near.from - next.to <= 2)
    add([...toActors(next, firstPerson), ...toActors(near, firstPerson)], 'left-pair')
}
