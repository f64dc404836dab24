import type { ActorId } from '../../model/actor.ts'
import { addMonths, type Instant, toDayOf, toDayText, toInstantText } from '../../model/calendar.ts'
import type {
  DebtorFinding,
  DutyFinding,
  PartyFinding,
  ProvisionFinding,
  ReadingFinding,
} from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import { toSpan } from '../../model/partial-date.ts'
import type { Provision, ProvisionState, Reading, Trigger } from '../../model/provision.ts'
import type { Question } from '../../model/question.ts'
import {
  evaluateCondition,
  explainAwaited,
  listAwaited,
  type Slots,
  type World,
} from '../logic/index.ts'
import { toStatusWords } from './status-words.ts'

export interface ProvisionContext {
  readonly framework: Framework
  readonly question: Question
  readonly world: World
  readonly occurrences: (ref: FluentRef) => readonly Instant[]
  readonly parties: (instrument: Instrument) => readonly PartyFinding[]
  readonly name: (actor: ActorId) => string
}

/** The state of one provision for each of its debtors, every reading evaluated, and summed up in words. */
export function findProvision(
  provision: Provision,
  instrument: Instrument,
  context: ProvisionContext,
): ProvisionFinding {
  const bar = findBar(provision, instrument, context)
  const parties = context.parties(instrument)
  const debtors = toDebtors(provision, parties).map((debtor) =>
    toDebtorFinding(debtor, provision, parties, bar, context),
  )
  const readingsDiffer = debtors.some((debtor) => debtor.readingsDiffer)
  const states = new Set(debtors.map((debtor) => debtor.state))
  const [only] = states
  const state = bar?.state ?? (states.size === 1 && only ? only : toLeading([...states]))
  return {
    provision,
    instrument: instrument.id,
    state,
    because: bar?.because ?? toStatusWords(debtors, context.name),
    debtors,
    readingsDiffer,
  }
}

function toDebtors(provision: Provision, parties: readonly PartyFinding[]): readonly ActorId[] {
  if (provision.debtors !== '$parties') return provision.debtors
  return parties.map((party) => party.actor).filter((actor) => !provision.creditors.includes(actor))
}

/** Something about the instrument as a whole that keeps its provisions from running. */
interface Bar {
  readonly state: ProvisionState
  readonly because: string
}

function findBar(
  provision: Provision,
  instrument: Instrument,
  { question }: ProvisionContext,
): Bar | undefined {
  const supposed = question.suppose.some(
    ({ fluent, value }) => fluent === `in-force:${instrument.id}` && value === 'yes',
  )
  if (instrument.kind === 'draft' || instrument.kind === 'reported-plan') {
    const kind = instrument.kind === 'draft' ? 'a draft' : 'a reported plan'
    return supposed
      ? undefined
      : {
          state: 'not-in-force',
          because: `${kind}, which binds nobody; it runs only as what-if (--suppose in-force:${instrument.id}=yes)`,
        }
  }
  const adopted = instrument.adoptedOn
  if (adopted === undefined || toSpan(adopted).from > question.on) {
    return { state: 'not-in-force', because: adopted ? `adopted on ${adopted}` : 'not adopted' }
  }
  const ends = provision.endsOn ?? instrument.ends ?? toTermEnd(instrument)
  if (ends && question.on >= toSpan(ends).until)
    return { state: 'ended', because: `its term ended on ${ends}` }
  if (instrument.kind !== 'treaty' && instrument.kind !== 'executive-agreement') return undefined
  if (provision.bindingness !== 'legal' || supposed) return undefined
  const inForce = instrument.inForceFrom
  if (inForce && toSpan(inForce).from <= question.on) return undefined
  return inForce
    ? { state: 'not-in-force', because: `enters into force on ${inForce}` }
    : { state: 'undetermined', because: 'signed; its entry into force is not on record' }
}

function toTermEnd(instrument: Instrument): string | undefined {
  if (!instrument.term?.years || !instrument.adoptedOn) return undefined
  const start = instrument.inForceFrom ?? instrument.adoptedOn
  const first = toDayOf(toSpan(start).from)
  return toDayText(addMonths(first, instrument.term.years * 12) - 1)
}

function toDebtorFinding(
  debtor: ActorId,
  provision: Provision,
  parties: readonly PartyFinding[],
  bar: Bar | undefined,
  context: ProvisionContext,
): DebtorFinding {
  const caveats = parties.find((party) => party.actor === debtor)?.party?.caveats ?? []
  const excluded = caveats.find((caveat) => caveat.excludes.includes(provision.id))
  const stop: Bar | undefined =
    bar ?? (excluded && { state: 'not-in-force', because: `not accepted: ${excluded.words}` })
  const slots: Slots = {
    debtor,
    ...(provision.creditors[0] && { creditor: provision.creditors[0] }),
  }
  const readings = provision.readings.map((reading) =>
    stop ? toStopped(reading, stop) : toReading(reading, provision, slots, context),
  )
  const states = [...new Set(readings.map((reading) => reading.state))]
  return {
    debtor,
    state: states.length === 1 && states[0] ? states[0] : toLeast(states),
    readings,
    readingsDiffer: states.length > 1,
    caveats: caveats
      .filter((caveat) => caveat.excludes.length === 0 || caveat === excluded)
      .map((caveat) => caveat.words),
  }
}

function toStopped(reading: Reading, { state, because }: Bar): ReadingFinding {
  return { reading: reading.id, label: reading.label, state, because, awaits: [], duties: [] }
}

function toReading(
  reading: Reading,
  provision: Provision,
  slots: Slots,
  context: ProvisionContext,
): ReadingFinding {
  const condition = reading.condition && evaluateCondition(reading.condition, context.world, slots)
  const common = { reading: reading.id, label: reading.label, ...(condition && { condition }) }
  if (condition && condition.truth !== 'yes') {
    const awaits = listAwaited(condition)
    const state = { no: 'waiting', unknown: 'undetermined', disputed: 'disputed' } as const
    return {
      ...common,
      state: state[condition.truth],
      because: explainAwaited(condition),
      awaits,
      duties: [],
    }
  }
  if (provision.mode === 'triggered' && reading.trigger) {
    return { ...common, ...toTriggered(reading.trigger, slots, context) }
  }
  const because = condition ? 'every condition is met' : 'holds without a condition'
  return { ...common, state: 'active', because, awaits: [], duties: [] }
}

function toTriggered(
  trigger: Trigger,
  slots: Slots,
  context: ProvisionContext,
): Omit<ReadingFinding, 'reading' | 'label' | 'condition'> {
  const eventRef = fillSlots(trigger.event, slots)
  const attacks = context.occurrences(eventRef)
  if (attacks.length === 0) {
    const event = context.world.ask(eventRef)
    return {
      state:
        event.truth === 'no' ? 'waiting' : event.truth === 'disputed' ? 'disputed' : 'undetermined',
      because: explainAwaited({ id: '', kind: 'fluent', words: event.awaited, of: [], ...event }),
      awaits: [event],
      duties: [],
    }
  }
  const duties = attacks.map((at) => toDuty(at, trigger, slots, context))
  const latest = duties.at(-1)
  const clock = trigger.clock ? context.world.ask(fillSlots(trigger.clock, slots)) : undefined
  return {
    state: latest?.state ?? 'waiting',
    because: latest?.because ?? '',
    awaits: latest?.state === 'waiting' && clock ? [clock] : [],
    duties,
  }
}

/** One occurrence of the trigger: silence past the deadline is not default. */
function toDuty(
  attack: Instant,
  trigger: Trigger,
  slots: Slots,
  context: ProvisionContext,
): DutyFinding {
  const { question } = context
  const triggeredAt = toInstantText(attack)
  const clockRef = trigger.clock ? fillSlots(trigger.clock, slots) : undefined
  const start = clockRef ? context.occurrences(clockRef).find((at) => at >= attack) : attack
  if (start === undefined) {
    const awaited = clockRef ? context.world.ask(clockRef).awaited : ''
    return { triggeredAt, state: 'waiting', because: `waiting on ${awaited}` }
  }
  const startedAt = toInstantText(start)
  const due =
    trigger.withinHours === undefined ? undefined : start + trigger.withinHours * 3_600_000
  const common = { triggeredAt, startedAt, ...(due !== undefined && { dueAt: toInstantText(due) }) }
  const dischargeRef = trigger.discharge ? fillSlots(trigger.discharge, slots) : undefined
  const done = dischargeRef
    ? context.occurrences(dischargeRef).find((at) => at >= start)
    : undefined
  const qualifier = trigger.qualifier ? ` (${trigger.qualifier})` : ''
  if (done !== undefined) {
    return { ...common, state: 'fulfilled', because: `done on ${toInstantText(done)}` }
  }
  if (due === undefined)
    return { ...common, state: 'due', because: `due at once${qualifier}; the text gives no hours` }
  if (question.on <= due)
    return { ...common, state: 'due', because: `due by ${toInstantText(due)}${qualifier}` }
  const default_ = dischargeRef ? context.world.ask(dischargeRef) : undefined
  if (trigger.dischargeIsPublic || (default_?.truth === 'no' && default_.evidence.length > 0)) {
    return {
      ...common,
      state: 'overdue',
      because: `due by ${toInstantText(due)}${qualifier}, not done`,
    }
  }
  return {
    ...common,
    state: 'undetermined',
    because: `deadline passed (${toInstantText(due)}${qualifier}), no public record`,
  }
}

function fillSlots(ref: string, slots: Slots): FluentRef {
  return ref.replace('$debtor', slots.debtor).replace('$creditor', slots.creditor ?? '')
}

/** From the least to the most awake. */
const WAKING: readonly ProvisionState[] = [
  'not-in-force',
  'ended',
  'suspended',
  'waiting',
  'undetermined',
  'disputed',
  'fulfilled',
  'active',
  'due',
  'overdue',
]

function toLeast(states: readonly ProvisionState[]): ProvisionState {
  return WAKING.find((state) => states.includes(state)) ?? 'undetermined'
}

/** The state that a reader must hear of first. */
function toLeading(states: readonly ProvisionState[]): ProvisionState {
  return WAKING.findLast((state) => states.includes(state)) ?? 'not-in-force'
}
