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

describe('what a claim says beside its act', () => {
  const first = (text: string): Claim | undefined => read(text)[0]

  test.each([
    ['Poland will send up to 6,000 soldiers to Ukraine.', 'up to 6,000 soldiers'],
    ['Poland will send several thousand troops.', 'several thousand troops'],
    ['Norway pledged about 60 million euros in aid.', 'about 60 million euros'],
    ['Norway pledged another €2 billion in aid.', 'another €2 billion'],
    ['Poland will send soldiers within 24 hours.', undefined],
    ['Poland will send soldiers by 12 March 2026.', undefined],
  ])('its amount: %s', (text, quantity) => expect(first(text)?.quantity).toBe(quantity))

  test('how many of how many a counted group is', () => {
    const text =
      'The coalition of the willing met to discuss troops. Twenty-six of the 35 states have pledged soldiers.'
    const pledge = read(text).find((claim) => claim.act === 'pledge')
    expect(pledge?.some).toEqual({ n: 26, of: 35 })
    expect(pledge?.by).toEqual(['COALITION'])
  })

  test('the words that limit it', () => {
    expect(first('Ireland will send non-lethal equipment.')?.caveat).toBe('non-lethal')
    expect(first('Ireland will send equipment.')?.caveat).toBeUndefined()
  })

  test('the words of its condition, exactly as they stand', () => {
    const text = 'Britain will send troops once a peace deal has been signed, he said.'
    const [claim] = read(text)
    const words = claim?.origin.kind === 'read' ? claim.origin.conditionWords : undefined
    expect(text.slice(words?.start, words?.end)).toBe('once a peace deal has been signed')
    expect(claim?.if).toEqual(['peace-agreement'])
  })
})

describe('those who are no state', () => {
  test.each([
    'According to a survey, 67% of the population of Norway is against sending troops.',
    'Most voters in Poland oppose sending troops.',
    'Residents of Estonia refuse to host foreign troops.',
  ])('%s', (text) => expect(short(text)).toEqual([]))
})

describe('what is asked or described is no promise', () => {
  test.each([
    [
      'Germany said that it is necessary that both Ukraine and Russia approve the deployment of peacekeepers.',
      'pledge',
    ],
    ['Germany said that there are no negotiations and no ceasefire.', 'refuse'],
  ])('%s', (text, act) => expect(short(text).filter((claim) => claim.startsWith(act))).toEqual([]))

  test('the subject stands before an aside', () => {
    const text = 'Paris said it is clear that Norway, as a neighbour, will send soldiers.'
    expect(short(text)).toEqual(['pledge NOR land-force'])
  })
})
