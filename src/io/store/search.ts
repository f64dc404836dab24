import { type Kysely, sql } from 'kysely'
import type { SearchHit, SearchQuery } from '../../app/ports.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import type { EntryBody } from '../../model/entry.ts'
import { fold, type SearchRow, toClaimRows, toDocumentRows } from './search-rows.ts'
import type { Tables } from './tables.ts'

/** Any fixed number that guards nothing else. */
const SEARCH_LOCK = 7_301_003
const BATCH_ENTRIES = 500

/** Marks of a found word: private-use characters, which no text is expected to hold. */
const FOUND = ['\ue000', '\ue001'] as const

/** Passages, words of curated rows and documents that hold what is sought, the best first; new entries are taken into the index before. */
export async function search(
  db: Kysely<Tables>,
  query: SearchQuery,
): Promise<readonly SearchHit[]> {
  await indexEntries(db)
  const sought = fold(query.words.replace(/\p{Cc}|\p{Surrogate}/gu, ' '))
  const options = `HighlightAll=true, StartSel=${FOUND[0]}, StopSel=${FOUND[1]}`
  const { rows } = await sql<Row>`
    with q as (select websearch_to_tsquery('english', ${sought}) || websearch_to_tsquery('simple', ${sought}) as sought),
    hits as (
      select s.*, ts_rank_cd(s.words, q.sought) as rank from search_texts s, q
      where s.words @@ q.sought and s.recorded_at <= ${query.known}::timestamptz
        -- Of a document told otherwise since, only the newest version counts: it may be shown no longer.
        and (s.claim is not null or s.sequence = (select max(d.sequence) from documents d where d.document = s.document))
      order by rank desc, s.sequence desc, s.id limit ${query.limit}
    )
    select h.claim, h.document, h.passage_start, h.passage_end, ts_headline('english', h.text, q.sought, ${options}) as shown
    from hits h, q order by h.rank desc, h.sequence desc, h.id`.execute(db)
  return rows.map(toHit)
}

interface Row {
  readonly claim: string | null
  readonly document: string | null
  readonly passage_start: number | null
  readonly passage_end: number | null
  readonly shown: string
}

function toHit(row: Row): SearchHit {
  return {
    shown: toRuns(row.shown),
    ...(row.claim !== null && { claim: row.claim }),
    ...(row.document !== null && { document: row.document }),
    ...(row.passage_start !== null && { start: row.passage_start }),
    ...(row.passage_end !== null && { end: row.passage_end }),
  }
}

function toRuns(shown: string): SearchHit['shown'] {
  return shown
    .split(/(\ue000[^\ue001]*\ue001)/)
    .filter((run) => run !== '')
    .map((run) =>
      run.startsWith(FOUND[0])
        ? { text: run.slice(1, -1), found: true }
        : { text: run, found: false },
    )
}

interface BodyRow {
  readonly sequence: string
  readonly recorded_at: Date
  readonly body: string
}

/** Takes entries into the index that came since it was last brought up; batch by batch, so that others get their turn. */
async function indexEntries(db: Kysely<Tables>): Promise<void> {
  while (await indexBatch(db));
}

/** Returns whether there is more. */
async function indexBatch(db: Kysely<Tables>): Promise<boolean> {
  const behind = await sql<{ behind: boolean }>`
    select (select coalesce(max(sequence), 0) from entries) > (select sequence from search_mark) as behind`.execute(
    db,
  )
  if (!behind.rows[0]?.behind) return false
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SEARCH_LOCK})`.execute(tx)
    const { rows } = await sql<BodyRow>`
      select e.sequence, e.recorded_at, b.body from entries e join bodies b using (sequence)
      where e.kind in ('claim', 'document') and e.sequence > (select sequence from search_mark)
      order by e.sequence limit ${BATCH_ENTRIES}`.execute(tx)
    await insert(tx, await toRows(tx, rows))
    const more = rows.length === BATCH_ENTRIES
    const last = more
      ? sql`${rows.at(-1)?.sequence}::bigint`
      : sql`(select max(sequence) from entries)`
    await sql`update search_mark set sequence = ${last}`.execute(tx)
    return more
  })
}

async function toRows(tx: Kysely<Tables>, rows: readonly BodyRow[]): Promise<readonly SearchRow[]> {
  const bodies = rows.map((row) => ({
    place: { sequence: Number(row.sequence), recordedAt: row.recorded_at.toISOString() },
    body: JSON.parse(row.body) as EntryBody,
  }))
  const claims = bodies.flatMap(({ body }) => (body.kind === 'claim' ? [body.claim] : []))
  const texts = await readTexts(tx, listDocuments(claims))
  return bodies.flatMap(({ place, body }) => {
    if (body.kind === 'document') return toDocumentRows(place, body.document)
    if (body.kind !== 'claim') return []
    const { ground } = body.claim
    return toClaimRows(
      place,
      body.claim,
      ground.kind === 'passage' ? texts.get(ground.document) : undefined,
    )
  })
}

function listDocuments(claims: readonly Claim[]): readonly string[] {
  return [
    ...new Set(
      claims.flatMap(({ ground }) => (ground.kind === 'passage' ? [ground.document] : [])),
    ),
  ]
}

/** Texts of documents that are not withheld; every version of one holds the same. */
async function readTexts(
  tx: Kysely<Tables>,
  documents: readonly string[],
): Promise<ReadonlyMap<string, { readonly sequence: number; readonly text: string }>> {
  if (documents.length === 0) return new Map()
  const { rows } = await sql<{ document: string; sequence: string; body: string }>`
    select distinct on (d.document) d.document, d.sequence, b.body from documents d join bodies b using (sequence)
    where d.document = any(${[...documents]}::text[]) order by d.document, d.sequence desc`.execute(
    tx,
  )
  return new Map(
    rows.map(({ document, sequence, body }) => [
      document,
      {
        sequence: Number(sequence),
        text: (JSON.parse(body) as { readonly document: Document }).document.text,
      },
    ]),
  )
}

async function insert(tx: Kysely<Tables>, rows: readonly SearchRow[]): Promise<void> {
  if (rows.length === 0) return
  const column = (name: keyof SearchRow) => rows.map((row) => row[name])
  const folded = rows.map(({ text }) => fold(text))
  await sql`
    insert into search_texts (sequence, text_of, recorded_at, claim, document, passage_start, passage_end, text, words)
    select r.sequence, r.text_of, r.recorded_at, r.claim, r.document, r.passage_start, r.passage_end, r.text,
      to_tsvector('english', r.folded) || to_tsvector('simple', r.folded)
    from unnest(${column('sequence')}::bigint[], ${column('textOf')}::bigint[], ${column('recordedAt')}::timestamptz[],
      ${column('claim')}::text[], ${column('document')}::text[], ${column('start')}::integer[], ${column('end')}::integer[],
      ${column('text')}::text[], ${folded}::text[])
      as r(sequence, text_of, recorded_at, claim, document, passage_start, passage_end, text, folded)`.execute(
    tx,
  )
}
