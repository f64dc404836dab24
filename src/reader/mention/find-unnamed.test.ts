import { expect, test } from 'vitest'
import { readDocument } from '../index.ts'

// Every sentence here was made up as test material: what it ascribes to states is not to be cited.

test.each([
  ['Poland will send tanks, a source at the ministry said.', 'a source at the ministry'],
  ['According to two people in Oslo, Poland will send tanks.', 'two people in Oslo'],
  ['Poland will send tanks, two officials said.', 'two officials'],
])('the place of an unnamed source that speaks is part of its name: %s', (text, name) => {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const document = { id: 'd-test', text, blocks, rights: 'own' as const }
  const claims = readDocument(document, { actors: [], persons: [], instruments: [] })
  expect(claims.map(({ by, via }) => [by, via])).toEqual([[['POL'], [name]]])
})
