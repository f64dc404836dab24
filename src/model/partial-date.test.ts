import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  parseDay,
  parseInstant,
  toDayText,
  toInstantText,
  toWeekday,
} from './calendar.ts'
import { parseSpan, toEnd } from './partial-date.ts'

const utc = (text: string): number => Date.parse(text)

describe('a partial date', () => {
  test.each([
    ['2023', '2023-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
    ['2023-12', '2023-12-01T00:00:00Z', '2024-01-01T00:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['2023-07-12/2023-08-18', '2023-07-12T00:00:00Z', '2023-08-19T00:00:00Z'],
    ['2023-07-12/2023-08', '2023-07-12T00:00:00Z', '2023-09-01T00:00:00Z'],
  ])('%s covers %s to %s', (text, from, until) => {
    expect(parseSpan(text)).toEqual({ from: utc(from), until: utc(until) })
  })

  test.each([
    '',
    '23',
    '2023-13',
    '2023-02-29',
    '2023-1-1',
    '2025-04-19T18:00',
    'soon',
    '2024/2023',
    '2023-01-01T25:00Z',
  ])('%j is none', (text) => {
    expect(parseSpan(text)).toBeUndefined()
  })

  test('an instant is read with its offset, and ends when it is', () => {
    expect(parseSpan('2025-04-19T18:00+03:00')?.from).toBe(utc('2025-04-19T15:00:00Z'))
    expect(toEnd('2025-04-21T00:00+03:00')).toBe(utc('2025-04-20T21:00:00Z'))
    expect(toEnd('2025-04-17')).toBe(utc('2025-04-18T00:00:00Z'))
  })
})

describe('the calendar', () => {
  test('agrees with the machine’s for every day of four centuries', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1700-01-01') / 86_400_000, max: utc('2100-01-01') / 86_400_000 }),
        (day) => {
          const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
          expect(toDayText(day)).toBe(text)
          expect(parseDay(text)).toBe(day)
          expect(toWeekday(day)).toBe(new Date(day * 86_400_000).getUTCDay())
        },
      ),
    )
  })

  test('gives an instant back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: utc('1700-01-01'), max: utc('2100-01-01') }), (at) => {
        expect(parseInstant(toInstantText(at))).toBe(at)
      }),
    )
  })

  test('a month after 31 January is the last of February', () => {
    const day = parseDay('2024-01-31') ?? 0
    expect(toDayText(addMonths(day, 1))).toBe('2024-02-29')
    expect(toDayText(addMonths(day, -2))).toBe('2023-11-30')
  })
})
