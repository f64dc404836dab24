import { describe, expect, test } from 'vitest'
import { toTokens } from '../text/token.ts'
import { createAnchor, findYears } from './anchor.ts'
import { findDates } from './find-dates.ts'

const values = (text: string, publishedOn?: string): readonly (string | undefined)[] => {
  const tokens = toTokens(text, 0, text.length)
  return findDates(tokens, createAnchor(publishedOn, findYears([{ tokens }]))).map(
    (hit) => hit.value,
  )
}

// 2025-04-10 is a Thursday.
const PUBLISHED = '2025-04-10'

describe('dates that stand in the text', () => {
  test.each([
    ['They met on 12 March 2025.', '2025-03-12'],
    ['They met on March 12, 2025.', '2025-03-12'],
    ['They met on 12.03.25 at noon.', '2025-03-12'],
    ['They met on 12/11/2025 in Rome.', '2025-11-12'],
    ['They met on 2025-03-12.', '2025-03-12'],
    ['a truce of 19-20 April 2025', '2025-04-19/2025-04-20'],
    ['between 30 January and 1 February 2026', '2026-01-30/2026-02-01'],
    ['between 1 and 20 May 2026', '2026-05-01/2026-05-20'],
    ['in December 2025', '2025-12'],
    ['in the second half of 2026', '2026-07-01/2026-12-31'],
    ['in the third quarter of 2026', '2026-07-01/2026-09-30'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  test('what is no day of the calendar has no value', () => {
    expect(values('on 30 February 2025')).toEqual([undefined])
  })

  test('"may" and "march" in small letters are no months', () => {
    expect(values('they may march on 12 cities', PUBLISHED)).toEqual([])
  })
})

describe('dates measured from the day of publication', () => {
  test.each([
    ['met on Thursday', '2025-04-10'],
    ['met on Wednesday', '2025-04-09'],
    ['met last Tuesday', '2025-04-08'],
    ['will meet on Friday', '2025-04-11'],
    ['said yesterday', '2025-04-09'],
    ['travels tomorrow', '2025-04-11'],
    ['in March', '2025-03'],
    ['on April 24', '2025-04-24'],
    ['on 30 December', '2024-12-30'],
    ['next week', '2025-04-14/2025-04-20'],
    ['in the week beginning 14 April', '2025-04-14/2025-04-20'],
    ['last month', '2025-03'],
    ['on Tuesday, April 8', '2025-04-08'],
  ])('%s', (text, value) => {
    expect(values(text, PUBLISHED)).toEqual([value])
  })

  test.each(['met on Thursday', 'said yesterday', 'next week', 'on April 24', 'in March'])(
    '%s is unknown while the day of publication is',
    (text) => {
      expect(values(text)).toEqual([undefined])
      expect(values(text, '2025')).toEqual([undefined])
    },
  )
})

describe('dates measured from others in the text', () => {
  test('a day later, and on the same day', () => {
    expect(values('on 16 August 2023, and a day later; on the same day')).toEqual([
      '2023-08-16',
      '2023-08-17',
      '2023-08-17',
    ])
  })

  test('a year is taken from the only dated neighbour', () => {
    expect(values('On July 12, 2023 they met. On August 3 they talked.')).toEqual([
      '2023-07-12',
      '2023-08-03',
    ])
  })

  test('two years in the text tell none', () => {
    expect(
      values('On July 12, 2023 and June 3, 2024. On August 3 they talked.').at(-1),
    ).toBeUndefined()
  })
})
