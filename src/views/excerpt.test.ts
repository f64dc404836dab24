import { describe, expect, it } from 'vitest'
import { toSentenceSpan } from '../model/passage.ts'
import type { DocumentAnswer } from './document.ts'
import { toPublicDocument } from './excerpt.ts'

const TEXT =
  'It rained. Ministers met in the hall. A force was offered, they said. Nobody left. End'

describe('what the public may read of a document that we quote from', () => {
  it('finds the sentence around a passage', () => {
    const start = TEXT.indexOf('offered')
    const span = toSentenceSpan(TEXT, start, start + 7)
    expect(TEXT.slice(span.start, span.end)).toBe('A force was offered, they said.')
  })

  it('keeps both sentences of a passage that crosses their border', () => {
    const start = TEXT.indexOf('the hall')
    const span = toSentenceSpan(TEXT, start, TEXT.indexOf('A force') + 7)
    expect(TEXT.slice(span.start, span.end)).toBe(
      'Ministers met in the hall. A force was offered, they said.',
    )
  })

  it('drops every sentence without a passage and keeps the offsets of the document', () => {
    const start = TEXT.indexOf('offered')
    const segments = [
      { start: 100, end: 100 + start, text: TEXT.slice(0, start), claims: [] },
      { start: 100 + start, end: 107 + start, text: 'offered', claims: ['c1'] },
      { start: 107 + start, end: 100 + TEXT.length, text: TEXT.slice(start + 7), claims: [] },
    ]
    const { blocks } = toPublicDocument(toAnswer('quotation', segments))
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.segments.map(({ text }) => text)).toEqual([
      'A force was ',
      'offered',
      ', they said.',
    ])
    expect(blocks[0]?.segments[1]?.start).toBe(100 + start)
  })

  it('shows nothing of a quoted document in which no passage is marked, and all of our own', () => {
    const segments = [{ start: 0, end: TEXT.length, text: TEXT, claims: [] }]
    expect(toPublicDocument(toAnswer('quotation', segments)).blocks).toEqual([])
    expect(toPublicDocument(toAnswer('own', segments)).blocks).toHaveLength(1)
  })
})

function toAnswer(
  rights: 'own' | 'quotation',
  segments: DocumentAnswer['blocks'][number]['segments'],
): DocumentAnswer {
  return {
    asked: {
      framework: { id: 'f', title: 'F' },
      on: '2026-01-01',
      known: '2026-01-01',
      basis: 'recorded',
      trust: 'reviewed',
      suppose: [],
      position: 1,
      hash: '0',
    },
    document: {
      id: 'd-1',
      rights,
      sha256: '0',
      recordedAt: '2026-01-01T00:00:00.000Z',
      sequence: 1,
      characters: TEXT.length,
    },
    blocks: [{ kind: 'paragraph', segments }],
    claims: [],
  }
}
