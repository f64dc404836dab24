import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { EntryBody } from '../../model/entry.ts'
import type { Tables } from './tables.ts'

/** The body of an entry with its place in the ledger. */
export interface PlacedBody<Body> {
  readonly sequence: number
  readonly recordedAt: string
  readonly body: Body
}

/** Reads bodies by what a query says of their rows. */
export type ReadBodies = <Kind extends 'claim' | 'judgement'>(
  db: Kysely<Tables>,
  kind: Kind,
  where: RawBuilder<unknown>,
) => Promise<readonly PlacedBody<Extract<EntryBody, { readonly kind: Kind }>>[]>

/** Bodies kept in memory; a claim takes about a kilobyte. */
const KEPT = 250_000

/**
 * Makes a reader of claims and judgements that keeps what it has parsed. The database decides each time which entries answer a
 * question: an entry never changes, and one that is withheld is no longer among them.
 */
export function createBodyReader(): ReadBodies {
  const kept = new Map<number, PlacedBody<EntryBody>>()
  return async (db, kind, where) => {
    const sequences = await readSequences(db, kind, where)
    const missing = sequences.filter((sequence) => !kept.has(sequence))
    const fresh = await fetchBodies(db, missing)
    const found = sequences.map((sequence) => kept.get(sequence) ?? fresh.get(sequence))
    for (const [sequence, body] of fresh) kept.set(sequence, body)
    for (const sequence of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(sequence)
    }
    return found.filter((one) => one !== undefined) as never
  }
}

async function readSequences(
  db: Kysely<Tables>,
  kind: 'claim' | 'judgement',
  where: RawBuilder<unknown>,
): Promise<readonly number[]> {
  // One text instead of a row each: ten times faster for a hundred thousand.
  const { rows } = await sql<{ sequences: string | null }>`
    select string_agg(sequence::text, ',' order by sequence) as sequences
    from ${sql.table(`${kind}s`)} where ${where}`.execute(db)
  const text = rows[0]?.sequences
  return text ? text.split(',').map(Number) : []
}

async function fetchBodies(
  db: Kysely<Tables>,
  sequences: readonly number[],
): Promise<ReadonlyMap<number, PlacedBody<EntryBody>>> {
  const found = new Map<number, PlacedBody<EntryBody>>()
  for (let i = 0; i < sequences.length; i += PAGE) {
    const page = sequences.slice(i, i + PAGE)
    const { rows } = await sql<{ sequence: string; recorded_at: Date; body: string }>`
      select sequence, recorded_at, body from entries join bodies using (sequence)
      where sequence = any(${page}::bigint[])`.execute(db)
    for (const { sequence, recorded_at, body } of rows)
      found.set(Number(sequence), {
        sequence: Number(sequence),
        recordedAt: recorded_at.toISOString(),
        body: JSON.parse(body) as EntryBody,
      })
  }
  return found
}

const PAGE = 10_000
