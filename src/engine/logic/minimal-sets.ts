// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
import type { Truth } from '../../model/truth.ts'
import { Budget, type Diagram, Diagrams, NO, withinBudget, YES } from './decision-diagram.ts'
import { type Formula, listLeaves } from './formula.ts'
import { type LeafChange, searchSets } from './search-sets.ts'
import { listMinimal } from './set-family.ts'

/** What it would take to make a formula `yes`. */
export interface MinimalSets {
  /** Smallest first. The empty set alone when the formula is `yes` already; none when nothing can make it so. */
  readonly sets: readonly (readonly LeafChange[])[]
  /** How many sets there are in all, exact up to 2^53; absent when the formula was too entangled to count them. */
  readonly total?: number
  /** True when sets may be missing. */
  readonly cut: boolean
  /** No set of at most so many changes is missing. */
  readonly completeUpTo: number
}

export interface MinimalSetsOptions {
  /** At most so many sets; 100 unless told. */
  readonly limit?: number
  /** Table entries that may be made before the list is searched and cut instead; 300,000 unless told. */
  readonly budget?: number
}

/** One change as a variable of the diagrams; a leaf both plain and negated has one for each answer. */
interface Variable extends LeafChange {
  readonly mixed: boolean
}

/**
 * The smallest sets of changes after which a formula is `yes`: each suffices, and no part of it does. A change turns a leaf
 * to a plain `yes` or, where it stands under a not, to a plain `no`; to settle an unknown or a disputed leaf is a change, to
 * leave one alone is none. Sets of one size come in the order in which the formula names their leaves.
 *
 * Complete, unless cut by `limit` or by `budget`; `completeUpTo` says how far it goes then. The formula's told-true and
 * told-false as diagrams over the changes, O(diagram) in time, then `limit` steps; see `listMinimal`.
 */
export function listMinimalSets(
  formula: Formula,
  truthOf: (ref: string) => Truth,
  { limit = 100, budget = 300_000 }: MinimalSetsOptions = {},
): MinimalSets {
  const variables = listVariables(formula, truthOf)
  const toChanges = (set: readonly number[]): readonly LeafChange[] =>
    set.map((n) => ({ ref: variables[n]!.ref, to: variables[n]!.to }))
  const all = [...variables.keys()]
  const listing = withinBudget(() => {
    const spent = new Budget(budget)
    const diagrams = new Diagrams(spent)
    const enough = toEnough(formula, truthOf, variables, diagrams)
    // A leaf with two answers can be turned the wrong way; a set with a sufficient part is no longer minimal either way.
    const rising = diagrams.rising(enough, (n) => variables[n]!.mixed)
    return listMinimal(diagrams, rising, limit, spent)
  })
  if (!listing) {
    const found = searchSets(formula, truthOf, toChanges(all), { limit, steps: budget >> 2 })
    return { ...found, cut: found.completeUpTo < all.length }
  }
  return {
    sets: listing.sets.map(toChanges),
    total: listing.total,
    cut: listing.nextSize !== undefined,
    completeUpTo: listing.nextSize === undefined ? all.length : listing.nextSize - 1,
  }
}

/** The changes that can help, in the order of the leaves. */
function listVariables(formula: Formula, truthOf: (ref: string) => Truth): readonly Variable[] {
  return [...listLeaves(formula)].flatMap(([ref, { plain, negated }]) => {
    const mixed = plain && negated
    const value = truthOf(ref)
    return [
      ...(plain && value !== 'yes' ? [{ ref, to: 'yes', mixed } as const] : []),
      ...(negated && value !== 'no' ? [{ ref, to: 'no', mixed } as const] : []),
    ]
  })
}

interface Told {
  readonly yes: Diagram
  readonly no: Diagram
}

/** The function of the changes that is yes where the formula is told true and not told false. */
function toEnough(
  formula: Formula,
  truthOf: (ref: string) => Truth,
  variables: readonly Variable[],
  diagrams: Diagrams,
): Diagram {
  const places = new Map(variables.map(({ ref, to }, n) => [`${to} ${ref}`, n]))
  const changed = (ref: string, to: LeafChange['to']): Diagram => {
    const place = places.get(`${to} ${ref}`)
    return place === undefined ? NO : diagrams.variable(place)
  }
  const all = (parts: readonly Diagram[]): Diagram =>
    parts.reduceRight((sum, part) => diagrams.and(part, sum), YES)
  const any = (parts: readonly Diagram[]): Diagram =>
    parts.reduceRight((sum, part) => diagrams.or(part, sum), NO)
  // What a leaf is told after the changes: what it was turned to, else what it is told now.
  const toldOf = (ref: string, to: LeafChange['to']): Diagram => {
    const value = truthOf(ref)
    const now = value === to || value === 'disputed' ? YES : NO
    const against = diagrams.not(changed(ref, to === 'yes' ? 'no' : 'yes'))
    return diagrams.or(changed(ref, to), diagrams.and(now, against))
  }
  const visit = (part: Formula): Told => {
    if (part.kind === 'leaf') return { yes: toldOf(part.ref, 'yes'), no: toldOf(part.ref, 'no') }
    if (part.kind === 'not') {
      const of = visit(part.of)
      return { yes: of.no, no: of.yes }
    }
    const of = part.of.map(visit)
    const [yes, no] = part.kind === 'all' ? [all, any] : [any, all]
    return { yes: yes(of.map((told) => told.yes)), no: no(of.map((told) => told.no)) }
  }
  const told = visit(formula)
  const contradictions = variables.map(({ ref, mixed, to }) =>
    mixed && to === 'yes' ? diagrams.and(changed(ref, 'yes'), changed(ref, 'no')) : NO,
  )
  return all([told.yes, diagrams.not(told.no), diagrams.not(any(contradictions))])
}
