import {
  addMonths,
  type Instant,
  toDayOf,
  toDayStart,
  toInstantText,
} from '../../model/calendar.ts'
import type { Condition } from '../../model/condition.ts'
import type { Duration, Window } from '../../model/event.ts'
import type { FluentFinding } from '../../model/finding.ts'
import { toFluentRef } from '../../model/fluent.ts'
import { toEnd, toSpan } from '../../model/partial-date.ts'
import type { Truth } from '../../model/truth.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
import { type Slots, toActor, type World } from './world.ts'

type Kind<K extends Condition['kind']> = Extract<Condition, { kind: K }>

interface Part {
  readonly truth: Truth
  readonly words: string
  readonly because: string
  readonly fluent?: FluentFinding
}

const HOUR = 3_600_000

/** An instant moved by a duration, forward or (`sign` -1) back; months are calendar months, UTC. */
export function addDuration(
  at: Instant,
  { hours = 0, days = 0, months = 0 }: Duration,
  sign: 1 | -1 = 1,
): Instant {
  const day = toDayOf(at)
  const moved =
    months === 0 ? at : toDayStart(addMonths(day, sign * months)) + (at - toDayStart(day))
  return moved + sign * (days * 24 + hours) * HOUR
}

/** `24 hours`, `30 days`, `2 months and 3 days`. */
function toDurationWords(duration: Duration, sentences: Sentences): string {
  const parts = (['months', 'days', 'hours'] as const).flatMap((unit) => {
    const n = duration[unit]
    return n ? [sentences.counted(n, sentences[unit])] : []
  })
  return sentences.join(parts, 'and')
}

/**
 * Whether enough such events happened in the window. Where none did, the event's own absence decides between `no` and
 * `unknown`; an event that is disputed as a whole is disputed in every window.
 */
export function evaluateEvent(condition: Kind<'event'>, world: World, slots: Slots): Part {
  const ref = toFluentRef(condition.event, toActor(condition.actor, slots))
  const least = condition.atLeast ?? 1
  const all = world.occurrences(ref, condition.with ?? {})
  const found = all.filter((at) => isInWindow(at, condition.window ?? {}, world))
  const fluent = world.ask(ref)
  const sentences = world.sentences ?? EN_SENTENCES
  const words = toEventWords(condition, fluent, least, sentences)
  if (found.length >= least) {
    return {
      truth: fluent.truth === 'disputed' ? 'disputed' : 'yes',
      words,
      fluent,
      because: `${found.map(toInstantText).join(', ')}`,
    }
  }
  // What happened outside the window does not make absence inside it any surer.
  const truth = fluent.truth === 'yes' ? 'no' : fluent.truth
  const because = sentences.eventsFound(found.length, all.length - found.length)
  return { truth, words, fluent: { ...fluent, truth, awaited: words }, because }
}

/** Whether a fluent has held without a break for so long. */
export function evaluateHeld(condition: Kind<'held'>, world: World, slots: Slots): Part {
  const ref = toFluentRef(condition.fluent, toActor(condition.actor, slots))
  const fluent = world.ask(ref)
  const sentences = world.sentences ?? EN_SENTENCES
  const words = sentences.heldFor(fluent.awaited, toDurationWords(condition.for, sentences))
  if (fluent.truth !== 'yes')
    return {
      truth: fluent.truth,
      words,
      fluent: { ...fluent, awaited: words },
      because: fluent.because,
    }
  const since = world.heldSince(ref)
  const truth = since !== undefined && addDuration(since, condition.for) <= world.on ? 'yes' : 'no'
  const because =
    since === undefined ? sentences.heldUnknown : sentences.since(toInstantText(since))
  return { truth, words, because, fluent: { ...fluent, truth, awaited: words } }
}

/** Whether a requirement line is covered; with nothing on record it is not known. */
export function evaluateFill(condition: Kind<'fill'>, world: World): Part {
  const filled = world.filled(condition.line)
  const { covered, coveredTo, noLine } = world.sentences ?? EN_SENTENCES
  const words = covered(condition.line, Math.round(condition.share * 100))
  if (filled === undefined) return { truth: 'unknown', words, because: noLine }
  return {
    truth: filled >= condition.share ? 'yes' : 'no',
    words,
    because: coveredTo(Math.round(filled * 100)),
  }
}

function isInWindow(at: Instant, { within, ago, since, until, by }: Window, world: World): boolean {
  const mark = (
    bound: NonNullable<Window['since']>,
    which: 'first' | 'last',
  ): Instant | undefined => {
    if (typeof bound === 'string') return toSpan(bound).from
    const happened = world.occurrences(bound.event, {})
    return which === 'first' ? happened[0] : happened.at(-1)
  }
  if (within && at < addDuration(world.on, within, -1)) return false
  if (ago && at > addDuration(world.on, ago, -1)) return false
  if (by !== undefined && at >= toEnd(by)) return false
  if (since !== undefined) {
    const from = mark(since, 'last')
    if (from === undefined || at < from) return false
  }
  if (until !== undefined) {
    const end = mark(until, 'first')
    if (end !== undefined && at >= end) return false
  }
  return true
}

function toEventWords(
  { window = {}, with: attributes }: Kind<'event'>,
  fluent: FluentFinding,
  least: number,
  sentences: Sentences,
): string {
  const { within, ago, since, until, by } = window
  const bound = (value: NonNullable<Window['since']>): string =>
    typeof value === 'string' ? value : value.event.replaceAll('-', ' ')
  return [
    least > 1 ? sentences.times(least, fluent.awaited) : fluent.awaited,
    attributes &&
      `(${Object.entries(attributes)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')})`,
    within && sentences.within(toDurationWords(within, sentences)),
    ago && sentences.ago(toDurationWords(ago, sentences)),
    since !== undefined && sentences.since(bound(since)),
    until !== undefined && sentences.until(bound(until)),
    by !== undefined && sentences.by(by),
  ]
    .filter(Boolean)
    .join(' ')
}
