import { describe, expect, test } from 'vitest'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { SuretyError } from '../model/problem.ts'
import { evaluateReader } from './evaluate-reader.ts'

const text =
  'Poland will not send soldiers but will take charge of supply routes, Ana Wróbel said on Monday.'
const document: Document = { id: 'd-1', text, blocks: [], rights: 'own' }

const claim = (more: Partial<Claim>, words: string): Claim => ({
  id: `r-${words}-${more.act}-${more.subject}`,
  act: 'refuse',
  by: ['POL'],
  subject: 'land-force',
  ground: {
    kind: 'passage',
    document: 'd-1',
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  },
  origin: { kind: 'read', reader: 'test' },
  ...more,
})

const REFUSES = 'Poland will not send soldiers'
const TAKES = 'will take charge of supply routes'
const gold = {
  claims: [
    {
      act: 'refuse',
      by: ['POL'],
      subject: 'land-force',
      when: '2025-03-10',
      speaker: 'Ana Wróbel',
      quote: REFUSES,
    },
    {
      act: 'pledge',
      by: ['POL'],
      subject: 'logistics',
      if: ['own-words'],
      via: ['two diplomats'],
      span: [34, 67],
    },
  ],
}
const score = (
  claims: readonly Claim[],
  value: unknown = gold,
  persons: Parameters<typeof evaluateReader>[2] = [],
) => evaluateReader([{ name: 'a.yaml', document, gold: value }], () => claims, persons)

describe('the score of a reading', () => {
  test('a perfect reading scores 1 everywhere, and any condition outside the closed list counts as another', () => {
    const read = [
      claim({ when: '2025-03-10', speaker: { name: 'A. Wrobel' } }, REFUSES),
      claim(
        { act: 'pledge', subject: 'logistics', if: ['some-other-words'], via: ['two diplomats'] },
        TAKES,
      ),
    ]
    const result = score(read)
    expect(result).toMatchObject({
      documents: 1,
      claims: 2,
      read: 2,
      actors: 1,
      subject: 1,
      condition: 1,
      speaker: 1,
      date: 1,
      via: 1,
    })
    expect(result.detection).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(result.strict).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(Object.keys(result.perDocument)).toEqual(['a.yaml'])
  })

  test('one of two found with the wrong actor: detection halves the recall, strict is nothing', () => {
    const result = score([claim({ by: ['DEU'] }, REFUSES)])
    expect(result.detection).toEqual({ precision: 1, recall: 0.5, f1: 0.667 })
    expect(result.strict.f1).toBe(0)
    expect(result.actors).toBe(0)
    expect(result.via).toBeNull()
  })

  test('another act, or a passage that shares less than half of the shorter, is no match', () => {
    expect(score([claim({ act: 'defer' }, REFUSES)]).detection.f1).toBe(0)
    expect(score([claim({}, 'soldiers but will take charge of')]).detection.f1).toBe(0)
  })

  test('each gold claim matches once', () => {
    const result = score([claim({}, REFUSES), claim({ subject: 'air-force' }, REFUSES)])
    expect(result.detection).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
    expect(result.subject).toBe(1)
  })

  test('two claims of one passage are matched so that none is left over', () => {
    const two = {
      claims: [
        { act: 'refuse', by: ['POL'], subject: 'land-force', quote: 'send soldiers' },
        { act: 'refuse', by: ['POL'], subject: 'air-force', quote: 'Poland' },
      ],
    }
    // The long passage fits both gold claims, the short one only the first.
    const result = score([claim({}, REFUSES), claim({}, 'send soldiers')], two)
    expect(result.detection.recall).toBe(1)
  })

  test('speakers are compared by last name, with the framework’s spellings', () => {
    const persons = [{ id: 'p-w', name: 'Ana Wróbel', aliases: ['Wroebel'], offices: [] }]
    const read = [claim({ speaker: { name: 'Ana Wroebel' } }, REFUSES)]
    expect(score(read).speaker).toBe(0)
    expect(score(read, gold, persons).speaker).toBe(1)
  })

  test('a date that YAML read as a number is its text', () => {
    const value = {
      claims: [{ act: 'refuse', by: ['POL'], subject: 'land-force', when: 2025, quote: REFUSES }],
    }
    expect(score([claim({ when: '2025' }, REFUSES)], value).date).toBe(1)
  })

  test.each([
    [
      { claims: [{ act: 'refuse', by: ['POL'], subject: 'land-force', quote: 'not there' }] },
      'its quote "not there" is not in the text',
    ],
    [
      { claims: [{ act: 'refuse', by: ['POL'], subject: 'land-force' }] },
      'it has neither quote nor span',
    ],
    [
      { claims: [{ act: 'refuse', by: ['POL'], subject: 'land-force', span: [5, 900] }] },
      'its span [5,900] is not inside the text',
    ],
    [
      { claims: [{ act: 'deny', by: ['POL'], subject: 'x', quote: 'Poland' }] },
      'its act "deny" is not known',
    ],
    [
      { claims: [{ act: 'refuse', by: 'POL', subject: 'x', quote: 'Poland' }] },
      '"by" is no list of texts',
    ],
    [
      { claims: [{ act: 'refuse', by: ['POL'], subject: 'x', quote: 'Poland', when: 'Monday' }] },
      'its date "Monday" is no date',
    ],
    [{ document: 'a.txt' }, 'it has no list "claims"'],
    [null, 'it has no list "claims"'],
  ])('%j is told as a fault of the gold file', (value, reason) => {
    expect(() => score([], value)).toThrow(SuretyError)
    expect(() => score([], value)).toThrow(reason)
  })
})
