import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Draft, Entry } from '../model/entry.ts'
import type { Judgement } from '../model/judgement.ts'
import {
  checkChain,
  EMPTY_HEAD,
  type RecordedClaim,
  type RecordedJudgement,
  toCanonicalJson,
  toEntry,
  toStatements,
} from './index.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON without lone surrogates, which the ledger refuses. */
const json = fc.jsonValue({ stringUnit: 'grapheme' })

it('canonical JSON says the same value, and says it the same way again', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = toCanonicalJson(value)
      // JSON has no -0: it is written as 0.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(toCanonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

it('canonical JSON does not depend on the order of members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(toCanonicalJson(reversed)).toBe(toCanonicalJson(value))
    }),
  )
})

const verdicts = ['accept', 'reject', 'amend', 'rank', 'supersede', 'withdraw'] as const
const judgement: fc.Arbitrary<Judgement> = fc.record(
  {
    claim: fc.constantFrom('a', 'b', 'c'),
    verdict: fc.constantFrom(...verdicts),
    by: fc.constant('desk'),
    reason: fc.string({ unit: 'grapheme' }),
    rank: fc.constantFrom('preferred' as const, 'deprecated' as const),
  },
  { requiredKeys: ['claim', 'verdict', 'by', 'reason'] },
)
const chain = fc.array(judgement, { minLength: 1, maxLength: 12 }).map((judgements) => {
  let head = EMPTY_HEAD
  return judgements.map((one, i): Entry => {
    const draft: Draft = { key: `j:${i}`, body: { kind: 'judgement', judgement: one } }
    const entry = toEntry(head, draft, '2026-01-01T00:00:00.000Z', `${i}`, sha256)
    head = entry
    return entry
  })
})
const countFaults = (entries: readonly Entry[]) => {
  const check = checkChain(sha256)
  return entries.flatMap((entry) => check.add(entry)).length + check.end().length
}

it('a chain as written has no fault, and one with two entries swapped has', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (entries, at) => {
      expect(countFaults(entries)).toBe(0)
      const i = at % entries.length
      const swapped = [...entries]
      const [moved] = swapped.splice(i, 1)
      if (moved && i > 0) expect(countFaults([moved, ...swapped])).toBeGreaterThan(0)
    }),
  )
})

it('statements of the past do not change when entries are appended, nor with the order of arguments', () => {
  const claims: RecordedClaim[] = ['a', 'b', 'c'].map((id, i) => ({
    claim: {
      id,
      act: 'pledge',
      by: ['NOR'],
      subject: 'training',
      ground: { kind: 'sources', sources: ['s'] },
      origin: { kind: 'curated', row: id, verified: true },
    },
    sequence: i + 1,
    recordedAt: '2026-01-01T00:00:00.000Z',
  }))
  fc.assert(
    fc.property(fc.array(judgement), fc.array(judgement), (before, after) => {
      const all: RecordedJudgement[] = [...before, ...after].map((one, i) => ({
        judgement: one,
        sequence: i + 4,
        recordedAt: '2026-01-02T00:00:00.000Z',
      }))
      const past = all.filter(({ sequence }) => sequence < before.length + 4)
      const answer = toStatements(claims, all.slice(0, before.length), [])
      expect(toStatements(claims, past, [])).toEqual(answer)
      expect(toStatements([...claims].reverse(), [...past].reverse(), [])).toEqual(answer)
      expect(answer.map(({ claim }) => claim.id)).toEqual(['a', 'b', 'c'])
    }),
  )
})
