import { describe, expect, it } from 'vitest'
import type { Claim } from '../model/claim.ts'
import type { Judgement } from '../model/judgement.ts'
import { toStatements } from './statements.ts'

const claim = (id: string, reader?: string): Claim => ({
  id,
  act: 'pledge',
  by: ['NOR'],
  subject: 'training',
  ground: reader
    ? { kind: 'passage', document: 'd-1', start: 0, end: 6 }
    : { kind: 'sources', sources: ['s1'] },
  origin: reader ? { kind: 'read', reader } : { kind: 'curated', row: id, verified: true },
})
const recorded = (sequence: number) => ({
  sequence,
  recordedAt: `2026-01-0${sequence}T00:00:00.000Z`,
})
const judged = (sequence: number, rest: Partial<Judgement>) => ({
  ...recorded(sequence),
  judgement: { claim: 'c', verdict: 'accept', by: 'desk', reason: 'seen', ...rest } as Judgement,
})
const one = { ...recorded(1), claim: claim('c') }

describe('a statement', () => {
  it('is unreviewed and of normal rank while nobody judged the claim', () => {
    expect(toStatements([one], [judged(2, { claim: 'other' })], [])).toEqual([
      { ...one, standing: 'unreviewed', rank: 'normal', judgements: [] },
    ])
  })

  it.each([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
    ['amend', 'superseded'],
    ['supersede', 'superseded'],
    ['withdraw', 'withdrawn'],
    ['rank', 'unreviewed'],
  ] as const)('after %s stands %s', (verdict, standing) => {
    expect(toStatements([one], [judged(2, { verdict })], [])[0]?.standing).toBe(standing)
  })

  it('follows the newest judgement, whatever order they are given in', () => {
    const judgements = [
      judged(4, { verdict: 'accept', reason: 'third' }),
      judged(2, { verdict: 'accept', reason: 'first' }),
      judged(3, { verdict: 'reject', reason: 'second' }),
    ]
    const [statement] = toStatements([one], judgements, [])
    expect(statement?.standing).toBe('accepted')
    expect(statement?.judgements.map(({ reason }) => reason)).toEqual(['first', 'second', 'third'])
    expect(statement?.judgements[0]?.recordedAt).toBe('2026-01-02T00:00:00.000Z')
  })

  it('takes its rank from the newest judgement that gives one, and stands as before', () => {
    const [statement] = toStatements(
      [one],
      [
        judged(2, { verdict: 'accept' }),
        judged(3, { verdict: 'rank', rank: 'deprecated' }),
        judged(4, { verdict: 'rank', rank: 'preferred' }),
      ],
      [],
    )
    expect(statement).toMatchObject({ standing: 'accepted', rank: 'preferred' })
  })
})

describe('a claim of an older reader version', () => {
  const reading = (sequence: number, reader: string) => ({ document: 'd-1', reader, sequence })
  const claims = [
    { ...recorded(1), claim: claim('old', 'v1') },
    { ...recorded(3), claim: claim('new', 'v2') },
  ]
  const ids = (...args: Parameters<typeof toStatements>) =>
    toStatements(...args).map((statement) => statement.claim.id)

  it('is left out while nobody reviewed it', () => {
    expect(ids(claims, [], [reading(2, 'v1'), reading(4, 'v2')])).toEqual(['new'])
    expect(ids(claims.slice(0, 1), [], [reading(2, 'v1')])).toEqual(['old'])
  })

  it('is left out also when the newer version found nothing', () => {
    expect(ids(claims.slice(0, 1), [], [reading(5, 'v2'), reading(2, 'v1')])).toEqual([])
  })

  it('stays when it was judged, or when another document was read', () => {
    const judgement = judged(5, { claim: 'old', verdict: 'reject' })
    expect(ids(claims, [judgement], [reading(2, 'v1'), reading(4, 'v2')])).toEqual(['old', 'new'])
    expect(ids(claims, [], [{ ...reading(4, 'v2'), document: 'd-2' }])).toEqual(['old', 'new'])
  })

  it('never takes a curated claim with it', () => {
    const curated = { ...recorded(1), claim: claim('c') }
    expect(ids([curated], [], [reading(2, 'v1')])).toEqual(['c'])
  })
})
