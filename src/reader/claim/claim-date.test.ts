import { describe, expect, test } from 'vitest'
import { readDocument } from '../index.ts'

// Every sentence here was made up as test material: what it ascribes to states and persons is not to be cited.

const PUBLISHED = '2026-03-12' // a Thursday

const read = (text: string): readonly (string | undefined)[] => {
  let at = 0
  const blocks = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { kind: 'paragraph' as const, start, end: start + line.length }
  })
  const document = { id: 'd-test', text, blocks, rights: 'own' as const, publishedOn: PUBLISHED }
  const knowledge = { actors: [], persons: [], instruments: [] }
  return readDocument(document, knowledge).map(({ act, when }) => `${act} ${when}`)
}

describe('a claim is dated', () => {
  test.each([
    [
      'by the saying, not by a term that it sets',
      'Poland said on Tuesday that it would send tanks by June.',
      ['pledge 2026-03-10'],
    ],
    [
      'by nothing, when its words tell only a day to come',
      'Poland asked Spain for tanks before 1 May.',
      ['demand undefined'],
    ],
    [
      'by the year alone, for what was done in it',
      'Poland joined the G7 declaration in 2023.',
      ['accede 2023'],
    ],
    [
      'by the past, when it was done in a month that is still to come',
      'Poland delivered tanks in May.',
      ['deliver 2025-05'],
    ],
    [
      'ahead, when a meeting is due',
      'Poland and Ukraine are due to meet on Friday about tanks.',
      ['meet 2026-03-13'],
    ],
    [
      'by the last weekend',
      'Poland delivered tanks over the weekend.',
      ['deliver 2026-03-07/2026-03-08'],
    ],
    [
      'not by the name of a text',
      'Poland promised tanks under the agreement of 4 February.',
      ['pledge undefined'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('by what the same speaker said in the sentence before', () => {
    const text =
      'Prime Minister of Poland Jan Nowak said on Tuesday that Poland would send tanks. Nowak ruled out sending soldiers.'
    expect(read(text)).toEqual(['pledge 2026-03-10', 'refuse 2026-03-10'])
  })
})
