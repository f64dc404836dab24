import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TRUTHS, type Truth } from '../../model/truth.ts'
import { and, not, or } from './truth-tables.ts'

const truth = fc.constantFrom(...TRUTHS)

describe('the four-valued tables', () => {
  // Belnap 1977, the logical lattice L4: F is its bottom, T its top, None and Both lie side by side.
  test.each<[Truth, Truth, Truth, Truth]>([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['yes', 'disputed', 'disputed', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['no', 'disputed', 'no', 'disputed'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'disputed', 'no', 'yes'],
    ['disputed', 'disputed', 'disputed', 'disputed'],
  ])('%s with %s is %s for all-of and %s for any-of', (a, b, both, either) => {
    expect(and([a, b])).toBe(both)
    expect(and([b, a])).toBe(both)
    expect(or([a, b])).toBe(either)
    expect(or([b, a])).toBe(either)
  })

  test('not turns yes and no round and leaves unknown and disputed as they are', () => {
    expect(TRUTHS.map(not)).toEqual(['no', 'yes', 'unknown', 'disputed'])
  })

  test('all of nothing holds, any of nothing does not', () => {
    expect(and([])).toBe('yes')
    expect(or([])).toBe('no')
  })

  test('not, and, or obey De Morgan', () => {
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 5 }), (truths) => {
        expect(not(and(truths))).toBe(or(truths.map(not)))
      }),
    )
  })

  test('being told more never takes back what follows', () => {
    // Monotone in information: unknown below yes and no, these below disputed.
    const below = (a: Truth, b: Truth): boolean => a === b || a === 'unknown' || b === 'disputed'
    fc.assert(
      fc.property(fc.array(fc.tuple(truth, truth), { minLength: 1, maxLength: 5 }), (pairs) => {
        fc.pre(pairs.every(([less, more]) => below(less, more)))
        const [less, more] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
        expect(below(and(less), and(more))).toBe(true)
        expect(below(or(less), or(more))).toBe(true)
      }),
    )
  })
})
