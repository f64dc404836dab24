import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import data from '../lexicon/acts.json' with { type: 'json' }
import type { Reading } from './context.ts'
import type { Predicate } from './predicate.ts'

/** Acts that several do with each other: all who are named beside them do it. */
export const TOGETHER: ReadonlySet<Act> = new Set(['meet', 'negotiate', 'agree'])

const PLACE = /^(?:in|at|from|near|to|over|about|on|regarding|against|without|under|for)$/

const MEETING =
  /^(?:meeting|conference|summit|session|talks|round|gathering|leaders|ministers|representatives)$/

const ASIDE = /^(?:after|before|following|ahead|since|amid|despite|without|while|where|because)$/

/** Those who take part in a meeting, talks or an agreement within tokens `from` to `to`: not places, not what it is about. */
export function findParticipants(reading: Reading, from: number, to: number): readonly ActorId[] {
  const { tokens } = reading.sentence
  const actors = new Set<ActorId>()
  for (const mention of reading.mentions) {
    if (mention.from < from || mention.to > to) continue
    if (mention.kind !== 'actor' && mention.kind !== 'person') continue
    // "after talks with the Americans": another meeting.
    if (tokens.slice(from, mention.from).some((token) => ASIDE.test(token.norm))) break
    let at = mention.from - 1
    while (at >= from && /^(?:the|a|,|and|both|as|well)$/.test(tokens[at]?.norm ?? '')) at -= 1
    const before = tokens[at]?.norm ?? ''
    const inside = at < from ? '' : before
    if (PLACE.test(inside)) continue
    if (inside === 'of' && !MEETING.test(tokens[at - 1]?.norm ?? '')) continue
    if (mention.form === 'first-person' || mention.possessive) continue
    if (mention.form === 'demonym' && !isPaired(reading, mention.from, mention.to)) continue
    for (const actor of mention.actors) actors.add(actor)
  }
  return [...actors]
}

// "an American-Ukrainian agreement": two adjectives of states side by side are its parties.
function isPaired(reading: Reading, from: number, to: number): boolean {
  return reading.mentions.some(
    (other) => other.form === 'demonym' && (other.to === from || other.from === to),
  )
}

const TRAVELS: ReadonlySet<string> = new Set(data.travels)

/** Whom a journey is to: "will fly to Moscow" meets Russia, though "met in Paris" tells only a place. */
export function findHosts(
  reading: Reading,
  { act, verb, to: from }: Predicate,
  end: number,
): readonly ActorId[] {
  if (act !== 'meet' || !TRAVELS.has(verb ?? '')) return []
  const { tokens } = reading.sentence
  for (const mention of reading.mentions) {
    if (mention.from < from - 1 || mention.from > from + 8 || mention.to > end) continue
    if (mention.form !== 'capital' && mention.form !== 'name') continue
    const before = tokens[mention.from - 1]?.norm === 'the' ? mention.from - 2 : mention.from - 1
    const inside = /^(?:to|into|in)$/.test(tokens[before]?.norm ?? '') || mention.from === from
    if (inside && !mention.possessive) return mention.actors
  }
  return []
}
