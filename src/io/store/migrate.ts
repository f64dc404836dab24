import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { SuretyError } from '../../model/problem.ts'
import type { Tables } from './tables.ts'

interface Migration {
  readonly name: string
  readonly checksum: string
  readonly text: string
}

const TABLE = `create table if not exists migrations (
  name text primary key, checksum text not null, applied_at timestamptz not null default now()
)`

/** Applies, in order, the numbered migrations that a database lacks. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrations = listMigrations()
  await db.transaction().execute(async (tx) => {
    await sql`set local client_min_messages = warning`.execute(tx)
    // Two processes that open an empty database at once must not both create its tables.
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx)
    await sql.raw(TABLE).execute(tx)
    const applied = await sql<{ name: string; checksum: string }>`
      select name, checksum from migrations order by name`.execute(tx)
    checkApplied(applied.rows, migrations)
    for (const { name, checksum, text } of migrations.slice(applied.rows.length)) {
      await tx.executeQuery(CompiledQuery.raw(text))
      await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`.execute(tx)
    }
  })
}

/** Any two fixed numbers would do: one guards migrations, the other appends. */
const MIGRATION_LOCK = 7_301_001

function checkApplied(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): void {
  applied.forEach(({ name, checksum }, i) => {
    const ours = migrations[i]
    if (ours?.name !== name || ours.checksum !== checksum)
      throw new SuretyError(
        'journal-broken',
        `The database cannot be opened: its tables were made by ${name}, which this version of Surety does not have or has changed.`,
        'Open it with the version of Surety that made it, or record its export into an empty database.',
      )
  })
}

function listMigrations(): readonly Migration[] {
  const folder = new URL('./migrations/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}
