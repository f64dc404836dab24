import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFormula, anyWorld, reader } from '../../../test/random-formula.ts'
import { TRUTHS, type Truth } from '../../model/truth.ts'
import { openEvaluation } from './evaluation.ts'
import { evaluateFormula, type Formula } from './formula.ts'
import { compileGraph } from './graph.ts'

const LEAVES = 6
const formulas = fc
  .array(anyFormula(LEAVES, 4), { minLength: 1, maxLength: 8 })
  .map((list) => new Map(list.map((formula, n) => [`p${n}`, formula])))
const change = fc.tuple(fc.constantFrom(...'abcdefg'), fc.constantFrom(...TRUTHS)) as fc.Arbitrary<
  [string, Truth]
>
const changes = fc.array(change, { maxLength: 30 })

const fromScratch = (
  list: ReadonlyMap<string, Formula>,
  world: ReadonlyMap<string, Truth>,
): Record<string, Truth> =>
  Object.fromEntries(
    [...list].map(([id, formula]) => [id, evaluateFormula(formula, reader(world))]),
  )

describe('the graph of many formulas', () => {
  test('after every change answers what an evaluation from scratch answers, and names exactly what changed', () => {
    fc.assert(
      fc.property(formulas, anyWorld(LEAVES), changes, (list, start, steps) => {
        const world = new Map(start)
        const evaluation = openEvaluation(compileGraph(list), reader(start))
        let before = fromScratch(list, world)
        for (const [ref, truth] of steps) {
          world.set(ref, truth)
          const changed = evaluation.set(ref, truth)
          const now = fromScratch(list, world)
          expect(
            Object.fromEntries([...list.keys()].map((id) => [id, evaluation.truthOf(id)])),
          ).toEqual(now)
          expect([...changed].sort()).toEqual(
            [...list.keys()].filter((id) => before[id] !== now[id]),
          )
          before = now
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('changes many leaves at once as if one after the other, and reports only what ends otherwise', () => {
    fc.assert(
      fc.property(formulas, anyWorld(LEAVES), changes, (list, start, steps) => {
        const evaluation = openEvaluation(compileGraph(list), reader(start))
        const before = fromScratch(list, start)
        const changed = evaluation.setAll(steps)
        const now = fromScratch(list, new Map([...start, ...steps]))
        expect(
          Object.fromEntries([...list.keys()].map((id) => [id, evaluation.truthOf(id)])),
        ).toEqual(now)
        expect([...changed].sort()).toEqual([...list.keys()].filter((id) => before[id] !== now[id]))
      }),
    )
  })

  test('ends the same whatever the order of the changes of different leaves', () => {
    const sets = fc.uniqueArray(change, { selector: ([ref]) => ref, maxLength: 7 })
    fc.assert(
      fc.property(formulas, anyWorld(LEAVES), sets, (list, start, steps) => {
        const [one, other] = [steps, steps.toReversed()].map((order) => {
          const evaluation = openEvaluation(compileGraph(list), reader(start))
          for (const [ref, truth] of order) evaluation.set(ref, truth)
          return [...list.keys()].map((id) => evaluation.truthOf(id))
        })
        expect(one).toEqual(other)
      }),
    )
  })
})

describe('a compiled graph', () => {
  const leaf = (ref: string): Formula => ({ kind: 'leaf', ref })
  const all = (...of: Formula[]): Formula => ({ kind: 'all', of })
  const any = (...of: Formula[]): Formula => ({ kind: 'any', of })
  const not = (of: Formula): Formula => ({ kind: 'not', of })

  test('holds a shared part once, whatever its order and however it is said', () => {
    const graph = compileGraph(
      new Map([
        ['one', all(leaf('a'), leaf('b'))],
        ['turned', all(leaf('b'), leaf('a'), leaf('a'))],
        ['said with any', not(any(not(leaf('a')), not(leaf('b'))))],
        ['inside', any(leaf('c'), all(leaf('a'), leaf('b')))],
      ]),
    )
    // Leaves a, b, c; the gate of a and b; the gate of c and that.
    expect(graph.nodeCount).toBe(5)
    expect(graph.edgeCount).toBe(4)
    expect([...graph.leaves.keys()]).toEqual(['a', 'b', 'c'])
  })

  test('does not take "a or not a" for certain', () => {
    const evaluation = openEvaluation(
      compileGraph(new Map([['p', any(leaf('a'), not(leaf('a')))]])),
      () => 'unknown',
    )
    expect(evaluation.truthOf('p')).toBe('unknown')
    expect(evaluation.set('a', 'no')).toEqual(['p'])
    expect(evaluation.truthOf('p')).toBe('yes')
    expect(evaluation.set('a', 'yes')).toEqual([])
    expect(evaluation.set('a', 'disputed')).toEqual(['p'])
    expect(evaluation.truthOf('p')).toBe('disputed')
  })
})
