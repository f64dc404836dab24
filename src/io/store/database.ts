import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

/** A database with the tables of `migrations/`. */
export interface Database {
  readonly db: Kysely<Tables>
  close(): Promise<void>
}

/** A new database in memory that others are copied from: a copy costs a fifth of making one anew. */
let blank: Promise<PGlite> | undefined

/** Opens the PostgreSQL inside this process that keeps its files in a folder, or in memory when there is none. */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = folder === undefined ? await copyBlank() : await PGlite.create({ dataDir: folder })
  // One connection that is never idled out: a second client on it would break its protocol state.
  const config = Object.assign(createPgConfig(pglite), { max: 1, idleTimeoutMillis: 0 })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool(config) }) })
  const close = async () => {
    await db.destroy()
    await pglite.close()
  }
  return migrateOrClose({ db, close })
}

async function copyBlank(): Promise<PGlite> {
  blank ??= PGlite.create()
  return (await (await blank).clone()) as PGlite
}

/** Opens a PostgreSQL server's database by its address (`postgres://user@host/name`). */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return migrateOrClose({ db, close: () => db.destroy() })
}

async function migrateOrClose(database: Database): Promise<Database> {
  try {
    await migrate(database.db)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
