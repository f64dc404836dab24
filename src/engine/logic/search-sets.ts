// biome-ignore-all lint/style/noNonNullAssertion: every index comes from the tables themselves, and their inner loops must stay bare
import type { Truth } from '../../model/truth.ts'
import { openEvaluation } from './evaluation.ts'
import type { Formula } from './formula.ts'
import { compileGraph } from './graph.ts'

/** A leaf turned to a plain answer. */
export interface LeafChange {
  readonly ref: string
  readonly to: 'yes' | 'no'
}

const ROOT = 'root'

/**
 * Tries all sets of changes of size 0, 1, 2 ... until `steps` changes were tried: for formulas too entangled for a diagram.
 * Every listed set makes the formula `yes` and no part of it does; none of at most `completeUpTo` changes is missing.
 */
export function searchSets(
  formula: Formula,
  truthOf: (ref: string) => Truth,
  changes: readonly LeafChange[],
  { limit, steps }: { readonly limit: number; readonly steps: number },
): { readonly sets: readonly (readonly LeafChange[])[]; readonly completeUpTo: number } {
  const evaluation = openEvaluation(compileGraph(new Map([[ROOT, formula]])), truthOf)
  const isYes = (): boolean => evaluation.truthOf(ROOT) === 'yes'
  const sets: (readonly LeafChange[])[] = []
  const set: LeafChange[] = []
  let left = steps
  // False when it ran out of steps or room.
  const extend = (from: number, more: number): boolean => {
    if (more === 0) {
      if (!isYes() || sets.some((smaller) => smaller.every((change) => set.includes(change)))) {
        return true
      }
      if (sets.length >= limit) return false
      sets.push([...set])
      return true
    }
    for (let n = from; n + more <= changes.length; n++) {
      const change = changes[n]!
      if (set.at(-1)?.ref === change.ref) continue
      left -= 1
      if (left < 0) return false
      set.push(change)
      evaluation.set(change.ref, change.to)
      const done = extend(n + 1, more - 1)
      evaluation.set(change.ref, truthOf(change.ref))
      set.pop()
      if (!done) return false
    }
    return true
  }
  let size = 0
  while (size <= changes.length && extend(0, size)) size += 1
  return { sets, completeUpTo: size - 1 }
}
