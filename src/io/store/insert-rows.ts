import { type Kysely, sql } from 'kysely'
import type { Rows } from './derived-rows.ts'
import type { Tables } from './tables.ts'

type Columns<T extends keyof Tables> = { readonly [C in keyof Tables[T]]: string }

const COLUMNS: { readonly [T in keyof Tables]: Columns<T> } = {
  entries: {
    sequence: 'bigint',
    kind: 'text',
    recorded_at: 'timestamptz',
    key: 'text',
    digest: 'text',
    previous: 'text',
    hash: 'text',
  },
  bodies: { sequence: 'bigint', salt: 'text', body: 'text' },
  withholdings: {
    sequence: 'bigint',
    withheld: 'bigint',
    by_whom: 'text',
    reason: 'text',
    document: 'text',
    sha256: 'text',
  },
  texts: { document: 'text', length: 'integer' },
  documents: {
    sequence: 'bigint',
    document: 'text',
    length: 'integer',
    recorded_at: 'timestamptz',
    sha256: 'text',
    published_last: 'timestamptz',
    summary: 'text',
  },
  claims: {
    sequence: 'bigint',
    claim: 'text',
    recorded_at: 'timestamptz',
    published_last: 'timestamptz',
    document: 'text',
    document_length: 'integer',
    passage_start: 'integer',
    passage_end: 'integer',
    sources: 'integer',
  },
  judgements: { sequence: 'bigint', claim: 'text', recorded_at: 'timestamptz' },
  readings: { sequence: 'bigint', document: 'text', reader: 'text', recorded_at: 'timestamptz' },
  framework_files: {
    sequence: 'bigint',
    path: 'text',
    removed: 'boolean',
    recorded_at: 'timestamptz',
  },
}

// A row refers to rows of the tables before its own.
const ORDER = [
  'entries',
  'bodies',
  'withholdings',
  'texts',
  'documents',
  'claims',
  'judgements',
  'readings',
  'framework_files',
] as const satisfies readonly (keyof Tables)[]

/** Characters of one statement's parameters: PGlite holds a statement in memory several times over. */
const STATEMENT_CHARACTERS = 4_000_000

/** Inserts rows, and deletes the bodies that they withhold. Must run inside a transaction. */
export async function insertRows(tx: Kysely<Tables>, rows: Rows): Promise<void> {
  for (const table of ORDER)
    for (const chunk of toChunks<object>(rows[table])) await insertChunk(tx, table, chunk)
  const withheld = rows.withholdings.map((row) => row.withheld)
  if (withheld.length > 0)
    await sql`delete from bodies where sequence = any(${withheld}::bigint[])`.execute(tx)
}

async function insertChunk(
  tx: Kysely<Tables>,
  table: keyof Tables,
  rows: readonly object[],
): Promise<void> {
  const columns = Object.entries(COLUMNS[table])
  const names = columns.map(([name]) => sql.ref(name))
  // One array a column: the statement's text is the same for every number of rows.
  const arrays = columns.map(([name, type]) => sql`${toColumn(rows, name)}::${sql.raw(type)}[]`)
  const again = table === 'texts' ? sql`on conflict do nothing` : sql``
  await sql`insert into ${sql.table(table)} (${sql.join(names)})
    select * from unnest(${sql.join(arrays)}) ${again}`.execute(tx)
}

function toColumn(rows: readonly object[], name: string): readonly unknown[] {
  return rows.map((row) => (row as Record<string, unknown>)[name])
}

function* toChunks<T extends object>(rows: readonly T[]): Generator<readonly T[]> {
  let chunk: T[] = []
  let characters = 0
  for (const row of rows) {
    for (const value of Object.values(row))
      characters += typeof value === 'string' ? value.length : 8
    chunk.push(row)
    if (characters < STATEMENT_CHARACTERS) continue
    yield chunk
    chunk = []
    characters = 0
  }
  if (chunk.length > 0) yield chunk
}
