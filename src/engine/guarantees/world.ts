import type { Actor, ActorId } from '../../model/actor.ts'
import { type Instant, toInstantText } from '../../model/calendar.ts'
import { type Attributes, CLAUSE_EVENTS } from '../../model/event.ts'
import type { FluentFinding, PartyFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import { toSpan } from '../../model/partial-date.ts'
import type { Provision } from '../../model/provision.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { evaluateCondition, type Slots, type World } from '../logic/index.ts'
import { listDuties, listOccurrences, listTriggerTurns, toSuspensions } from './duty-life.ts'
import { toEvidence } from './evidence.ts'
import { answerFluents } from './fluents.ts'
import { listParties, listPartyTurns, type PartyContext } from './parties.ts'
import { listTruces, listTrucesEver } from './truces.ts'
import type { Offices } from './voice.ts'

/** The world at one instant: what conditions and duties ask. */
export interface ClauseWorld extends World {
  readonly told: () => readonly FluentRef[]
  readonly partiesOf: (instrument: Instrument) => readonly PartyFinding[]
}

/** A clause with the text that it stands in. */
interface Clause {
  readonly provision: Provision
  readonly instrument: Instrument
}

/** Worlds at any instant over the same statements; each instant is computed once. `derive` adds the events that clauses make. */
export function createWorlds(
  framework: Framework,
  statements: readonly Statement[],
  question: Question,
  offices: Offices,
  derive: Derive,
): (on: Instant) => ClauseWorld {
  const worlds = new Map<Instant, ClauseWorld>()
  const clauses = new Map<string, Clause>(
    framework.instruments.flatMap((instrument) =>
      instrument.provisions.map((provision) => [provision.id, { provision, instrument }] as const),
    ),
  )
  const instruments = new Map(framework.instruments.map((text) => [text.id, text]))
  // Evidence carries its own span: it is gathered once for all instants.
  const ever = listTrucesEver(statements, framework.belligerents, question)
  const evidence = toEvidence(framework, statements, ever, question, offices)
  const worldAt = (on: Instant): ClauseWorld => {
    const known = worlds.get(on)
    if (known) return known
    const asked = on === question.on ? question : { ...question, on }
    const truces = listTruces(statements, framework.belligerents, asked, framework.words?.sentences)
    const fluents = answerFluents(framework, evidence, truces, asked, offices)
    const { partiesOf, ...parties } = openParties(instruments, statements, {
      framework,
      question: asked,
      offices,
    })
    const busy = new Set<FluentRef>()
    const occurrences = (ref: FluentRef, attributes: Attributes): readonly Instant[] => {
      // A clause that waits on its own breach never sees it; `surety check` tells such rings.
      if (busy.has(ref)) return []
      busy.add(ref)
      try {
        return derive(ref, attributes, {
          world,
          clauses,
          instruments,
          worldAt,
          base: fluents.occurrences,
        })
      } finally {
        busy.delete(ref)
      }
    }
    const world: ClauseWorld = {
      on,
      ...(framework.words && { sentences: framework.words.sentences }),
      ask: (ref) =>
        isClauseEvent(ref) ? toClauseEvent(ref, occurrences(ref, {})) : fluents.ask(ref),
      told: fluents.told,
      turns: (ref) => [
        ...fluents.turns(ref),
        ...(isClauseEvent(ref) ? listClauseTurns(ref, clauses, worldAt(on)) : []),
      ],
      heldSince: fluents.heldSince,
      filled: () => undefined,
      occurrences,
      partiesOf,
      ...parties,
    }
    worlds.set(on, world)
    return world
  }
  return worldAt
}

/** The parties of every instrument at one instant, each found once. */
function openParties(
  instruments: ReadonlyMap<string, Instrument>,
  statements: readonly Statement[],
  context: PartyContext,
): Pick<ClauseWorld, 'parties' | 'partiesOf' | 'partyTurns'> {
  const found = new Map<string, readonly PartyFinding[]>()
  const partiesOf = (instrument: Instrument): readonly PartyFinding[] => {
    const parties = found.get(instrument.id) ?? listParties(instrument, statements, context)
    found.set(instrument.id, parties)
    return parties
  }
  return {
    partiesOf,
    parties: (id) => {
      const instrument = instruments.get(id)
      const parties = instrument ? partiesOf(instrument) : []
      return {
        certain: parties.filter(({ certain }) => certain).map(({ actor }) => actor),
        possible: parties.filter(({ certain }) => !certain).map(({ actor }) => actor),
      }
    },
    partyTurns: (id) => {
      const instrument = instruments.get(id)
      const turns = instrument ? listPartyTurns(instrument, statements, context) : []
      return turns.filter((at) => at <= context.question.on)
    },
  }
}

function isClauseEvent(ref: FluentRef): boolean {
  return CLAUSE_EVENTS.some((event) => ref.startsWith(`${event}:`))
}

/** Events of clauses need no declaration: that none is on record means that none happened. */
function toClauseEvent(ref: FluentRef, happened: readonly Instant[]): FluentFinding {
  const [kind = '', target = ''] = ref.split(':')
  const awaited = `${target} to be ${kind}`
  return {
    ref,
    question: `Was ${target} ${kind}?`,
    awaited,
    awaitedOfAny: awaited,
    truth: happened.length > 0 ? 'yes' : 'no',
    because: happened.length > 0 ? happened.map(toInstantText).join(', ') : 'it has not happened',
    evidence: [],
    assumed: false,
    unreviewed: false,
  }
}

interface Sources {
  readonly world: ClauseWorld
  readonly clauses: ReadonlyMap<string, Clause>
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly worldAt: (on: Instant) => ClauseWorld
  readonly base: (ref: FluentRef, attributes: Attributes) => readonly Instant[]
}

/** Which events are taken to have happened, given those on record (`base`). */
export type Derive = (
  ref: FluentRef,
  attributes: Attributes,
  sources: Sources,
) => readonly Instant[]

/** Events on record alone. */
export function listRecorded(
  ref: FluentRef,
  attributes: Attributes,
  { base }: Sources,
): readonly Instant[] {
  return base(ref, attributes)
}

/** Events on record, and those that clauses make: a start, a deadline missed, a power used while it was in effect. */
export function deriveOccurrences(
  ref: FluentRef,
  attributes: Attributes,
  sources: Sources,
): readonly Instant[] {
  const { base, clauses, instruments, world } = sources
  const colon = ref.indexOf(':')
  const [kind, target] = colon < 0 ? [ref, ''] : [ref.slice(0, colon), ref.slice(colon + 1)]
  const told = base(ref, attributes)
  if (kind === 'started') {
    const instrument = instruments.get(target)
    const start = instrument?.inForceFrom ?? instrument?.adoptedOn
    const at = start === undefined ? undefined : toSpan(start).from
    return told.length === 0 && at !== undefined && at <= world.on ? [at] : told
  }
  if (kind === 'suspended' || kind === 'resumed' || kind === 'terminated') {
    return told.filter((at) => isExercised(kind, target, at, sources))
  }
  const clause = clauses.get(target)
  return clause && (kind === 'overdue' || kind === 'fulfilled')
    ? listOutcomes(kind, clause, world)
    : told
}

const DOES = { suspended: 'suspend', resumed: 'resume', terminated: 'terminate' } as const

/** Where a text gives a power to do this, the act counts only while the power was in effect. */
function isExercised(
  kind: keyof typeof DOES,
  target: string,
  at: Instant,
  { clauses, worldAt }: Sources,
): boolean {
  const powers = [...clauses.values()].filter(
    ({ provision: { effect } }) => effect?.does === DOES[kind] && effect.target === target,
  )
  return powers.length === 0 || powers.some((clause) => isInEffect(clause, worldAt(at)))
}

/** When what a clause makes may have changed: its own event, and for an outcome all that its duties' lives are read from. */
function listClauseTurns(
  ref: FluentRef,
  clauses: ReadonlyMap<string, Clause>,
  world: ClauseWorld,
): readonly Instant[] {
  const [kind = '', target = ''] = ref.split(':')
  const own = world.occurrences(ref, {})
  const clause = clauses.get(target)
  if (!clause || (kind !== 'overdue' && kind !== 'fulfilled')) return own
  const { provision, instrument } = clause
  const [reading] = provision.readings
  const inner = listDebtors(provision, instrument, world.partiesOf(instrument)).flatMap((debtor) =>
    reading?.trigger
      ? listTriggerTurns(reading.trigger, provision.id, toSlots(provision, debtor), world)
      : [],
  )
  return [...own, ...inner, ...world.partyTurns(instrument.id)]
}

function isInEffect({ provision, instrument }: Clause, world: ClauseWorld): boolean {
  return listDebtors(provision, instrument, world.partiesOf(instrument)).some((debtor) => {
    const slots = toSlots(provision, debtor)
    return provision.readings.some(
      ({ condition, trigger }) =>
        (condition === undefined || evaluateCondition(condition, world, slots).truth === 'yes') &&
        (trigger === undefined || listOccurrences(trigger.event, slots, world).length > 0),
    )
  })
}

/** When duties of a clause became overdue, or were fulfilled, for any of its debtors. */
function listOutcomes(
  kind: 'overdue' | 'fulfilled',
  { provision, instrument }: Clause,
  world: ClauseWorld,
): readonly Instant[] {
  const suspensions = toSuspensions(provision.id, (ref) => world.occurrences(ref, {}))
  const [reading] = provision.readings
  const trigger = reading?.trigger
  if (!trigger) return []
  const instants = listDebtors(provision, instrument, world.partiesOf(instrument)).flatMap(
    (debtor) =>
      listDuties(trigger, toSlots(provision, debtor), suspensions, world).flatMap((duty) =>
        kind === 'overdue' ? (duty.overdueSince ?? []) : (duty.doneAt ?? []),
      ),
  )
  return instants.map((text) => toSpan(text).from).sort((a, b) => a - b)
}

export function toSlots(provision: Provision, debtor: ActorId): Slots {
  return { debtor, ...(provision.creditors[0] && { creditor: provision.creditors[0] }) }
}

/** Who owes a clause: its named debtors, or the parties of the day less its creditors. */
export function listDebtors(
  provision: Provision,
  instrument: Instrument,
  parties: readonly PartyFinding[],
  actors: ReadonlyMap<ActorId, Actor> = new Map(),
): readonly ActorId[] {
  if (provision.debtors !== '$parties') return provision.debtors
  const { who, except } = instrument.binds ?? { who: 'institution', except: [] }
  const bound = parties.flatMap(({ actor }) => {
    const members =
      actors.get(actor)?.kind === 'organisation' ? (actors.get(actor)?.members ?? []) : []
    if (members.length === 0 || who === 'institution') return [actor]
    return who === 'members' ? members : [actor, ...members]
  })
  return [...new Set(bound)].filter(
    (actor) => !provision.creditors.includes(actor) && !except.includes(actor),
  )
}
