import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { withholdEntry } from '../../src/app/withhold-entry.ts'
import { openPostgresStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import { findPostgres } from './find-postgres.ts'
import { makeFolder, type OpenStore, openFolder } from './open-stores.ts'
import {
  curatedClaim,
  documentDraft,
  judgementDraft,
  readClaim,
  readingDraft,
  sha256,
} from './sample-drafts.ts'

interface Sql {
  readonly run: (text: string) => Promise<readonly Record<string, unknown>[]>
  readonly close: () => Promise<void>
}

/** One row or more in every table. */
async function fill({ writer }: OpenStore): Promise<void> {
  const doc = documentDraft('Norway will train soldiers.')
  const gone = documentDraft('Words to withhold.')
  await writer.append([
    doc,
    gone,
    readClaim('c1', [doc.id, 0, 6]),
    curatedClaim('c2', { publishedOn: '2025-03-11' }),
    judgementDraft('c1', 'accept'),
    readingDraft(doc.id, 'rules-1', 1),
    {
      key: 'file:a',
      body: { kind: 'framework-file', framework: 'f', file: { path: 'a.yaml', text: 'a: 1' } },
    },
  ])
  await withholdEntry(writer, { sequence: 2, by: 'desk', reason: 'copyright' }, sha256)
}

const DATABASES: readonly { name: string; open: () => Promise<Sql | { skipped: string }> }[] = [
  {
    name: 'PGlite',
    open: async () => {
      const folder = await makeFolder()
      const store = await openFolder(folder)
      await fill(store)
      await store.close()
      const pglite = await PGlite.create({ dataDir: join(folder, 'database') })
      const close = async () => {
        await pglite.close()
        await rm(folder, { recursive: true })
      }
      return { run: async (text) => (await pglite.query(text)).rows as never, close }
    },
  },
  {
    name: 'PostgreSQL',
    open: async () => {
      const found = await findPostgres()
      if ('skipped' in found) return found
      const { url } = found
      const store = await openPostgresStore({ url, now: () => new Date(), rules: ledgerRules })
      await fill(store)
      await store.close()
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const close = async () => {
        await client.end()
        await found.drop()
      }
      return { run: async (text) => (await client.query(text)).rows, close }
    },
  },
]

// The column that an update tries to change, by table.
const TABLES = {
  entries: "hash = repeat('0', 64)",
  bodies: "body = '{}'",
  withholdings: "reason = ''",
  texts: 'length = 0',
  documents: "summary = '{}'",
  claims: "claim = 'x'",
  judgements: "claim = 'x'",
  readings: "reader = 'x'",
  framework_files: "path = 'x'",
  migrations: "checksum = ''",
}

// What search looks through is made from the entries again whenever it falls behind: no record, and so not kept for ever.
const MADE_ANEW: readonly string[] = ['search_mark', 'search_texts']

describe.each(DATABASES)('the database itself, $name', ({ name, open }) => {
  let sql: Sql | undefined
  let skipped = ''
  beforeAll(async () => {
    const opened = await open()
    if ('skipped' in opened) {
      skipped = opened.skipped
      process.stderr.write(`skipped on ${name}: ${skipped}\n`)
    } else sql = opened
  }, 240_000)
  afterAll(() => sql?.close(), 240_000)
  const on = (title: string, test: (run: Sql['run']) => Promise<void>) =>
    it(title, (context) => (sql ? test(sql.run) : context.skip(skipped)))

  on('has every table of this test and no other', async (run) => {
    const rows = await run(
      "select table_name from information_schema.tables where table_schema = 'public' order by 1",
    )
    expect(rows.map((row) => row.table_name)).toEqual([...Object.keys(TABLES), ...MADE_ANEW].sort())
  })

  for (const [table, change] of Object.entries(TABLES)) {
    on(`refuses to update, delete and empty ${table}`, async (run) => {
      const count = `select count(*)::int as n from ${table}`
      const before = await run(count)
      expect(before[0]?.n).toBeGreaterThan(0)
      await expect(run(`update ${table} set ${change}`)).rejects.toThrow(/append-only: update/)
      await expect(run(`delete from ${table}`)).rejects.toThrow(/append-only: delete/)
      await expect(run(`truncate ${table} cascade`)).rejects.toThrow(/append-only: truncate/)
      expect(await run(count)).toEqual(before)
    })
  }

  on('lets in no claim without a passage in a document or a source', async (run) => {
    const [row] = await run('select document, length from texts limit 1')
    const { document, length } = row as { document: string; length: number }
    const insert = (sequence: number, values: string) =>
      run(`with entry as (
          insert into entries select ${sequence}, 'claim', now(), 'raw:${sequence}',
            repeat('0', 64), repeat('0', 64), repeat('0', 64) returning sequence
        ), body as (
          insert into bodies select sequence, '', '' from entry returning sequence
        )
        insert into claims (sequence, claim, recorded_at, document, document_length, passage_start, passage_end, sources)
        select sequence, 'raw-' || sequence, now(), ${values} from body`)
    const inside = `'${document}', ${length}`
    for (const [i, values] of [
      'null, null, null, null, 0',
      `${inside}, null, null, 0`,
      `${inside}, null, 3, 0`,
      `${inside}, -1, 3, 0`,
      `${inside}, 3, 3, 0`,
      `${inside}, 0, ${length + 1}, 0`,
      'null, null, 0, 3, 1',
      `${inside}, 0, 3, 1`,
      `'${document}', null, 0, 3, 0`,
    ].entries())
      await expect(insert(1000 + i, values), values).rejects.toThrow(/claim_is_grounded/)
    // A longer document than there is, and one that is not on record.
    await expect(insert(1100, `'${document}', ${length + 9}, 0, ${length + 9}, 0`)).rejects.toThrow(
      /foreign key/,
    )
    await expect(insert(1101, "'d-ffffffffffffffff', 9, 0, 3, 0")).rejects.toThrow(/foreign key/)
    expect(await run("select count(*)::int as n from entries where key like 'raw:%'")).toEqual([
      { n: 0 },
    ])
  })

  on('refuses a second entry with a key or number on record', async (run) => {
    const zeros = "repeat('0', 64), repeat('0', 64), repeat('0', 64)"
    await expect(
      run(`insert into entries values (1, 'claim', now(), 'new', ${zeros})`),
    ).rejects.toThrow(/duplicate key/)
    await expect(
      run(`insert into entries values (1000, 'claim', now(), 'claim:c1', ${zeros})`),
    ).rejects.toThrow(/duplicate key/)
  })
})

describe('a record changed behind the triggers', () => {
  it('is found by verify, entry by entry', async (context) => {
    const found = await findPostgres()
    if ('skipped' in found) return context.skip(found.skipped)
    const { url } = found
    const store = await openPostgresStore({ url, now: () => new Date(), rules: ledgerRules })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await fill(store)
      for (const table of ['entries', 'bodies', 'readings'])
        await client.query(`alter table ${table} disable trigger user`)
      expect((await verifyLedger(store.writer, sha256)).findings).toEqual([])
      await client.query(
        `update bodies set body = replace(body, '"end":6', '"end":9') where sequence = 3`,
      )
      await client.query("update entries set key = 'claim:c9' where sequence = 4")
      await client.query('delete from bodies where sequence = 6')
      expect((await verifyLedger(store.writer, sha256)).findings).toEqual([
        'Entry 3 was changed: its body does not fit its digest.',
        'Entry 4 was changed: its hash does not fit its fields.',
        'Entry 6 has no body, and no entry withholds it.',
      ])
    } finally {
      await client.end()
      await store.close()
      await found.drop()
    }
  }, 240_000)
})

describe('a database that another version of Surety made', () => {
  it('is refused, and nothing of it is changed', async (context) => {
    const found = await findPostgres()
    if ('skipped' in found) return context.skip(found.skipped)
    const { url } = found
    const open = () => openPostgresStore({ url, now: () => new Date(), rules: ledgerRules })
    const client = new pg.Client({ connectionString: url })
    try {
      await (await open()).close()
      await client.connect()
      await client.query('alter table migrations disable trigger user')
      await client.query("update migrations set checksum = 'another'")
      await expect(open()).rejects.toThrow(/made by 0001-ledger\.sql, which this version/)
    } finally {
      await client.end()
      await found.drop()
    }
  }, 240_000)
})
