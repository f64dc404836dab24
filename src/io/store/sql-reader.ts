import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { LedgerReader, LedgerRules, StatementQuery, StoredDocument } from '../../app/ports.ts'
import { parseInstant } from '../../model/calendar.ts'
import type { Document } from '../../model/document.ts'
import type { EntryBody, EntryKind } from '../../model/entry.ts'
import type { FrameworkFile } from '../../model/framework.ts'
import { SuretyError } from '../../model/problem.ts'
import type { Statement } from '../../model/statement.ts'
import { createBodyReader, type ReadBodies } from './body-reader.ts'
import { checkNewest } from './check-newest.ts'
import { listEntries } from './list-entries.ts'
import { readEntries, readHead } from './read-entries.ts'
import { search } from './search.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>
type BodyOf<Kind extends EntryKind> = Extract<EntryBody, { readonly kind: Kind }>

interface BodyRow {
  readonly sequence: string
  readonly recorded_at: Date
  readonly body: string
}

/** Reads the ledger from a database that holds the tables of `migrations/`. */
export function createSqlReader(db: Db, rules: LedgerRules): LedgerReader {
  const readBodies = createBodyReader()
  return {
    head: async () => (await readHead(db)) ?? rules.emptyHead,
    begins: () => readBegins(db),
    statements: (query) => readStatements(db, query, rules, readBodies),
    document: (id, known) => readDocument(db, id, toInstant(known)),
    documents: (known) => readDocuments(db, toInstant(known)),
    frameworkFiles: (known) => readFrameworkFiles(db, toInstant(known)),
    entries: (from, limit) => readEntries(db, from, limit),
    listEntries: (query) => listEntries(db, { ...query, known: toInstant(query.known) }),
    search: (query) => search(db, { ...query, known: toInstant(query.known) }),
    checkNewest: (most) => checkNewest(db, rules, most),
  }
}

async function readBegins(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('entries')
    .select('recorded_at')
    .where('sequence', '=', '1')
    .executeTakeFirst()
  return row?.recorded_at.toISOString()
}

async function readStatements(
  db: Db,
  query: StatementQuery,
  rules: LedgerRules,
  readBodies: ReadBodies,
): Promise<readonly Statement[]> {
  const known = toInstant(query.known)
  const clock = query.basis === 'published' ? sql.ref('published_last') : sql.ref('recorded_at')
  const asked = sql.join(
    [
      sql`${clock} <= ${known}`,
      ...(query.claim === undefined ? [] : [sql`claim = ${query.claim}`]),
      ...(query.document === undefined ? [] : [sql`document = ${query.document}`]),
    ],
    sql` and `,
  )
  // With `published` every judgement and reading counts, whenever we recorded it: only the sources' dates decide.
  const recorded = query.basis === 'published' ? sql`true` : sql`recorded_at <= ${known}`
  const narrow = query.claim !== undefined || query.document !== undefined
  const [claims, judgements, readings] = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => [
      await readBodies(tx, 'claim', asked),
      await readBodies(
        tx,
        'judgement',
        narrow ? sql`${recorded} and claim in (select claim from claims where ${asked})` : recorded,
      ),
      await readReadings(
        tx,
        narrow
          ? sql`${recorded} and document in (select document from claims where ${asked})`
          : recorded,
      ),
    ])
  return rules.toStatements(
    claims.map(({ body, ...place }) => ({ ...place, claim: body.claim })),
    judgements.map(({ body, ...place }) => ({ ...place, judgement: body.judgement })),
    readings,
  )
}

async function readReadings(db: Db, where: RawBuilder<unknown>) {
  const { rows } = await sql<{ sequence: string; document: string; reader: string }>`
    select sequence, document, reader from readings where ${where}`.execute(db)
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }))
}

interface DocumentRow {
  readonly sequence: string
  readonly recorded_at: Date
  readonly document: string
  readonly sha256: string
  readonly body?: string
  readonly summary: string | null
  readonly by_whom: string | null
  readonly reason: string | null
  readonly withheld_at: Date | null
}

/** Every version of every document by an instant, those withheld as well, newest first. */
const versions = (known: string) => sql`
  select d.sequence, d.recorded_at, d.document, d.sha256, d.summary, d.published_last,
    null as by_whom, null as reason, null::timestamptz as withheld_at
  from documents d where d.recorded_at <= ${known}::timestamptz
  union all
  select e.sequence, e.recorded_at, w.document, w.sha256, null, null, w.by_whom, w.reason, later.recorded_at
  from withholdings w join entries e on e.sequence = w.withheld join entries later on later.sequence = w.sequence
  where w.document is not null and e.recorded_at <= ${known}::timestamptz`

async function readDocument(
  db: Db,
  id: string,
  known: string,
): Promise<StoredDocument | undefined> {
  const { rows } = await sql<DocumentRow>`
    select v.*, b.body from (${versions(known)}) v left join bodies b using (sequence)
    where v.document = ${id} order by sequence desc limit 1`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  return toStoredDocument(
    row,
    row.body === undefined || row.body === null
      ? undefined
      : (JSON.parse(row.body) as BodyOf<'document'>).document,
  )
}

async function readDocuments(db: Db, known: string): Promise<readonly StoredDocument[]> {
  const { rows } = await sql<DocumentRow>`
    select * from (
      select distinct on (document) * from (${versions(known)}) v order by document, sequence desc
    ) newest order by published_last desc nulls last, sequence desc`.execute(db)
  return rows.map((row) =>
    toStoredDocument(row, row.summary === null ? undefined : (JSON.parse(row.summary) as Document)),
  )
}

function toStoredDocument(row: DocumentRow, document: Document | undefined): StoredDocument {
  const place = { ...toPlace(row), sha256: row.sha256 }
  if (document) return { ...place, document }
  return {
    ...place,
    document: { id: row.document, text: '', blocks: [], rights: 'quotation' },
    withheld: {
      by: row.by_whom ?? '',
      reason: row.reason ?? '',
      recordedAt: (row.withheld_at ?? row.recorded_at).toISOString(),
    },
  }
}

async function readFrameworkFiles(db: Db, known: string): Promise<readonly FrameworkFile[]> {
  const { rows } = await sql<BodyRow>`
    select f.*, b.body from (
      select distinct on (path) path, sequence, removed, recorded_at from framework_files
      where recorded_at <= ${known} order by path, sequence desc
    ) f join bodies b using (sequence) where not f.removed order by path collate "C"`.execute(db)
  return rows.map((row) => toBody<'framework-file'>(row).file)
}

function toPlace(row: { readonly sequence: string; readonly recorded_at: Date }) {
  return { sequence: Number(row.sequence), recordedAt: row.recorded_at.toISOString() }
}

function toBody<Kind extends EntryKind>(row: BodyRow): BodyOf<Kind> {
  return JSON.parse(row.body) as BodyOf<Kind>
}

/** An instant as PostgreSQL reads it, without a session's time zone coming in. */
function toInstant(known: string): string {
  const instant = parseInstant(known)
  if (instant !== undefined) return new Date(instant).toISOString()
  throw new SuretyError(
    'option-not-understood',
    `The record cannot be asked as of ${JSON.stringify(known)}: it is no instant.`,
    'Give an instant with its offset, such as 2026-01-10T23:59:59Z.',
  )
}
