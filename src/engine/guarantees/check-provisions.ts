import { listEvents } from '../../model/event.ts'
import type { ConditionFinding, FluentFinding } from '../../model/finding.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import { parseSpan, toEnd } from '../../model/partial-date.ts'
import type { Provision, Reading } from '../../model/provision.ts'
import {
  evaluateCondition,
  type Formula,
  listLeaves,
  listMinimalSets,
  type World,
} from '../logic/index.ts'
import { toReadingFormula } from './to-formula.ts'
import { listDebtors, toSlots } from './world.ts'

/** Something about a clause that cannot be meant: what, and in which clause. */
export interface ClauseFault {
  readonly provision: string
  readonly sentence: string
}

/**
 * Checks clauses without any record: rings of clauses that wait on each other, duties that can never arise, ends before
 * beginnings, conditions that always or never hold, facts that nothing can set, and readings that never differ.
 */
export function checkProvisions(framework: Framework): readonly ClauseFault[] {
  const clauses = framework.instruments.flatMap((instrument) =>
    instrument.provisions.map((provision) => ({ provision, instrument })),
  )
  const settable = toSettable(framework)
  return [
    ...findRings(clauses.map(({ provision }) => provision)),
    ...clauses.flatMap(({ provision, instrument }) => [
      ...checkTimes(provision, instrument),
      ...checkTriggers(
        provision,
        clauses.map((clause) => clause.provision),
      ),
      ...checkConditions(provision, instrument, settable),
    ]),
  ]
}

const fault = (provision: Provision, sentence: string): ClauseFault => ({
  provision: provision.id,
  sentence,
})

/** Facts that some row, rule, truce or actor can set. */
function toSettable({ fluents, record }: Framework): (ref: string) => boolean {
  const told = new Set(
    record
      .flatMap(({ origin }) => (origin.kind === 'curated' ? (origin.sets ?? []) : []))
      .map(({ fluent }) => parseFluentRef(fluent).fluent),
  )
  const open = new Set(
    fluents
      // An event can always be reported.
      .filter(
        ({ id, kind, setBy, madeBy }) =>
          kind === 'event' || setBy.length > 0 || madeBy.length > 0 || told.has(id),
      )
      .map(({ id }) => id),
  )
  return (ref) => {
    const { fluent } = parseFluentRef(ref)
    return open.has(fluent) || !fluents.some(({ id }) => id === fluent)
  }
}

/** Clauses that a clause waits on through `overdue:` and `fulfilled:`. */
function listAwaitedClauses({ readings }: Provision): readonly string[] {
  return readings.flatMap(({ condition, trigger }) => {
    const text = JSON.stringify([condition ?? null, trigger ?? null])
    return [...text.matchAll(/(?:overdue|fulfilled):([a-z0-9/-]+)/g)].map(([, id]) => id ?? '')
  })
}

function findRings(provisions: readonly Provision[]): readonly ClauseFault[] {
  const waits = new Map(
    provisions.map((provision) => [provision.id, listAwaitedClauses(provision)]),
  )
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (waits.get(from) ?? []).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  return provisions
    .filter(({ id }) => reaches(id, id, new Set()))
    .map((provision) => fault(provision, 'waits on itself through other clauses'))
}

function checkTimes(provision: Provision, { adoptedOn, ends }: Instrument): readonly ClauseFault[] {
  const start = adoptedOn === undefined ? undefined : parseSpan(adoptedOn)
  return [provision.endsOn, ends].flatMap((end) =>
    end !== undefined && start && toEnd(end) <= start.from
      ? [fault(provision, `ends on ${end}, before its text was adopted on ${adoptedOn}`)]
      : [],
  )
}

function checkTriggers(provision: Provision, all: readonly Provision[]): readonly ClauseFault[] {
  return provision.readings.flatMap(({ trigger }): readonly ClauseFault[] => {
    if (!trigger)
      return provision.mode === 'triggered'
        ? [fault(provision, 'is triggered, and a reading of it names no trigger')]
        : []
    const lapses =
      trigger.lapse && !trigger.clock && provision.kind !== 'power'
        ? [fault(provision, 'lapses, but nothing starts its clock and it is no power')]
        : []
    const awaited = listEvents(trigger.event).map(({ ref }) => ref.split(':'))
    if (!awaited.every(([kind]) => kind === 'overdue')) return lapses
    const ids = awaited.map(([, id]) => id)
    const runs = all.some((other) => ids.includes(other.id) && other.readings.some(hasDeadline))
    return runs
      ? lapses
      : [
          ...lapses,
          fault(
            provision,
            `can never arise: ${ids.join(', ')} has no deadline that could be missed`,
          ),
        ]
  })
}

function hasDeadline({ trigger }: Reading): boolean {
  return (
    trigger !== undefined &&
    (trigger.withinHours !== undefined ||
      trigger.withinDays !== undefined ||
      trigger.violation !== undefined)
  )
}

/** Every fact open: nothing is known of anything. */
const OPEN: World = {
  on: 0,
  ask: (ref): FluentFinding => ({
    ref,
    question: ref,
    awaited: ref,
    awaitedOfAny: ref,
    truth: 'unknown',
    because: '',
    evidence: [],
    assumed: false,
    unreviewed: false,
  }),
  occurrences: () => [],
  turns: () => [],
  partyTurns: () => [],
  heldSince: () => undefined,
  filled: () => undefined,
  parties: () => ({ certain: [], possible: [] }),
}

function checkConditions(
  provision: Provision,
  instrument: Instrument,
  settable: (ref: string) => boolean,
): readonly ClauseFault[] {
  const [debtor = '$debtor'] = listDebtors(provision, instrument, [])
  const slots = toSlots(provision, debtor)
  const formulas = provision.readings.map((reading) => {
    const condition: ConditionFinding | undefined =
      reading.condition && evaluateCondition(reading.condition, OPEN, slots)
    const found = {
      reading: reading.id,
      label: '',
      state: 'waiting' as const,
      because: '',
      awaits: [],
      duties: [],
    }
    return toReadingFormula({ ...found, ...(condition && { condition }) }, reading, slots, OPEN.ask)
      .formula
  })
  const constant = formulas.flatMap((formula, index): readonly ClauseFault[] => {
    const reading = provision.readings[index]
    if (!reading?.condition) return []
    if (!canHold(formula))
      return [fault(provision, `its condition (${reading.label}) can never hold`)]
    return canHold({ kind: 'not', of: formula })
      ? []
      : [fault(provision, `its condition (${reading.label}) always holds`)]
  })
  const unset = [...new Set(formulas.flatMap((formula) => [...listLeaves(formula).keys()]))]
    .filter((ref) => !ref.includes(' (') && !settable(ref))
    .map((ref) => fault(provision, `waits on ${ref}, which no row, rule or actor can set`))
  return [...constant, ...unset, ...findTwins(provision, formulas)]
}

function canHold(formula: Formula): boolean {
  return listMinimalSets(formula, () => 'unknown', { limit: 1 }).sets.length > 0
}

/** Two readings that no state of the facts tells apart are one. */
function findTwins(provision: Provision, formulas: readonly Formula[]): readonly ClauseFault[] {
  return formulas.flatMap((a, index) =>
    formulas.slice(index + 1).flatMap((b, offset): readonly ClauseFault[] => {
      const differ: Formula = {
        kind: 'any',
        of: [
          { kind: 'all', of: [a, { kind: 'not', of: b }] },
          { kind: 'all', of: [b, { kind: 'not', of: a }] },
        ],
      }
      const [one, other] = [provision.readings[index], provision.readings[index + 1 + offset]]
      return canHold(differ)
        ? []
        : [fault(provision, `its readings "${one?.label}" and "${other?.label}" never differ`)]
    }),
  )
}
