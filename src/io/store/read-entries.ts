import { type Kysely, sql } from 'kysely'
import type { Entry, EntryBody, EntryKind, Head } from '../../model/entry.ts'
import type { Tables } from './tables.ts'

interface EntryRow {
  readonly sequence: string
  readonly kind: string
  readonly recorded_at: Date
  readonly key: string
  readonly digest: string
  readonly previous: string
  readonly hash: string
  readonly salt: string | null
  readonly body: string | null
}

/** Characters of bodies in one answer: a page of 5 MB documents must not fill the memory. */
const PAGE_CHARACTERS = 16_000_000

/** Entries in order, `from` on, at most `limit`; fewer when they are large, none only at the end. */
export async function readEntries(
  db: Kysely<Tables>,
  from: number,
  limit: number,
): Promise<readonly Entry[]> {
  const { rows } = await sql<EntryRow>`
    select * from (
      select e.*, b.salt, b.body,
        coalesce(sum(length(b.body)) over (order by sequence rows between unbounded preceding and 1 preceding), 0) as before
      from entries e left join bodies b using (sequence)
      where sequence >= ${from} and sequence < ${from + limit}
    ) page where before < ${PAGE_CHARACTERS} order by sequence`.execute(db)
  return rows.map(toEntry)
}

/** The newest entry's place; `undefined` while the ledger is empty. */
export async function readHead(db: Kysely<Tables>): Promise<Head | undefined> {
  const row = await db
    .selectFrom('entries')
    .select(['sequence', 'hash', 'recorded_at'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const recordedAt = row.recorded_at.toISOString()
  return { sequence: Number(row.sequence), hash: row.hash, recordedAt }
}

function toEntry(row: EntryRow): Entry {
  const { key, digest, previous, hash, salt, body } = row
  const fields = {
    sequence: Number(row.sequence),
    kind: row.kind as EntryKind,
    recordedAt: row.recorded_at.toISOString(),
    key,
    digest,
    previous,
    hash,
  }
  if (salt === null || body === null) return fields
  return { ...fields, sealed: { salt, body: JSON.parse(body) as EntryBody } }
}
