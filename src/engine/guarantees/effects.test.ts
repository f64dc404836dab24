import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
  exampleQuestion,
  exampleStatement,
} from '../../../test/example-framework.ts'
import type { Claim } from '../../model/claim.ts'
import type { Fluent } from '../../model/fluent.ts'
import type { Statement } from '../../model/statement.ts'
import { computeRecord } from './compute-record.ts'

const read = (claim: Pick<Claim, 'act' | 'by' | 'subject'> & Partial<Claim>): Statement =>
  exampleStatement(
    {
      when: '2025-03-01',
      ground: { kind: 'passage', document: 'd-1', start: 0, end: 4 },
      origin: { kind: 'read', reader: 'rules-1' },
      ...claim,
    },
    {},
    'unreviewed',
  )
const base = exampleFramework()
const framework = exampleFramework({
  fluents: base.fluents.map(
    (fluent): Fluent =>
      fluent.id === 'backstop'
        ? {
            ...fluent,
            setBy: [{ kind: 'claim', act: ['pledge'], subject: 'support', value: 'yes' }],
          }
        : fluent,
  ),
  instruments: [
    exampleInstrument({
      provisions: [
        exampleProvision({
          debtors: '$parties',
          readings: [
            {
              id: 'text',
              label: 'with a backstop',
              condition: { id: 'text', kind: 'fluent', fluent: 'backstop' },
              sources: ['s1'],
            },
          ],
        }),
      ],
    }),
  ],
})
const joined = exampleStatement(
  { id: 'joined', act: 'accede', by: ['ARL'], subject: 'pact', when: '2024-02-01' },
  { row: 'pact.ARL.accession' },
)
const ask = (...statements: readonly Statement[]) => {
  const last = statements.at(-1)?.claim.id ?? ''
  return computeRecord(
    framework,
    [joined, ...statements],
    exampleQuestion('2025-06-01'),
  ).ifAccepted(last)
}

describe('what accepting a claim would move', () => {
  test('the position of its actor on its subject, and nothing else', () => {
    const { positions, provisions, facts } = ask(
      read({ act: 'offer', by: ['DEL'], subject: 'land-force' }),
    )
    expect(positions.map(({ before, after }) => [after?.actor, before?.rung, after?.rung])).toEqual(
      [['DEL', 'silent', 'offer']],
    )
    expect([provisions, facts]).toEqual([[], []])
  })

  test('nothing where a later word of the actor stands', () => {
    const effects = ask(
      exampleStatement({
        act: 'refuse',
        by: ['DEL'],
        subject: 'land-force',
        when: '2025-05-01',
      }),
      read({ act: 'offer', by: ['DEL'], subject: 'land-force' }),
    )
    expect(effects).toEqual({ positions: [], provisions: [], facts: [] })
  })

  test('nothing where it is another’s word', () => {
    const speaker = { name: 'Dan Del', person: 'p-dan' }
    const effects = ask(read({ act: 'pledge', by: ['ARL'], subject: 'support', speaker }))
    expect(effects).toEqual({ positions: [], provisions: [], facts: [] })
  })

  test('a fact, and the clause that waits on it', () => {
    const { facts, provisions } = ask(read({ act: 'pledge', by: ['DEL'], subject: 'support' }))
    expect(facts.map(({ before, after }) => [after?.ref, before?.truth, after?.truth])).toEqual([
      ['backstop', 'unknown', 'yes'],
    ])
    expect(
      provisions.map(({ before, after }) => [after?.provision.id, before?.state, after?.state]),
    ).toEqual([['pact/troops', 'undetermined', 'active']])
  })

  test('a party to a text, and the clause that it then owes; one who has joined already moves nothing', () => {
    const { provisions } = ask(read({ act: 'accede', by: ['DEL'], subject: 'pact' }))
    expect(provisions.map(({ after }) => after?.provision.id)).toEqual(['pact/troops'])
    expect(ask(read({ act: 'accede', by: ['ARL'], subject: 'pact' })).provisions).toEqual([])
  })
})
