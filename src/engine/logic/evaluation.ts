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
  const { leaves, roots, rootEdges } = graph
  const words = evaluateAll(graph, initial)
  const { change, settle } = openChanges(graph, words)
  const set = (ref: string, truth: Truth): void => {
    const node = leaves.get(ref)
    if (node !== undefined) change(node, BITS[truth])
  }
  const places = new Map(roots.map((root, n) => [root, rootEdges[n]!]))
  return {
    set: (ref, truth) => {
      set(ref, truth)
      return settle()
    },
    setAll: (changes) => {
      for (const [ref, truth] of changes) set(ref, truth)
      return settle()
    },
    truthOf: (root) => {
      const edge = places.get(root)
      assert(edge !== undefined, `unknown formula: ${root}`)
      return TRUTHS[turnIf(edge, words[(edge >> 1) * SIZE + TOLD]!)]!
    },
  }
}

// Four words a node, side by side, so that a parent is one place in memory. A leaf counts itself as its only child.
const SIZE = 4
const NOT_TRUE = 0
const TOLD_FALSE = 1
const TOLD = 2
/** Twice the level, plus 1 while the node waits. */
const WAITS = 3

/** Told true and told false change places where an edge is negated. */
function turnIf(edge: number, told: number): number {
  return edge & 1 ? (told >> 1) | ((told & TRUE) << 1) : told
}

/** Told true when no child is not, told false when any child is; without a branch, as none could be foretold. */
function toTold(notTrue: number, toldFalse: number): number {
  return ((notTrue - 1) >>> 31) | ((-toldFalse >>> 31) << 1)
}

/** Evaluates every node from its children; children come first. */
function evaluateAll(graph: Graph, initial: (ref: string) => Truth): Int32Array {
  const { childStart, children, leaves, levels, nodeCount } = graph
  const words = new Int32Array(nodeCount * SIZE)
  for (const [ref, leaf] of leaves) {
    const told = BITS[initial(ref)]
    words[leaf * SIZE + NOT_TRUE] = 1 - (told & TRUE)
    words[leaf * SIZE + TOLD_FALSE] = told >> 1
  }
  for (let node = 0; node < nodeCount; node++) {
    let notTrue = words[node * SIZE + NOT_TRUE]!
    let toldFalse = words[node * SIZE + TOLD_FALSE]!
    for (let at = childStart[node]!; at < childStart[node + 1]!; at++) {
      const edge = children[at]!
      const told = turnIf(edge, words[(edge >> 1) * SIZE + TOLD]!)
      notTrue += 1 - (told & TRUE)
      toldFalse += told >> 1
    }
    words[node * SIZE + NOT_TRUE] = notTrue
    words[node * SIZE + TOLD_FALSE] = toldFalse
    words[node * SIZE + TOLD] = toTold(notTrue, toldFalse)
    words[node * SIZE + WAITS] = levels[node]! * 2
  }
  return words
}

interface Changes {
  /** Sets what a leaf is told; it waits for `settle`. */
  readonly change: (leaf: number, told: number) => void
  /** Carries the waiting changes upwards and returns the formulas they reached. */
  readonly settle: () => readonly string[]
}

function openChanges(graph: Graph, words: Int32Array): Changes {
  const { ends, endStart, parents, parentStart, roots } = graph
  const { stack, bottoms } = openStacks(graph.levels)
  const tops = bottoms.slice()

  const change = (leaf: number, told: number): void => {
    const at = leaf * SIZE
    words[at + NOT_TRUE] = 1 - (told & TRUE)
    words[at + TOLD_FALSE] = told >> 1
    if (words[at + WAITS] !== 0) return
    words[at + WAITS] = 1
    stack[tops[0]!] = leaf
    tops[0]! += 1
  }
  /** Counts a change of a node's two bits (-1, 0 or 1 each) in its parents. What a parent will do cannot be foretold: no branch. */
  const count = (node: number, byTrue: number, byFalse: number): void => {
    const end = parentStart[node + 1]!
    for (let at = parentStart[node]!; at < end; at++) {
      const edge = parents[at]!
      const parent = (edge >> 1) * SIZE
      const turned = (byTrue ^ byFalse) & -(edge & 1)
      const notTrue = words[parent + NOT_TRUE]! - (byTrue ^ turned)
      const toldFalse = words[parent + TOLD_FALSE]! + (byFalse ^ turned)
      words[parent + NOT_TRUE] = notTrue
      words[parent + TOLD_FALSE] = toldFalse
      const differs = toTold(notTrue, toldFalse) ^ words[parent + TOLD]!
      const waits = words[parent + WAITS]!
      const joins = (-differs >>> 31) & ~waits
      words[parent + WAITS] = waits | joins
      stack[tops[waits >> 1]!] = edge >> 1
      tops[waits >> 1]! += joins
    }
  }
  const settle = (): readonly string[] => {
    const changed: string[] = []
    for (let level = 0; level < tops.length; level++) {
      while (tops[level]! > bottoms[level]!) {
        tops[level]! -= 1
        const node = stack[tops[level]!]!
        const at = node * SIZE
        words[at + WAITS]! &= ~1
        const before = words[at + TOLD]!
        const now = toTold(words[at + NOT_TRUE]!, words[at + TOLD_FALSE]!)
        if (now === before) continue
        words[at + TOLD] = now
        count(node, (now & TRUE) - (before & TRUE), (now >> 1) - (before >> 1))
        for (let end = endStart[node]!; end < endStart[node + 1]!; end++) {
          changed.push(roots[ends[end]!]!)
        }
      }
    }
    return changed
  }
  return { change, settle }
}

/** Room for one stack a level, each with a place to spare, as `count` writes before it knows whether the node joins. */
function openStacks(levels: Int32Array): { stack: Int32Array; bottoms: Int32Array } {
  const bottoms = new Int32Array(levels.reduce((most, level) => Math.max(most, level + 1), 1))
  for (const level of levels) if (level + 1 < bottoms.length) bottoms[level + 1]! += 1
  for (let level = 1; level < bottoms.length; level++) bottoms[level]! += bottoms[level - 1]! + 1
  return { stack: new Int32Array(levels.length + bottoms.length), bottoms }
}
