import type { Instant } from '../../model/calendar.ts'
import { toInstantText } from '../../model/calendar.ts'
import type { Ending } from '../../model/ending.ts'
import type { ConditionFinding } from '../../model/finding.ts'
import { type Instrument, toTermEnd } from '../../model/instrument.ts'
import { type PartialDate, toEnd, toSpan } from '../../model/partial-date.ts'
import type { Provision } from '../../model/provision.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
import { evaluateCondition, explainAwaited, listTurns, type Slots } from '../logic/index.ts'
import type { ClauseWorld } from './world.ts'

/** Whether something has ended: surely, from an instant on; or perhaps, and why that is not known. */
export interface End {
  readonly kind: 'ended' | 'unknown' | 'disputed'
  readonly at: Instant
  readonly because: string
}

/** The ends that a clause has: those of its text, unless it survives, and its own. */
export function listEndings(
  { endsWhen, survives }: Provision,
  instrument: Instrument,
): readonly Ending[] {
  return [survives ? undefined : instrument.endsWhen, endsWhen].flatMap((ending) => ending ?? [])
}

/** The last day of a clause, as it is told: its own, or that of its text unless it survives. */
export function toLastDay(
  { endsOn, survives }: Provision,
  instrument: Instrument,
): PartialDate | undefined {
  return endsOn ?? (survives ? undefined : (instrument.ends ?? toTermEnd(instrument)))
}

/** Whether a term is over. Of a last day known only as an interval, the days in it are in doubt. */
export function findTermEnd(
  last: PartialDate | undefined,
  on: Instant,
  sentences: Sentences = EN_SENTENCES,
): End | undefined {
  if (last === undefined) return undefined
  const [first = last] = last.split('/')
  const at = toEnd(last)
  if (on >= at) return { kind: 'ended', at, because: sentences.termEnded(last) }
  const earliest = toEnd(first)
  if (on < earliest) return undefined
  const because = sentences.termMayHaveEnded(first, last.slice(first.length + 1))
  return { kind: 'unknown', at: earliest, because }
}

/** How an ending stands on the day, and what it has brought about by then. */
export interface EndingFinding {
  readonly condition: ConditionFinding
  readonly end?: End
}

/**
 * Looks back over every instant at which the ending's condition may have turned: the first plain yes ended the clause for good;
 * an unknown or disputed answer before it leaves doubt from then on.
 */
export function findEnding(
  { when, words, doubt }: Ending,
  { adoptedOn }: Instrument,
  slots: Slots,
  worldAt: (on: Instant) => ClauseWorld,
  on: Instant,
): EndingFinding {
  const world = worldAt(on)
  const sentences = world.sentences ?? EN_SENTENCES
  const condition = evaluateCondition(when, world, slots)
  const start = adoptedOn === undefined ? on : toSpan(adoptedOn).from
  // What a row told only until a day is out of the world after it: the turns that it brought are those of the world just before.
  const seen = listTurns(when, world, slots)
  const gone = seen.flatMap((at) => listTurns(when, worldAt(at - 1), slots))
  const turns = [...seen, ...gone].filter((at) => at > start && at < on)
  let doubtful: End | undefined
  for (const at of [...new Set([Math.min(start, on), ...turns, on])].sort((a, b) => a - b)) {
    const found = evaluateCondition(when, worldAt(at), slots)
    const day = at > start && at < on ? toInstantText(at) : undefined
    if (found.truth === 'yes') {
      if (doubt === undefined)
        return { condition, end: { kind: 'ended', at, because: sentences.ended(day, words) } }
      const because = sentences.mayHaveEnded(day, words, doubt)
      return { condition, end: doubtful ?? { kind: 'unknown', at, because } }
    }
    if (found.truth !== 'no') {
      const because = sentences.mayEnd(words, explainAwaited(found, sentences))
      doubtful ??= { kind: found.truth, at, because }
    }
  }
  return { condition, ...(doubtful && { end: doubtful }) }
}
