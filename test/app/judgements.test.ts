import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluateReader } from '../../src/app/evaluate-reader.ts'
import { exportJudgements } from '../../src/app/export-judgements.ts'
import { FOREVER } from '../../src/app/forever.ts'
import { toJudgedDocuments } from '../../src/app/gold-from-judgements.ts'
import { type Given, judgeClaim, toCorrection } from '../../src/app/judge-claim.ts'
import { recordFramework } from '../../src/app/record-framework.ts'
import { recordReading } from '../../src/app/record-reading.ts'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { withholdEntry } from '../../src/app/withhold-entry.ts'
import { toDocument } from '../../src/intake/index.ts'
import { parseFramework as parseFiles, readFrameworkFolder } from '../../src/io/framework/index.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/claim.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
let parsed: ReturnType<typeof parseFiles> | undefined
const parse: typeof parseFiles = (files) => {
  parsed ??= parseFiles(files)
  return parsed
}

// Invented, and of no real event.
const text =
  'Nobody outside may read this sentence. Spain offers divers, its minister said. Rain fell. Italy refuses to send ships, a paper wrote. Malta met Cyprus.\n'
const document = toDocument(
  {
    text,
    name: 't.txt',
    title: 'An invented report',
    rights: 'quotation',
    publishedOn: '2026-02-01',
  },
  sha256,
)
const read = (id: string, words: string, said: Pick<Claim, 'act' | 'by'>): Claim => ({
  id,
  ...said,
  subject: 'naval-force',
  when: '2026-02-01',
  publishedOn: '2026-02-01',
  ground: {
    kind: 'passage',
    document: document.id,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  },
  origin: { kind: 'read', reader: 'test-1' },
})
const CLAIMS = [
  read('r-offer', 'Spain offers divers', { act: 'offer', by: ['SELLER'] }),
  read('r-refuse', 'Italy refuses to send ships', { act: 'refuse', by: ['BUYER'] }),
  read('r-meet', 'Malta met Cyprus', { act: 'meet', by: ['BUYER'] }),
]

let store: EmbeddedStore
beforeAll(async () => {
  let clock = Date.UTC(2026, 5, 1)
  store = await openEmbeddedStore({ now: () => new Date(clock++), rules: ledgerRules })
  await recordFramework(
    store.writer,
    readFrameworkFolder('test/norms/sale-of-goods'),
    parse,
    sha256,
  )
  await recordReading(store.writer, document, { reader: 'test-1', claims: CLAIMS }, sha256)
}, 240_000)
afterAll(() => store.close())

const judge = (claim: string, given: Omit<Given, 'by'>) =>
  judgeClaim(store.writer, claim, { by: 'A. Reviewer', ...given }, { parse, sha256 })
const exportAll = async (): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of exportJudgements(store.writer)) lines.push(line)
  return lines
}

describe('judgements as evaluation data', () => {
  test('give the reading, verdict, reason, correction and passage, and no more of another’s text than the sentence', async () => {
    await judge('r-offer', { verdict: 'accept', reason: 'it says so' })
    await judge('r-refuse', {
      verdict: 'amend',
      reason: 'Wrong strength',
      reasonId: 'wrong-strength',
      correction: { ...toCorrection(CLAIMS[1] as Claim), act: 'defer' },
    })
    const lines = await exportAll()
    const [accepted, amended] = lines.map((line) => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(accepted).toMatchObject({
      claim: 'r-offer',
      verdict: 'accept',
      by: 'A. Reviewer',
      standing: 'accepted',
      read: { act: 'offer', by: ['SELLER'], subject: 'naval-force' },
      document: { id: document.id, rights: 'quotation', unsettled: 1 },
      passage: {
        quote: 'Spain offers divers',
        sentence: 'Spain offers divers, its minister said.',
      },
    })
    expect(amended).toMatchObject({
      verdict: 'amend',
      reasonId: 'wrong-strength',
      read: { act: 'refuse' },
      corrected: { act: 'defer', by: ['BUYER'], standing: 'accepted' },
    })
    for (const words of ['Nobody outside', 'Rain fell']) expect(lines.join()).not.toContain(words)
  })

  test('are gold once all readings of a document are settled: what was rejected counts against the reader', async () => {
    expect(toJudgedDocuments((await exportAll()).join('\n'), 'j.jsonl')[0]?.unsettled).toBe(1)
    await judge('r-meet', { verdict: 'reject', reason: 'Out of scope', reasonId: 'out-of-scope' })
    const [judged] = toJudgedDocuments((await exportAll()).join('\n'), 'j.jsonl')
    expect(judged).toMatchObject({ document: document.id, unsettled: 0, published: '2026-02-01' })
    const score = (claims: readonly Claim[]) =>
      evaluateReader([{ name: 'j', document, gold: judged?.gold }], () => claims)
    // Of three readings one was right and one had another act: one of two gold claims is found.
    expect(score(CLAIMS).detection).toEqual({ precision: 0.333, recall: 0.5, f1: 0.4 })
    const better = CLAIMS.slice(0, 2).map((claim) =>
      claim.act === 'refuse' ? { ...claim, act: 'defer' as const } : claim,
    )
    expect(score(better).strict.f1).toBe(1)
  })

  test('a broken line is told with its place', () => {
    expect(() => toJudgedDocuments('{"document":{"id":"d-1"}}\n', 'j.jsonl')).toThrow('j.jsonl:1')
    expect(() => toJudgedDocuments('\nnot json\n', 'j.jsonl')).toThrow('j.jsonl:2')
  })

  test('a correction outlives a newer reading of its document, and the ledger still proves', async () => {
    const { replacement } = await judge('r-refuse', { verdict: 'undo', reason: 'again' }).then(() =>
      judge('r-refuse', {
        verdict: 'amend',
        reason: 'x',
        correction: { ...toCorrection(CLAIMS[1] as Claim), act: 'defer' },
      }),
    )
    await recordReading(store.writer, document, { reader: 'test-2', claims: [] }, sha256)
    const [corrected] = await store.writer.statements({
      known: FOREVER,
      basis: 'recorded',
      claim: replacement ?? '',
    })
    expect(corrected?.standing).toBe('accepted')
    expect(await verifyLedger(store.writer, sha256)).toMatchObject({ findings: [] })
  })

  test('of a withheld document no word is given', async () => {
    const stored = await store.writer.document(document.id, FOREVER)
    const request = { sequence: stored?.sequence ?? 0, by: 'Editor', reason: 'court order' }
    await withholdEntry(store.writer, request, sha256)
    const lines = await exportAll()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ document: { withheld: true } })
      expect(line).not.toContain('Spain offers')
    }
  })
})
