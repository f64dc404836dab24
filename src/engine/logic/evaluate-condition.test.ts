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
  turns: () => [],
  partyTurns: () => [],
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

  describe('on events', () => {
    const day = (n: number): number => Date.UTC(2026, 2, n)
    const at = (window: object, happened: readonly number[], atLeast?: number) =>
      evaluateCondition(
        { id: 'e', kind: 'event', event: 'attack', window, ...(atLeast && { atLeast }) },
        world(
          { attack: happened.length > 0 ? 'yes' : 'no' },
          { attack: happened, truce: [day(5)] },
        ),
        slots,
      ).truth

    // The world is asked on 10 March.
    test.each([
      ['within two days', { within: { days: 2 } }, [day(9)], 'yes'],
      ['not within two days', { within: { days: 2 } }, [day(7)], 'no'],
      ['at least five days ago', { ago: { days: 5 } }, [day(5)], 'yes'],
      ['not yet five days ago', { ago: { days: 5 } }, [day(6)], 'no'],
      ['since a date', { since: '2026-03-04' }, [day(4)], 'yes'],
      ['before it', { since: '2026-03-04' }, [day(3)], 'no'],
      ['since another event', { since: { event: 'truce' } }, [day(6)], 'yes'],
      ['before that event', { since: { event: 'truce' } }, [day(4)], 'no'],
      ['until another event', { until: { event: 'truce' } }, [day(4)], 'yes'],
      ['by a day, which counts whole', { by: '2026-03-04' }, [day(4) + 3_600_000], 'yes'],
      ['after that day', { by: '2026-03-04' }, [day(5)], 'no'],
    ])('%s', (_, window, happened, truth) => {
      expect(at(window, happened)).toBe(truth)
    })

    test('counts them in the window', () => {
      expect(at({ within: { days: 5 } }, [day(2), day(8), day(9)], 2)).toBe('yes')
      expect(at({ within: { days: 5 } }, [day(2), day(3), day(9)], 2)).toBe('no')
    })

    test('that are not known to have happened or not leave the condition unknown', () => {
      const condition: Condition = { id: 'e', kind: 'event', event: 'attack' }
      expect(evaluateCondition(condition, world({ attack: 'unknown' }), slots).truth).toBe(
        'unknown',
      )
    })
  })

  test('that something has held for thirty days is met on the thirtieth, not before', () => {
    // It has held since 1 February; the world is asked on 10 March, 37 days later.
    const held = (days: number): Condition => ({
      id: 'h',
      kind: 'held',
      fluent: 'ceasefire',
      for: { days },
    })
    const truth = (days: number) =>
      evaluateCondition(held(days), world({ ceasefire: 'yes' }), slots).truth
    expect([truth(30), truth(37), truth(38)]).toEqual(['yes', 'yes', 'no'])
  })

  test('on a requirement line compares the share, and does not know a line that nobody told', () => {
    const fill = (line: string, share: number): Condition => ({
      id: 'f',
      kind: 'fill',
      line,
      share,
    })
    const truth = (line: string, share: number) =>
      evaluateCondition(fill(line, share), world({}), slots).truth
    expect([truth('brigades', 0.5), truth('brigades', 0.8), truth('ships', 0.5)]).toEqual([
      'yes',
      'no',
      'unknown',
    ])
  })
})
