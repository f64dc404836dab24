import { type Instant, toInstantText } from '../../model/calendar.ts'
import {
  type Attributes,
  type EventPattern,
  toPatternAttributes,
  toPatternRef,
} from '../../model/event.ts'
import type { DutyFinding, FluentFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { ProvisionId, Trigger } from '../../model/provision.ts'
import type { Slots } from '../logic/index.ts'

/** What a duty's life is read from. */
export interface DutyWorld {
  readonly on: Instant
  readonly ask: (ref: FluentRef) => FluentFinding
  readonly occurrences: (ref: FluentRef, attributes: Attributes) => readonly Instant[]
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
  return world.occurrences(fillSlots(toPatternRef(pattern), slots), toPatternAttributes(pattern))
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
  const start = trigger.clock
    ? listOccurrences(trigger.clock, slots, world).find((at) => at >= triggered)
    : triggered
  if (start === undefined) {
    const clock = trigger.clock
      ? world.ask(fillSlots(toPatternRef(trigger.clock), slots)).awaited
      : ''
    return { triggeredAt, state: 'waiting', because: `waiting on ${clock}` }
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
      because: `done on ${toInstantText(done)}${late ? ', after the deadline' : ''}`,
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
      because: `suspended since ${toInstantText(suspended.from)}`,
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
  const qualifier = trigger.qualifier ? ` (${trigger.qualifier})` : ''
  if (due === undefined) {
    return { state: 'due', because: `due${qualifier}; no deadline runs` }
  }
  const day = toInstantText(due)
  if (world.on <= due) return { state: 'due', because: `due by ${day}${qualifier}` }
  return isDefault(trigger, slots, world)
    ? { state: 'overdue', overdueSince: day, because: `due by ${day}${qualifier}, not done` }
    : { state: 'undetermined', because: `deadline passed (${day}${qualifier}), no public record` }
}

/** Not done is known where the text makes the doing public, or somebody's own word says so. */
function isDefault(trigger: Trigger, slots: Slots, world: DutyWorld): boolean {
  if (trigger.dischargeIsPublic) return true
  if (!trigger.discharge) return false
  const told = world.ask(fillSlots(toPatternRef(trigger.discharge), slots))
  return told.truth === 'no' && (told.evidence.length > 0 || told.assumed)
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
    return { ...common, state: 'overdue', overdueSince: day, because: `broken on ${day}` }
  }
  return world.on <= end
    ? {
        ...common,
        state: 'active',
        because: Number.isFinite(end) ? `runs until ${toInstantText(end)}` : 'runs without an end',
      }
    : { ...common, state: 'fulfilled', because: `kept until ${toInstantText(end)}` }
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
