import { describe, expect, test } from 'vitest'
import { exampleInstrument } from '../../../test/example-framework.ts'
import { parseDay } from '../../model/calendar.ts'
import type { Instrument, Membership } from '../../model/instrument.ts'
import { findBinds, listBoundYears } from './binds.ts'

const member = (
  actor: string,
  from: string,
  to?: string,
  more: Partial<Membership> = {},
): Membership => ({
  actor,
  from,
  ...(to !== undefined && { to }),
  kinds: ['defence'],
  ...more,
})
const arrangement = (id: string, ...memberships: readonly Membership[]): Instrument =>
  exampleInstrument({ id, title: id, memberships })

const pair = { a: 'ARL', b: 'BOR' }
const on = (text: string): number => parseDay(text) ?? Number.NaN
const instrumentsOn = (instruments: readonly Instrument[], day: string): readonly string[] =>
  findBinds(instruments, pair, 'defence', on(day)).map(({ instrument }) => instrument.id)
const years = (instruments: readonly Instrument[], first: number, last: number) =>
  [...listBoundYears(instruments, 'defence', first, last)].map(
    ({ a, b, year }) => `${a} ${b} ${year}`,
  )

describe('two actors are bound', () => {
  test.each([
    ['on the first day of a year that a span begins in', '1936-01-01', ['pact']],
    ['on no day before it', '1935-12-31', []],
    ['on the last day of a month that a span ends in', '1940-02-29', ['pact']],
    ['on no day behind it', '1940-03-01', []],
  ])('%s', (_, day, expected) => {
    const pact = arrangement(
      'pact',
      member('ARL', '1936', '1945'),
      member('BOR', '1930-05-02', '1940-02'),
    )
    expect(instrumentsOn([pact], day)).toEqual(expected)
  })

  test('while in force, with no end', () => {
    const pact = arrangement('pact', member('ARL', '1949-04-04'), member('BOR', '1955'))
    expect(instrumentsOn([pact], '2999-12-31')).toEqual(['pact'])
    expect(findBinds([pact], pair, 'defence', on('2026-01-01'))[0]).not.toHaveProperty('until')
  })

  test('only when both hold the kind, and in one instrument', () => {
    const other = { kinds: ['neutrality', 'consultation'] as const }
    const kinds = arrangement(
      'kinds',
      member('ARL', '1936'),
      member('BOR', '1936', undefined, other),
    )
    const apart = [
      arrangement('one', member('ARL', '1936')),
      arrangement('two', member('BOR', '1936')),
    ]
    expect(instrumentsOn([kinds, ...apart], '1938-09-30')).toEqual([])
  })

  test('not by an instrument without a table of members', () => {
    expect(instrumentsOn([exampleInstrument({ id: 'text' })], '1938-09-30')).toEqual([])
  })

  test('by every instrument that does it', () => {
    const both = ['one', 'two'].map((id) =>
      arrangement(id, member('ARL', '1936'), member('BOR', '1937')),
    )
    expect(instrumentsOn(both, '1938-09-30')).toEqual(['one', 'two'])
  })

  test('again after one left and joined anew, and not between', () => {
    const pact = arrangement(
      'pact',
      member('ARL', '1920'),
      member('BOR', '1921-02', '1925-06-30'),
      member('BOR', '1930'),
    )
    expect(instrumentsOn([pact], '1925-06-30')).toEqual(['pact'])
    expect(instrumentsOn([pact], '1925-07-01')).toEqual([])
    expect(instrumentsOn([pact], '1930-01-01')).toEqual(['pact'])
    expect(findBinds([pact], pair, 'defence', on('1931-01-01'))[0]?.since).toBe('1930')
    expect(years([pact], 1919, 1931)).toEqual(
      [1921, 1922, 1923, 1924, 1925, 1930, 1931].map((year) => `ARL BOR ${year}`),
    )
  })

  test('since the later of both joined, over rows that follow on the next day', () => {
    const more = { kinds: ['defence', 'offence'] as const }
    const pact = arrangement(
      'pact',
      member('ARL', '1900-01-01'),
      member('BOR', '1910-03', '1912'),
      member('BOR', '1913-01-01', '1920-05-05', more),
    )
    const [bind] = findBinds([pact], pair, 'defence', on('1914-08-01'))
    expect(bind?.since).toBe('1910-03')
    expect(bind?.until).toBe('1920-05-05')
    expect(bind?.memberships.map(({ actor, from }) => `${actor} ${from}`)).toEqual([
      'ARL 1900-01-01',
      'BOR 1913-01-01',
    ])
  })
})

describe('a year counts', () => {
  test('when bound on one day of it, each pair and year once, the smaller id first', () => {
    const pact = (id: string) =>
      arrangement(
        id,
        member('BOR', '1936-12-31'),
        member('ARL', '1930', '1938-01-01'),
        member('ZED', '1938-01-01'),
      )
    expect(years([pact('one'), pact('two')], 1816, 2003)).toEqual([
      'ARL BOR 1936',
      'ARL BOR 1937',
      'ARL BOR 1938',
      'ARL ZED 1938',
      ...Array.from({ length: 2003 - 1937 }, (_, n) => `BOR ZED ${1938 + n}`),
    ])
  })

  test('only inside the years that are asked for', () => {
    const pact = arrangement('pact', member('ARL', '1900'), member('BOR', '1900', '1950'))
    expect(years([pact], 1949, 2003)).toEqual(['ARL BOR 1949', 'ARL BOR 1950'])
    expect(years([pact], 1951, 2003)).toEqual([])
    expect(years([pact], 1800, 1899)).toEqual([])
  })

  test('never for one actor with itself, though two of its spans overlap', () => {
    expect(
      years([arrangement('pact', member('ARL', '1900'), member('ARL', '1905'))], 1900, 1910),
    ).toEqual([])
  })

  test('by the order of ids, not of numbers', () => {
    const pact = arrangement(
      'pact',
      member('2', '1900'),
      member('200', '1900'),
      member('10', '1900'),
    )
    expect(years([pact], 1900, 1900)).toEqual(['10 2 1900', '10 200 1900', '2 200 1900'])
  })
})
