import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SuretyError } from '../model/problem.ts'
import { MAX_LENGTH, toDocument } from './index.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const take = (text: string, more: object = {}) =>
  toDocument({ text, name: 'report.txt', ...more }, sha256)
const refusal = (text: string, more: object = {}): SuretyError => {
  try {
    take(text, more)
  } catch (error) {
    if (error instanceof SuretyError) return error
    throw error
  }
  throw new Error('it was taken in')
}

describe('a text becomes a document', () => {
  test('the stored text is the body exactly, and its id is the hash of it', () => {
    const text = 'A title\n\n  Poland will not send troops, he said. \n'
    const document = take(text)
    expect(document.text).toBe(text)
    expect(document.id).toBe(`d-${sha256(text).slice(0, 16)}`)
    expect(document.rights).toBe('quotation')
  })

  test('front matter tells outlet, address, date, rights and note, and is no part of the text', () => {
    const text = [
      '---',
      'title: "Four states: who offers what"',
      'outlet: The Lantern',
      'address: https://lantern.example/1',
      'published: 2025-03-13',
      'rights: own',
      'note: our own summary',
      'sources:',
      '  - BBC, 2025-03-12',
      '  - ERR',
      '---',
      '',
      'Estonia will send a company.',
    ].join('\n')
    const document = take(text)
    expect(document.text).toBe('Estonia will send a company.')
    expect(document.title).toBe('Four states: who offers what')
    expect(document.outlet).toBe('The Lantern')
    expect(document.address).toBe('https://lantern.example/1')
    expect(document.publishedOn).toBe('2025-03-13')
    expect(document.rights).toBe('own')
    expect(document.note).toBe('our own summary Sources: BBC, 2025-03-12; ERR')
  })

  test('what is told beside the file wins over its front matter', () => {
    const document = take('---\npublished: 2025-03-13\n---\nText of a report.', {
      publishedOn: '2025-03',
    })
    expect(document.publishedOn).toBe('2025-03')
  })

  test('a rule at the head of a Markdown text is no front matter', () => {
    expect(take('---\n\nText of a report.\n---\nMore.').text).toContain('---')
  })
})

describe('a publication date is told, or plainly in the head of the text, or unknown', () => {
  test.each([
    ['Title of it\n\n27.08.2025 14:35   Views: 1 874\n\nGermany may send troops.', '2025-08-27'],
    ['Title of it\n\nPARIS, 7 January 2026 (Corvin News) – On Tuesday they met.', '2026-01-07'],
    ['Title of it\n\nThursday 4 September 2025 · A. Writer\n\nThey met.', '2025-09-04'],
    [
      ' date 2025-03-13 Britain and France are seeking more\nThey met in Paris on Monday.',
      '2025-03-13',
    ],
  ])('%j gives %s', (text, date) => {
    expect(take(text).publishedOn).toBe(date)
  })

  test.each([
    ['Title of it\n\nBRUSSELS, April 10 (Meridian) - They met on Thursday.'],
    ['Title of it\n\nPress release | Date: 12/02/2026\n\nThey met.'],
    ['Title of it\n\nOn 5 December 2023 they met, and nobody said more about it than that.'],
    ['Title of it\n\nPublished: 12 March 2025\nUpdated: 13 March 2025\n\nThey met.'],
    ['Title of it\n\nThey met in Paris on Wednesday.'],
  ])('%j leaves it unknown', (text) => {
    expect(take(text).publishedOn).toBeUndefined()
  })

  test('"unknown" leaves it unknown', () => {
    expect(take('They met.', { publishedOn: 'unknown' }).publishedOn).toBeUndefined()
  })
})

describe('what is no report is refused with a clear word', () => {
  test.each([
    ['', 'it is empty'],
    [' \n\t\n', 'it is empty'],
    ['---\ntitle: x\n---\n', 'it is empty'],
    ['PK\u0003\u0004\0\0', 'it is binary data'],
    ['\ufffd\ufffd\ufffd\ufffdab', 'control or replacement characters'],
    ['half \ud800 a character', 'half a character'],
  ])('%j', (text, reason) => {
    const error = refusal(text)
    expect(error.code).toBe('document-refused')
    expect(error.message).toContain('report.txt')
    expect(error.message).toContain(reason)
    expect(error.hint).not.toBe('')
  })

  test('a line of fifty million characters', () => {
    expect(refusal('a'.repeat(50_000_000)).message).toContain(`a document may have ${MAX_LENGTH}`)
  })

  test.each([
    ['---\npublished: 12 March\n---\nText.', {}, 'its publication date "12 March" is no date'],
    ['Text.', { publishedOn: '2025-02-30' }, 'its publication date "2025-02-30" is no date'],
    ['Text.', { rights: 'mine' }, 'its rights "mine" are not known'],
    ['---\ntitle: x\nnonsense here\n---\nText.', {}, 'line 3 of its front matter'],
  ])('%j with %j', (text, more, reason) => {
    expect(refusal(text, more).message).toContain(reason)
  })
})
