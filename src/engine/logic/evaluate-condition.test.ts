import { describe, expect, test } from 'vitest'
import type { Condition } from '../../model/condition.ts'
import type { FluentFinding } from '../../model/finding.ts'
import type { Truth } from '../../model/truth.ts'
import { evaluateCondition, explainAwaited, listAwaited } from './evaluate-condition.ts'
import type { World } from './world.ts'

const world = (
  values: Readonly<Record<string, Truth>>,
  happened: Readonly<Record<string, readonly number[]>> = {},
): World => ({
  on: Date.UTC(2026, 2, 10),
  occurrences: (ref) => happened[ref] ?? [],
  heldSince: () => Date.UTC(2026, 1, 1),
  filled: (line) => (line === 'brigades' ? 0.6 : undefined),
  ask: (ref): FluentFinding => ({
    ref,
    question: `${ref}?`,
    awaited: `a ${ref}`,
    awaitedOfAny: `a ${ref}`,
    truth: values[ref] ?? 'unknown',
    because: 'told so',
    evidence: [],
    assumed: false,
    unreviewed: false,
  }),
  parties: () => ({ certain: ['A', 'B'], possible: ['C'] }),
})
const leaf = (fluent: string, more: object = {}): Condition => ({
  id: fluent,
  kind: 'fluent',
  fluent,
  ...more,
})
const all = (...of: Condition[]): Condition => ({ id: 'all', kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ id: 'any', kind: 'any', of })
const slots = { debtor: 'DEU', creditor: 'UKR' }

describe('a condition', () => {
  test('waits on every part that is not met, and says which', () => {
    const finding = evaluateCondition(
      all(leaf('ceasefire'), leaf('mandate'), leaf('vote')),
      world({ ceasefire: 'yes', mandate: 'no', vote: 'unknown' }),
      slots,
    )
    expect(finding.truth).toBe('no')
    expect(explainAwaited(finding)).toBe('waiting on a mandate; not known: a vote')
    expect(listAwaited(finding).map(({ ref }) => ref)).toEqual(['mandate', 'vote'])
  })

  test('with a choice waits on one or the other', () => {
    const finding = evaluateCondition(
      all(any(leaf('ceasefire'), leaf('peace')), leaf('vote')),
      world({ ceasefire: 'no', peace: 'no', vote: 'yes' }),
      slots,
    )
    expect(explainAwaited(finding)).toBe('waiting on a ceasefire or a peace')
  })

  test('puts the debtor and the creditor in their places', () => {
    const finding = evaluateCondition(
      all(leaf('vote', { actor: '$debtor' }), leaf('request', { actor: '$creditor' })),
      world({ 'vote:DEU': 'yes', 'request:UKR': 'yes' }),
      slots,
    )
    expect(finding.truth).toBe('yes')
  })

  test('leaves out a part that is asked of another debtor only', () => {
    const condition = all(leaf('ceasefire'), leaf('vote', { onlyFor: ['GBR'] }))
    const values = world({ ceasefire: 'yes', vote: 'no' })
    expect(evaluateCondition(condition, values, slots).truth).toBe('yes')
    expect(evaluateCondition(condition, values, { debtor: 'GBR' }).truth).toBe('no')
  })

  test('on parties does not know while a date of joining is not known exactly', () => {
    const parties = (atLeast: number): Condition => ({
      id: 'p',
      kind: 'parties',
      instrument: 'pact',
      atLeast,
    })
    expect(evaluateCondition(parties(2), world({}), slots).truth).toBe('yes')
    expect(evaluateCondition(parties(3), world({}), slots).truth).toBe('unknown')
    expect(evaluateCondition(parties(4), world({}), slots).truth).toBe('no')
  })
})
