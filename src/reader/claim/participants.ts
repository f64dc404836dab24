import type { ActorId } from '../../model/actor.ts'
import type { Reading } from './context.ts'

const PLACE = /^(?:in|at|from|near|to|over|about|on|regarding|against|without|under|for)$/

/** Those who take part in a meeting, talks or an agreement within tokens `from` to `to`: not places, not what it is about. */
export function findParticipants(reading: Reading, from: number, to: number): readonly ActorId[] {
  const { tokens } = reading.sentence
  const actors = new Set<ActorId>()
  for (const mention of reading.mentions) {
    if (mention.from < from || mention.to > to) continue
    if (mention.kind !== 'actor' && mention.kind !== 'person') continue
    let at = mention.from - 1
    while (at >= from && /^(?:the|a|,|and|both|as|well)$/.test(tokens[at]?.norm ?? '')) at -= 1
    const before = tokens[at]?.norm ?? ''
    const inside = at < from ? '' : before
    if (PLACE.test(inside) || inside === 'of') continue
    if (mention.form === 'first-person' || mention.form === 'demonym' || mention.possessive)
      continue
    for (const actor of mention.actors) actors.add(actor)
  }
  return [...actors]
}
