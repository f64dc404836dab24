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
  [
    'Norwegian Defence Minister Ola Berg spoke on Monday. His country would keep the depots running for everyone.',
    'pledge NOR infrastructure',
  ],
  [
    'Estonian Foreign Minister Mari Kask said on Monday that the training would carry on in 2026.',
    'pledge EST training',
  ],
  [
    'The Estonian minister, Mari Kask, confirmed that instructors were under consideration.',
    'consider EST training',
  ],
  [
    'Danish Defence Minister Per Holm said the air base was full. Allies will have to bring their own air defence.',
    'demand DNK air-defence',
  ],
  ['NATO met on Monday. The alliance will train two Ukrainian brigades.', 'pledge NATO training'],
  ['Estonia suspects that Moscow is breaching the ceasefire.', 'allege EST ceasefire'],
  [
    'France spoke of a ceasefire on Tuesday, after a phone call with Moscow.',
    'meet FRA+RUS ceasefire',
  ],
  ['The Dane would send two frigates to the Black Sea.', 'pledge DNK naval-force'],
])('in "%s" the one meant is found: %s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test('those of whom nothing tells who they are make no claim', () => {
  expect(read('France and Britain met. Other countries will send soldiers to Ukraine.')).toEqual([
    expect.stringMatching(/^meet FRA\+GBR/),
  ])
})

test('lines that each begin with a state are a list of pledges', () => {
  const text =
    'Money for training\n\nThe ministers met in Brussels and counted the new pledges for training in full.\n\nNorway: 500 million for training\nPoland: 100 million for training\n'
  expect(read(text)).toEqual(expect.arrayContaining(['pledge NOR training', 'pledge POL training']))
})
