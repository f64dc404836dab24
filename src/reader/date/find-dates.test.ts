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
    ['over the weekend', '2025-04-05/2025-04-06'],
    ['a day after they met', '2025-04-09'],
    ['The text was signed in September.', '2024-09'],
    ['The talks will open in February.', '2026-02'],
    ['They are due to meet on Friday.', '2025-04-11'],
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

describe('periods and counted dates', () => {
  // 2025-04-10 is a Thursday.
  test.each([
    ['in early 2026', '2026-01-01/2026-06-30'],
    ['by the end of March', '2025-03-16/2025-03-31'],
    ['in mid November 2024', '2024-11-10/2024-11-20'],
    ['later this month', '2025-04-10/2025-04-30'],
    ['in Q3 2026', '2026-07-01/2026-09-30'],
    ['in the first half of next year', '2026-01-01/2026-06-30'],
    ['next quarter', '2025-07-01/2025-09-30'],
    ['in the summer of 2024', '2024-06-01/2024-08-31'],
    ['in the 1990s', '1990-01-01/1999-12-31'],
    // 1 May 2025 is a Thursday: its week is the first of May.
    ['the first week of May', '2025-04-28/2025-05-04'],
    ['the first Friday of May', '2025-05-02'],
    ['on Friday next week', '2025-04-18'],
    ['the day before yesterday', '2025-04-08'],
    ['the 9th of May', '2025-05-09'],
    ['three weeks ago', '2025-03-20'],
    // What is counted in months is known to the month.
    ['two months ago', '2025-02'],
    ['in three years', '2028'],
    ['over the next two weeks', '2025-04-11/2025-04-24'],
    ['from 3 May to 5 June', '2025-05-03/2025-06-05'],
    ['between March 2026 and May 2026', '2026-03/2026-05'],
    ['on 5/17/2024', '2024-05-17'],
    ['on 21-04-2024', '2024-04-21'],
  ])('%s', (text, value) => {
    expect(values(text, PUBLISHED)).toEqual([value])
  })

  test.each(['three weeks ago', 'next quarter', 'later this month', 'on Friday next week'])(
    '%s is unknown while the day of publication is',
    (text) => {
      expect(values(text).filter((value) => value !== undefined)).toEqual([])
    },
  )
})
