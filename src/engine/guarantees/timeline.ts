import type { ActorId } from '../../model/actor.ts'
import { type Instant, toInstantText } from '../../model/calendar.ts'
import type { Condition } from '../../model/condition.ts'
import { toPatternRef } from '../../model/event.ts'
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
  openEvaluation,
  type Slots,
} from '../logic/index.ts'
import { findProvision } from './provisions.ts'
import type { Offices } from './voice.ts'
import { type ClauseWorld, createWorlds, listDebtors, toSlots } from './world.ts'

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
 * The states of every clause from one instant to another, as spans. Only instants at which anything on record begins or
 * ends are looked at, and at each only the facts that changed are carried through the graph; a clause whose own text begins,
 * ends or changes its parties at an instant, or that has a duty running, is asked in full there.
 */
export function findTimeline(
  framework: Framework,
  statements: readonly Statement[],
  question: Question,
  offices: Offices,
  [from, to]: readonly [Instant, Instant],
): readonly TimelineSpan[] {
  const worldAt = createWorlds(framework, statements, question, offices)
  const pending = new Set(
    listInstants(framework, statements, question).filter((at) => at > from && at <= to),
  )
  const last = worldAt(to)
  const strands = listStrands(framework, last, offices)
  const leaves = new Map<string, { readonly part: Condition; readonly slots: Slots }>()
  const formulas = new Map(
    [...strands].map(([id, { reading, debtor, provision }]) => [
      id,
      reading.condition
        ? toFormula(reading.condition, toSlots(provision, debtor), leaves)
        : ({ kind: 'all', of: [] } as Formula),
    ]),
  )
  const truthAt = (world: ClauseWorld, ref: string): Truth => {
    const leaf = leaves.get(ref)
    return leaf ? evaluateCondition(leaf.part, world, leaf.slots).truth : 'unknown'
  }
  const first = worldAt(from)
  const known = new Map([...leaves.keys()].map((ref) => [ref, truthAt(first, ref)]))
  const evaluation = openEvaluation(compileGraph(formulas), (ref) => known.get(ref) ?? 'unknown')
  const spans = createSpans()
  const asker = createAsker(framework, question, offices, worldAt)
  const record = (id: string, strand: Strand, at: Instant): void => {
    const { state, dueAt } = asker.ask(strand, at)
    spans.set(id, strand, state, at)
    // A deadline changes a state the instant after it.
    for (const due of dueAt) if (due >= at && due < to) pending.add(due + 1)
  }
  for (const [id, strand] of strands) record(id, strand, from)
  for (let at = toNext(pending, from); at !== undefined; at = toNext(pending, at)) {
    const world = worldAt(at)
    const changes = [...leaves.keys()].flatMap((ref): readonly (readonly [string, Truth])[] => {
      const truth = truthAt(world, ref)
      if (truth === known.get(ref)) return []
      known.set(ref, truth)
      return [[ref, truth]]
    })
    const changed = new Set(evaluation.setAll(changes))
    for (const [id, strand] of strands) {
      if (changed.has(id) || asker.moves(strand, at)) record(id, strand, at)
    }
  }
  return spans.list()
}

function toNext(instants: ReadonlySet<Instant>, after: Instant): Instant | undefined {
  let next: Instant | undefined
  for (const at of instants) if (at > after && (next === undefined || at < next)) next = at
  return next
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

function toFormula(
  condition: Condition,
  slots: Slots,
  leaves: Map<string, { readonly part: Condition; readonly slots: Slots }>,
): Formula {
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

/** Asks clauses in full, and knows when more than their condition may have moved them. */
function createAsker(
  framework: Framework,
  question: Question,
  offices: Offices,
  worldAt: (on: Instant) => ClauseWorld,
): {
  readonly moves: (strand: Strand, at: Instant) => boolean
  readonly ask: (
    strand: Strand,
    at: Instant,
  ) => { readonly state: ProvisionState; readonly dueAt: readonly Instant[] }
} {
  const marks = new Map<string, ReadonlySet<Instant>>()
  const found = new Map<string, ReturnType<typeof findProvision>>()
  const marksOf = (instrument: Instrument): ReadonlySet<Instant> => {
    const known = marks.get(instrument.id) ?? new Set(listMarks(instrument))
    marks.set(instrument.id, known)
    return known
  }
  return {
    ask: ({ provision, instrument, debtor, reading }, at) => {
      const key = `${at} ${provision.id}`
      const finding =
        found.get(key) ??
        findProvision(provision, instrument, {
          framework,
          question: { ...question, on: at },
          worldAt,
          actors: offices.actors,
          name: (actor) => actor,
        })
      found.set(key, finding)
      const own = finding.debtors.find((candidate) => candidate.debtor === debtor)
      const read = own?.readings.find((candidate) => candidate.reading === reading.id)
      return {
        state: read?.state ?? 'not-in-force',
        dueAt: (read?.duties ?? []).flatMap(({ dueAt }) => (dueAt ? [toSpan(dueAt).from] : [])),
      }
    },
    moves: ({ instrument, provision, reading: { trigger } }, at) => {
      if (marksOf(instrument).has(at)) return true
      const { occurrences } = worldAt(at)
      const has = (ref: string): boolean => occurrences(ref, {}).length > 0
      return (
        has(`suspended:${provision.id}`) ||
        has(`terminated:${instrument.id}`) ||
        (trigger !== undefined && has(toPatternRef(trigger.event)))
      )
    },
  }
}

/** Instants at which a text itself changes: its adoption, its entry into force, its parties, its end. */
function listMarks({
  adoptedOn,
  inForceFrom,
  ends,
  term,
  parties,
  provisions,
}: Instrument): readonly Instant[] {
  const start = inForceFrom ?? adoptedOn
  const begun = start === undefined ? undefined : parseSpan(start)
  return [
    ...[adoptedOn, inForceFrom, ...parties.map(({ on }) => on)].flatMap((day) => {
      const span = day === undefined ? undefined : parseSpan(day)
      return span ? [span.from, span.until] : []
    }),
    ...[ends, ...provisions.map(({ endsOn }) => endsOn)].flatMap((day) =>
      day === undefined ? [] : [toEnd(day)],
    ),
    ...(begun && term?.years ? [begun.from + Math.round(term.years * 365.2425) * 86_400_000] : []),
  ]
}

/** Every instant at which anything on record, in the framework or assumed begins or ends. */
function listInstants(
  framework: Framework,
  statements: readonly Statement[],
  { suppose, without = [] }: Question,
): readonly Instant[] {
  const instants = new Set<Instant>(framework.instruments.flatMap(listMarks))
  const add = (day: string | undefined): void => {
    const span = day === undefined ? undefined : parseSpan(day)
    if (span) instants.add(span.from).add(span.until - span.from === 1 ? span.from : span.until)
  }
  for (const { claim } of statements) {
    add(claim.when ?? claim.publishedOn)
    if (claim.origin.kind !== 'curated') continue
    const { truce, sets = [], until } = claim.origin
    for (const day of [until, truce?.from, truce?.until, truce?.startDisputed?.from]) add(day)
    for (const evidence of sets) {
      add(evidence.from)
      add(evidence.until)
    }
  }
  for (const { from } of [...suppose, ...without]) add(from)
  for (const { absentFrom } of framework.fluents) add(absentFrom)
  add(framework.begins.on)
  return [...instants].sort((a, b) => a - b)
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
