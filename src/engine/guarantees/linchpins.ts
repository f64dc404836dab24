import type { ActorId } from '../../model/actor.ts'
import type { ProvisionFinding } from '../../model/finding.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import { type Formula, measureSwings, toShares } from '../logic/index.ts'
import type { Computed } from './compute-record.ts'
import { toReadingFormula } from './to-formula.ts'
import { toSlots } from './world.ts'

/** How much hangs on one fact or actor: its part of all swings, 0 to 1, and in how many clauses it decides at all. */
export interface Linchpin {
  readonly key: string
  readonly share: number
  readonly provisions: number
}

/** The facts and actors on which most of a set of clauses hang. */
export interface Linchpins {
  readonly fluents: readonly Linchpin[]
  readonly actors: readonly Linchpin[]
  readonly provisions: number
  /** Readings whose formula was too entangled to count; they are left out, and said. */
  readonly leftOut: number
}

/**
 * The Banzhaf game over clauses: for every clause, debtor and reading, how often a fact alone decides whether it wakes, over
 * all yes-or-no states of the other facts (unknown and disputed count as no). An actor moves what only it can make, and its
 * own promises. Readings of one clause count half each when there are two, so that every clause weighs the same.
 */
export function findLinchpins(
  findings: readonly ProvisionFinding[],
  computed: Computed,
): Linchpins {
  const tally = { fluents: new Map<string, Count>(), actors: new Map<string, Count>() }
  let leftOut = 0
  const counted = findings.filter(
    ({ provision, debtors, state }) =>
      isWaking(provision) && debtors.length > 0 && !['not-in-force', 'ended'].includes(state),
  )
  for (const { provision, debtors } of counted) {
    const weight = 1 / (debtors.length * provision.readings.length)
    for (const { debtor, readings } of debtors) {
      for (const found of readings) {
        const reading = provision.readings.find(({ id }) => id === found.reading)
        if (!reading || (found.condition === undefined && found.awaits.length === 0)) continue
        const { formula } = toReadingFormula(
          found,
          reading,
          toSlots(provision, debtor),
          computed.ask,
        )
        const promise = `promise:${debtor}`
        const whole: Formula = { kind: 'all', of: [{ kind: 'leaf', ref: promise }, formula] }
        const swings = measureSwings(whole, toCoalitions(whole, debtor, computed))
        if (!swings) {
          leftOut += 1
          continue
        }
        for (const [ref, swing] of swings.leaves) {
          if (ref !== promise) add(tally.fluents, ref, swing * weight, provision.id)
        }
        for (const [actor, swing] of swings.coalitions)
          add(tally.actors, actor, swing * weight, provision.id)
      }
    }
  }
  return {
    fluents: toLinchpins(tally.fluents),
    actors: toLinchpins(tally.actors),
    provisions: counted.length,
    leftOut,
  }
}

interface Count {
  swing: number
  readonly provisions: Set<string>
}

function add(counts: Map<string, Count>, key: string, swing: number, provision: string): void {
  const count = counts.get(key) ?? { swing: 0, provisions: new Set() }
  count.swing += swing
  if (swing > 0) count.provisions.add(provision)
  counts.set(key, count)
}

/** A power, such as that to end a text, is no guarantee. */
function isWaking({ kind, readings }: ProvisionFinding['provision']): boolean {
  return (
    kind !== 'power' &&
    readings.some(({ condition, trigger }) => condition !== undefined || trigger !== undefined)
  )
}

/** The leaves that each actor alone can make, and its promise. */
function toCoalitions(
  formula: Formula,
  debtor: ActorId,
  { framework }: Computed,
): ReadonlyMap<string, readonly string[]> {
  const coalitions = new Map<string, string[]>([[debtor, [`promise:${debtor}`]]])
  for (const ref of listRefs(formula)) {
    const { fluent: id, actor } = parseFluentRef(ref.split(' ')[0] ?? ref)
    const makers = framework.fluents.find((candidate) => candidate.id === id)?.madeBy ?? []
    const [only] = makers.length === 1 ? makers : []
    const maker = only === '$actor' ? actor : only
    if (maker !== undefined) coalitions.set(maker, [...(coalitions.get(maker) ?? []), ref])
  }
  return coalitions
}

function listRefs(formula: Formula): readonly string[] {
  if (formula.kind === 'leaf') return [formula.ref]
  if (formula.kind === 'not') return listRefs(formula.of)
  return [...new Set(formula.of.flatMap(listRefs))]
}

function toLinchpins(counts: ReadonlyMap<string, Count>): readonly Linchpin[] {
  const shares = toShares(new Map([...counts].map(([key, { swing }]) => [key, swing])))
  return [...counts]
    .map(([key, { provisions }]) => ({
      key,
      share: shares.get(key) ?? 0,
      provisions: provisions.size,
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.key.localeCompare(b.key))
}
