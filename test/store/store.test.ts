import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportJournal } from '../../src/app/export-journal.ts'
import type { LedgerWriter, StatementQuery } from '../../src/app/ports.ts'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { withholdEntry } from '../../src/app/withhold-entry.ts'
import type { Statement } from '../../src/model/statement.ts'
import { createClock, type OpenStore, STORES } from './open-stores.ts'
import {
  curatedClaim,
  documentDraft,
  judgementDraft,
  readClaim,
  readingDraft,
  sha256,
} from './sample-drafts.ts'

const TEXT = 'Norway will train soldiers. Poland offers logistics.'

describe.each(STORES)('the ledger on $name', ({ name, open }) => {
  const clock = createClock()
  let store: OpenStore | undefined
  let skipped = ''

  beforeAll(async () => {
    const opened = await open(clock)
    if ('skipped' in opened) {
      skipped = opened.skipped
      process.stderr.write(`skipped on ${name}: ${skipped}\n`)
    } else store = opened
  }, 240_000)
  afterAll(() => store?.close(), 240_000)

  const on = (title: string, run: (ledger: LedgerWriter) => Promise<void>) =>
    it(title, async (context) => {
      if (!store) return context.skip(skipped)
      clock.tick()
      await run(store.writer)
    }, 240_000)

  const ask = async (ledger: LedgerWriter, query: Partial<StatementQuery>) =>
    ledger.statements({ known: '2999-01-01T00:00:00Z', basis: 'recorded', ...query })
  const standings = (statements: readonly Statement[]) =>
    statements.map(({ claim, standing }) => `${claim.id} ${standing}`)

  on('is empty at first and says so', async (ledger) => {
    expect(await ledger.head()).toEqual({ sequence: 0, hash: '0'.repeat(64) })
    expect(await ledger.begins()).toBeUndefined()
    expect(await ledger.entries(1, 10)).toEqual([])
  })

  on('numbers entries without a gap and tells what was on record already', async (ledger) => {
    const at = clock.tick()
    const doc = documentDraft(TEXT)
    const claim = readClaim('first-1', [doc.id, 0, 26])
    expect(await ledger.append([doc, claim, claim])).toEqual([
      { key: doc.key, sequence: 1, recorded: true },
      { key: 'claim:first-1', sequence: 2, recorded: true },
      { key: 'claim:first-1', sequence: 2, recorded: false },
    ])
    expect(await ledger.append([claim])).toEqual([
      { key: 'claim:first-1', sequence: 2, recorded: false },
    ])
    expect(await ledger.append([])).toEqual([])
    const head = await ledger.head()
    expect(head).toMatchObject({ sequence: 2, recordedAt: at })
    expect(await ledger.begins()).toBe(at)
    const entries = await ledger.entries(1, 10)
    expect(entries.map(({ sequence, kind }) => `${sequence} ${kind}`)).toEqual([
      '1 document',
      '2 claim',
    ])
    expect(entries[1]?.previous).toBe(entries[0]?.hash)
    expect(entries[1]?.sealed?.body).toEqual(claim.body)
    expect((await ledger.entries(2, 1)).map(({ sequence }) => sequence)).toEqual([2])
  })

  on('refuses another body under a key on record, and the whole batch with it', async (ledger) => {
    await ledger.append([curatedClaim('same-1')])
    const before = await ledger.head()
    await expect(
      ledger.append([curatedClaim('same-2'), curatedClaim('same-1', { subject: 'equipment' })]),
    ).rejects.toMatchObject({ code: 'statement-superseded' })
    expect(await ledger.head()).toEqual(before)
    expect(await ask(ledger, { claim: 'same-2' })).toEqual([])
  })

  on('answers as of an instant by when it was recorded', async (ledger) => {
    const early = clock.tick()
    await ledger.append([curatedClaim('clock-1')])
    const accepted = clock.tick()
    await ledger.append([judgementDraft('clock-1', 'accept')])
    const withdrawn = clock.tick()
    await ledger.append([judgementDraft('clock-1', 'withdraw')])
    const at = async (known: string) => standings(await ask(ledger, { known, claim: 'clock-1' }))
    expect(await at('2025-12-31T23:59:59.999Z')).toEqual([])
    expect(await at(early)).toEqual(['clock-1 unreviewed'])
    expect(await at(accepted)).toEqual(['clock-1 accepted'])
    expect(await at(withdrawn)).toEqual(['clock-1 withdrawn'])
    // The same instant, an hour east.
    const [day, hour] = accepted.split('T') as [string, string]
    const east = `${day}T${String(Number(hour.slice(0, 2)) + 1).padStart(2, '0')}${hour.slice(2, -1)}+01:00`
    expect(await at(east)).toEqual(['clock-1 accepted'])
  })

  on('answers as of an instant by when the source was published', async (ledger) => {
    await ledger.append([
      curatedClaim('published-day', { publishedOn: '2025-03-11' }),
      curatedClaim('published-month', { publishedOn: '2025-03' }),
      curatedClaim('published-instant', { publishedOn: '2025-03-11T12:00Z' }),
      curatedClaim('published-unknown'),
      judgementDraft('published-day', 'accept'),
    ])
    const at = async (known: string) =>
      standings(await ask(ledger, { known, basis: 'published' })).filter((one) =>
        one.startsWith('published'),
      )
    expect(await at('2025-03-11T11:59:59.999Z')).toEqual([])
    expect(await at('2025-03-11T12:00:00Z')).toEqual(['published-instant unreviewed'])
    expect(await at('2025-03-11T23:59:59.998Z')).toEqual(['published-instant unreviewed'])
    // The whole day is over, and the judgement counts though it was recorded in 2026.
    expect(await at('2025-03-11T23:59:59.999Z')).toEqual([
      'published-day accepted',
      'published-instant unreviewed',
    ])
    expect(await at('2025-03-31T23:59:59.999Z')).toEqual([
      'published-day accepted',
      'published-month unreviewed',
      'published-instant unreviewed',
    ])
  })

  on('gives a claim its rank and its judgements in order', async (ledger) => {
    await ledger.append([curatedClaim('rank-1'), judgementDraft('rank-1', 'accept')])
    await ledger.append([judgementDraft('rank-1', 'rank', { rank: 'deprecated', reason: 'old' })])
    const [statement] = await ask(ledger, { claim: 'rank-1' })
    expect(statement).toMatchObject({ standing: 'accepted', rank: 'deprecated' })
    expect(statement?.judgements.map(({ verdict }) => verdict)).toEqual(['accept', 'rank'])
  })

  on('refuses a claim without a passage in its document or a source', async (ledger) => {
    const doc = documentDraft('Sweden joined the talks.')
    await ledger.append([doc])
    const before = await ledger.head()
    const refused = async (draft: ReturnType<typeof readClaim>, words: RegExp) => {
      const attempt = ledger.append([draft])
      await expect(attempt).rejects.toMatchObject({ code: 'entry-refused' })
      await expect(attempt).rejects.toThrow(words)
    }
    await refused(readClaim('bad-1', [doc.id, 0, 25]), /\(0-25\).*which has 24 characters/)
    await refused(readClaim('bad-2', [doc.id, 7, 7]), /\(7-7\)/)
    await refused(readClaim('bad-3', [doc.id, -1, 7]), /\(-1-7\)/)
    await refused(readClaim('bad-4', [doc.id, 0.5, 7]), /\(0\.5-7\)/)
    await refused(readClaim('bad-5', ['d-0000000000000000', 0, 7]), /not on record/)
    await refused(
      curatedClaim('bad-6', { ground: { kind: 'sources', sources: [] } }),
      /cites no source/,
    )
    await refused(curatedClaim('bad-7', { publishedOn: 'last Tuesday' }), /no date/)
    await refused(curatedClaim('bad-8', { quantity: 'half a \ud83d' }), /surrogate/)
    expect(await ledger.head()).toEqual(before)
  })

  on('refuses what does not fit the record', async (ledger) => {
    const doc = documentDraft('Italy held a first round.')
    await expect(
      ledger.append([
        { ...doc, body: { kind: 'document', document: { ...TEXT_DOCUMENT, id: 'd-1' } } },
      ]),
    ).rejects.toThrow(/named d-1/)
    await expect(ledger.append([judgementDraft('nowhere', 'accept')])).rejects.toMatchObject({
      code: 'claim-not-found',
    })
    await expect(
      ledger.append([{ key: '', body: curatedClaim('no-key').body }]),
    ).rejects.toMatchObject({ code: 'entry-refused' })
    await expect(
      ledger.append([{ key: 'another key', body: curatedClaim('first-1').body }]),
    ).rejects.toMatchObject({ code: 'entry-refused' })
    await expect(ask(ledger, { known: '2026-01-10' })).rejects.toMatchObject({
      code: 'option-not-understood',
    })
  })

  on('keeps every character of a text', async (ledger) => {
    const text = 'Київ — "a\u0000b" \\ \u2028 😀 {x} , é e\u0301\r\n\t'
    const doc = documentDraft(text)
    await ledger.append([doc, readClaim('text-1', [doc.id, 0, text.length])])
    const stored = await ledger.document(doc.id, '2999-01-01T00:00:00Z')
    expect(stored?.document.text).toBe(text)
    expect(stored?.sha256).toBe(sha256(text))
  })

  on('leaves out what an older reader version read and nobody reviewed', async (ledger) => {
    const doc = documentDraft('Denmark pledged equipment. It will fund industry.')
    const first = clock.tick()
    await ledger.append([
      doc,
      readClaim('old-1', [doc.id, 0, 25]),
      readClaim('old-2', [doc.id, 27, 48]),
      readingDraft(doc.id, 'rules-1', 2),
      judgementDraft('old-2', 'accept'),
    ])
    clock.tick()
    const origin = { kind: 'read', reader: 'rules-2' } as const
    await ledger.append([
      readClaim('new-1', [doc.id, 0, 26], { origin }),
      readingDraft(doc.id, 'rules-2', 1),
    ])
    const of = { document: doc.id }
    expect(standings(await ask(ledger, of))).toEqual(['old-2 accepted', 'new-1 unreviewed'])
    expect(standings(await ask(ledger, { ...of, known: first }))).toEqual([
      'old-1 unreviewed',
      'old-2 accepted',
    ])
    expect(await ask(ledger, { claim: 'old-1' })).toEqual([])
    clock.tick()
    await ledger.append([readingDraft(doc.id, 'rules-3', 0)])
    expect(standings(await ask(ledger, of))).toEqual(['old-2 accepted'])
  })

  on('gives the framework as it was by an instant', async (ledger) => {
    const file = (path: string, text: string) =>
      ({
        key: `file:${path}:${sha256(text)}`,
        body: { kind: 'framework-file', framework: 'ukraine', file: { path, text } },
      }) as const
    const first = clock.tick()
    await ledger.append([file('b.yaml', 'b: 1'), file('a.yaml', 'a: 1')])
    const second = clock.tick()
    await ledger.append([file('a.yaml', 'a: 2')])
    const third = clock.tick()
    await ledger.append([
      {
        key: 'file-removed:b.yaml:1',
        body: { kind: 'framework-file-removed', framework: 'ukraine', path: 'b.yaml' },
      },
    ])
    const at = async (known: string) =>
      (await ledger.frameworkFiles(known)).map(({ path, text }) => `${path} ${text}`)
    expect(await at('2025-01-01T00:00:00Z')).toEqual([])
    expect(await at(first)).toEqual(['a.yaml a: 1', 'b.yaml b: 1'])
    expect(await at(second)).toEqual(['a.yaml a: 2', 'b.yaml b: 1'])
    expect(await at(third)).toEqual(['a.yaml a: 2'])
  })

  on('lists documents newest publication first, in their newest version', async (ledger) => {
    const before = clock.tick()
    const older = documentDraft('An older dispatch.', { publishedOn: '2024-02-01' })
    const newer = documentDraft('A newer dispatch.', { publishedOn: '2024-02-02' })
    const undated = documentDraft('An undated dispatch.')
    await ledger.append([older, newer, undated])
    clock.tick()
    const titled = documentDraft('An older dispatch.', {
      publishedOn: '2024-02-01',
      title: 'A title found later',
    })
    await ledger.append([{ ...titled, key: `${titled.key}:2` }])
    const ours = new Set([older.id, newer.id, undated.id])
    const listed = (await ledger.documents('2999-01-01T00:00:00Z')).filter(({ document }) =>
      ours.has(document.id),
    )
    expect(listed.map(({ document }) => document.id)).toEqual([newer.id, older.id, undated.id])
    expect(listed[1]?.document).toEqual({
      id: older.id,
      text: '',
      blocks: [],
      rights: 'own',
      publishedOn: '2024-02-01',
      title: 'A title found later',
    })
    const first = await ledger.document(older.id, before)
    expect(first?.document.title).toBeUndefined()
    expect(await ledger.document('d-ffffffffffffffff', before)).toBeUndefined()
  })

  on('keeps one chain when many append at once', async (ledger) => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        ledger.append([curatedClaim(`many-${i}`), curatedClaim('many-shared')]),
      ),
    )
    const shared = results.map(([, second]) => second)
    expect(shared.filter((one) => one?.recorded)).toHaveLength(1)
    expect(new Set(shared.map((one) => one?.sequence)).size).toBe(1)
    expect((await verifyLedger(ledger, sha256)).findings).toEqual([])
  })

  on('takes a withheld text out of sight and proves that it was there', async (ledger) => {
    const secret = 'Words that a court has forbidden.'
    const doc = documentDraft(secret, { title: 'Forbidden', outlet: 'The Outlet' })
    const [stored] = await ledger.append([doc, readClaim('held-1', [doc.id, 0, 5])])
    const second = documentDraft(secret, { title: 'Forbidden, again' })
    await ledger.append([{ ...second, key: `${second.key}:2` }])
    const at = clock.tick()
    const held = await withholdEntry(
      ledger,
      { sequence: stored?.sequence ?? 0, by: 'desk', reason: 'court order' },
      sha256,
    )
    expect(held).toHaveLength(2)
    const document = await ledger.document(doc.id, '2999-01-01T00:00:00Z')
    expect(document).toMatchObject({
      document: { id: doc.id, text: '', blocks: [] },
      sha256: sha256(secret),
      withheld: { by: 'desk', reason: 'court order', recordedAt: at },
    })
    expect(JSON.stringify(await ledger.documents('2999-01-01T00:00:00Z'))).not.toContain('Forbid')
    expect(JSON.stringify(await ledger.entries(1, 10_000))).not.toContain('court has forbidden')
    expect(standings(await ask(ledger, { document: doc.id }))).toEqual(['held-1 unreviewed'])
    expect(await ledger.append([doc])).toEqual([
      { key: doc.key, sequence: stored?.sequence, recorded: false },
    ])
    const check = await verifyLedger(ledger, sha256)
    expect(check.findings).toEqual([])
    expect(check.withheld).toBe(2)
    await expect(
      withholdEntry(ledger, { sequence: stored?.sequence ?? 0, by: 'x', reason: 'y' }, sha256),
    ).rejects.toThrow(/withheld already/)
    await expect(
      withholdEntry(ledger, { sequence: 99_999, by: 'x', reason: 'y' }, sha256),
    ).rejects.toThrow(/not on record/)
  })

  on('refuses to withhold a document without its bounds', async (ledger) => {
    const doc = documentDraft('A text whose bounds must stay known.')
    const [stored] = await ledger.append([doc])
    const body = {
      kind: 'withhold',
      sequence: stored?.sequence ?? 0,
      by: 'x',
      reason: 'y',
    } as const
    await expect(ledger.append([{ key: 'withhold:bare', body }])).rejects.toThrow(
      /does not name its id/,
    )
  })

  on('never changes an answer about the past', async (ledger) => {
    const verdict = fc.constantFrom('accept' as const, 'reject' as const, 'withdraw' as const)
    const step = fc.record({ claim: fc.integer({ min: 0, max: 3 }), verdict })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        run += 1
        const past: { known: string; answer: string }[] = []
        for (const [i, { claim, verdict }] of steps.entries()) {
          const id = `law-${run}-${claim}`
          const known = clock.tick()
          const judged = judgementDraft(id, verdict, { reason: `step ${run}-${i}` })
          await ledger.append([curatedClaim(id), judged])
          past.push({ known, answer: JSON.stringify(await ask(ledger, { known })) })
        }
        for (const { known, answer } of past)
          expect(JSON.stringify(await ask(ledger, { known }))).toBe(answer)
      }),
      { numRuns: 10, seed: 7 },
    )
  })

  on('records a set of drafts once, in whatever order and how often they come', async (ledger) => {
    const drafts = Array.from({ length: 5 }, (_, i) => curatedClaim(`order-${i}`))
    await ledger.append(drafts)
    const head = await ledger.head()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...drafts, ...drafts]), async (again) => {
        const appended = await ledger.append(again)
        expect(appended.every(({ recorded }) => !recorded)).toBe(true)
        expect(await ledger.head()).toEqual(head)
      }),
      { numRuns: 10, seed: 7 },
    )
  })

  on('exports lines that are the chain itself', async (ledger) => {
    const lines: string[] = []
    for await (const line of exportJournal(ledger)) lines.push(line)
    const head = await ledger.head()
    expect(lines).toHaveLength(head.sequence)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ hash: head.hash })
    const check = await verifyLedger(ledger, sha256)
    expect(check).toMatchObject({ entries: head.sequence, withheld: 2, findings: [] })
    expect(check.passages).toBeGreaterThan(0)
  })
})

const TEXT_DOCUMENT = { text: TEXT, blocks: [], rights: 'own' } as const
