import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
  exampleQuestion,
  exampleStatement,
} from '../../../test/example-framework.ts'
import type { Condition } from '../../model/condition.ts'
import type { Statement } from '../../model/statement.ts'
import { computeRecord } from './compute-record.ts'
import { findLinchpins } from './linchpins.ts'
import { findNeeds } from './needs.ts'

const leaf = (fluent: string, actor?: string): Condition => ({
  id: fluent,
  kind: 'fluent',
  fluent,
  ...(actor && { actor }),
})
const all = (...of: Condition[]): Condition => ({ id: 'all', kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ id: 'any', kind: 'any', of })

function compute(
  condition: Condition,
  statements: readonly Statement[] = [],
  makers: Readonly<Record<string, readonly string[]>> = {},
) {
  const base = exampleFramework()
  const framework = exampleFramework({
    fluents: base.fluents.map((fluent) => ({
      ...fluent,
      madeBy: makers[fluent.id] ?? [],
      subject: 'ceasefire',
    })),
    instruments: [
      exampleInstrument({
        provisions: [
          exampleProvision({ readings: [{ id: 'r', label: 'r', condition, sources: ['s1'] }] }),
        ],
      }),
    ],
  })
  const computed = computeRecord(framework, statements, exampleQuestion('2025-03-01'))
  const [finding] = computed.provisions()
  if (!finding) throw new Error('no provision')
  return { computed, finding }
}
const needs = (...args: Parameters<typeof compute>) => {
  const { computed, finding } = compute(...args)
  return findNeeds(finding, computed)[0]
}
const said = (actor: string, act: 'refuse' | 'offer', more: object = {}) =>
  exampleStatement({
    act,
    by: [actor],
    subject: 'ceasefire',
    when: '2025-02-01',
    speaker: { name: 'The President', of: actor },
    ...more,
  })

describe('what it would take', () => {
  test('is the smallest sets first', () => {
    const found = needs(any(all(leaf('ceasefire'), leaf('truce')), leaf('backstop')))
    expect(found?.sets.map(({ changes }) => changes.map(({ ref }) => ref))).toEqual([
      ['backstop'],
      ['ceasefire', 'truce'],
    ])
    expect(found).toMatchObject({ state: 'asleep', cut: false })
  })

  test('leaves out what holds already', () => {
    const backstop = exampleStatement(
      {
        act: 'pledge',
        by: ['ARL'],
        subject: 'support',
        speaker: { name: 'Bea Arl', person: 'p-bea' },
        when: '2025-01-01',
      },
      { sets: [{ fluent: 'backstop', value: 'yes', from: '2025-01-01' }] },
    )
    expect(needs(all(leaf('ceasefire'), leaf('backstop')), [backstop])?.sets).toMatchObject([
      { changes: [{ ref: 'ceasefire', to: 'yes' }] },
    ])
  })

  test('is blocked where somebody whose part is needed refuses by their own word', () => {
    const makers = { ceasefire: ['BOR', 'COR'] }
    expect(needs(leaf('ceasefire'), [said('COR', 'refuse')], makers)?.sets[0]).toMatchObject({
      blocked: true,
      changes: [
        {
          makers: [
            { actor: 'BOR', refuses: false },
            { actor: 'COR', refuses: true },
          ],
        },
      ],
    })
    expect(needs(leaf('ceasefire'), [said('COR', 'offer')], makers)?.sets[0]?.blocked).toBe(false)
  })

  test('is not blocked by what another state says of it', () => {
    const hearsay = said('COR', 'refuse', { speaker: { name: 'Dan Del', person: 'p-dan' } })
    expect(needs(leaf('ceasefire'), [hearsay], { ceasefire: ['COR'] })?.sets[0]?.blocked).toBe(
      false,
    )
  })

  test('of a draft is nothing, and says why', () => {
    const base = exampleFramework({
      instruments: [exampleInstrument({ kind: 'draft', provisions: [exampleProvision()] })],
    })
    const computed = computeRecord(base, [], exampleQuestion('2025-03-01'))
    const [finding] = computed.provisions()
    if (!finding) throw new Error('no provision')
    expect(findNeeds(finding, computed)[0]).toMatchObject({
      state: 'barred',
      sets: [],
      bar: expect.stringContaining('binds nobody'),
    })
  })

  test('of a triggered duty names the event and the request', () => {
    const base = exampleFramework({
      instruments: [
        exampleInstrument({
          provisions: [
            exampleProvision({
              mode: 'triggered',
              readings: [
                {
                  id: 'r',
                  label: 'r',
                  trigger: {
                    event: 'armed-attack',
                    clock: 'request:$creditor',
                    withinHours: 24,
                    dischargeIsPublic: false,
                  },
                  sources: ['s1'],
                },
              ],
            }),
          ],
        }),
      ],
    })
    const computed = computeRecord(base, [], exampleQuestion('2025-03-01'))
    const [finding] = computed.provisions()
    if (!finding) throw new Error('no provision')
    expect(
      findNeeds(finding, computed)[0]?.sets.map(({ changes }) => changes.map(({ ref }) => ref)),
    ).toEqual([['armed-attack', 'request:BOR']])
  })
})

test('two actors that each wait on what the other refuses are a deadlock', () => {
  const base = exampleFramework()
  const made: Readonly<Record<string, readonly [string, string]>> = {
    ceasefire: ['ARL', 'ceasefire'],
    backstop: ['DEL', 'support'],
    truce: ['ARL', 'sanctions'],
  }
  const framework = exampleFramework({
    conditions: { backstop: leaf('backstop'), truce: leaf('truce') },
    fluents: base.fluents.map((fluent) => {
      const [maker, subject] = made[fluent.id] ?? []
      return { ...fluent, madeBy: maker ? [maker] : [], ...(subject && { subject }) }
    }),
    instruments: [
      exampleInstrument({
        provisions: [
          exampleProvision({
            readings: [
              {
                id: 'r',
                label: 'r',
                condition: all(leaf('ceasefire'), leaf('backstop')),
                sources: ['s1'],
              },
            ],
          }),
        ],
      }),
    ],
  })
  const word = (
    actor: string,
    act: 'refuse' | 'offer',
    subject: string,
    conditions: readonly string[] = [],
  ) =>
    exampleStatement({
      act,
      by: [actor],
      subject: subject as 'support',
      when: '2025-02-01',
      speaker: { name: 'The President', of: actor },
      if: conditions,
    })
  const find = (...words: Statement[]) => {
    const computed = computeRecord(framework, words, exampleQuestion('2025-03-01'))
    const [finding] = computed.provisions()
    if (!finding) throw new Error('no provision')
    return findNeeds(finding, computed)[0]?.deadlocks
  }
  // Arland offers a ceasefire once Delland stands behind it; Delland will not, unless there is a truce; Arland refuses that.
  const waiting = [
    word('ARL', 'offer', 'ceasefire', ['backstop']),
    word('DEL', 'refuse', 'support', ['truce']),
  ]
  expect(find(...waiting, word('ARL', 'refuse', 'sanctions'))).toEqual([
    { between: ['ARL', 'DEL'], on: ['a backstop', 'a truce'] },
  ])
  expect(find(...waiting, word('ARL', 'offer', 'sanctions'))).toEqual([])
})

describe('linchpins', () => {
  test('of one clause on two facts: each fact decides in a quarter of all cases, the debtor too', () => {
    // promise and a and b: each of the three decides alone when the other two hold, 1 of 4 cases each.
    const { computed, finding } = compute(all(leaf('ceasefire'), leaf('backstop')), [], {
      ceasefire: ['COR'],
      backstop: ['DEL'],
    })
    const { fluents, actors } = findLinchpins([finding], computed)
    expect(fluents.map(({ key, share }) => [key, share])).toEqual([
      ['backstop', 0.5],
      ['ceasefire', 0.5],
    ])
    expect(actors.map(({ key, share }) => [key, share])).toEqual([
      ['ARL', 1 / 3],
      ['COR', 1 / 3],
      ['DEL', 1 / 3],
    ])
  })

  test('give an actor who makes both facts of a choice their joint weight', () => {
    // promise and (a or b), both of COR: together they decide whenever the promise holds (1/2); the promise when a or b (3/4).
    const { computed, finding } = compute(any(leaf('ceasefire'), leaf('backstop')), [], {
      ceasefire: ['COR'],
      backstop: ['COR'],
    })
    const { actors } = findLinchpins([finding], computed)
    const shares = new Map(actors.map(({ key, share }) => [key, share]))
    expect(shares.get('ARL')).toBeCloseTo(0.75 / 1.25)
    expect(shares.get('COR')).toBeCloseTo(0.5 / 1.25)
  })
})
