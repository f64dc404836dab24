// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
import {
  type Budget,
  type Diagram,
  DiagramNodes,
  type Diagrams,
  NO,
  toPair,
  YES,
} from './decision-diagram.ts'

/** The sets with which a listing begins, and how much it leaves out. */
export interface Listing {
  /** Smallest first; each holds its variables in order. */
  readonly sets: readonly (readonly number[])[]
  /** How many sets there are in all; exact up to 2^53. */
  readonly total: number
  /** The size of the smallest set left out. */
  readonly nextSize?: number
}

/**
 * The smallest sets of variables at yes, all others at no, that make a function yes and of which no part does, smallest first.
 * The function MUST be rising: once yes, it stays yes when a variable turns from no to yes.
 * The family is built whole as a zero-suppressed diagram and then walked best first, so a listing costs at most O(limit x
 * variables) beyond the diagram. Source: D. E. Knuth, The Art of Computer Programming 4A, 7.1.4 (minimal elements of a family).
 */
export function listMinimal(
  diagrams: Diagrams,
  rising: Diagram,
  limit: number,
  budget: Budget,
): Listing {
  const family = new DiagramNodes(budget)
  const root = findMinimal(diagrams, rising, family, budget)
  const total = fold(family, root, [0, 1], (low, high) => low + high)
  const least = fold(family, root, [Number.POSITIVE_INFINITY, 0], (low, high) =>
    Math.min(low, high + 1),
  )
  return { ...walk(family, root, (node) => least.get(node)!, limit), total: total.get(root)! }
}

/** The minimal sets of a rising function: those of its low side, and those of its high side that the low side does not hold. */
function findMinimal(
  diagrams: Diagrams,
  rising: Diagram,
  family: DiagramNodes,
  budget: Budget,
): Diagram {
  const { variables, lows, highs } = diagrams.nodes
  const make = (variable: number, low: Diagram, high: Diagram): Diagram =>
    high === NO ? low : family.make(variable, low, high)
  const known = new Map<Diagram, Diagram>()
  const without = new Map<number, Diagram>()
  // The sets of a family at which a function is no.
  const drop = (sets: Diagram, f: Diagram): Diagram => {
    if (sets === NO || f === YES) return NO
    if (f === NO) return sets
    const key = toPair(sets, f)
    const old = without.get(key)
    if (old !== undefined) return old
    const [ours, theirs] = [family.variables[sets]!, variables[f]!]
    let result: Diagram
    if (theirs < ours) result = drop(sets, lows[f]!)
    else {
      const [low, high] = ours === theirs ? [lows[f]!, highs[f]!] : [f, f]
      result = make(ours, drop(family.lows[sets]!, low), drop(family.highs[sets]!, high))
    }
    budget.spend()
    without.set(key, result)
    return result
  }
  const visit = (f: Diagram): Diagram => {
    if (f < 2) return f
    const old = known.get(f)
    if (old !== undefined) return old
    const high = drop(visit(highs[f]!), lows[f]!)
    const result = make(variables[f]!, visit(lows[f]!), high)
    known.set(f, result)
    return result
  }
  return visit(rising)
}

function fold(
  family: DiagramNodes,
  root: Diagram,
  [no, yes]: readonly [number, number],
  join: (low: number, high: number) => number,
): ReadonlyMap<Diagram, number> {
  const known = new Map<Diagram, number>([
    [NO, no],
    [YES, yes],
  ])
  const visit = (node: Diagram): number => {
    const old = known.get(node)
    if (old !== undefined) return old
    const value = join(visit(family.lows[node]!), visit(family.highs[node]!))
    known.set(node, value)
    return value
  }
  visit(root)
  return known
}

interface Path {
  readonly node: Diagram
  readonly taken: Path | undefined
  readonly variable: number
}

/** Walks paths in the order of the smallest set each can still become; that size is exact, so no step is in vain. */
function walk(
  family: DiagramNodes,
  root: Diagram,
  least: (node: Diagram) => number,
  limit: number,
): Omit<Listing, 'total'> {
  const bySize: Path[][] = []
  const wait = (path: Path, taken: number): void => {
    const size = taken + least(path.node)
    if (size === Number.POSITIVE_INFINITY) return
    const paths = bySize[size] ?? []
    paths.push(path)
    bySize[size] = paths
  }
  wait({ node: root, taken: undefined, variable: -1 }, 0)
  const sets: number[][] = []
  for (let size = 0; size < bySize.length; size++) {
    const paths = bySize[size] ?? []
    for (let path = paths.pop(); path; path = paths.pop()) {
      const set = toSet(path)
      if (path.node === YES) {
        if (sets.length >= limit) return { sets, nextSize: size }
        sets.push(set)
        continue
      }
      const variable = family.variables[path.node]!
      wait({ ...path, node: family.lows[path.node]! }, set.length)
      wait({ node: family.highs[path.node]!, taken: path, variable }, set.length + 1)
    }
  }
  return { sets }
}

function toSet(path: Path): number[] {
  const set: number[] = []
  for (let step: Path | undefined = path; step?.taken; step = step.taken) set.unshift(step.variable)
  return set
}
