import fc from 'fast-check'
import type { Formula } from '../src/engine/logic/formula.ts'
import { TRUTHS, type Truth } from '../src/model/truth.ts'

/** Formulas over the leaves a, b, c ... with shared, repeated and negated leaves, empty and single gates. */
export function anyFormula(leaves: number, depth: number): fc.Arbitrary<Formula> {
  const refs = Array.from({ length: leaves }, (_, n) => String.fromCharCode(97 + n))
  const leaf = fc.record({ kind: fc.constant('leaf' as const), ref: fc.constantFrom(...refs) })
  const { tree } = fc.letrec<{ tree: Formula }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('tree'), { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }))
  return tree
}

/** What each of the leaves a, b, c ... is told. */
export function anyWorld(leaves: number): fc.Arbitrary<ReadonlyMap<string, Truth>> {
  return fc
    .array(fc.constantFrom(...TRUTHS), { minLength: leaves, maxLength: leaves })
    .map((truths) => new Map(truths.map((truth, n) => [String.fromCharCode(97 + n), truth])))
}

/** Reads a world; a leaf it does not know is `unknown`. */
export function reader(world: ReadonlyMap<string, Truth>): (ref: string) => Truth {
  return (ref) => world.get(ref) ?? 'unknown'
}
