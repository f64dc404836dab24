import { describe, expect, it } from 'vitest'
import { toDateWords, toPrint, toSentence } from './date-words.ts'

describe('dates in words', () => {
  it.each([
    ['2026-01-06', '6 Jan 2026'],
    ['2023-07', 'Jul 2023'],
    ['2024', '2024'],
    ['2025-04-19T18:00+03:00', '19 Apr 2025, 15:00 UTC'],
    ['2023-07-12/2023-08-18', '12 Jul 2023 to 18 Aug 2023'],
    ['2026-02-30', '2026-02-30'],
  ])('prints %s as %s', (text, words) => {
    expect(toDateWords(text)).toBe(words)
  })

  it('replaces every date inside a sentence and leaves other numbers alone', () => {
    expect(toPrint('accession on 2023-08-18, 24 of 25, row 2023-13-40x')).toBe(
      'accession on 18 Aug 2023, 24 of 25, row 2023-13-40x',
    )
  })

  it('makes a sentence with a capital letter and one full stop', () => {
    expect(toSentence('waiting since 2026-01-06')).toBe('Waiting since 6 Jan 2026.')
    expect(toSentence('Already one.')).toBe('Already one.')
  })
})
