import type { Actor, ActorId } from '../../model/actor.ts'
import { type Instant, toDayOf, toDayText, toInstantText } from '../../model/calendar.ts'
import type {
  ConditionFinding,
  DebtorFinding,
  DutyFinding,
  PartyFinding,
  ProvisionFinding,
  ReadingFinding,
} from '../../model/finding.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import { toSpan } from '../../model/partial-date.ts'
import type { Provision, ProvisionState, Reading, Trigger } from '../../model/provision.ts'
import type { Question } from '../../model/question.ts'
import type { Truth } from '../../model/truth.ts'
import { EN, type Words } from '../../model/words/en.ts'
import { evaluateCondition, explainAwaited, listAwaited, type Slots } from '../logic/index.ts'
import {
  askEvents,
  listDuties,
  listOccurrences,
  type Suspensions,
  toEventWords,
  toLapse,
  toSuspensions,
} from './duty-life.ts'
import {
  type End,
  type EndingFinding,
  findEnding,
  findTermEnd,
  listEndings,
  toLastDay,
} from './endings.ts'
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
    because: bar?.because ?? toStatusWords(debtors, context.name, toWords(context)),
    debtors,
    readingsDiffer,
  }
}

function toWords({ framework }: ProvisionContext): Words {
  return framework.words ?? EN
}

/** Something about the instrument as a whole that keeps its provisions from running. */
interface Bar {
  readonly state: ProvisionState
  readonly because: string
}

function findBar(
  provision: Provision,
  instrument: Instrument,
  context: ProvisionContext,
): Bar | undefined {
  const { question } = context
  const { sentences } = toWords(context)
  const supposed = question.suppose.some(
    ({ fluent, value }) => fluent === `in-force:${instrument.id}` && value === 'yes',
  )
  if (instrument.kind === 'draft' || instrument.kind === 'reported-plan') {
    const because = sentences.draft(instrument.kind === 'draft', instrument.id)
    return supposed ? undefined : { state: 'not-in-force', because }
  }
  const adopted = instrument.adoptedOn
  if (adopted === undefined || toSpan(adopted).from > question.on) {
    return { state: 'not-in-force', because: sentences.notAdopted(adopted) }
  }
  const term = findTermEnd(toLastDay(provision, instrument), question.on, sentences)
  if (term?.kind === 'ended') return { state: 'ended', because: term.because }
  if (instrument.kind !== 'treaty' && instrument.kind !== 'executive-agreement') return undefined
  if (provision.bindingness !== 'legal' || supposed) return undefined
  const inForce = instrument.inForceFrom
  if (inForce && toSpan(inForce).from <= question.on) return undefined
  return inForce
    ? { state: 'not-in-force', because: sentences.entersInForce(inForce) }
    : { state: 'undetermined', because: sentences.entryUnknown }
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
    (excluded && {
      state: 'not-in-force',
      because: toWords(context).sentences.notAccepted(excluded.words.replace(/\.$/, '')),
    })
  const slots = toSlots(provision, debtor)
  const readings = provision.readings.map((reading) =>
    stop ? toStopped(reading, stop) : toReading(reading, provision, instrument, slots, context),
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
  context: ProvisionContext,
): Bar | undefined {
  const { question } = context
  const leaving = findLeaving(debtor, instrument, question)
  if (!leaving || question.on < leaving.effect) return undefined
  const effect = instrument.noticeMonths ? toDayText(toDayOf(leaving.effect)) : undefined
  const because = toWords(context).sentences.steppedOut(leaving.from, effect)
  return { state: 'ended', because }
}

function toStopped(reading: Reading, { state, because }: Bar): ReadingFinding {
  return { reading: reading.id, label: reading.label, state, because, awaits: [], duties: [] }
}

function toReading(
  reading: Reading,
  provision: Provision,
  instrument: Instrument,
  slots: Slots,
  context: ProvisionContext,
): ReadingFinding {
  const { on } = context.question
  const { states, sentences } = toWords(context)
  const endings = listEndings(provision, instrument).map((ending) =>
    findEnding(ending, instrument, slots, context.worldAt, on),
  )
  const ends = [
    ...toTermination(provision, instrument, context.worldAt(on)),
    ...[findTermEnd(toLastDay(provision, instrument), on, sentences)].flatMap((end) => end ?? []),
    ...endings.flatMap(({ end }) => end ?? []),
  ].sort((a, b) => a.at - b.at)
  const over = ends.find(({ kind }) => kind === 'ended')
  // What a clause had come to by the end of its text stays; the rest ended with it.
  const living = toLiving(reading, provision, slots, context.worldAt(over?.at ?? on))
  const [ending] = endings.map(({ condition }) => condition)
  const found = { ...living, ...(ending && { ending: toOneEnding(endings, sentences.anyOf) }) }
  const end = over ?? ends[0]
  if (!end || living.state === 'overdue' || living.state === 'fulfilled') return found
  const { condition: _, awaits: __, ...rest } = found
  if (end.kind === 'ended')
    return { ...rest, state: 'ended', because: end.because, awaits: [], duties: [] }
  const state = end.kind === 'disputed' ? 'disputed' : 'undetermined'
  const because = sentences.ifNot(end.because, states[living.state], living.because)
  return { ...found, state, because }
}

/** Of several events, any of which would do, the answer that a reader must hear of. */
function toLoudest(truths: readonly Truth[]): Truth {
  return (['yes', 'disputed', 'unknown'] as const).find((truth) => truths.includes(truth)) ?? 'no'
}

/** Several endings as one: any of them ends the clause. */
function toOneEnding(endings: readonly EndingFinding[], words: string): ConditionFinding {
  const of = endings.map(({ condition }) => condition)
  const [only] = of
  if (of.length === 1 && only) return only
  return {
    id: 'ends',
    kind: 'any',
    truth: toLoudest(of.map(({ truth }) => truth)),
    words,
    of,
  }
}

function toTermination(
  { survives }: Provision,
  { id }: Instrument,
  world: ClauseWorld,
): readonly End[] {
  const [at] = survives ? [] : world.occurrences(`terminated:${id}`, {})
  return at === undefined
    ? []
    : [
        {
          kind: 'ended',
          at,
          because: (world.sentences ?? EN.sentences).terminated(toInstantText(at)),
        },
      ]
}

function toLiving(
  reading: Reading,
  provision: Provision,
  slots: Slots,
  world: ClauseWorld,
): ReadingFinding {
  const sentences = world.sentences ?? EN.sentences
  const condition = reading.condition && evaluateCondition(reading.condition, world, slots)
  const common = { reading: reading.id, label: reading.label, ...(condition && { condition }) }
  if (condition && condition.truth !== 'yes') {
    const awaits = listAwaited(condition)
    const state = { no: 'waiting', unknown: 'undetermined', disputed: 'disputed' } as const
    const because = explainAwaited(condition, sentences)
    return { ...common, state: state[condition.truth], because, awaits, duties: [] }
  }
  const suspensions = toSuspensions(provision.id, (ref) => world.occurrences(ref, {}))
  if (provision.mode === 'triggered' && reading.trigger) {
    return { ...common, ...toTriggered(reading.trigger, provision, slots, suspensions, world) }
  }
  const suspended = suspensions.find(({ from, until }) => from <= world.on && world.on < until)
  if (suspended) {
    const because = sentences.suspended(toInstantText(suspended.from))
    return { ...common, state: 'suspended', because, awaits: [], duties: [] }
  }
  const because = condition ? sentences.everyCondition : sentences.noCondition
  return { ...common, state: 'active', because, awaits: [], duties: [] }
}

function toTriggered(
  trigger: Trigger,
  provision: Provision,
  slots: Slots,
  suspensions: Suspensions,
  world: ClauseWorld,
): Omit<ReadingFinding, 'reading' | 'label' | 'condition'> {
  const occurrences = listOccurrences(trigger.event, slots, world)
  const latest = occurrences.at(-1)
  if (latest === undefined) return toUntriggered(trigger, slots, world)
  if (provision.kind === 'power') {
    const sentences = world.sentences ?? EN.sentences
    const lapse = toLapse(latest, trigger)
    return world.on > lapse
      ? toUntriggered(trigger, slots, world, [], sentences.notUsed(toInstantText(lapse)))
      : { state: 'active', because: sentences.mayBeUsed, awaits: [], duties: [] }
  }
  const duties = listDuties(trigger, slots, suspensions, world)
  const duty = duties.at(-1)
  // A duty that lapsed is over; the clause waits on its next occasion.
  if (duty?.state === 'ended') return toUntriggered(trigger, slots, world, duties, duty.because)
  const { clock } = trigger
  return {
    state: duty?.state ?? 'waiting',
    because: duty?.because ?? '',
    awaits: duty?.state === 'waiting' && clock ? askEvents(clock, slots, world.ask) : [],
    duties,
  }
}

/** A clause whose trigger has not happened, or not since the last occasion lapsed. */
function toUntriggered(
  trigger: Trigger,
  slots: Slots,
  world: ClauseWorld,
  duties: readonly DutyFinding[] = [],
  lapsed?: string,
): Omit<ReadingFinding, 'reading' | 'label' | 'condition'> {
  const awaits = askEvents(trigger.event, slots, world.ask).map((event) =>
    // It happened, but not as the clause asks for it.
    event.truth === 'yes' ? { ...event, truth: 'no' as const } : event,
  )
  const truth = toLoudest(awaits.map((event) => event.truth))
  const state = {
    yes: 'waiting',
    no: 'waiting',
    unknown: 'undetermined',
    disputed: 'disputed',
  } as const
  const words = explainAwaited(
    { id: '', kind: 'fluent', words: toEventWords(awaits, world.sentences), of: [], truth },
    world.sentences,
  )
  const because = [lapsed, words].filter(Boolean).join('; ')
  return { state: state[truth], because, awaits, duties }
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
