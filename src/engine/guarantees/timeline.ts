import type { ActorId } from '../../model/actor.ts'
import { type Instant, toInstantText } from '../../model/calendar.ts'
import type { Condition } from '../../model/condition.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import { parseSpan, toEnd, toSpan } from '../../model/partial-date.ts'
import type { Provision, ProvisionState, Reading } from '../../model/provision.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import type { Truth } from '../../model/truth.ts'
import {
  compileGraph,
  evaluateCondition,
  type Formula,
  listTurns,
  openEvaluation,
  type Slots,
} from '../logic/index.ts'
import { listTriggerTurns } from './duty-life.ts'
import { listEndings, toLastDay } from './endings.ts'
import { findProvision } from './provisions.ts'
import { groupBy } from './record-index.ts'
import type { Offices } from './voice.ts'
import { type ClauseWorld, createWorlds, deriveOccurrences, listDebtors, toSlots } from './world.ts'

/** A stretch of time in which a reading of a clause stands in one state for one debtor. */
export interface TimelineSpan {
  readonly provision: string
  readonly debtor: ActorId
  readonly reading: string
  readonly state: ProvisionState
  /** ISO instants; `until` is not included, and absent where the asked time ends first. */
  readonly from: string
  readonly until?: string
}

/** Which clause, debtor and reading a formula of the graph stands for. */
interface Strand {
  readonly provision: Provision
  readonly instrument: Instrument
  readonly debtor: ActorId
  readonly reading: Reading
}

/**
 * The states of every clause from one instant to another, as spans. Every fact is asked again only where something on record of
 * it begins or ends, and only what changed is carried through the graph; a clause is asked in full only where its condition
 * changed or where its own text, parties, duties or end may have.
 */
export function findTimeline(
  framework: Framework,
  statements: readonly Statement[],
  question: Question,
  offices: Offices,
  [from, to]: readonly [Instant, Instant],
): readonly TimelineSpan[] {
  const worldAt = createWorlds(framework, statements, question, offices, deriveOccurrences)
  const last = worldAt(to)
  const strands = listStrands(framework, last, offices)
  const leaves = new Map<string, Leaf>()
  const formulas = new Map(
    [...strands].map(([id, { reading, debtor, provision }]) => [
      id,
      reading.condition
        ? toFormula(reading.condition, toSlots(provision, debtor), leaves)
        : ({ kind: 'all', of: [] } as Formula),
    ]),
  )
  const leafTurns = schedule([...leaves], ({ part, slots }) => listTurns(part, last, slots))
  const strandTurns = schedule([...strands], (strand) => listStrandTurns(strand, last, question))
  const truthAt = (world: ClauseWorld, ref: string): Truth => {
    const leaf = leaves.get(ref)
    return leaf ? evaluateCondition(leaf.part, world, leaf.slots).truth : 'unknown'
  }
  const first = worldAt(from)
  const evaluation = openEvaluation(compileGraph(formulas), (ref) => truthAt(first, ref))
  const spans = createSpans()
  const ask = createAsker(framework, question, offices, worldAt)
  for (const [id, strand] of strands) spans.set(id, strand, ask(strand, from), from)
  const instants = [...new Set([...leafTurns.keys(), ...strandTurns.keys()])]
  for (const at of instants.filter((turn) => turn > from && turn <= to).sort((a, b) => a - b)) {
    const world = worldAt(at)
    const changes = (leafTurns.get(at) ?? []).map((ref) => [ref, truthAt(world, ref)] as const)
    for (const id of new Set([...evaluation.setAll(changes), ...(strandTurns.get(at) ?? [])])) {
      const strand = strands.get(id)
      if (strand) spans.set(id, strand, ask(strand, at), at)
    }
  }
  return spans.list()
}

/** A fact that conditions ask, for whom they ask it. */
interface Leaf {
  readonly part: Condition
  readonly slots: Slots
}

/** What is to be looked at again, by instant. */
function schedule<T>(
  items: readonly (readonly [id: string, T])[],
  toTurns: (item: T) => readonly Instant[],
): ReadonlyMap<Instant, readonly string[]> {
  const turns = items.flatMap(([id, item]) => [...new Set(toTurns(item))].map((at) => ({ at, id })))
  return new Map(
    [...groupBy(turns, ({ at }) => at)].map(([at, found]) => [at, found.map(({ id }) => id)]),
  )
}

/** Every instant at which more than its condition may move a clause. */
function listStrandTurns(
  { provision, instrument, reading, debtor }: Strand,
  last: ClauseWorld,
  { without = [] }: Question,
): readonly Instant[] {
  const slots = toSlots(provision, debtor)
  const { trigger } = reading
  return [
    ...listMarks(provision, instrument),
    ...last.partyTurns(instrument.id),
    ...last.turns(`terminated:${instrument.id}`),
    ...without.map(({ from }) => toSpan(from).from),
    ...listEndings(provision, instrument).flatMap(({ when }) => listTurns(when, last, slots)),
    ...(trigger
      ? listTriggerTurns(trigger, provision.id, slots, last)
      : [`suspended:${provision.id}`, `resumed:${provision.id}`].flatMap(last.turns)),
  ]
}

/** Every clause, debtor of the last day and reading. */
function listStrands(
  framework: Framework,
  world: ClauseWorld,
  offices: Offices,
): ReadonlyMap<string, Strand> {
  return new Map(
    framework.instruments.flatMap((instrument) =>
      instrument.provisions.flatMap((provision) =>
        listDebtors(provision, instrument, world.partiesOf(instrument), offices.actors).flatMap(
          (debtor) =>
            provision.readings.map(
              (reading) =>
                [
                  `${provision.id} ${debtor} ${reading.id}`,
                  { provision, instrument, debtor, reading },
                ] as const,
            ),
        ),
      ),
    ),
  )
}

function toFormula(condition: Condition, slots: Slots, leaves: Map<string, Leaf>): Formula {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const asked = condition.of.filter(
      ({ onlyFor }) => onlyFor === undefined || onlyFor.includes(slots.debtor),
    )
    return { kind: condition.kind, of: asked.map((part) => toFormula(part, slots, leaves)) }
  }
  if (condition.kind === 'not') return { kind: 'not', of: toFormula(condition.of, slots, leaves) }
  const { id: _, words: __, sources: ___, onlyFor: ____, ...asked } = condition
  const text = JSON.stringify(asked)
  const ref = `${text} ${text.includes('$debtor') ? slots.debtor : ''} ${text.includes('$creditor') ? slots.creditor : ''}`
  leaves.set(ref, { part: condition, slots })
  return { kind: 'leaf', ref }
}

/** Asks clauses in full; all debtors and readings of a clause are found together. */
function createAsker(
  framework: Framework,
  question: Question,
  offices: Offices,
  worldAt: (on: Instant) => ClauseWorld,
): (strand: Strand, at: Instant) => ProvisionState {
  const found = new Map<string, ReadonlyMap<string, ProvisionState>>()
  return ({ provision, instrument, debtor, reading }, at) => {
    const key = `${at} ${provision.id}`
    const states =
      found.get(key) ??
      new Map(
        findProvision(provision, instrument, {
          framework,
          question: { ...question, on: at },
          worldAt,
          actors: offices.actors,
          name: (actor) => actor,
        }).debtors.flatMap((own) =>
          own.readings.map((read) => [`${own.debtor} ${read.reading}`, read.state] as const),
        ),
      )
    found.set(key, states)
    return states.get(`${debtor} ${reading.id}`) ?? 'not-in-force'
  }
}

/** Instants at which a text itself changes: its adoption, its entry into force, its parties, its end. */
function listMarks(provision: Provision, instrument: Instrument): readonly Instant[] {
  const { adoptedOn, inForceFrom, parties } = instrument
  const last = toLastDay(provision, instrument)
  return [
    ...[adoptedOn, inForceFrom, ...parties.map(({ on }) => on)].flatMap((day) => {
      const span = day === undefined ? undefined : parseSpan(day)
      return span ? [span.from, span.until - 1, span.until] : []
    }),
    ...(last === undefined ? [] : [toEnd(last.split('/')[0] ?? last), toEnd(last)]),
  ]
}

/** Collects states as spans: a state that stays makes no new one. */
function createSpans(): {
  readonly set: (id: string, strand: Strand, state: ProvisionState, at: Instant) => void
  readonly list: () => readonly TimelineSpan[]
} {
  const spans: TimelineSpan[] = []
  const open = new Map<string, TimelineSpan>()
  return {
    set: (id, { provision, debtor, reading }, state, at) => {
      const current = open.get(id)
      if (current?.state === state) return
      if (current) spans.push({ ...current, until: toInstantText(at) })
      open.set(id, {
        provision: provision.id,
        debtor,
        reading: reading.id,
        state,
        from: toInstantText(at),
      })
    },
    list: () =>
      [...spans, ...open.values()].sort(
        (a, b) =>
          a.provision.localeCompare(b.provision) ||
          a.debtor.localeCompare(b.debtor) ||
          a.reading.localeCompare(b.reading) ||
          (a.from < b.from ? -1 : 1),
      ),
  }
}
