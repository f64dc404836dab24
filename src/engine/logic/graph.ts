// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
import type { Formula } from './formula.ts'

/**
 * Many formulas as one flat graph, every shared part once. Nodes are leaves and all-gates; a child comes before its parents.
 * An edge is `2 * node + 1` where the child is negated, else `2 * node`; `any` is the negated `all` of its negated parts,
 * which is exact in the four-valued tables (De Morgan and double negation hold, the excluded middle is not used).
 */
export interface Graph {
  /** Ids of the formulas, in the order given. */
  readonly roots: readonly string[]
  /** The edge at which each formula ends. */
  readonly rootEdges: Int32Array
  /** Leaf to node. */
  readonly leaves: ReadonlyMap<string, number>
  readonly nodeCount: number
  readonly edgeCount: number
  /** Longest way up from a leaf, per node. */
  readonly levels: Int32Array
  /** Edges to the children of node n: `children[childStart[n]]` up to, not including, `childStart[n + 1]`. */
  readonly childStart: Int32Array
  readonly children: Int32Array
  /** `2 * parent + 1` where the parent takes the node negated; laid out like `children`. */
  readonly parentStart: Int32Array
  readonly parents: Int32Array
  /** Positions in `roots` of the formulas that end at a node; laid out like `children`. */
  readonly endStart: Int32Array
  readonly ends: Int32Array
}

/** Compiles formulas by id into one graph; O(parts) on average, by hash-consing. The ids must differ. */
export function compileGraph(formulas: ReadonlyMap<string, Formula>): Graph {
  const builder = new GraphBuilder()
  const rootEdges = Int32Array.from(formulas.values(), (formula) => builder.add(formula))
  const { nodeCount } = builder
  const childStart = builder.childStart.toArray()
  const children = builder.children.toArray()
  const up = turn(childStart, children, nodeCount)
  const ends = turn(
    Int32Array.from({ length: rootEdges.length + 1 }, (_, n) => n),
    rootEdges,
    nodeCount,
  )
  return {
    roots: [...formulas.keys()],
    rootEdges,
    leaves: builder.leaves,
    nodeCount,
    edgeCount: children.length,
    levels: builder.levels.toArray(),
    childStart,
    children,
    parentStart: up.start,
    parents: up.edges,
    endStart: ends.start,
    ends: ends.edges.map((edge) => edge >> 1),
  }
}

/** Turns edges round: from rows that name nodes to nodes that name rows, the sign of each edge kept. */
function turn(
  start: Int32Array,
  edges: Int32Array,
  nodeCount: number,
): { start: Int32Array; edges: Int32Array } {
  const turned = new Int32Array(nodeCount + 1)
  for (const edge of edges) turned[(edge >> 1) + 1]! += 1
  for (let node = 0; node < nodeCount; node++) turned[node + 1]! += turned[node]!
  const next = turned.slice()
  const out = new Int32Array(edges.length)
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const edge = edges[at]!
      out[next[edge >> 1]!] = (row << 1) | (edge & 1)
      next[edge >> 1]! += 1
    }
  }
  return { start: turned, edges: out }
}

/** A list of 32-bit numbers that grows: no boxes, so that a million nodes cost the collector nothing. */
class Numbers {
  length = 0
  at = new Int32Array(1024)

  push(value: number): void {
    if (this.length === this.at.length) {
      const longer = new Int32Array(this.length * 2)
      longer.set(this.at)
      this.at = longer
    }
    this.at[this.length++] = value
  }

  toArray(): Int32Array {
    return this.at.slice(0, this.length)
  }
}

class GraphBuilder {
  readonly leaves = new Map<string, number>()
  readonly levels = new Numbers()
  readonly childStart = new Numbers()
  readonly children = new Numbers()
  /** The hash of each gate's children. */
  readonly #keys = new Numbers()
  #gates = 0
  /** Open addressing over gates by their children; 0 is free, else node + 1. */
  #slots = new Int32Array(1024)

  constructor() {
    this.childStart.push(0)
  }

  get nodeCount(): number {
    return this.levels.length
  }

  add(formula: Formula): number {
    switch (formula.kind) {
      case 'leaf':
        return this.#leaf(formula.ref) << 1
      case 'not':
        return this.add(formula.of) ^ 1
      case 'all':
        return this.#gate(formula.of, 0)
      case 'any':
        return this.#gate(formula.of, 1) ^ 1
    }
  }

  #leaf(ref: string): number {
    const known = this.leaves.get(ref)
    if (known !== undefined) return known
    const node = this.#push([], 0)
    this.leaves.set(ref, node)
    return node
  }

  #gate(of: readonly Formula[], sign: 0 | 1): number {
    const parts: number[] = []
    for (const part of of) insert(parts, this.add(part) ^ sign)
    if (parts.length === 1) return parts[0]!
    if (this.#gates * 2 >= this.#slots.length) this.#grow()
    const key = hash(parts)
    const slot = this.#find(key, parts)
    const known = this.#slots[slot]!
    if (known > 0) return (known - 1) << 1
    const node = this.#push(parts, key)
    this.#slots[slot] = node + 1
    this.#gates += 1
    return node << 1
  }

  #push(parts: readonly number[], key: number): number {
    const levels = this.levels.at
    let level = 0
    for (const edge of parts) {
      this.children.push(edge)
      level = Math.max(level, levels[edge >> 1]! + 1)
    }
    this.childStart.push(this.children.length)
    this.#keys.push(key)
    this.levels.push(level)
    return this.nodeCount - 1
  }

  /** The slot of the gate with these children, or the free slot where it belongs. */
  #find(key: number, parts: readonly number[]): number {
    const slots = this.#slots
    let slot = key & (slots.length - 1)
    while (slots[slot] !== 0 && !this.#equals(slots[slot]! - 1, key, parts)) {
      slot = (slot + 1) & (slots.length - 1)
    }
    return slot
  }

  #equals(node: number, key: number, parts: readonly number[]): boolean {
    if (this.#keys.at[node] !== key) return false
    const start = this.childStart.at[node]!
    if (this.childStart.at[node + 1]! - start !== parts.length) return false
    const children = this.children.at
    for (let n = 0; n < parts.length; n++) if (children[start + n] !== parts[n]) return false
    return true
  }

  #grow(): void {
    const keys = this.#keys.at
    const slots = new Int32Array(this.#slots.length * 2)
    for (const gate of this.#slots) {
      if (gate === 0) continue
      let slot = keys[gate - 1]! & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = gate
    }
    this.#slots = slots
  }
}

/** Puts a number into an ascending list, once. */
function insert(list: number[], value: number): void {
  let at = list.length
  while (at > 0 && list[at - 1]! > value) at -= 1
  if (at > 0 && list[at - 1] === value) return
  list.push(value)
  for (let n = list.length - 1; n > at; n--) list[n] = list[n - 1]!
  list[at] = value
}

/** FNV-1a over 32-bit words. */
function hash(words: readonly number[]): number {
  let sum = 0x811c9dc5
  for (let n = 0; n < words.length; n++) sum = Math.imul(sum ^ words[n]!, 0x01000193)
  return (sum ^ (sum >>> 15)) & 0x3fffffff
}
