import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** A blank database as the build packed it, beside the compiled code, or in the build when run from source. */
const PACKED = ['../../../blank-database.tar.gz', '../../../dist/blank-database.tar.gz'].map(
  (path) => new URL(path, import.meta.url),
)

/** Opens the PostgreSQL inside this process that keeps its files in a folder, or in memory when there is none. */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = await createPglite(folder)
  // One connection that is never idled out: a second client on it would break its protocol state.
  const config = Object.assign(createPgConfig(pglite), { max: 1, idleTimeoutMillis: 0 })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool(config) }) })
  const close = async () => {
    await db.destroy()
    await pglite.close()
  }
  return migrateOrClose({ db, close })
}

/** A new database is a copy of the packed one: laying one out anew takes several times as long. */
async function createPglite(folder?: string): Promise<PGlite> {
  const isNew = folder === undefined || !existsSync(join(folder, 'PG_VERSION'))
  const packed = PACKED.find((path) => existsSync(path))
  return PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...(isNew && packed && { loadDataDir: new Blob([await readFile(packed)]) }),
  })
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
