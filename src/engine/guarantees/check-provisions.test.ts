import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
} from '../../../test/example-framework.ts'
import type { Condition } from '../../model/condition.ts'
import type { Provision, Trigger } from '../../model/provision.ts'
import { checkProvisions } from './check-provisions.ts'

const leaf = (fluent: string): Condition => ({ id: fluent, kind: 'fluent', fluent })
const not = (of: Condition): Condition => ({ id: 'not', kind: 'not', of })
const both = (kind: 'all' | 'any', ...of: Condition[]): Condition => ({ id: kind, kind, of })
const read = (...conditions: Condition[]): Partial<Provision> => ({
  readings: conditions.map((condition, index) => ({
    id: `r${index}`,
    label: `reading ${index}`,
    condition,
    sources: ['s1'],
  })),
})
const triggered = (id: string, event: string, more: Partial<Trigger> = {}): Provision =>
  exampleProvision({
    id,
    mode: 'triggered',
    readings: [
      {
        id: 'r',
        label: 'r',
        trigger: { event, dischargeIsPublic: false, ...more },
        sources: ['s1'],
      },
    ],
  })

function check(provisions: readonly Provision[], more: object = {}) {
  const base = exampleFramework()
  const framework = exampleFramework({
    fluents: base.fluents.map((fluent) => ({
      ...fluent,
      madeBy: fluent.id === 'truce' ? [] : ['COR'],
      setBy: [],
    })),
    instruments: [exampleInstrument({ provisions, ...more })],
  })
  return checkProvisions(framework).map(({ provision, sentence }) => `${provision}: ${sentence}`)
}

describe('a check of clauses tells', () => {
  test.each<[string, readonly Provision[], object, string]>([
    [
      'a condition that can never hold',
      [exampleProvision(read(both('all', leaf('ceasefire'), not(leaf('ceasefire')))))],
      {},
      'pact/troops: its condition (reading 0) can never hold',
    ],
    [
      'a condition that always holds',
      [exampleProvision(read(both('any', leaf('ceasefire'), not(leaf('ceasefire')))))],
      {},
      'pact/troops: its condition (reading 0) always holds',
    ],
    [
      'a fact that nothing can set',
      [exampleProvision(read(leaf('truce')))],
      {},
      'pact/troops: waits on truce, which no row, rule or actor can set',
    ],
    [
      'readings that never differ',
      [
        exampleProvision(
          read(
            both('all', leaf('ceasefire'), leaf('backstop')),
            both('all', leaf('backstop'), leaf('ceasefire')),
          ),
        ),
      ],
      {},
      'pact/troops: its readings "reading 0" and "reading 1" never differ',
    ],
    [
      'an end before the beginning',
      [exampleProvision({ endsOn: '2023-12-31' })],
      {},
      'pact/troops: ends on 2023-12-31, before its text was adopted on 2024-02-01',
    ],
    [
      'a duty that can never arise',
      [triggered('pact/a', 'armed-attack'), triggered('pact/b', 'overdue:pact/a')],
      {},
      'pact/b: can never arise: pact/a has no deadline that could be missed',
    ],
    [
      'a ring',
      [
        triggered('pact/a', 'overdue:pact/b', { withinHours: 1 }),
        triggered('pact/b', 'overdue:pact/a', { withinHours: 1 }),
      ],
      {},
      'pact/a: waits on itself through other clauses',
    ],
  ])('%s', (_, provisions, more, sentence) => {
    expect(check(provisions, more)).toContain(sentence)
  })

  test('nothing of a sound clause', () => {
    expect(
      check([
        exampleProvision(),
        exampleProvision({ id: 'pact/two', ...read(leaf('ceasefire'), leaf('backstop')) }),
      ]),
    ).toEqual([])
  })
})
