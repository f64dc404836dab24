import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFormula, anyWorld, reader } from '../../../test/random-formula.ts'
import type { Truth } from '../../model/truth.ts'
import { evaluateFormula, type Formula, listLeaves } from './formula.ts'
import { listMinimalSets, type MinimalSets } from './minimal-sets.ts'

const LEAVES = 6
type World = ReadonlyMap<string, Truth>

/** Every set of changes that makes the formula yes and of which no part does: 3 choices per leaf, all tried. */
function bruteForce(formula: Formula, world: World): readonly string[] {
  let sets: (readonly (readonly [string, Truth])[])[] = [[]]
  for (const ref of listLeaves(formula).keys()) {
    sets = sets.flatMap((set) => [set, [...set, [ref, 'yes']], [...set, [ref, 'no']]])
  }
  // A change to what holds already is no change: leaving it out does the same, so no minimal set has one.
  const enough = sets
    .filter((set) => evaluateFormula(formula, reader(new Map([...world, ...set]))) === 'yes')
    .map((set) => new Set(set.map((change) => change.join('='))))
  return enough
    .filter(
      (set) =>
        !enough.some(
          (part) => part.size < set.size && [...part].every((change) => set.has(change)),
        ),
    )
    .map(toWords)
    .sort()
}

const toWords = (set: Iterable<string>): string => [...set].sort().join(' ')
const wordsOf = ({ sets }: MinimalSets): readonly string[] =>
  sets.map((set) => toWords(set.map(({ ref, to }) => `${ref}=${to}`)))

describe('the minimal sets of changes', () => {
  // With few leaves most of them stand both plain and negated; with more there are more sets.
  test.each([3, 6])(
    'over %i leaves are sufficient, minimal and complete, and come smallest first',
    (count) => {
      fc.assert(
        fc.property(anyFormula(count, 4), anyWorld(count), (formula, world) => {
          const found = listMinimalSets(formula, reader(world), { limit: 10_000 })
          const sizes = found.sets.map((set) => set.length)
          expect([...wordsOf(found)].sort()).toEqual(bruteForce(formula, world))
          expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
          expect(found.total).toBe(found.sets.length)
          expect(found.cut).toBe(false)
        }),
        { numRuns: count === 3 ? 4000 : 1000 },
      )
    },
  )

  test('cut by a limit are the first of the whole list, complete up to the size that is said', () => {
    fc.assert(
      fc.property(anyFormula(LEAVES, 4), anyWorld(LEAVES), fc.nat(5), (formula, world, limit) => {
        const whole = listMinimalSets(formula, reader(world), { limit: 10_000 })
        const found = listMinimalSets(formula, reader(world), { limit })
        expect(found.sets).toEqual(whole.sets.slice(0, limit))
        expect(found.total).toBe(whole.total)
        expect(found.cut).toBe(whole.sets.length > limit)
        const upTo = whole.sets.filter((set) => set.length <= found.completeUpTo)
        expect(found.sets.slice(0, upTo.length)).toEqual(upTo)
      }),
    )
  })

  test('cut by a budget are still sufficient and minimal, and complete up to the size that is said', () => {
    fc.assert(
      fc.property(
        anyFormula(LEAVES, 4),
        anyWorld(LEAVES),
        fc.nat(60),
        fc.nat(30),
        (formula, world, budget, limit) => {
          const whole = listMinimalSets(formula, reader(world), { limit: 10_000 })
          const found = listMinimalSets(formula, reader(world), { limit, budget })
          expect(wordsOf(whole)).toEqual(expect.arrayContaining([...wordsOf(found)]))
          const upTo = whole.sets.filter((set) => set.length <= found.completeUpTo)
          expect(wordsOf(found)).toEqual(
            expect.arrayContaining([...wordsOf({ ...whole, sets: upTo })]),
          )
          if (!found.cut) expect(found.sets.length).toBe(whole.sets.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what it would take', () => {
  const leaf = (ref: string): Formula => ({ kind: 'leaf', ref })
  const all = (...of: Formula[]): Formula => ({ kind: 'all', of })
  const any = (...of: Formula[]): Formula => ({ kind: 'any', of })
  const not = (of: Formula): Formula => ({ kind: 'not', of })
  const ask = (formula: Formula, world: Record<string, Truth>): readonly string[] =>
    wordsOf(listMinimalSets(formula, reader(new Map(Object.entries(world)))))

  test('is nothing when it holds, and has no answer when it never can', () => {
    expect(ask(leaf('a'), { a: 'yes' })).toEqual([''])
    expect(ask(any(), {})).toEqual([])
    expect(ask(all(leaf('a'), not(leaf('a'))), {})).toEqual([])
  })

  test('leaves alone what is met and asks for the rest, the shorter way first', () => {
    const formula = any(all(leaf('a'), leaf('b')), all(leaf('c'), leaf('d')))
    expect(ask(formula, { a: 'no', b: 'no', c: 'yes', d: 'unknown' })).toEqual([
      'd=yes',
      'a=yes b=yes',
    ])
  })

  test('settles what is disputed, under a not too', () => {
    expect(ask(all(leaf('a'), not(leaf('b'))), { a: 'disputed', b: 'disputed' })).toEqual([
      'a=yes b=no',
    ])
  })

  test('does not turn a leaf the one way where it is needed the other way', () => {
    // Belnap's tables: a is no now, so the second part holds until a is turned.
    const formula = all(any(leaf('a'), leaf('b')), any(not(leaf('a')), leaf('c')))
    expect(ask(formula, { a: 'no', b: 'no', c: 'no' })).toEqual(['b=yes', 'a=yes c=yes'])
  })

  test('does not turn a leaf both ways, though a dispute would do', () => {
    // With a disputed and b and c unknown both parts are yes by the tables.
    const formula = all(any(leaf('a'), leaf('b')), any(not(leaf('a')), leaf('c')))
    expect(ask(formula, { a: 'disputed' })).toEqual([''])
    expect(ask(formula, {})).toEqual(['a=yes c=yes', 'a=no b=yes', 'b=yes c=yes'])
  })

  test('takes an unknown beside a disputed for enough, as the tables do', () => {
    expect(ask(any(leaf('a'), leaf('b')), { a: 'unknown', b: 'disputed' })).toEqual([''])
    expect(ask(any(leaf('a'), leaf('b')), { a: 'no', b: 'disputed' })).toEqual(['a=yes', 'b=yes'])
  })

  test('says how many ways there are in all when it lists only some', () => {
    const pairs = Array.from({ length: 20 }, (_, n) => any(leaf(`a${n}`), leaf(`b${n}`)))
    const found = listMinimalSets(all(...pairs), () => 'no', { limit: 3 })
    // Two choices in each of twenty places.
    expect(found).toMatchObject({ total: 2 ** 20, cut: true, completeUpTo: 19 })
    expect(found.sets.map((set) => set.length)).toEqual([20, 20, 20])
  })
})
