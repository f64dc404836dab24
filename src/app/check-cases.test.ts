import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
  exampleStatement,
} from '../../test/example-framework.ts'
import type { Case, CaseQuestion } from '../model/case.ts'
import type { Framework } from '../model/framework.ts'
import { checkCases } from './check-cases.ts'

const consultation = exampleProvision({
  id: 'pact/consultation',
  mode: 'triggered',
  readings: [
    {
      id: 'from-request',
      label: 'from a request',
      trigger: {
        event: 'armed-attack',
        clock: 'request:$creditor',
        withinHours: 24,
        dischargeIsPublic: false,
      },
      sources: ['s1'],
    },
    {
      id: 'from-attack',
      label: 'from the attack',
      trigger: { event: 'armed-attack', withinHours: 24, dischargeIsPublic: false },
      sources: ['s1'],
    },
  ],
})
const pact = exampleInstrument({
  provisions: [exampleProvision(), consultation],
  countingRules: [{ id: 'all', words: 'all', founders: true, without: [] }],
  totals: [{ on: '2024-03-01', n: 2, by: 'The Example', sources: ['s1'] }],
})
const framework: Framework = exampleFramework({
  instruments: [pact],
  record: [
    exampleStatement({ act: 'agree', by: ['ARL'], subject: 'pact', when: '2024-02-01' }).claim,
    exampleStatement({ act: 'accede', by: ['DEL'], subject: 'pact', when: '2024-02' }).claim,
    exampleStatement({
      act: 'offer',
      by: ['ARL'],
      subject: 'land-force',
      when: '2024-05-01',
      if: ['ceasefire'],
      speaker: { name: 'Ada Arl', person: 'p-ada' },
    }).claim,
  ],
})

function run(asks: CaseQuestion, on: string, given: Case['given'] = []): readonly string[] {
  const one: Case = { name: 'A case.', file: 'pact.cases.yaml', line: 1, on, given, asks }
  const { held, failures } = checkCases(framework, [one])
  expect(held + failures.length).toBe(1)
  return failures.flatMap(({ differences }) =>
    differences.map(({ field, expected, found }) => `${field}: ${expected} / ${found}`),
  )
}
const attack: Case['given'] = [
  { fluent: 'armed-attack', value: 'yes', from: '2026-03-01T06:00Z' },
  { fluent: 'request:BOR', value: 'yes', from: '2026-03-01T08:00Z' },
]

describe('a case on a clause', () => {
  test('holds when state, missing facts and reason are as expected', () => {
    const expect_ = { state: 'waiting', awaits: ['ceasefire'], because: ['a ceasefire'] } as const
    const asks = { kind: 'provision', provision: 'pact/troops', expect: expect_ } as const
    expect(run(asks, '2025-01-01')).toEqual([])
    expect(run({ ...asks, debtor: 'ARL' }, '2025-01-01')).toEqual([])
  })

  test('tells state, missing facts and reason that are not as expected', () => {
    const expect_ = { state: 'active', awaits: [], because: ['every condition'] } as const
    const asks = { kind: 'provision', provision: 'pact/troops', expect: expect_ } as const
    expect(run(asks, '2025-01-01').map((told) => told.split(':')[0])).toEqual([
      'state',
      'because',
      'awaits',
    ])
    expect(run(asks, '2025-01-01', [{ fluent: 'ceasefire', value: 'yes' }])).toEqual([])
  })

  test('tells a debtor that owes nothing', () => {
    const asks = {
      kind: 'provision',
      provision: 'pact/troops',
      debtor: 'COR',
      expect: { state: 'waiting' },
    } as const
    expect(run(asks, '2025-01-01')).toEqual(['asked: something on record / nothing'])
  })

  test('asks of each reading, and of all of them', () => {
    const asks = (readings: Record<string, { state: 'due'; dueAt: string }>): CaseQuestion => ({
      kind: 'provision',
      provision: 'pact/consultation',
      expect: { state: 'due', readings },
    })
    const byRequest = { state: 'due', dueAt: '2026-03-02T09:00+01:00' } as const
    const byAttack = { state: 'due', dueAt: '2026-03-02T06:00Z' } as const
    const on = '2026-03-01T09:00Z'
    expect(run(asks({ 'from-request': byRequest, 'from-attack': byAttack }), on, attack)).toEqual(
      [],
    )
    expect(run(asks({ 'from-request': byAttack, 'from-attack': byAttack }), on, attack)).toEqual([
      'readings.from-request.dueAt: 2026-03-02T06:00:00Z / 2026-03-02T08:00:00Z',
    ])
    expect(run(asks({ 'from-attack': byAttack }), on, attack)).toEqual([
      'readings: from-attack / from-attack, from-request',
    ])
  })
})

describe('a case on a position', () => {
  const asks = (parts: object): CaseQuestion => ({
    kind: 'position',
    actor: 'ARL',
    subject: 'land-force',
    expect: { state: 'stands', rung: 'offer', ...parts },
  })

  test('holds on the rung, what it waits on and its marks', () => {
    expect(run(asks({ awaits: ['ceasefire'], marks: [], beside: [] }), '2024-06-01')).toEqual([])
  })

  test('tells a rung, a mark and a turn that are not there', () => {
    const told = run(
      asks({ rung: 'refuse', marks: ['old'], reversal: { from: 'offer', to: 'refuse' } }),
      '2024-06-01',
    )
    expect(told).toEqual([
      'rung: refuse / offer',
      'reversal: from offer to refuse / none',
      'marks: old / nothing',
    ])
  })

  test('finds silence where nothing is on record', () => {
    expect(
      run(
        {
          ...asks({}),
          kind: 'position',
          actor: 'DEL',
          expect: { state: 'silent', rung: 'silent' },
        } as CaseQuestion,
        '2024-06-01',
      ),
    ).toEqual([])
  })
})

describe('a case on parties', () => {
  const asks = (expected: object): CaseQuestion => ({
    kind: 'parties',
    instrument: 'pact',
    expect: expected,
  })

  test('counts those who may not have joined yet apart', () => {
    expect(
      run(asks({ counts: { all: { least: 1, most: 2 } }, uncertain: ['DEL'] }), '2024-02-15'),
    ).toEqual([])
    expect(run(asks({ counts: { all: { least: 2, most: 2 } } }), '2024-02-15')).toEqual([
      'counts.all: 2 to 2 / 1 to 2',
    ])
  })

  test('tells who is missing, who should not be there and what does not add up', () => {
    const told = run(
      asks({
        includes: ['COR'],
        excludes: ['ARL'],
        totals: [{ by: 'The Example', n: 2, fits: [] }],
      }),
      '2024-03-01',
    )
    expect(told).toEqual([
      'includes: all of them / not COR',
      'excludes: none of them / ARL',
      'totals.The Example.2.fits: nothing / all',
    ])
  })
})

test('a case on a fluent compares its value and its reason', () => {
  const asks = (truth: 'no' | 'yes'): CaseQuestion => ({
    kind: 'fluent',
    fluent: 'ceasefire',
    expect: { truth, because: ['no truce of this class'] },
  })
  expect(run(asks('no'), '2025-01-01')).toEqual([])
  expect(run(asks('yes'), '2025-01-01')).toEqual(['truth: yes / no'])
})
