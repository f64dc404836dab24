// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
/** A node of a diagram; 0 and 1 are the constants. */
export type Diagram = number

/** The constant no, of sets: no set at all. */
export const NO: Diagram = 0
/** The constant yes, of sets: the empty set alone. */
export const YES: Diagram = 1

/** Thrown when diagrams would need more table entries than allowed; `withinBudget` catches it. */
const OVER_BUDGET = Symbol('over budget')
/** Keys are pairs of nodes in one exact number. */
const PAIR = 2 ** 26

/** What the work returns, or undefined when its diagrams outgrew their budget. */
export function withinBudget<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (thrown) {
    if (thrown === OVER_BUDGET) return undefined
    throw thrown
  }
}

/** How many table entries (nodes and remembered results) diagrams may still make: a measure of their time and their memory. */
export class Budget {
  #left: number

  constructor(entries: number) {
    this.#left = Math.min(entries, PAIR - 1)
  }

  spend(): void {
    if (this.#left <= 0) throw OVER_BUDGET
    this.#left -= 1
  }
}

/** The key of a pair of nodes in a table. */
export function toPair(f: Diagram, g: Diagram): number {
  return f * PAIR + g
}

/**
 * Nodes (variable, low, high) of decision diagrams, each stored once. Variables are numbered from the top; a low edge is the
 * variable at no, a high edge at yes.
 * Source: R. E. Bryant, "Graph-based algorithms for Boolean function manipulation" (1986).
 */
export class DiagramNodes {
  readonly variables: number[] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  readonly lows: number[] = [0, 1]
  readonly highs: number[] = [0, 1]
  readonly #budget: Budget
  readonly #known: Map<number, Diagram>[] = []

  constructor(budget: Budget) {
    this.#budget = budget
  }

  make(variable: number, low: Diagram, high: Diagram): Diagram {
    let known = this.#known[variable]
    if (!known) {
      known = new Map()
      this.#known[variable] = known
    }
    const key = toPair(low, high)
    const old = known.get(key)
    if (old !== undefined) return old
    this.#budget.spend()
    const node = this.variables.push(variable) - 1
    this.lows.push(low)
    this.highs.push(high)
    known.set(key, node)
    return node
  }
}

/** Reduced ordered decision diagrams of yes-or-no functions; equal functions are equal numbers. `and` is O(product of the sizes). */
export class Diagrams {
  readonly nodes: DiagramNodes
  readonly #budget: Budget
  readonly #ands = new Map<number, Diagram>()
  readonly #nots = new Map<Diagram, Diagram>()

  constructor(budget: Budget) {
    this.#budget = budget
    this.nodes = new DiagramNodes(budget)
  }

  /** The function that is one variable. */
  variable(variable: number): Diagram {
    return this.make(variable, NO, YES)
  }

  make(variable: number, low: Diagram, high: Diagram): Diagram {
    return low === high ? low : this.nodes.make(variable, low, high)
  }

  not(f: Diagram): Diagram {
    if (f < 2) return 1 - f
    const known = this.#nots.get(f)
    if (known !== undefined) return known
    const { variables, lows, highs } = this.nodes
    const result = this.make(variables[f]!, this.not(lows[f]!), this.not(highs[f]!))
    this.#budget.spend()
    this.#nots.set(f, result)
    this.#nots.set(result, f)
    return result
  }

  and(f: Diagram, g: Diagram): Diagram {
    if (f === g || g === YES) return f
    if (f === YES) return g
    if (f === NO || g === NO) return NO
    const key = f < g ? toPair(f, g) : toPair(g, f)
    const known = this.#ands.get(key)
    if (known !== undefined) return known
    const top = Math.min(this.nodes.variables[f]!, this.nodes.variables[g]!)
    const low = this.and(this.at(f, top, false), this.at(g, top, false))
    const result = this.make(top, low, this.and(this.at(f, top, true), this.at(g, top, true)))
    this.#budget.spend()
    this.#ands.set(key, result)
    return result
  }

  or(f: Diagram, g: Diagram): Diagram {
    return this.not(this.and(this.not(f), this.not(g)))
  }

  /** The function once its topmost variable is set; MUST NOT be asked below its top. */
  at(f: Diagram, top: number, value: boolean): Diagram {
    if (this.nodes.variables[f] !== top) return f
    return value ? this.nodes.highs[f]! : this.nodes.lows[f]!
  }

  /** Whether some values of the chosen variables make the function yes; a function of the other variables. */
  some(f: Diagram, chosen: (variable: number) => boolean): Diagram {
    return this.#rebuild(f, (variable, low, high) =>
      chosen(variable) ? this.or(low, high) : this.make(variable, low, high),
    )
  }

  /** The least function that follows from this one and stays yes when a chosen variable turns from no to yes. */
  rising(f: Diagram, chosen: (variable: number) => boolean): Diagram {
    return this.#rebuild(f, (variable, low, high) =>
      this.make(variable, low, chosen(variable) ? this.or(low, high) : high),
    )
  }

  #rebuild(f: Diagram, join: (variable: number, low: Diagram, high: Diagram) => Diagram): Diagram {
    const known = new Map<Diagram, Diagram>()
    const visit = (node: Diagram): Diagram => {
      if (node < 2) return node
      const old = known.get(node)
      if (old !== undefined) return old
      const low = visit(this.nodes.lows[node]!)
      const result = join(this.nodes.variables[node]!, low, visit(this.nodes.highs[node]!))
      known.set(node, result)
      return result
    }
    return visit(f)
  }
}
