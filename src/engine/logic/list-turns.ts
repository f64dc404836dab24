import { type Instant, toDayOf, toDayStart } from '../../model/calendar.ts'
import type { Condition } from '../../model/condition.ts'
import type { Duration } from '../../model/event.ts'
import { toFluentRef } from '../../model/fluent.ts'
import { addDuration } from './evaluate-event.ts'
import { type Slots, toActor, type World } from './world.ts'

/** Every instant by the world's own at which a condition's answer may change: between two of them it stays. In no order. */
export function listTurns(condition: Condition, world: World, slots: Slots): readonly Instant[] {
  const refOf = (id: string, actor?: string): string => toFluentRef(id, toActor(actor, slots))
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => listTurns(part, world, slots))
    case 'not':
      return listTurns(condition.of, world, slots)
    case 'fluent':
      return world.turns(refOf(condition.fluent, condition.actor))
    case 'finding':
      return world.turns(condition.of)
    case 'held': {
      const turns = world.turns(refOf(condition.fluent, condition.actor))
      return [...turns, ...turns.flatMap((at) => listAfter(at, condition.for))]
    }
    case 'event': {
      const ref = refOf(condition.event, condition.actor)
      const { within, ago, since, until } = condition.window ?? {}
      const bounds = [since, until].flatMap((bound) =>
        bound === undefined || typeof bound === 'string' ? [] : world.turns(bound.event),
      )
      const edges = [within, ago].flatMap((duration) =>
        duration
          ? world.occurrences(ref, condition.with ?? {}).flatMap((at) => listAfter(at, duration))
          : [],
      )
      return [...world.turns(ref), ...bounds, ...edges]
    }
    case 'parties':
      return world.partyTurns(condition.instrument)
    case 'fill':
      return []
  }
}

/**
 * The instants at which something can be exactly so long ago, or just longer. Months differ in length: counted back from a
 * later day, one may be over up to three days after it is over counted forward.
 */
export function listAfter(at: Instant, duration: Duration): readonly Instant[] {
  const end = addDuration(at, duration)
  if (!duration.months) return [end, end + 1]
  const day = toDayOf(end)
  return [0, 1, 2, 3, 4].flatMap((more) => {
    const start = toDayStart(day + more)
    const same = start + (end - toDayStart(day))
    return [start, same, same + 1]
  })
}
