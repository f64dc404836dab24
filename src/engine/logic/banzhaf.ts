// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
import { Budget, type Diagram, Diagrams, NO, withinBudget, YES } from './decision-diagram.ts'
import { type Formula, listLeaves } from './formula.ts'

/** How often a player decides a formula alone: the part of the yes-or-no assignments of all others, 0 to 1. */
export interface Swings {
  readonly leaves: ReadonlyMap<string, number>
  /** Per coalition, its leaves moving together. */
  readonly coalitions: ReadonlyMap<string, number>
}

/** Table entries that one formula may need. */
const BUDGET = 1_000_000

/**
 * Banzhaf swings of every leaf, and of coalitions of leaves, over the game in which every leaf is yes or no with equal weight
 * (unknown and disputed count as no). A player swings an assignment of all other leaves when it can make the formula yes and
 * can make it no; without a `not` this is "all of it yes" against "all of it no". Leaves that the formula does not name swing
 * nothing. Times 2^(number of the other leaves) it is the count of swings.
 *
 * O(leaves x diagram), plus two quantifications per coalition; undefined when the diagram outgrows its budget of table entries. Exact up to
 * 53 leaves, where every sum is a multiple of 2^-53; beyond, off by at most about leaves x 2^-53.
 * Source: J. F. Banzhaf, "Weighted voting doesn't work" (1965), in the absolute form of Dubey and Shapley (1979).
 */
export function measureSwings(
  formula: Formula,
  coalitions: ReadonlyMap<string, readonly string[]> = new Map(),
  budget: number = BUDGET,
): Swings | undefined {
  const occurrences = listLeaves(formula)
  const places = new Map([...occurrences.keys()].map((ref, n) => [ref, n]))
  return withinBudget(() => {
    const diagrams = new Diagrams(new Budget(budget))
    const root = toDiagram(formula, diagrams, places)
    const together = (refs: readonly string[]): number => {
      const chosen = new Set(refs.map((ref) => places.get(ref)))
      const isChosen = (variable: number): boolean => chosen.has(variable)
      const can = diagrams.some(root, isChosen)
      const must = diagrams.not(diagrams.some(diagrams.not(root), isChosen))
      return density(diagrams, diagrams.and(can, diagrams.not(must)))
    }
    const single = singleSwings(diagrams, root, places.size)
    const leaves = new Map(
      [...occurrences].map(([ref, { plain, negated }], n) => [
        ref,
        plain && negated ? together([ref]) : Math.abs(single[n]!),
      ]),
    )
    const ofCoalition = (refs: readonly string[]): number => {
      const named = refs.filter((ref) => leaves.has(ref))
      return named.length > 1 ? together(named) : (leaves.get(named[0] ?? '') ?? 0)
    }
    return {
      leaves,
      coalitions: new Map([...coalitions].map(([name, refs]) => [name, ofCoalition(refs)])),
    }
  })
}

/** Each player's part of all swings, 0 to 1, adding up to 1; all 0 when nobody ever swings. */
export function toShares(swings: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let sum = 0
  for (const swing of swings.values()) sum += swing
  return new Map([...swings].map(([player, swing]) => [player, sum > 0 ? swing / sum : 0]))
}

/** A formula read as a yes-or-no function of its leaves. */
function toDiagram(
  formula: Formula,
  diagrams: Diagrams,
  places: ReadonlyMap<string, number>,
): Diagram {
  const visit = (part: Formula): Diagram => {
    switch (part.kind) {
      case 'leaf':
        return diagrams.variable(places.get(part.ref)!)
      case 'not':
        return diagrams.not(visit(part.of))
      case 'all':
        return part.of.reduceRight((sum, child) => diagrams.and(visit(child), sum), YES)
      case 'any':
        return part.of.reduceRight((sum, child) => diagrams.or(visit(child), sum), NO)
    }
  }
  return visit(formula)
}

/** The part of all assignments that make a function yes, for every node below it. */
function densities(diagrams: Diagrams, root: Diagram): ReadonlyMap<Diagram, number> {
  const known = new Map<Diagram, number>([
    [NO, 0],
    [YES, 1],
  ])
  const { lows, highs } = diagrams.nodes
  const visit = (node: Diagram): number => {
    const old = known.get(node)
    if (old !== undefined) return old
    const part = (visit(lows[node]!) + visit(highs[node]!)) / 2
    known.set(node, part)
    return part
  }
  visit(root)
  return known
}

function density(diagrams: Diagrams, root: Diagram): number {
  return densities(diagrams, root).get(root)!
}

/**
 * P(yes | variable yes) - P(yes | variable no) for every variable in one pass from the top. It is the swing, signed, for a
 * variable that only ever helps or only ever harms; for others the two directions would cancel out.
 */
function singleSwings(diagrams: Diagrams, root: Diagram, count: number): Float64Array {
  const { variables, lows, highs } = diagrams.nodes
  const yes = densities(diagrams, root)
  const swings = new Float64Array(count)
  const reached = new Map<Diagram, number>([[root, 1]])
  const inOrder = [...yes.keys()].filter((node) => node > YES)
  for (const node of inOrder.sort((a, b) => variables[a]! - variables[b]!)) {
    const half = reached.get(node)! / 2
    const [low, high] = [lows[node]!, highs[node]!]
    reached.set(low, (reached.get(low) ?? 0) + half)
    reached.set(high, (reached.get(high) ?? 0) + half)
    swings[variables[node]!]! += reached.get(node)! * (yes.get(high)! - yes.get(low)!)
  }
  return swings
}
