import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { FOREVER } from '../../src/app/forever.ts'
import { type Given, judgeClaim } from '../../src/app/judge-claim.ts'
import { openAnswers } from '../../src/app/open-answers.ts'
import { parseQuestion } from '../../src/app/parse-question.ts'
import { recordFramework } from '../../src/app/record-framework.ts'
import { recordReading } from '../../src/app/record-reading.ts'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { toDocument } from '../../src/intake/index.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { FrameworkFile } from '../../src/model/framework.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const ukraine = readFrameworkFolder('frameworks/ukraine')
const change = (path: string, from: string, to: string): readonly FrameworkFile[] =>
  ukraine.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file))

let store: EmbeddedStore
let clock = Date.UTC(2026, 5, 1)
afterEach(() => store?.close())

/** An empty store whose clock moves on by a minute with every batch. */
async function openStore(): Promise<EmbeddedStore> {
  clock = Date.UTC(2026, 5, 1)
  store = await openEmbeddedStore({
    now: () => {
      clock += 60_000
      return new Date(clock)
    },
    rules: ledgerRules,
  })
  return store
}
const record = (files: readonly FrameworkFile[]) =>
  recordFramework(store.writer, files, parseFramework, sha256)
const judge = (claim: string, given: Given) =>
  judgeClaim(store.writer, claim, given, { parse: parseFramework, sha256 })
const row = async (id: string) =>
  (await store.writer.statements({ known: FOREVER, basis: 'recorded' })).filter(
    ({ claim: { origin } }) => origin.kind === 'curated' && origin.row === id,
  )

describe('recording a framework', () => {
  test('a second time records nothing', async () => {
    await openStore()
    const first = await record(ukraine)
    expect(first.claims).toBeGreaterThan(200)
    const head = await store.writer.head()
    expect(await record(ukraine)).toEqual({ files: 0, claims: 0, judgements: 0 })
    expect(await store.writer.head()).toEqual(head)
  })

  test('a changed row supersedes its earlier version, and changing it back reinstates that', async () => {
    await openStore()
    await record(ukraine)
    const changed = change('record/talks.yaml', 'round: 1', 'round: 2')
    expect(await record(changed)).toEqual({ files: 1, claims: 1, judgements: 2 })
    const statements = await store.writer.statements({ known: FOREVER, basis: 'recorded' })
    const versions = statements.filter(
      ({ claim: { origin } }) =>
        origin.kind === 'curated' && origin.stage === 'in-talks' && origin.round,
    )
    expect(
      versions.map(({ standing, claim: { origin } }) => [
        standing,
        origin.kind === 'curated' && origin.round,
      ]),
    ).toEqual([
      ['superseded', 1],
      ['accepted', 2],
    ])
    expect(await record(ukraine)).toEqual({ files: 1, claims: 0, judgements: 2 })
  })

  test('a row that is gone is withdrawn, and stays on record', async () => {
    await openStore()
    await record(ukraine)
    const rows = async () =>
      (await store.writer.statements({ known: FOREVER, basis: 'recorded' })).filter(
        ({ claim: { subject, act } }) => subject === 'ceasefire' && act === 'allege',
      )
    // The eleven counts of violations stand in one file.
    expect((await rows()).map(({ standing }) => standing)).toEqual(Array(11).fill('accepted'))
    expect(await record(ukraine.filter(({ path }) => path !== 'record/violations.yaml'))).toEqual({
      files: 1,
      claims: 0,
      judgements: 11,
    })
    expect((await rows()).map(({ standing }) => standing)).toEqual(Array(11).fill('withdrawn'))
  })

  test('a reviewer’s rejection of a row is not overruled by the next start', async () => {
    await openStore()
    await record(ukraine)
    const [poland] = await row('g7-declaration.POL.accession')
    await judge(poland?.claim.id ?? '', {
      verdict: 'reject',
      by: 'A. Reviewer',
      reason: 'a test',
    })
    await record(ukraine)
    expect((await row('g7-declaration.POL.accession')).map(({ standing }) => standing)).toEqual([
      'rejected',
    ])
  })

  test('of another arrangement is refused', async () => {
    await openStore()
    await record(ukraine)
    await expect(
      record(change('framework.yaml', 'id: ukraine', 'id: elsewhere')),
    ).rejects.toMatchObject({ code: 'framework-mismatch' })
  })
})

describe('the two clocks', () => {
  test('what was known before an entry does not change when it comes', async () => {
    await openStore()
    await record(ukraine)
    const answers = openAnswers(store.writer, parseFramework)
    const before = new Date(clock).toISOString()
    const question = parseQuestion({ on: '2026-01-10', known: before }, clock)
    const poland = await answers.positions(question, { actor: 'POL' })
    const [claim] = await row('pol-2026-01-06-tusk.land-force')
    await judge(claim?.claim.id ?? '', {
      verdict: 'reject',
      by: 'A. Reviewer',
      reason: 'a test',
    })
    const again = await answers.positions(question, { actor: 'POL' })
    expect(again.positions).toEqual(poland.positions)
    const now = await answers.positions(parseQuestion({ on: '2026-01-10' }, clock + 1), {
      actor: 'POL',
    })
    expect(now.positions).not.toEqual(poland.positions)
  })

  test('before the first entry an answer says when the record begins; by publication it can still be asked', async () => {
    await openStore()
    await record(ukraine)
    const answers = openAnswers(store.writer, parseFramework)
    const early = await answers.parties(
      parseQuestion({ on: '2023-08-18', known: '2023-08-18' }, clock),
      'g7-declaration',
    )
    expect(early.asked.notice).toContain('The record begins on 2026-06-01')
    expect(early.parties).toEqual([])
    const published = await answers.parties(
      parseQuestion({ on: '2023-08-18', known: '2023-08-18', basis: 'published' }, clock),
      'g7-declaration',
    )
    expect(published.asked.notice).toBeUndefined()
    expect(published.parties.map(({ actor }) => actor.id)).toContain('LTU')
    // Kosovo's accession was published three days later.
    const later = await answers.parties(
      parseQuestion({ on: '2023-08-21', known: '2023-08-18', basis: 'published' }, clock),
      'g7-declaration',
    )
    expect(later.parties.map(({ actor }) => actor.id)).not.toContain('XKX')
  })
})

describe('a reading', () => {
  const text = 'Testland report\n\nArland will send troops, its minister said.\n'
  const document = (published?: string) =>
    toDocument({ text, name: 't.txt', ...(published && { publishedOn: published }) }, sha256)
  const claim = (from: ReturnType<typeof document>): Claim => ({
    id: `r-${sha256(JSON.stringify([from.id, from.publishedOn])).slice(0, 12)}`,
    act: 'pledge',
    by: ['FRA'],
    subject: 'land-force',
    ...(from.publishedOn && { publishedOn: from.publishedOn, when: from.publishedOn }),
    ground: {
      kind: 'passage',
      document: from.id,
      start: text.indexOf('Arland'),
      end: text.indexOf(', its'),
    },
    origin: { kind: 'read', reader: 'test-1' },
  })

  test('moves nothing until it is accepted, unless readings are trusted', async () => {
    await openStore()
    await record(ukraine)
    const from = document('2023-07-20')
    const said = claim(from)
    await recordReading(store.writer, from, { reader: 'test-1', claims: [said] }, sha256)
    const answers = openAnswers(store.writer, parseFramework)
    const ask = async (trust: string) =>
      (
        await answers.positions(parseQuestion({ on: '2023-08-01', trust }, clock + 1), {
          actor: 'FRA',
          subject: 'land-force',
        })
      ).positions[0]
    expect((await ask('reviewed'))?.state).toBe('silent')
    expect(await ask('read')).toMatchObject({ state: 'stands', rung: 'pledge' })
    await judge(said.id, {
      verdict: 'accept',
      by: 'A. Reviewer',
      reason: 'it says so',
    })
    expect(await ask('reviewed')).toMatchObject({ state: 'stands', rung: 'pledge' })
    expect(await verifyLedger(store.writer, sha256)).toMatchObject({ passages: 1, findings: [] })
  })

  test('of the same text again records nothing; with a date told later the undated claims leave the view', async () => {
    await openStore()
    await record(ukraine)
    const undated = document()
    const first = await recordReading(
      store.writer,
      undated,
      { reader: 'test-1', claims: [claim(undated)] },
      sha256,
    )
    const again = await recordReading(
      store.writer,
      undated,
      { reader: 'test-1', claims: [claim(undated)] },
      sha256,
    )
    expect([first.recorded, again.recorded]).toEqual([true, false])
    const dated = document('2023-07-20')
    await recordReading(store.writer, dated, { reader: 'test-1', claims: [claim(dated)] }, sha256)
    const statements = await store.writer.statements({
      known: FOREVER,
      basis: 'recorded',
      document: dated.id,
    })
    expect(statements.map(({ standing, claim: { when } }) => [standing, when])).toEqual([
      ['superseded', undefined],
      ['unreviewed', '2023-07-20'],
    ])
  })

  test('cannot be judged twice from the same standing', async () => {
    await openStore()
    await record(ukraine)
    const from = document('2023-07-20')
    await recordReading(store.writer, from, { reader: 'test-1', claims: [claim(from)] }, sha256)
    const verdicts = await Promise.allSettled(
      (['accept', 'reject'] as const).map((verdict) =>
        judge(claim(from).id, {
          verdict,
          by: 'A. Reviewer',
          reason: 'at once',
        }),
      ),
    )
    expect(verdicts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('over time', () => {
  test('an entry that turns an answer is told with what it turned; the rest is left out', async () => {
    await openStore()
    await record(ukraine)
    const since = new Date(clock).toISOString()
    const [witkoff] = await row('usa-2026-01-06-witkoff.monitoring')
    await judge(witkoff?.claim.id ?? '', {
      verdict: 'reject',
      by: 'A. Reviewer',
      reason: 'a test',
    })
    const answers = openAnswers(store.writer, parseFramework)
    const { flips } = await answers.flips(parseQuestion({ on: '2026-01-10' }, clock + 1), since)
    expect(flips).toHaveLength(1)
    expect(flips[0]?.entries.map(({ id }) => id)).toEqual([witkoff?.claim.id])
    expect(flips[0]?.positions.map(({ actor, subject }) => `${actor.id} ${subject}`)).toEqual([
      'USA monitoring',
    ])
  })

  test('compares two days of the world: what is the same is left out', async () => {
    await openStore()
    await record(ukraine)
    const answers = openAnswers(store.writer, parseFramework)
    const ask = (on: string) => parseQuestion({ on }, clock + 1)
    const { provisions, facts, positions } = await answers.compare(
      ask('2026-01-06'),
      ask('2026-01-05'),
    )
    // The Paris declaration and the declaration of intent were adopted on 6 January 2026.
    expect(provisions.map(({ id }) => id)).toContain('paris-declaration/monitoring')
    expect(provisions.map(({ id }) => id)).not.toContain('gbr-2024/consultation')
    expect(positions.map(({ actor, subject }) => `${actor.id} ${subject}`)).toContain(
      'GBR land-force',
    )
    expect(facts).toEqual([])
    const same = await answers.compare(ask('2026-01-06'), ask('2026-01-06'))
    expect([same.provisions, same.positions, same.facts]).toEqual([[], [], []])
  })

  test('without the United States from a day on, its clauses end after their notice and what only it can make is not so', async () => {
    await openStore()
    await record(ukraine)
    const answers = openAnswers(store.writer, parseFramework)
    const at = async (on: string) => {
      const question = parseQuestion({ on, without: ['USA@2025-06-01'] }, clock + 1)
      const { provisions } = await answers.status(question)
      return provisions.find(({ id }) => id === 'usa-2024/consultation')?.state
    }
    // The agreement asks for six months of notice.
    expect([await at('2025-11-30'), await at('2025-12-01')]).toEqual(['waiting', 'ended'])
    await expect(
      answers.status(parseQuestion({ without: ['QQQ'] }, clock + 1)),
    ).rejects.toMatchObject({ code: 'actor-not-found' })
  })
})
