import { type Kysely, sql } from 'kysely'
import type { EntriesListed, EntryQuery, ListedEntry } from '../../app/ports.ts'
import type { EntryBody, EntryKind } from '../../model/entry.ts'
import type { Tables } from './tables.ts'

interface Row {
  readonly sequence: string
  readonly kind: EntryKind
  readonly recorded_at: Date
  readonly hash: string
  readonly body: string | null
  readonly summary: string | null
  readonly path: string | null
  readonly by_whom: string | null
  readonly reason: string | null
  readonly withheld_by: string | null
}

/** Entries of some kinds by an instant, newest first, of documents and files without their text, and how many there are of each kind. */
export async function listEntries(
  db: Kysely<Tables>,
  { known, before, kinds, limit }: EntryQuery,
): Promise<EntriesListed> {
  const wanted = [
    sql`e.recorded_at <= ${known}::timestamptz`,
    ...(before === undefined ? [] : [sql`e.sequence < ${before}`]),
    ...(kinds === undefined ? [] : [sql`e.kind = any(${[...kinds]}::text[])`]),
  ]
  const { rows } = await sql<Row>`
    select e.sequence, e.kind, e.recorded_at, e.hash, d.summary, f.path, w.by_whom, w.reason, w.sequence as withheld_by,
      case when e.kind in ('document', 'framework-file') then null else b.body end as body
    from entries e left join bodies b using (sequence) left join documents d using (sequence)
      left join framework_files f using (sequence) left join withholdings w on w.withheld = e.sequence
    where ${sql.join(wanted, sql` and `)} order by e.sequence desc limit ${limit}`.execute(db)
  const counts = await sql<{ kind: EntryKind; n: string }>`
    select kind, count(*) as n from entries where recorded_at <= ${known}::timestamptz
    group by kind order by kind`.execute(db)
  return {
    entries: rows.map(toListed),
    counts: counts.rows.map(({ kind, n }) => ({ kind, n: Number(n) })),
  }
}

function toListed(row: Row): ListedEntry {
  const { kind, hash } = row
  const body = toBody(row)
  return {
    sequence: Number(row.sequence),
    recordedAt: row.recorded_at.toISOString(),
    kind,
    hash,
    ...(body && { body }),
    ...(row.withheld_by !== null && {
      withheld: {
        by: row.by_whom ?? '',
        reason: row.reason ?? '',
        sequence: Number(row.withheld_by),
      },
    }),
  }
}

function toBody({ kind, body, summary, path }: Row): ListedEntry['body'] {
  if (kind === 'framework-file') return path === null ? undefined : { kind, path }
  if (kind === 'document') {
    return summary === null ? undefined : { kind, document: JSON.parse(summary) as never }
  }
  return body === null
    ? undefined
    : (JSON.parse(body) as Exclude<EntryBody, { kind: 'framework-file' | 'document' }>)
}
