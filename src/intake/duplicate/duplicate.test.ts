import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFingerprint, toSimilarity } from './fingerprint.ts'
import { createTwinIndex } from './twin-index.ts'

const words = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `w${((n + 1) * (seed * 2_654_435_761 + 97)) % 5003}`)
const print = (list: readonly string[]): string => {
  const made = toFingerprint(list.join(' '))
  if (made === undefined) throw new Error('too short')
  return made
}
// The real share of runs of four words in common.
const toShare = (a: readonly string[], b: readonly string[]): number => {
  const runs = (list: readonly string[]): Set<string> =>
    new Set(list.slice(0, -3).map((_, n) => list.slice(n, n + 4).join(' ')))
  const [one, two] = [runs(a), runs(b)]
  const both = [...one].filter((run) => two.has(run)).length
  return both / (one.size + two.size - both)
}

describe('fingerprints', () => {
  test('are the same for the same words, whatever their case, marks and line breaks', () => {
    const text = words(1, 80).join(' ')
    expect(toFingerprint(`"${text.toUpperCase()}",\n\n`)).toBe(toFingerprint(text))
  })

  test('tell the share of common runs of words to within a sixth', () => {
    const story = words(1, 400)
    for (const kept of [400, 360, 300, 200, 100, 0]) {
      const other = [...story.slice(0, kept), ...words(7, 400 - kept)]
      const told = toSimilarity(print(story), print(other))
      expect(Math.abs(told - toShare(story, other))).toBeLessThan(1 / 6)
    }
  })

  test('a text of a few words has none', () => {
    expect(toFingerprint('They met in Paris.')).toBeUndefined()
  })

  test('law: similarity is symmetric, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [one, two] = [print(words(a, 60)), print(words(b, 60))]
        expect(toSimilarity(one, one)).toBe(1)
        expect(toSimilarity(one, two)).toBe(toSimilarity(two, one))
        expect(toSimilarity(one, two)).toBeGreaterThanOrEqual(0)
        expect(toSimilarity(one, two)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('an index of twins', () => {
  test('five outlets that carry one story with small changes are one cluster; another story is not', () => {
    const index = createTwinIndex()
    const story = words(3, 300)
    const copies = [0, 1, 2, 3].map((n) => [
      ...words(50 + n, 12),
      ...story.slice(n * 10),
      ...words(90 + n, 8),
    ])
    expect(index.place('d-0', print(story))).toBe('d-0')
    copies.forEach((copy, n) => {
      expect(index.place(`d-${n + 1}`, print(copy))).toBe('d-0')
    })
    expect(index.place('d-9', print(words(4, 300)))).toBe('d-9')
  })

  test('a document that is placed again stays where it is', () => {
    const index = createTwinIndex()
    index.add('d-2', print(words(3, 100)), 'd-1')
    expect(index.place('d-2', print(words(3, 100)))).toBe('d-1')
    expect(index.place('d-3', print(words(3, 100)))).toBe('d-1')
  })
})
