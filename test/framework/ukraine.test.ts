import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Computed, checkProvisions, computeRecord } from '../../src/engine/guarantees/index.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import type { Framework } from '../../src/model/framework.ts'
import type { Question } from '../../src/model/question.ts'
import type { Statement } from '../../src/model/statement.ts'
import { exampleQuestion } from '../example-framework.ts'

// Expected values are those of the published reports that frameworks/ukraine cites, counted by hand.

let framework: Framework
let statements: readonly Statement[]

beforeAll(() => {
  const { framework: parsed, faults } = parseFramework(readFrameworkFolder('frameworks/ukraine'))
  expect(faults).toEqual([])
  if (!parsed) throw new Error('no framework')
  framework = parsed
  statements = parsed.record.map((claim, index) => ({
    claim,
    sequence: index + 1,
    recordedAt: '2026-06-01T00:00:00.000Z',
    standing: 'accepted',
    rank: 'normal',
    judgements: [],
  }))
})

const on = (day: string, parts: Partial<Question> = {}): Computed =>
  computeRecord(framework, statements, exampleQuestion(day, parts))
const instrument = (id: string) => {
  const found = framework.instruments.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}
const provision = (computed: Computed, id: string) => {
  const found = computed.provisions().find((candidate) => candidate.provision.id === id)
  if (!found) throw new Error(`no provision ${id}`)
  return found
}
const position = (computed: Computed, actor: string, subject: string) =>
  computed.positions().find((found) => found.actor === actor && found.subject === subject)

describe('the declaration of intent on a force', () => {
  test('is read in two ways, and waits for Kyiv’s consent on both and for the Commons in London', () => {
    const found = provision(on('2026-01-10'), 'declaration-of-intent-2026/deployment')
    expect(found.provision.bindingness).toBe('political')
    const awaits = found.debtors.map(({ debtor, readings }) => [
      debtor,
      readings.map(({ label, awaits: list }) => [label, list.map(({ ref }) => ref)]),
    ])
    expect(awaits).toEqual([
      [
        'FRA',
        [
          ['after a peace deal', ['peace-agreement', 'consents-to-force:UKR']],
          ['after a ceasefire', ['ceasefire', 'consents-to-force:UKR']],
        ],
      ],
      [
        'GBR',
        [
          [
            'after a peace deal',
            ['peace-agreement', 'consents-to-force:UKR', 'parliament-approves:GBR'],
          ],
          ['after a ceasefire', ['ceasefire', 'consents-to-force:UKR', 'parliament-approves:GBR']],
        ],
      ],
    ])
  })

  test('wakes on one reading only, once ceasefire, consent and the vote are there', () => {
    const suppose = ['ceasefire', 'consents-to-force:UKR', 'parliament-approves:GBR'].map(
      (fluent) => ({ fluent, value: 'yes' as const }),
    )
    const found = provision(on('2026-01-10', { suppose }), 'declaration-of-intent-2026/deployment')
    expect(found.readingsDiffer).toBe(true)
    expect(found.debtors.map(({ readings }) => readings.map(({ state }) => state))).toEqual([
      ['waiting', 'active'],
      ['waiting', 'active'],
    ])
  })
})

describe('the binding commitments of the Paris declaration', () => {
  test('wait on a ceasefire and on a concluded instrument of each debtor', () => {
    const found = provision(on('2026-01-10'), 'paris-declaration/binding-commitments')
    expect(found.provision.bindingness).toBe('to-become-binding')
    const france = found.debtors.find(({ debtor }) => debtor === 'FRA')
    expect(france?.readings[0]?.awaits.map(({ ref }) => ref)).toEqual([
      'ceasefire',
      'instrument-concluded:FRA',
    ])
  })

  test('do not wake on a ceasefire alone, nor does any other legal duty', () => {
    const computed = on('2026-01-10', { suppose: [{ fluent: 'ceasefire', value: 'yes' }] })
    const awake = computed
      .provisions()
      .filter(
        ({ provision: { bindingness, readings }, state }) =>
          bindingness !== 'political' &&
          readings.some(({ condition, trigger }) => condition || trigger) &&
          ['active', 'due'].includes(state),
      )
    expect(awake).toEqual([])
    expect(provision(computed, 'paris-declaration/monitoring').state).toBe('active')
  })

  test('bind Prague in the first and the fifth component only', () => {
    const computed = on('2026-01-10')
    const czechia = (id: string) =>
      provision(computed, `paris-declaration/${id}`).debtors.find(({ debtor }) => debtor === 'CZE')
        ?.state
    expect(
      [
        'monitoring',
        'ukraine-forces',
        'multinational-force',
        'binding-commitments',
        'long-term-cooperation',
      ].map(czechia),
    ).toEqual(['waiting', 'not-in-force', 'not-in-force', 'not-in-force', 'waiting'])
  })

  test('do not bind the United States, which did not sign', () => {
    expect(
      on('2026-01-10')
        .parties(instrument('paris-declaration'))
        .parties.map(({ actor }) => actor),
    ).not.toContain('USA')
  })
})

describe('truces', () => {
  test.each([
    ['2025-03-28', 'energy-truce', 'runs'],
    ['2025-04-20', 'truce', 'ran-that-day'],
    ['2026-05-10', 'truce', 'runs'],
  ])('on %s: a %s %s, no ceasefire, and nothing that waits on one is awake', (day, kind, when) => {
    const computed = on(day)
    const running = computed.truces.filter((found) => ['runs', 'ran-that-day'].includes(found.when))
    expect(running.map((found) => [found.class, found.when])).toEqual([[kind, when]])
    expect(computed.ask('ceasefire').truth).toBe('no')
    const awake = computed
      .provisions()
      .filter(
        ({ provision: { readings }, state }) =>
          readings.some(({ condition, trigger }) => condition || trigger) &&
          ['active', 'due', 'overdue'].includes(state),
      )
    expect(awake.map(({ provision: { id } }) => id)).toEqual([])
  })

  test('Minsk was a ceasefire that ended, the Christmas truce of 2023 one side’s', () => {
    const kinds = new Map(
      on('2026-01-01').truces.map((found) => [
        found.statement.claim.origin.kind === 'curated' && found.statement.claim.origin.row,
        found.class,
      ]),
    )
    expect([kinds.get('minsk-2'), kinds.get('christmas-2023'), kinds.get('jeddah-30d')]).toEqual([
      'ceasefire',
      'unilateral',
      'proposal',
    ])
  })
})

describe('positions', () => {
  test('Poland offers logistics and refuses land forces in one breath', () => {
    const computed = on('2026-01-06')
    expect(position(computed, 'POL', 'logistics')?.rung).toBe('offer')
    expect(position(computed, 'POL', 'land-force')?.rung).toBe('refuse')
  })

  test('what the Norwegian prime minister says of Washington stands beside, as ascribed', () => {
    const found = position(on('2026-01-07'), 'USA', 'security-guarantees')
    expect(found?.state).toBe('silent')
    expect(
      found?.voices.map(({ voice, part, statement }) => [
        voice,
        part,
        statement.claim.speaker?.name,
      ]),
    ).toContainEqual(['ascribed', 'beside', 'Jonas Gahr Støre'])
  })

  test('Germany in February 2025 is disputed: unnamed sources say unwilling, the chancellor says premature', () => {
    const found = position(on('2025-02-20'), 'DEU', 'land-force')
    expect(found?.state).toBe('disputed')
    expect(found?.rung).toBe('defer')
  })

  test('the pledge of twenty-six colours no state’s own square', () => {
    const computed = on('2025-09-05')
    const group = position(computed, 'COALITION', 'security-guarantees')
    expect(group?.voices[0]?.statement.claim.some).toEqual({ n: 26, of: 35 })
    expect(position(computed, 'PRT', 'land-force')).toBeUndefined()
  })
})

describe('parties', () => {
  test('on 18 August 2023 eighteen had acceded to the G7 declaration, and with the seven it is twenty-five', () => {
    const { parties, counts } = on('2023-08-18').parties(instrument('g7-declaration'))
    expect(
      parties
        .filter(({ founder }) => !founder)
        .map(({ actor }) => actor)
        .sort(),
    ).toEqual([
      'BEL',
      'BGR',
      'CZE',
      'DNK',
      'ESP',
      'EST',
      'FIN',
      'GRC',
      'IRL',
      'ISL',
      'LTU',
      'LVA',
      'MKD',
      'NLD',
      'NOR',
      'PRT',
      'ROU',
      'SWE',
    ])
    const reported = counts.find(({ reported: n, names }) => n === 25 && names)
    expect(reported?.names).toEqual({ n: 24, missing: ['IRL'] })
    expect(reported?.because).toContain('a gap of 1')
  })

  test('all thirteen reported totals add up by a declared rule', () => {
    const { counts } = on('2024-12-31').parties(instrument('g7-declaration'))
    expect(counts).toHaveLength(13)
    expect(counts.filter(({ fits }) => fits.length === 0)).toEqual([])
  })

  test('on 5 December 2023: the United States and Britain in talks, Sweden talks agreed, Italy a first round', () => {
    const { stages, parties } = on('2023-12-05').parties(instrument('bilateral-agreement'))
    const words = new Map(stages.map((stage) => [stage.actor, stage.words]))
    expect([words.get('USA'), words.get('GBR'), words.get('SWE'), words.get('ITA')]).toEqual([
      'in talks',
      'in talks',
      'talks agreed',
      'first round of talks',
    ])
    expect(parties).toEqual([])
  })

  test('by the end of January 2025 twenty-nine counterparts had signed', () => {
    const { parties } = on('2025-01-31').parties(instrument('bilateral-agreement'))
    expect(parties).toHaveLength(29)
  })
})

test('rows whose only source is background knowledge are kept and never move an answer', () => {
  const unverified = statements.filter(
    ({ claim: { origin } }) => origin.kind === 'curated' && !origin.verified,
  )
  expect(unverified.length).toBeGreaterThan(0)
  const moving = on('2026-05-20')
    .positions()
    .flatMap(({ voices }) => voices.filter(({ part }) => part === 'moves'))
  expect(moving.filter(({ marks }) => marks.includes('unverified'))).toEqual([])
})

test('no paraphrase or message of ours uses a contested characterisation', () => {
  const contested =
    /\b(invasion|regime|terrorist|special military operation|occupier|aggressor state|puppet|junta|liberat)/i
  const ours = framework.instruments.flatMap(({ provisions, notes, effect }) => [
    effect,
    ...notes,
    ...provisions.flatMap(({ paraphrase, title, note }) => [paraphrase, title, note ?? '']),
  ])
  expect(ours.filter((words) => contested.test(words))).toEqual([])
})

test('a check of the clauses finds nothing that cannot be meant', () => {
  expect(checkProvisions(framework)).toEqual([])
})

test('the order of intake never matters', () => {
  const expected = on('2026-01-10')
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...statements], { minLength: statements.length }),
      (shuffled) => {
        const found = computeRecord(framework, shuffled, exampleQuestion('2026-01-10'))
        expect(found.provisions()).toEqual(expected.provisions())
        expect(found.positions()).toEqual(expected.positions())
      },
    ),
    { numRuns: 5 },
  )
})
