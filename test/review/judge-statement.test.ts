import { describe, expect, test } from 'vitest'
import { toStatements } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Statement } from '../../src/model/statement.ts'
import type { Correction } from '../../src/review/correct-claim.ts'
import { toCorrection } from '../../src/review/correct-claim.ts'
import { explainRule, toReviewRule } from '../../src/review/four-eyes.ts'
import { type Given, judgeStatement } from '../../src/review/judge-statement.ts'
import { exampleFramework, exampleStatement } from '../example-framework.ts'

const framework = exampleFramework()
const TWO = { reviewers: ['Ann', 'Ben', 'Cem'], fourEyes: true }
const ONE = { reviewers: ['Ann'], fourEyes: false }

const read: Claim = {
  id: 'r-1',
  act: 'pledge',
  by: ['ARL'],
  subject: 'land-force',
  if: ['ceasefire'],
  when: '2025-02-17',
  speaker: { name: 'Ada Arl', person: 'p-ada' },
  ground: { kind: 'passage', document: 'd-1', start: 10, end: 30 },
  origin: { kind: 'read', reader: 'rules-1', confidence: 0.8 },
}

/** A record in memory: claims and judgements as entries, read back by the ledger's own rules. */
function createRecord(rule: { reviewers: readonly string[]; fourEyes: boolean } = TWO) {
  const claims: Claim[] = [read]
  const judgements: Judgement[] = []
  const statements = (): readonly Statement[] =>
    toStatements(
      claims.map((claim, index) => ({ claim, sequence: index + 1, recordedAt: 'then' })),
      judgements.map((judgement, index) => ({
        judgement,
        sequence: 100 + index,
        recordedAt: `at-${index}`,
      })),
      [],
    )
  const find = (id: string): Statement | undefined =>
    statements().find(({ claim }) => claim.id === id)
  const judge = (id: string, given: Partial<Given> & Pick<Given, 'verdict' | 'by'>) => {
    const statement = find(id)
    if (!statement) throw new Error(`no claim ${id}`)
    const drafts = judgeStatement(
      statement,
      { reason: 'looked at it', ...given },
      {
        rule,
        find,
        known: { framework, length: 200 },
        toId: ({ act, subject, when }) => `r-${act}-${subject}-${when}`,
      },
    )
    for (const { body } of drafts) {
      if (body.kind === 'claim' && !find(body.claim.id)) claims.push(body.claim)
      if (body.kind === 'judgement') judgements.push(body.judgement)
    }
    return drafts
  }
  return { judge, find, judgements, standing: (id = 'r-1') => find(id)?.standing }
}
const change = (fields: Partial<Correction>): Correction => ({ ...toCorrection(read), ...fields })

describe('four eyes', () => {
  test('one acceptance moves nothing; another person’s does', () => {
    const { judge, standing } = createRecord()
    judge('r-1', { verdict: 'accept', by: 'Ann' })
    expect(standing()).toBe('unreviewed')
    judge('r-1', { verdict: 'accept', by: 'Ann', reason: 'still' })
    expect(standing()).toBe('unreviewed')
    judge('r-1', { verdict: 'accept', by: 'Ben' })
    expect(standing()).toBe('accepted')
  })

  test('a rejection takes effect at once, and an approval by one person does not bring the claim back', () => {
    const { judge, standing } = createRecord()
    judge('r-1', { verdict: 'accept', by: 'Ann' })
    judge('r-1', { verdict: 'accept', by: 'Ben' })
    judge('r-1', { verdict: 'reject', by: 'Cem' })
    expect(standing()).toBe('rejected')
    judge('r-1', { verdict: 'reject', by: 'Ben' })
    judge('r-1', { verdict: 'reject', by: 'Ann' })
    judge('r-1', { verdict: 'accept', by: 'Cem' })
    expect(standing()).toBe('rejected')
    judge('r-1', { verdict: 'accept', by: 'Ann' })
    expect(standing()).toBe('accepted')
  })

  test('the author of an amendment needs another’s acceptance', () => {
    const { judge, standing, find } = createRecord()
    judge('r-1', {
      verdict: 'amend',
      by: 'Ann',
      reasonId: 'wrong-strength',
      correction: change({ act: 'offer' }),
    })
    const corrected = 'r-offer-land-force-2025-02-17'
    expect([standing(), standing(corrected)]).toEqual(['superseded', 'unreviewed'])
    judge(corrected, { verdict: 'accept', by: 'Ann' })
    expect(standing(corrected)).toBe('unreviewed')
    judge(corrected, { verdict: 'accept', by: 'Ben' })
    expect(standing(corrected)).toBe('accepted')
    expect(find(corrected)?.claim).toMatchObject({
      act: 'offer',
      by: ['ARL'],
      speaker: { name: 'Ada Arl', person: 'p-ada' },
      origin: { kind: 'read', reader: 'rules-1', amends: { claim: 'r-1', by: 'Ann' } },
    })
    // The share of such readings that are right says nothing of a person's words.
    expect(find(corrected)?.claim.origin).not.toHaveProperty('confidence')
  })

  test('with one reviewer, or where the framework says so, one is enough', () => {
    const alone = createRecord(ONE)
    alone.judge('r-1', { verdict: 'accept', by: 'Ann' })
    expect(alone.standing()).toBe('accepted')
    const amended = createRecord(ONE)
    amended.judge('r-1', {
      verdict: 'amend',
      by: 'Ann',
      correction: change({ when: '2025-02-18' }),
    })
    expect(amended.standing('r-pledge-land-force-2025-02-18')).toBe('accepted')
    expect(toReviewRule({ reviewers: ['Ann', 'Ann'], fourEyes: true }).fourEyes).toBe(false)
    expect(toReviewRule({ reviewers: ['Ann', 'Ben'], fourEyes: false }).fourEyes).toBe(false)
    expect(toReviewRule({ reviewers: ['Ann', 'Ben'], fourEyes: true }).fourEyes).toBe(true)
    expect(explainRule(toReviewRule({ reviewers: ['Ann'], fourEyes: true }))).toContain(
      'There is one reviewer',
    )
  })

  test('a higher rank needs a second person, a lower one does not', () => {
    const { judge, find } = createRecord()
    judge('r-1', { verdict: 'rank', by: 'Ann', rank: 'preferred' })
    expect(find('r-1')?.rank).toBe('normal')
    judge('r-1', { verdict: 'rank', by: 'Ben', rank: 'preferred' })
    expect(find('r-1')?.rank).toBe('preferred')
    judge('r-1', { verdict: 'rank', by: 'Cem', rank: 'deprecated' })
    expect(find('r-1')?.rank).toBe('deprecated')
  })
})

describe('who may judge what', () => {
  test('a person whom the framework does not name is refused; with no names anybody may', () => {
    const { judge } = createRecord()
    expect(() => judge('r-1', { verdict: 'accept', by: 'ann' })).toThrow('may not judge')
    expect(() => judge('r-1', { verdict: 'reject', by: 'Mallory' })).toThrow('may not judge')
    const open = createRecord({ reviewers: [], fourEyes: false })
    open.judge('r-1', { verdict: 'accept', by: 'Anybody' })
    expect(open.standing()).toBe('accepted')
  })

  test('a stale verdict is refused and names who judged; the same one sent twice is one', () => {
    const { judge, judgements } = createRecord()
    judge('r-1', { verdict: 'accept', by: 'Ann', version: 0 })
    expect(judge('r-1', { verdict: 'accept', by: 'Ann', version: 0 })).toEqual([])
    expect(judgements).toHaveLength(1)
    expect(() => judge('r-1', { verdict: 'reject', by: 'Ben', version: 0 })).toThrow(
      'since you opened claim r-1, Ann judged it (accept: looked at it)',
    )
    expect(() => judge('r-1', { verdict: 'reject', by: 'Ann', version: 0 })).toThrow('since you')
    expect(judgements).toHaveLength(1)
  })

  test('what was superseded takes no verdict, until its amendment was refused', () => {
    const { judge, standing } = createRecord()
    judge('r-1', { verdict: 'amend', by: 'Ann', correction: change({ act: 'offer' }) })
    expect(() => judge('r-1', { verdict: 'accept', by: 'Ben' })).toThrow('it is superseded')
    judge('r-offer-land-force-2025-02-17', { verdict: 'reject', by: 'Ben' })
    judge('r-1', { verdict: 'accept', by: 'Ben' })
    judge('r-1', { verdict: 'accept', by: 'Cem' })
    expect(standing()).toBe('accepted')
  })

  test.each([
    ['nothing changed', {}, 'nothing in it was changed'],
    ['an unknown actor', { by: ['QQQ'] }, 'QQQ is no actor'],
    ['no actor', { by: [] }, 'it names no actor'],
    ['an unknown act', { act: 'swear' as never }, 'swear is no act'],
    ['an unknown subject', { subject: 'weather' }, 'weather is neither'],
    ['an unknown condition', { if: ['sunshine'] }, 'sunshine is no condition'],
    ['no date', { when: '2025-02-30' }, '2025-02-30 is not a date'],
    ['a passage beyond the text', { end: 201 }, 'which has 200 characters'],
    ['an empty passage', { start: 30 }, 'passage (30-30)'],
  ] as const)('an amendment with %s is refused', (_, fields, words) => {
    const { judge, judgements } = createRecord()
    const correction = change(fields as Partial<Correction>)
    expect(() => judge('r-1', { verdict: 'amend', by: 'Ann', correction })).toThrow(words)
    expect(judgements).toEqual([])
  })

  test('a row of the framework is not amended here', () => {
    const statement = exampleStatement({ act: 'offer', by: ['ARL'], subject: 'land-force' })
    expect(() =>
      judgeStatement(
        statement,
        {
          verdict: 'amend',
          by: 'Ann',
          reason: 'x',
          correction: { ...toCorrection(statement.claim), act: 'pledge' },
        },
        { rule: TWO, find: () => undefined, known: { framework }, toId: () => 'r-2' },
      ),
    ).toThrow('it is a row of the framework')
  })
})

describe('undo', () => {
  test('takes back one’s own newest judgement, and no one else’s', () => {
    const { judge, standing, judgements } = createRecord()
    expect(() => judge('r-1', { verdict: 'undo', by: 'Ann' })).toThrow('has no judgement')
    judge('r-1', { verdict: 'reject', by: 'Ann' })
    expect(() => judge('r-1', { verdict: 'undo', by: 'Ben' })).toThrow('is by Ann')
    judge('r-1', { verdict: 'undo', by: 'Ann' })
    expect(standing()).toBe('unreviewed')
    expect(judgements.map(({ verdict }) => verdict)).toEqual(['reject', 'undo'])
  })

  test('of an amendment withdraws the corrected claim, and the same amendment can be made again', () => {
    const { judge, standing } = createRecord()
    const corrected = 'r-offer-land-force-2025-02-17'
    const amend = () =>
      judge('r-1', { verdict: 'amend', by: 'Ann', correction: change({ act: 'offer' }) })
    amend()
    judge('r-1', { verdict: 'undo', by: 'Ann' })
    expect([standing(), standing(corrected)]).toEqual(['unreviewed', 'withdrawn'])
    amend()
    expect([standing(), standing(corrected)]).toEqual(['superseded', 'unreviewed'])
    judge(corrected, { verdict: 'accept', by: 'Ben' })
    expect(() => judge('r-1', { verdict: 'undo', by: 'Ann' })).toThrow('Ben has judged')
  })
})
