import { expect, test } from 'vitest'
import { toDocument } from '../../src/intake/index.ts'
import { readDocument } from '../../src/reader/index.ts'

// Every sentence here was made up as test material: what it ascribes to states, persons and outlets is not to be cited.

const read = (text: string): readonly string[] => {
  const document = toDocument({ text }, () => 'd-test')
  return readDocument(document, { actors: [], persons: [], instruments: [] }).map((claim) =>
    [claim.act, claim.by.join('+'), claim.subject].join(' '),
  )
}

test.each([
  ['Austria does not send soldiers to Ukraine.', 'refuse AUT land-force'],
  ['Austria is not sending soldiers to Ukraine.', 'refuse AUT land-force'],
  ['Danish warships would sail only after a ceasefire had been reached.', 'defer DNK naval-force'],
  ['Spain would not send troops before parliament had spoken.', 'defer ESP land-force'],
  ['Talks between Poland and Ukraine resumed on Monday.', 'negotiate'],
  ['Latvia aired misgivings about sending troops to Ukraine.', 'defer LVA land-force'],
  ['Finland purchased ten air defence systems for Ukraine.', 'deliver FIN air-defence'],
  ['Greece sees no sense in sending troops to Ukraine.', 'refuse GRC land-force'],
  ['Slovakia revealed a donation of howitzers to Ukraine.', 'pledge SVK'],
  ['Kosovo conveyed its willingness to train Ukrainian soldiers.', 'offer XKX training'],
])('"%s" is read as %s', (text, expected) => {
  expect(read(text)).toContainEqual(expect.stringContaining(expected))
})

test('what was not done in the past, and what is not owned, is no refusal', () => {
  expect(read('Austria did not send soldiers to Ukraine.')).toEqual([])
  expect(read('Austria does not have soldiers in Ukraine.')).toEqual([])
})
