import { describe, expect, test } from 'vitest'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { readDocument } from './index.ts'

// Every sentence here was made up as test material: what it ascribes to states, persons and outlets is not to be cited.

const toDocument = (text: string): Document => {
  let at = 0
  const blocks = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    const kind = line.startsWith('- ') ? ('list-item' as const) : ('paragraph' as const)
    return { kind, start, end: start + line.length }
  })
  return { id: 'd-test', text, blocks, rights: 'own' }
}
const read = (text: string): readonly Claim[] =>
  readDocument(toDocument(text), { actors: [], persons: [], instruments: [] })
const short = (text: string): readonly string[] =>
  read(text).map(({ act, by, subject, if: conditions }) =>
    [
      act,
      [...by].sort().join('+'),
      subject,
      ...(conditions ? [`if ${conditions.join('+')}`] : []),
    ].join(' '),
  )

describe('verbs that go on with one before them', () => {
  test.each([
    [
      'Denmark will send a battalion and train two brigades.',
      ['pledge DNK land-force', 'pledge DNK training'],
    ],
    [
      'Canada called on Russia to stop firing and return the abducted children.',
      ['demand CAN ceasefire', 'demand CAN humanitarian'],
    ],
    [
      'Leaders of the coalition met to discuss and finalise security guarantees.',
      ['meet COALITION security-guarantees'],
    ],
  ])('%s', (text, claims) => expect(short(text)).toEqual(claims))
})

describe('what one side says of another', () => {
  test.each([
    ['Moscow said that Ukraine had violated the truce 900 times.', ['allege RUS ceasefire']],
    ['Russia violated the truce 900 times.', []],
    ['Estonia said that Europe needs interceptors.', ['demand EST air-defence']],
    ['Kyiv needs interceptors.', ['demand UKR air-defence']],
    ['Kyiv will get interceptors as needed.', []],
  ])('%s', (text, claims) => expect(short(text)).toEqual(claims))
})

describe('groups that a text counts', () => {
  test('are the group that it names most', () => {
    const text =
      'The coalition of the willing met in Paris to discuss troops. A total of 26 countries have pledged soldiers.'
    expect(short(text)).toContain('pledge COALITION land-force')
  })

  test('are no one when it names none', () => {
    expect(short('A total of 26 countries have pledged soldiers.')).toEqual([])
  })

  test('are never the person last named', () => {
    const text = 'President Macron spoke of troops. The leaders agreed to send soldiers.'
    expect(short(text).filter((claim) => claim.startsWith('pledge FRA'))).toEqual([])
  })
})

describe('subjects', () => {
  test.each([
    ['Norway will spend 60 million euros on interceptors.', ['pledge NOR air-defence']],
    ['Norway will spend 60 million euros.', ['pledge NOR funding']],
    ['Belgium will train minesweeper crews.', ['pledge BEL training']],
    ['Belgium will send minesweepers.', ['pledge BEL mine-countermeasures']],
  ])('%s', (text, claims) => expect(short(text)).toEqual(claims))
})
