import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleInstrument } from '../../../test/example-framework.ts'
import { toCivilDay, toDayNumber } from '../../model/calendar.ts'
import type { Instrument, Membership, PledgeKind } from '../../model/instrument.ts'
import { parseSpan } from '../../model/partial-date.ts'
import { findBinds, listBoundYears } from './binds.ts'

const FIRST = 1938
const LAST = 1941
const DAY = 86_400_000

const date = fc
  .tuple(
    fc.integer({ min: FIRST - 1, max: LAST + 1 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, length]) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
  )
const kinds = fc.subarray(['defence', 'neutrality'] as PledgeKind[])
const row = fc
  .record({
    instrument: fc.constantFrom('one', 'two'),
    actor: fc.constantFrom('A', 'B', 'C'),
    from: date,
    to: fc.option(date, { nil: undefined }),
    kinds,
  })
  .filter(({ from, to }) => to === undefined || firstDay(from) <= lastDay(to))
const table = fc.array(row, { maxLength: 8 })
type Row = (typeof row extends fc.Arbitrary<infer R> ? R : never) & { readonly instrument: string }

function firstDay(text: string): number {
  return (parseSpan(text)?.from ?? Number.NaN) / DAY
}
function lastDay(text: string): number {
  return (parseSpan(text)?.until ?? Number.NaN) / DAY - 1
}

function toInstruments(rows: readonly Row[]): readonly Instrument[] {
  return ['one', 'two'].map((id) =>
    exampleInstrument({
      id,
      memberships: rows
        .filter(({ instrument }) => instrument === id)
        .map(
          ({ actor, from, to, kinds }): Membership => ({
            actor,
            from,
            ...(to !== undefined && { to }),
            kinds,
          }),
        ),
    }),
  )
}

/** The definition: both hold the kind in one instrument on the day. */
function isBound(rows: readonly Row[], a: string, b: string, day: number): boolean {
  const holds = (actor: string, instrument: string): boolean =>
    rows.some(
      (one) =>
        one.actor === actor &&
        one.instrument === instrument &&
        one.kinds.includes('defence') &&
        firstDay(one.from) <= day &&
        (one.to === undefined || day <= lastDay(one.to)),
    )
  return ['one', 'two'].some((instrument) => holds(a, instrument) && holds(b, instrument))
}

const PAIRS = [
  ['A', 'B'],
  ['A', 'C'],
  ['B', 'C'],
] as const
const DAYS = Array.from(
  {
    length:
      toDayNumber({ year: LAST + 1, month: 1, day: 1 }) -
      toDayNumber({ year: FIRST, month: 1, day: 1 }),
  },
  (_, index) => toDayNumber({ year: FIRST, month: 1, day: 1 }) + index,
)

describe('who is bound', () => {
  test('in bulk is what the definition gives day by day', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const expected = PAIRS.flatMap(([a, b]) => {
          const days = DAYS.filter((day) => isBound(rows, a, b, day))
          return [...new Set(days.map((day) => toCivilDay(day).year))].map((year) => ({
            a,
            b,
            year,
          }))
        })
        expect([...listBoundYears(toInstruments(rows), 'defence', FIRST, LAST)]).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('on one day is what the definition gives', () => {
    const place = fc.constantFrom(...DAYS)
    fc.assert(
      fc.property(table, place, fc.constantFrom(...PAIRS), (rows, day, [a, b]) => {
        const binds = findBinds(toInstruments(rows), { a, b }, 'defence', day)
        expect(binds.length > 0).toBe(isBound(rows, a, b, day))
        for (const { since, memberships } of binds) {
          expect(firstDay(since)).toBeLessThanOrEqual(day)
          expect(new Set(memberships.map(({ actor }) => actor))).toEqual(new Set([a, b]))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('never depends on the order of rows', () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...DAYS), ([rows, others], day) => {
        const bulk = (some: readonly Row[]) => [
          ...listBoundYears(toInstruments(some), 'defence', FIRST, LAST),
        ]
        const since = (some: readonly Row[]) =>
          findBinds(toInstruments(some), { a: 'A', b: 'B' }, 'defence', day).map((bind) =>
            firstDay(bind.since),
          )
        expect(bulk(others)).toEqual(bulk(rows))
        expect(since(others)).toEqual(since(rows))
      }),
      { numRuns: 300 },
    )
  })
})
