import { describe, expect, it } from 'vitest'
import { toForeign } from '../../src/model/language.ts'
import { EN as MODEL_EN } from '../../src/model/words/en.ts'
import { UK as MODEL_UK } from '../../src/model/words/uk.ts'
import { EN } from './en.ts'
import { UK } from './uk.ts'
import { writingOf } from './writing.ts'

/** Every message by its path, with how many parameters it takes. */
function listMessages(table: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]) =>
    isTable(value)
      ? listMessages(value, `${at}.${key}`)
      : [[`${at}.${key}`, typeof value === 'function' ? `${value.length} parameters` : 'text']],
  )
}

/** Forms of a noun are one message: each language has those that it counts by. */
function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('one' in value && 'other' in value)
}

describe('the words of both languages', () => {
  it('have every message with equal parameters', () => {
    expect(listMessages(UK)).toEqual(listMessages(EN))
    expect(
      listMessages(MODEL_UK)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      listMessages(MODEL_EN)
        .map(([key]) => key)
        .sort(),
    )
    expect(listMessages(EN).length).toBeGreaterThan(40)
  })

  it('are never left in English in Ukrainian: every text has Cyrillic, no letter of Russian alone', () => {
    const allowed = ['.otherLanguage']
    for (const [path, value] of listTexts({ ...MODEL_UK, ...UK })) {
      if (allowed.includes(path)) continue
      expect([path, /\p{Script=Cyrillic}|^[^\p{L}]*$/u.test(value)]).toEqual([path, true])
      expect([path, /[ёъыэЁЪЫЭ]/.test(value)]).toEqual([path, false])
    }
  })
})

function listTexts(table: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${at}.${key}`, value] as const]
      : typeof value === 'object' && value !== null
        ? listTexts(value, `${at}.${key}`)
        : [],
  )
}

describe('writing in a language', () => {
  const { en, uk } = { en: writingOf('en'), uk: writingOf('uk') }

  it.each([
    ['2026-01-06', '6 Jan 2026', '6 січ. 2026 р.'],
    ['2023-07', 'Jul 2023', 'лип. 2023 р.'],
    ['2024', '2024', '2024'],
    ['2025-04-19T18:00+03:00', '19 Apr 2025, 15:00 UTC', '19 квіт. 2025 р., 15:00 UTC'],
    ['2023-07-12/2023-08-18', '12 Jul 2023 to 18 Aug 2023', '12 лип. 2023 р. – 18 серп. 2023 р.'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
  ])('prints %s as %s and %s', (text, inEnglish, inUkrainian) => {
    expect(en.date(text)).toBe(inEnglish)
    expect(uk.date(text)).toBe(inUkrainian)
  })

  it('makes a sentence with a capital letter and one full stop, in the quotation marks of the language', () => {
    expect(uk.sentence('очікується: "припинення вогню"')).toBe('Очікується: «припинення вогню».')
    expect(en.sentence('waiting since 2026-01-06')).toBe('Waiting since 6 Jan 2026.')
    expect(en.sentence('Already one.')).toBe('Already one.')
  })

  it('counts as the language counts', () => {
    const forms = { one: 'гарантія', few: 'гарантії', many: 'гарантій', other: 'гарантії' }
    expect([1, 2, 5, 11, 21, 22, 112].map((n) => uk.count(n, forms))).toEqual([
      '1 гарантія',
      '2 гарантії',
      '5 гарантій',
      '11 гарантій',
      '21 гарантія',
      '22 гарантії',
      '112 гарантій',
    ])
  })

  it('leaves no mark of foreign words in bare text', () => {
    expect(uk.plain(`не прийнято: ${toForeign('Prague said so')}`)).toBe(
      'не прийнято: Prague said so',
    )
  })
})
