// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
import { assert } from '../../model/problem.ts'
import type { Truth } from '../../model/truth.ts'
import type { Graph } from './graph.ts'

/** The truths of a graph, kept up to date change by change. */
export interface Evaluation {
  /** Changes one leaf and returns the ids of the formulas whose truth changed. A leaf that no formula names changes nothing. */
  readonly set: (ref: string, truth: Truth) => readonly string[]
  /** Changes many leaves at once, the last word per leaf counts; a formula that ends as it began is not reported. */
  readonly setAll: (changes: Iterable<readonly [ref: string, truth: Truth]>) => readonly string[]
  readonly truthOf: (root: string) => Truth
}

const TRUE = 1
const FALSE = 2
const TRUTHS: readonly Truth[] = ['unknown', 'yes', 'no', 'disputed']
const BITS: Readonly<Record<Truth, number>> = {
  unknown: 0,
  yes: TRUE,
  no: FALSE,
  disputed: TRUE | FALSE,
}

/**
 * Evaluates a graph once, O(nodes + edges), and then only where something changed: every node holds two bits (told true, told
 * false) and two counters (children not told true, children told false), so that a change costs the edges out of the nodes
 * that changed, plus the depth. Levels are settled from below, so no node changes twice for one change.
 */
export function openEvaluation(graph: Graph, initial: (ref: string) => Truth): Evaluation {
  const state = new State(graph)
  for (const [ref, node] of graph.leaves) state.tell(node, BITS[initial(ref)])
  state.fill()
  const places = new Map(graph.roots.map((root, n) => [root, graph.rootEdges[n]!]))
  return {
    set: (ref, truth) => {
      const node = graph.leaves.get(ref)
      if (node === undefined) return []
      state.change(node, BITS[truth])
      return state.settle()
    },
    setAll: (changes) => {
      for (const [ref, truth] of changes) {
        const node = graph.leaves.get(ref)
        if (node !== undefined) state.change(node, BITS[truth])
      }
      return state.settle()
    },
    truthOf: (root) => {
      const edge = places.get(root)
      assert(edge !== undefined, `unknown formula: ${root}`)
      return TRUTHS[turnIf(edge, state.told[edge >> 1]!)]!
    },
  }
}

/** Told true and told false change places where an edge is negated. */
function turnIf(edge: number, told: number): number {
  return edge & 1 ? (told >> 1) | ((told & 1) << 1) : told
}

class State {
  readonly told: Uint8Array
  readonly #graph: Graph
  /** Two counters per node: children not told true, children told false. A leaf counts itself as its only child. */
  readonly #counts: Int32Array
  /** Waiting nodes as one linked list per level. */
  readonly #heads: Int32Array
  readonly #next: Int32Array
  readonly #waits: Uint8Array
  #lowest = 0
  #waiting = 0

  constructor(graph: Graph) {
    this.#graph = graph
    this.told = new Uint8Array(graph.nodeCount)
    this.#counts = new Int32Array(graph.nodeCount * 2)
    let deepest = 0
    for (const level of graph.levels) if (level > deepest) deepest = level
    this.#heads = new Int32Array(deepest + 1).fill(-1)
    this.#next = new Int32Array(graph.nodeCount)
    this.#waits = new Uint8Array(graph.nodeCount)
  }

  /** Sets what a leaf was told, without any consequence yet. */
  tell(leaf: number, told: number): void {
    this.#counts[2 * leaf] = 1 - (told & TRUE)
    this.#counts[2 * leaf + 1] = told >> 1
  }

  change(leaf: number, told: number): void {
    this.tell(leaf, told)
    if (told !== this.told[leaf] && this.#waits[leaf] === 0) this.#wait(leaf)
  }

  /** Evaluates every node from its children; children come first. */
  fill(): void {
    const { childStart, children, nodeCount } = this.#graph
    for (let node = 0; node < nodeCount; node++) {
      for (let at = childStart[node]!; at < childStart[node + 1]!; at++) {
        const edge = children[at]!
        const told = turnIf(edge, this.told[edge >> 1]!)
        this.#counts[2 * node]! += 1 - (told & TRUE)
        this.#counts[2 * node + 1]! += told >> 1
      }
      this.told[node] = this.#read(node)
    }
  }

  /** Carries the waiting changes upwards and returns the formulas they reached. */
  settle(): readonly string[] {
    const { ends, endStart, roots } = this.#graph
    const changed: string[] = []
    for (let level = this.#lowest; this.#waiting > 0; level++) {
      for (let node = this.#heads[level]!; node >= 0; node = this.#heads[level]!) {
        this.#heads[level] = this.#next[node]!
        this.#waits[node] = 0
        this.#waiting -= 1
        const before = this.told[node]!
        const now = this.#read(node)
        if (now === before) continue
        this.told[node] = now
        this.#push(node, (now & TRUE) - (before & TRUE), (now >> 1) - (before >> 1))
        for (let at = endStart[node]!; at < endStart[node + 1]!; at++)
          changed.push(roots[ends[at]!]!)
      }
    }
    this.#lowest = this.#heads.length
    return changed
  }

  /** Counts a change of a node's two bits (-1, 0 or 1 each) in its parents. */
  #push(node: number, byTrue: number, byFalse: number): void {
    const { parents, parentStart } = this.#graph
    const counts = this.#counts
    const end = parentStart[node + 1]!
    for (let at = parentStart[node]!; at < end; at++) {
      const edge = parents[at]!
      const parent = edge >> 1
      if (edge & 1) {
        counts[2 * parent]! -= byFalse
        counts[2 * parent + 1]! += byTrue
      } else {
        counts[2 * parent]! -= byTrue
        counts[2 * parent + 1]! += byFalse
      }
      if (this.#waits[parent] === 0 && this.#read(parent) !== this.told[parent]) this.#wait(parent)
    }
  }

  #read(node: number): number {
    return (this.#counts[2 * node] === 0 ? TRUE : 0) | (this.#counts[2 * node + 1]! > 0 ? FALSE : 0)
  }

  #wait(node: number): void {
    const level = this.#graph.levels[node]!
    this.#next[node] = this.#heads[level]!
    this.#heads[level] = node
    this.#waits[node] = 1
    this.#waiting += 1
    if (level < this.#lowest) this.#lowest = level
  }
}
