import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { readDocument } from './index.ts'

const NOTHING = { actors: [], persons: [], instruments: [] }

// The reader sees blocks as intake gives them; here every line is a paragraph or a list item.
const toDocument = (text: string, publishedOn?: string): Document => {
  let at = 0
  const blocks = text.split('\n').flatMap((line) => {
    const start = at
    at += line.length + 1
    if (line.trim() === '') return []
    return [
      {
        kind: line.startsWith('- ') ? ('list-item' as const) : ('paragraph' as const),
        start,
        end: start + line.length,
      },
    ]
  })
  return {
    id: 'd-law',
    text,
    blocks,
    rights: 'own',
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
}
const read = (text: string): readonly Claim[] =>
  readDocument(toDocument(text, '2025-04-10'), NOTHING)

const WORDS = [
  'Poland',
  'France',
  'and',
  'Britain',
  'will',
  'not',
  'send',
  'troops',
  'to',
  'Ukraine',
  'if',
  'a',
  'ceasefire',
  'holds',
  ',',
  '.',
  '"',
  '“',
  '”',
  '’',
  'said',
  'that',
  'according to',
  'Reuters',
  'reported',
  'he',
  'we',
  'it',
  'minister',
  'John Healey',
  'the',
  'of',
  'ready to',
  'ruled out',
  'on Monday',
  '12 March',
  'met',
  'with',
  'in Paris',
  'should',
  'unless',
  'These include:',
  '\n- ',
  '\n',
  '(',
  ')',
  ':',
  ';',
  '—',
  'this was reported by',
  'no',
  'which',
]
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' '))

describe('laws of reading', () => {
  test('any string is read without a fault', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (text) => read(text).length >= 0,
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => read(text).length >= 0),
    )
  })

  test('every claim points at words inside one block of the document', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const document = toDocument(text)
        for (const { ground } of readDocument(document, NOTHING)) {
          if (ground.kind !== 'passage') throw new Error('a read claim stands on a passage')
          expect(text.slice(ground.start, ground.end).trim()).not.toBe('')
          expect(
            document.blocks.some((block) => block.start <= ground.start && ground.end <= block.end),
          ).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('every claim has an actor, an act, a subject and an id of its own', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const claims = read(text)
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
        for (const claim of claims) {
          expect(claim.by.length).toBeGreaterThan(0)
          expect(new Set(claim.by).size).toBe(claim.by.length)
          expect(claim.id).toMatch(/^r-[0-9a-f]{12}$/)
          expect(claim.publishedOn).toBe('2025-04-10')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same document is always read the same', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
    )
  })

  test('with no publication date, no claim has a date that the text does not tell', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const claim of readDocument(toDocument(text), NOTHING)) {
          expect(claim.when).toBeUndefined()
          expect(claim.publishedOn).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('time grows with length', () => {
  /** Processor time, not the clock's, and the best of three: a busy machine does not count. */
  const cost = (unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    const once = (): number => {
      const start = process.cpuUsage()
      read(text)
      return process.cpuUsage(start).user / 1000
    }
    return Math.min(once(), once(), once())
  }

  test.each([
    'said that ',
    '(((((',
    '" ',
    "' ",
    '“a',
    'if ',
    'troops and ',
    'Ukraine will send troops if ',
    'A. ',
    'Mr. ',
    'Ukraine, France and ',
    'according to ',
    '\n- troops',
    '“We will send troops.\n',
    '"Ukraine will send troops", Healey said. ',
  ])(
    '%j four times over costs far less than sixteen times',
    (unit) => {
      cost('Poland will send troops. ', 1000)
      const short = cost(unit, 50_000)
      const long = cost(unit, 200_000)
      // Linear is 4, quadratic 16; short runs are noisy, so a floor is added to both.
      expect((long + 60) / (short + 60)).toBeLessThan(12)
    },
    240_000,
  )
})
