import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toStatements } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { SuretyError } from '../../src/model/problem.ts'
import type { Statement } from '../../src/model/statement.ts'
import { toAlpha } from '../../src/review/agreement.ts'
import { toCorrection } from '../../src/review/correct-claim.ts'
import { type Given, judgeStatement } from '../../src/review/judge-statement.ts'
import { exampleFramework } from '../example-framework.ts'

const NAMES = ['Ann', 'Ben', 'Cem'] as const
const RULE = { reviewers: NAMES, fourEyes: true }
const framework = exampleFramework()
const CLAIM: Claim = {
  id: 'r-0',
  act: 'pledge',
  by: ['ARL'],
  subject: 'land-force',
  ground: { kind: 'passage', document: 'd-1', start: 0, end: 5 },
  origin: { kind: 'read', reader: 'rules-1' },
}

/** A sequence of attempts by three reviewers on one claim and on what it is amended to. */
const attempts = fc.array(
  fc.record({
    on: fc.nat({ max: 2 }),
    by: fc.constantFrom(...NAMES),
    verdict: fc.constantFrom('accept', 'reject', 'amend', 'undo' as Given['verdict']),
  }),
  { maxLength: 14 },
)

function play(rule: { reviewers: readonly string[]; fourEyes: boolean }) {
  const claims: Claim[] = [CLAIM]
  const judgements: Judgement[] = []
  const statements = (): readonly Statement[] =>
    toStatements(
      claims.map((claim, sequence) => ({ claim, sequence, recordedAt: '' })),
      judgements.map((judgement, index) => ({ judgement, sequence: 50 + index, recordedAt: '' })),
      [],
    )
  const attempt = ({ on, by, verdict }: { on: number; by: string; verdict: Given['verdict'] }) => {
    const all = statements()
    const statement = all[on % all.length] as Statement
    try {
      const drafts = judgeStatement(
        statement,
        {
          verdict,
          by,
          reason: 'r',
          correction: { ...toCorrection(statement.claim), end: statement.claim.id.length + 20 },
        },
        {
          rule,
          find: (id) => all.find(({ claim }) => claim.id === id),
          known: { framework, length: 1000 },
          toId: ({ origin }) =>
            `r-${origin.kind === 'read' && origin.amends?.claim}-${origin.kind === 'read' && origin.amends?.by}`,
        },
      )
      for (const { body } of drafts) {
        if (body.kind === 'claim' && !claims.some(({ id }) => id === body.claim.id))
          claims.push(body.claim)
        if (body.kind === 'judgement') judgements.push(body.judgement)
      }
      return statement.claim.id
    } catch (error) {
      if (error instanceof SuretyError) return undefined
      throw error
    }
  }
  return { attempt, statements, judgements }
}

describe('laws of review', () => {
  test('whatever is tried in whatever order, two different persons stand behind every accepted claim', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { attempt, statements } = play(RULE)
        for (const one of tries) attempt(one)
        for (const { claim, standing, judgements } of statements()) {
          if (standing !== 'accepted') continue
          const author = claim.origin.kind === 'read' ? claim.origin.amends?.by : undefined
          const behind = new Set(
            judgements.flatMap(({ verdict, by }) => (verdict === 'accept' ? [by] : [])),
          )
          if (author) behind.add(author)
          expect(behind.size).toBeGreaterThanOrEqual(2)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a person alone gets nothing accepted', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { attempt, statements } = play(RULE)
        for (const one of tries) attempt({ ...one, by: 'Ann' })
        expect(statements().map(({ standing }) => standing)).not.toContain('accepted')
      }),
      { numRuns: 300 },
    )
  })

  test('a verdict taken back leaves everything as it stood before, with both on record', () => {
    fc.assert(
      fc.property(
        attempts,
        fc.record({
          on: fc.nat({ max: 2 }),
          by: fc.constantFrom(...NAMES),
          verdict: fc.constantFrom('accept', 'reject' as Given['verdict']),
        }),
        fc.constantFrom(RULE, { reviewers: [], fourEyes: false }),
        (tries, last, rule) => {
          const { attempt, statements, judgements } = play(rule)
          for (const one of tries) attempt(one)
          const shape = () =>
            statements().map(({ claim, standing, rank }) => [claim.id, standing, rank])
          const [before, count] = [shape(), judgements.length]
          if (attempt(last) === undefined) return
          expect(attempt({ ...last, verdict: 'undo' })).toBeDefined()
          expect(shape()).toEqual(before)
          expect(judgements.length).toBe(count + 2)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('agreement is 1 when all agree on claims that differ, and does not hang on the order of verdicts', () => {
    const unit = fc.array(fc.constantFrom('accept', 'reject', 'amend'), {
      minLength: 2,
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (units) => {
        const { alpha } = toAlpha(units)
        const turned = toAlpha([...units].reverse().map((values) => [...values].reverse()))
        if (alpha === undefined) expect(turned.alpha).toBeUndefined()
        else expect(turned.alpha).toBeCloseTo(alpha, 10)
        const agreed = toAlpha(units.map((values) => values.map(() => values[0] ?? '')))
        if (agreed.alpha !== undefined) expect(agreed.alpha).toBeCloseTo(1, 10)
      }),
    )
  })
})
