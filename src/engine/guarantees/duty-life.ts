import { type Instant, toInstantText } from '../../model/calendar.ts'
import { type Attributes, type EventPattern, listEvents } from '../../model/event.ts'
import type { DutyFinding, FluentFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { ProvisionId, Trigger } from '../../model/provision.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
import { addDuration, listAfter, type Slots } from '../logic/index.ts'

/** What a duty's life is read from. */
export interface DutyWorld {
  /** Sentences of the language asked for; English when absent. */
  readonly sentences?: Sentences
  readonly on: Instant
  readonly ask: (ref: FluentRef) => FluentFinding
  readonly occurrences: (ref: FluentRef, attributes: Attributes) => readonly Instant[]
}

interface TurningWorld extends DutyWorld {
  readonly turns: (ref: FluentRef) => readonly Instant[]
}

/** Spans in which a duty was suspended, by events that counted; an open one ends at Infinity. */
export type Suspensions = readonly { readonly from: Instant; readonly until: Instant }[]

/** Replaces `$debtor` and `$creditor` in the name of an event. */
export function fillSlots(ref: FluentRef, { debtor, creditor = '' }: Slots): FluentRef {
  return ref.replace('$debtor', debtor).replace('$creditor', creditor)
}

/** When an event of a clause happened, for one debtor. */
export function listOccurrences(
  pattern: EventPattern,
  slots: Slots,
  world: DutyWorld,
): readonly Instant[] {
  const events = listEvents(pattern)
  const found = events.flatMap((event) =>
    world.occurrences(fillSlots(event.ref, slots), event.with),
  )
  return events.length === 1 ? found : [...new Set(found)].sort((a, b) => a - b)
}

/** The events of a clause as they stand for one debtor. */
export function askEvents(
  pattern: EventPattern,
  slots: Slots,
  ask: (ref: FluentRef) => FluentFinding,
): readonly FluentFinding[] {
  const refs = listEvents(pattern).map(({ ref }) => fillSlots(ref, slots))
  return [...new Set(refs)].map(ask)
}

/** "a request by Arland or a request by Borland". */
export function toEventWords(
  events: readonly FluentFinding[],
  { eitherOf }: Sentences = EN_SENTENCES,
): string {
  return eitherOf(events.map(({ awaited }) => awaited))
}

/** Every instant by the world's own at which a duty may arise or change. */
export function listTriggerTurns(
  trigger: Trigger,
  provision: ProvisionId,
  slots: Slots,
  world: TurningWorld,
): readonly Instant[] {
  const { event, clock, discharge, violation, lapse, withinHours, withinDays } = trigger
  const patterns = [event, clock, discharge, violation].flatMap((pattern) => pattern ?? [])
  const refs = patterns.flatMap(listEvents).map(({ ref }) => fillSlots(ref, slots))
  const starts = listOccurrences(event, slots, world)
  const runs = clock ? listOccurrences(clock, slots, world) : starts
  const hours = (withinHours ?? 0) + (withinDays ?? 0) * 24
  return [...refs, `suspended:${provision}`, `resumed:${provision}`].flatMap(world.turns).concat(
    runs.flatMap((at) => listAfter(at, { hours })),
    lapse ? starts.flatMap((at) => listAfter(at, lapse)) : [],
  )
}

/** The last instant at which a clause that was triggered can be called on. */
export function toLapse(triggered: Instant, { lapse }: Trigger): Instant {
  return lapse ? addDuration(triggered, lapse) : Number.POSITIVE_INFINITY
}

/** Each occurrence of the trigger is a duty of its own. */
export function listDuties(
  trigger: Trigger,
  slots: Slots,
  suspensions: Suspensions,
  world: DutyWorld,
): readonly DutyFinding[] {
  return listOccurrences(trigger.event, slots, world).map((at) =>
    trigger.violation
      ? toProhibition(at, trigger, slots, world)
      : toDuty(at, trigger, slots, suspensions, world),
  )
}

/** One duty: silence past the deadline is not default. */
function toDuty(
  triggered: Instant,
  trigger: Trigger,
  slots: Slots,
  suspensions: Suspensions,
  world: DutyWorld,
): DutyFinding {
  const triggeredAt = toInstantText(triggered)
  const sentences = world.sentences ?? EN_SENTENCES
  const { clock } = trigger
  const lapses = toLapse(triggered, trigger)
  const start = clock
    ? listOccurrences(clock, slots, world).find((at) => at >= triggered && at <= lapses)
    : triggered
  if (start === undefined) {
    const words = clock ? toEventWords(askEvents(clock, slots, world.ask), sentences) : ''
    if (world.on <= lapses)
      return { triggeredAt, state: 'waiting', because: sentences.waitingOn(words) }
    const because = sentences.lapsed(toInstantText(lapses), words)
    return { triggeredAt, state: 'ended', because }
  }
  const due = toDeadline(start, trigger, suspensions)
  const common = {
    triggeredAt,
    startedAt: toInstantText(start),
    ...(due !== undefined && { dueAt: toInstantText(due) }),
  }
  const done = trigger.discharge
    ? listOccurrences(trigger.discharge, slots, world).find((at) => at >= start)
    : undefined
  if (done !== undefined) {
    const late = due !== undefined && done > due
    return {
      ...common,
      state: 'fulfilled',
      doneAt: toInstantText(done),
      ...(late && { overdueSince: toInstantText(due) }),
      because: sentences.done(toInstantText(done), late),
    }
  }
  const suspended = suspensions.find(({ from, until }) => from <= world.on && world.on < until)
  const wasOverdue =
    due !== undefined &&
    isDefault(trigger, slots, world) &&
    due < (suspended?.from ?? Number.POSITIVE_INFINITY)
  if (suspended && !wasOverdue) {
    return {
      ...common,
      state: 'suspended',
      because: sentences.suspended(toInstantText(suspended.from)),
    }
  }
  return { ...common, ...toOpen(due, trigger, slots, world) }
}

function toOpen(
  due: Instant | undefined,
  trigger: Trigger,
  slots: Slots,
  world: DutyWorld,
): Pick<DutyFinding, 'state' | 'because' | 'overdueSince'> {
  const sentences = world.sentences ?? EN_SENTENCES
  const qualifier = trigger.qualifier ? ` (${trigger.qualifier})` : ''
  if (due === undefined) {
    return { state: 'due', because: sentences.due(qualifier) }
  }
  const day = toInstantText(due)
  if (world.on <= due) return { state: 'due', because: sentences.dueBy(day, qualifier) }
  return isDefault(trigger, slots, world)
    ? { state: 'overdue', overdueSince: day, because: sentences.notDone(day, qualifier) }
    : { state: 'undetermined', because: sentences.passed(day, qualifier) }
}

/** Not done is known where the text makes the doing public, or somebody's own word says so. */
function isDefault(trigger: Trigger, slots: Slots, world: DutyWorld): boolean {
  if (trigger.dischargeIsPublic) return true
  if (!trigger.discharge) return false
  return askEvents(trigger.discharge, slots, world.ask).every(
    ({ truth, evidence, assumed }) => truth === 'no' && (evidence.length > 0 || assumed),
  )
}

/** A deadline that falls into a suspension lapses with it: after resumption the duty is due, and no deadline runs. */
function toDeadline(
  start: Instant,
  trigger: Trigger,
  suspensions: Suspensions,
): Instant | undefined {
  const { withinHours, withinDays } = trigger
  if (withinHours === undefined && withinDays === undefined) return undefined
  const due = start + ((withinHours ?? 0) + (withinDays ?? 0) * 24) * 3_600_000
  return suspensions.some(({ from, until }) => from <= due && due < until) ? undefined : due
}

/** A prohibition runs from its trigger for its time, and is broken by an event on record. */
function toProhibition(
  start: Instant,
  trigger: Trigger,
  slots: Slots,
  world: DutyWorld,
): DutyFinding {
  const sentences = world.sentences ?? EN_SENTENCES
  const end = toDeadline(start, trigger, []) ?? Number.POSITIVE_INFINITY
  const common = {
    triggeredAt: toInstantText(start),
    startedAt: toInstantText(start),
    ...(Number.isFinite(end) && { dueAt: toInstantText(end) }),
  }
  const broken = trigger.violation
    ? listOccurrences(trigger.violation, slots, world).find((at) => at >= start && at <= end)
    : undefined
  if (broken !== undefined) {
    const day = toInstantText(broken)
    return { ...common, state: 'overdue', overdueSince: day, because: sentences.broken(day) }
  }
  return world.on <= end
    ? {
        ...common,
        state: 'active',
        because: sentences.runsUntil(Number.isFinite(end) ? toInstantText(end) : undefined),
      }
    : { ...common, state: 'fulfilled', because: sentences.keptUntil(toInstantText(end)) }
}

/** Suspensions of a provision from the events that suspended and resumed it. */
export function toSuspensions(
  provision: ProvisionId,
  occurrences: (ref: FluentRef) => readonly Instant[],
): Suspensions {
  const resumed = occurrences(`resumed:${provision}`)
  return occurrences(`suspended:${provision}`).map((from) => ({
    from,
    until: resumed.find((at) => at >= from) ?? Number.POSITIVE_INFINITY,
  }))
}
