import { describe, expect, test } from 'vitest'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { type Knowledge, READER_VERSION, readDocument } from './index.ts'

// Every sentence here was made up as test material: what it ascribes to states, persons and outlets is not to be cited.

const NOTHING: Knowledge = { actors: [], persons: [], instruments: [] }
const office = { actor: 'GBR', title: 'Defence Secretary', rank: 2, sources: [] } as const
const SOME: Knowledge = {
  ...NOTHING,
  persons: [
    { id: 'p-healey', name: 'John Healey', aliases: [], offices: [office] },
    {
      id: 'p-vale',
      name: 'Ada Vale',
      aliases: [],
      offices: [
        { actor: 'EST', title: 'Prime Minister', rank: 1, until: '2024-07-23', sources: [] },
        { actor: 'EU', title: 'High Representative', rank: 1, from: '2024-12-01', sources: [] },
      ],
    },
  ],
}

const toDocument = (text: string, publishedOn?: string): Document => {
  let at = 0
  const blocks = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return {
      kind: line.startsWith('- ') ? ('list-item' as const) : ('paragraph' as const),
      start,
      end: start + line.length,
    }
  })
  return {
    id: 'd-test',
    text,
    blocks,
    rights: 'own',
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
}
const read = (text: string, knowledge = NOTHING, publishedOn?: string): readonly Claim[] =>
  readDocument(toDocument(text, publishedOn), knowledge)
const short = (text: string, knowledge = NOTHING): readonly string[] =>
  read(text, knowledge).map(({ act, by, subject, if: conditions }) =>
    [act, by.join('+'), subject, ...(conditions ? [`if ${conditions.join('+')}`] : [])].join(' '),
  )

describe('acts', () => {
  test.each([
    ['Poland will send troops to Ukraine.', 'pledge POL land-force'],
    ['Poland will not send troops to Ukraine.', 'refuse POL land-force'],
    ['Poland is ready to send troops to Ukraine.', 'offer POL land-force'],
    ['Poland is not ready to send troops to Ukraine.', 'refuse POL land-force'],
    ['Poland may send troops to Ukraine.', 'consider POL land-force'],
    ['Poland does not rule out sending troops to Ukraine.', 'consider POL land-force'],
    ['Poland ruled out sending troops to Ukraine.', 'refuse POL land-force'],
    ['Poland has not yet decided whether to send troops.', 'defer POL land-force'],
    ['Poland has agreed to send troops to Ukraine.', 'pledge POL land-force'],
    ['Poland handed over ten tanks to Ukraine.', 'deliver POL equipment'],
    ['Poland urged France to send troops to Ukraine.', 'demand POL land-force'],
    ['Poland proposed a joint purchase of shells.', 'propose POL procurement'],
    ['Poland has withdrawn its offer of tanks.', 'withdraw POL equipment'],
    ['Poland and France signed an agreement on training soldiers.', 'agree POL+FRA training'],
    ['Poland joined the G7 declaration.', 'accede POL g7-declaration'],
    [
      'Poland and Ukraine opened talks on a bilateral agreement.',
      'negotiate POL+UKR bilateral-agreement',
    ],
    ['Poland accused Russia of breaking the ceasefire.', 'allege POL ceasefire'],
  ])('%s', (text, claim) => {
    expect(short(text)).toEqual([claim])
  })

  test('a state that refuses troops may promise supply routes in the same breath', () => {
    expect(short('Poland will not send soldiers but will take charge of supply routes.')).toEqual([
      'refuse POL land-force',
      'pledge POL logistics',
    ])
  })

  test('two things promised at once are two claims of one passage', () => {
    const claims = read('Portugal will send a frigate and a team of mine-clearance divers.')
    expect(claims.map((claim) => claim.subject)).toEqual(['mine-countermeasures', 'naval-force'])
    expect(
      new Set(claims.map((claim) => claim.ground.kind === 'passage' && claim.ground.start)).size,
    ).toBe(1)
  })
})

describe('conditions', () => {
  test.each([
    ['France will send troops after a peace deal with Russia is reached.', ['peace-agreement']],
    ['France will send troops when a ceasefire comes into force.', ['ceasefire']],
    ['France will send troops once the guns have fallen silent.', ['ceasefire']],
    ['France will send troops, but only if Washington provides a backstop.', ['us-backstop']],
    ['France is ready to send troops if the Security Council adopts a mandate.', ['un-mandate']],
    ['France is ready to send troops, provided that parliament agrees.', ['parliament-approves']],
    ['In the event of a new armed attack, France will send troops.', ['armed-attack']],
    ['Should the fighting stop, France will send troops.', ['ceasefire']],
  ])('%s', (text, conditions) => {
    expect(read(text).map((claim) => claim.if)).toEqual([conditions])
  })

  test('what already happened is no condition', () => {
    expect(
      read('France will send troops after Kyiv agreed to a truce.').map((claim) => claim.if),
    ).toEqual([undefined])
  })

  test('a promise made without regard to a ceasefire hangs on none', () => {
    expect(
      read('France will train soldiers, ceasefire or no ceasefire.').map((claim) => claim.if),
    ).toEqual([undefined])
  })
})

describe('actors', () => {
  test('"Warsaw is not ready" is Poland, "met in Warsaw" is a place', () => {
    expect(short('Warsaw is not ready to send troops to Ukraine.')).toEqual([
      'refuse POL land-force',
    ])
    expect(short('Ministers of Spain and Italy met in Warsaw to talk about troops.')).toEqual([
      'meet ESP+ITA land-force',
    ])
  })

  test('words of a Norwegian about Washington are an American offer only on his word', () => {
    const [claim] = read(
      'The United States is ready to take part in the monitoring, said Norwegian Prime Minister Per Dahl.',
    )
    expect(claim).toMatchObject({
      act: 'offer',
      by: ['USA'],
      speaker: { name: 'Per Dahl', of: 'NOR' },
    })
  })

  test('persons are never merged by spelling', () => {
    const text =
      'British Defence Secretary John Healey said that Britain will send troops.\nBritain will send ships too, James Heappey said.'
    const speakers = read(text, SOME).map((claim) => claim.speaker)
    expect(speakers).toEqual([
      { name: 'John Healey', person: 'p-healey', of: 'GBR' },
      { name: 'James Heappey' },
    ])
  })

  test('an office counts on the day of the report', () => {
    const text = 'Ada Vale promised to send troops to Ukraine.'
    expect(read(text, SOME, '2023-08-18').map((claim) => claim.by)).toEqual([['EST']])
    expect(read(text, SOME, '2025-03-13').map((claim) => claim.by)).toEqual([['EU']])
  })

  test('a named list wins over the group that it stands beside', () => {
    expect(
      short('Several countries, including Estonia and Latvia, pledged troops for Ukraine.'),
    ).toEqual(['pledge EST+LVA land-force'])
  })

  test('opposition, analysts and firms speak for no state', () => {
    expect(
      read('France should send troops to Ukraine, said Paul Roux, an analyst at a think tank.'),
    ).toEqual([])
    expect(read('Opposition leader Paul Roux said that France will send troops.')).toEqual([])
  })
})

describe('sources', () => {
  test('a chain of newspaper and officials is kept, nearest the speaker last', () => {
    const [claim] = read(
      'Citing three officials, the Financial Times reported that France proposed sending troops to Ukraine.',
    )
    expect(claim?.via).toEqual(['Financial Times', 'three officials'])
  })

  test('"This was reported by" reaches back to the sentence before it', () => {
    const [claim] = read('France will send troops to Ukraine. This was reported by Bloomberg.')
    expect(claim?.via).toEqual(['Bloomberg'])
  })

  test('a quotation that runs on over paragraphs keeps its speaker', () => {
    const text =
      '“Norway will train soldiers.\n“We will also send a frigate,” said Norwegian Defence Minister Liv Berg.'
    expect(read(text).map(({ by, subject, speaker }) => [by, subject, speaker?.name])).toEqual([
      [['NOR'], 'training', 'Liv Berg'],
      [['NOR'], 'naval-force', 'Liv Berg'],
    ])
  })

  test('a header governs its list', () => {
    const text =
      'Liv Berg, the Norwegian defence minister, outlined the support. This includes:\n- Training soldiers.\n- Clearing mines on farmland.'
    expect(
      read(text)
        .slice(-2)
        .map(({ act, by, subject }) => [act, by, subject]),
    ).toEqual([
      ['offer', ['NOR'], 'training'],
      ['offer', ['NOR'], 'demining'],
    ])
  })

  test('"we" of a joint statement are its signatories', () => {
    const text =
      'We, the Ministers of Estonia and Latvia, have met in Riga.\nWe will send troops to Ukraine.'
    expect(read(text).at(-1)).toMatchObject({
      act: 'pledge',
      by: ['EST', 'LVA'],
      subject: 'land-force',
    })
  })
})

describe('a claim', () => {
  test('points at its words, names the reader, and has no made-up confidence', () => {
    const text = 'Nobody slept. France will send troops to Ukraine, he said.'
    const [claim] = read(text, NOTHING, '2025-03-13')
    expect(claim?.ground).toEqual({ kind: 'passage', document: 'd-test', start: 14, end: 48 })
    expect(text.slice(14, 48)).toBe('France will send troops to Ukraine')
    expect(claim?.origin).toEqual({ kind: 'read', reader: READER_VERSION })
    expect(claim?.publishedOn).toBe('2025-03-13')
  })

  test('of a document about something else there is none', () => {
    expect(
      read('The harvest of grapes will be a record, said the minister of agriculture.'),
    ).toEqual([])
  })
})
