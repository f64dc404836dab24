import type { Actor, ActorId } from '../../model/actor.ts'
import { type Instant, toDayOf, toDayText, toInstantText } from '../../model/calendar.ts'
import { toPatternRef } from '../../model/event.ts'
import type {
  DebtorFinding,
  PartyFinding,
  ProvisionFinding,
  ReadingFinding,
} from '../../model/finding.ts'
import type { Framework } from '../../model/framework.ts'
import { type Instrument, toTermEnd } from '../../model/instrument.ts'
import { toSpan } from '../../model/partial-date.ts'
import type { Provision, ProvisionState, Reading, Trigger } from '../../model/provision.ts'
import type { Question } from '../../model/question.ts'
import { evaluateCondition, explainAwaited, listAwaited, type Slots } from '../logic/index.ts'
import {
  fillSlots,
  listDuties,
  listOccurrences,
  type Suspensions,
  toSuspensions,
} from './duty-life.ts'
import { toStatusWords } from './status-words.ts'
import { findLeaving } from './withdrawals.ts'
import { type ClauseWorld, listDebtors, toSlots } from './world.ts'

export interface ProvisionContext {
  readonly framework: Framework
  readonly question: Question
  readonly worldAt: (on: Instant) => ClauseWorld
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly name: (actor: ActorId) => string
}

/** The state of one provision for each of its debtors, every reading evaluated, and summed up in words. */
export function findProvision(
  provision: Provision,
  instrument: Instrument,
  context: ProvisionContext,
): ProvisionFinding {
  const bar = findBar(provision, instrument, context)
  const parties = context.worldAt(context.question.on).partiesOf(instrument)
  const debtors = listDebtors(provision, instrument, parties, context.actors).map((debtor) =>
    toDebtorFinding(debtor, provision, instrument, parties, bar, context),
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
    return {
      state: 'not-in-force',
      because: adopted ? `not adopted until ${adopted}` : 'not adopted',
    }
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

function toDebtorFinding(
  debtor: ActorId,
  provision: Provision,
  instrument: Instrument,
  parties: readonly PartyFinding[],
  bar: Bar | undefined,
  context: ProvisionContext,
): DebtorFinding {
  const caveats = parties.find((party) => party.actor === debtor)?.party?.caveats ?? []
  const excluded = caveats.find((caveat) => caveat.excludes.includes(provision.id))
  const stop: Bar | undefined =
    bar ??
    toLeft(debtor, instrument, context) ??
    (excluded && { state: 'not-in-force', because: `not accepted: ${excluded.words}` })
  const slots = toSlots(provision, debtor)
  const readings = provision.readings.map((reading) =>
    stop ? toStopped(reading, stop) : toReading(reading, provision, instrument.id, slots, context),
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

/** A debtor that is assumed to have stepped out owes nothing once its notice is over. */
function toLeft(
  debtor: ActorId,
  instrument: Instrument,
  { question }: ProvisionContext,
): Bar | undefined {
  const leaving = findLeaving(debtor, instrument, question)
  if (!leaving || question.on < leaving.effect) return undefined
  const notice = instrument.noticeMonths
    ? `, with effect from ${toDayText(toDayOf(leaving.effect))}`
    : ''
  return { state: 'ended', because: `assumed to have stepped out on ${leaving.from}${notice}` }
}

function toStopped(reading: Reading, { state, because }: Bar): ReadingFinding {
  return { reading: reading.id, label: reading.label, state, because, awaits: [], duties: [] }
}

function toReading(
  reading: Reading,
  provision: Provision,
  instrument: string,
  slots: Slots,
  context: ProvisionContext,
): ReadingFinding {
  const world = context.worldAt(context.question.on)
  const terminated = provision.survives
    ? undefined
    : world.occurrences(`terminated:${instrument}`, {})[0]
  // What a clause had come to by the end of its text stays; the rest ended with it.
  const found = toLiving(
    reading,
    provision,
    slots,
    terminated === undefined ? world : context.worldAt(terminated),
  )
  if (terminated === undefined || found.state === 'overdue' || found.state === 'fulfilled')
    return found
  const because = `its text was terminated on ${toInstantText(terminated)}`
  return { ...found, state: 'ended', because, awaits: [] }
}

function toLiving(
  reading: Reading,
  provision: Provision,
  slots: Slots,
  world: ClauseWorld,
): ReadingFinding {
  const condition = reading.condition && evaluateCondition(reading.condition, world, slots)
  const common = { reading: reading.id, label: reading.label, ...(condition && { condition }) }
  if (condition && condition.truth !== 'yes') {
    const awaits = listAwaited(condition)
    const state = { no: 'waiting', unknown: 'undetermined', disputed: 'disputed' } as const
    const because = explainAwaited(condition)
    return { ...common, state: state[condition.truth], because, awaits, duties: [] }
  }
  const suspensions = toSuspensions(provision.id, (ref) => world.occurrences(ref, {}))
  if (provision.mode === 'triggered' && reading.trigger) {
    return { ...common, ...toTriggered(reading.trigger, provision, slots, suspensions, world) }
  }
  const suspended = suspensions.find(({ from, until }) => from <= world.on && world.on < until)
  if (suspended) {
    const because = `suspended since ${toInstantText(suspended.from)}`
    return { ...common, state: 'suspended', because, awaits: [], duties: [] }
  }
  const because = condition ? 'every condition is met' : 'holds without a condition'
  return { ...common, state: 'active', because, awaits: [], duties: [] }
}

function toTriggered(
  trigger: Trigger,
  provision: Provision,
  slots: Slots,
  suspensions: Suspensions,
  world: ClauseWorld,
): Omit<ReadingFinding, 'reading' | 'label' | 'condition'> {
  const eventRef = fillSlots(toPatternRef(trigger.event), slots)
  if (listOccurrences(trigger.event, slots, world).length === 0) {
    const event = world.ask(eventRef)
    // It happened, but not as the clause asks for it.
    const truth = event.truth === 'yes' ? 'no' : event.truth
    const awaited = { ...event, truth }
    const state = { no: 'waiting', unknown: 'undetermined', disputed: 'disputed' } as const
    const because = explainAwaited({
      id: '',
      kind: 'fluent',
      words: awaited.awaited,
      of: [],
      truth: awaited.truth,
    })
    return { state: state[truth], because, awaits: [awaited], duties: [] }
  }
  if (provision.kind === 'power') {
    return { state: 'active', because: 'may be used', awaits: [], duties: [] }
  }
  const duties = listDuties(trigger, slots, suspensions, world)
  const latest = duties.at(-1)
  const clock = trigger.clock ? world.ask(fillSlots(toPatternRef(trigger.clock), slots)) : undefined
  return {
    state: latest?.state ?? 'waiting',
    because: latest?.because ?? '',
    awaits: latest?.state === 'waiting' && clock ? [clock] : [],
    duties,
  }
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
