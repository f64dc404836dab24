import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFormula } from '../../../test/random-formula.ts'
import { measureSwings, toShares } from './banzhaf.ts'
import { evaluateFormula, type Formula, listLeaves } from './formula.ts'

const REFS = [...'abcdefghij']

/** Every assignment of the others, and in each every assignment of the players themselves. */
function enumerate(formula: Formula, players: readonly string[]): number {
  const refs = [...listLeaves(formula).keys()]
  const ours = refs.filter((ref) => players.includes(ref))
  const others = refs.filter((ref) => !players.includes(ref))
  let swings = 0
  for (let world = 0; world < 2 ** others.length; world++) {
    const answers = new Set<string>()
    for (let move = 0; move < 2 ** ours.length; move++) {
      const isYes = (ref: string): boolean =>
        ours.includes(ref)
          ? ((move >> ours.indexOf(ref)) & 1) === 1
          : ((world >> others.indexOf(ref)) & 1) === 1
      answers.add(evaluateFormula(formula, (ref) => (isYes(ref) ? 'yes' : 'no')))
    }
    if (answers.size > 1) swings += 1
  }
  return swings / 2 ** others.length
}

describe('Banzhaf swings', () => {
  test('of every leaf equal those counted by enumeration', () => {
    fc.assert(
      fc.property(anyFormula(REFS.length, 4), (formula) => {
        const { leaves } = measureSwings(formula) ?? {}
        expect(leaves).toEqual(
          new Map([...listLeaves(formula).keys()].map((ref) => [ref, enumerate(formula, [ref])])),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('of a coalition equal those counted by enumeration', () => {
    fc.assert(
      fc.property(
        anyFormula(REFS.length, 4),
        fc.uniqueArray(fc.constantFrom(...REFS), { maxLength: 4 }),
        (formula, refs) => {
          const { coalitions } = measureSwings(formula, new Map([['us', refs]])) ?? {}
          expect(coalitions?.get('us')).toBe(enumerate(formula, refs))
        },
      ),
      { numRuns: 300 },
    )
  })

  const leaf = (ref: string): Formula => ({ kind: 'leaf', ref })

  test('of a committee are those of the textbook', () => {
    // Weights 2, 1, 1 and a quota of 3: a passes with b or with c. Swings: a in 3 of 4, b and c in 1 of 4 each; shares 3/5, 1/5, 1/5.
    const committee: Formula = {
      kind: 'all',
      of: [leaf('a'), { kind: 'any', of: [leaf('b'), leaf('c')] }],
    }
    const swings = measureSwings(committee, new Map([['b and c', ['b', 'c']]]))
    expect(swings?.leaves).toEqual(
      new Map([
        ['a', 3 / 4],
        ['b', 1 / 4],
        ['c', 1 / 4],
      ]),
    )
    // b and c together decide whenever a is yes.
    expect(swings?.coalitions.get('b and c')).toBe(1 / 2)
    expect([...toShares(swings?.leaves ?? new Map()).values()]).toEqual([3 / 5, 1 / 5, 1 / 5])
  })

  test('of a coalition that must keep two of its leaves apart count that it can', () => {
    const apart: Formula = {
      kind: 'all',
      of: [leaf('a'), { kind: 'not', of: leaf('b') }, leaf('c')],
    }
    expect(
      measureSwings(apart, new Map([['a and b', ['a', 'b']]]))?.coalitions.get('a and b'),
    ).toBe(1 / 2)
  })

  test('are not made up when the diagram outgrows its budget', () => {
    expect(measureSwings({ kind: 'all', of: [leaf('a'), leaf('b')] }, new Map(), 2)).toBeUndefined()
  })

  test('that nobody has share nothing', () => {
    expect(toShares(new Map([['a', 0]]))).toEqual(new Map([['a', 0]]))
  })
})
