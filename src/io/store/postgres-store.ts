import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { LedgerRules, LedgerWriter } from '../../app/ports.ts'
import { appendDrafts } from './append.ts'
import { openPostgres } from './database.ts'
import { createSqlReader } from './sql-reader.ts'

/** A store on a PostgreSQL server. Any number of processes may have it open. */
export interface PostgresStore {
  readonly writer: LedgerWriter
  close(): Promise<void>
}

/** Opens the store in a PostgreSQL database (15 or newer); its tables are created when they are missing. */
export async function openPostgresStore(options: {
  /** `postgres://user@host/name`. */
  readonly url: string
  readonly now: () => Date
  readonly rules: LedgerRules
}): Promise<PostgresStore> {
  const { url, now, rules } = options
  const { db, close } = await openPostgres(url)
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  const append: LedgerWriter['append'] = async (drafts) => {
    const { appended, entries } = await appendDrafts(db, drafts, { now, rules, sha256 })
    // Removes what was withheld from the table's file; the server's own log and copies are its operator's.
    if (entries.some(({ kind }) => kind === 'withhold')) await sql`vacuum bodies`.execute(db)
    return appended
  }
  return { writer: { ...createSqlReader(db, rules), append }, close }
}
