import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Appended, LedgerRules, LedgerWriter } from '../../app/ports.ts'
import type { Entry } from '../../model/entry.ts'
import { SuretyError } from '../../model/problem.ts'
import { type AppendTools, appendDrafts } from './append.ts'
import { catchUp } from './catch-up.ts'
import { type Database, openPglite } from './database.ts'
import { type Journal, openJournal, syncFolder } from './journal.ts'
import { findMark, readMark } from './journal-mark.ts'
import { type Lock, takeLock } from './lock.ts'
import { readHead } from './read-entries.ts'
import { scanJournal } from './scan-journal.ts'
import { createSqlReader } from './sql-reader.ts'

/** How an embedded store is opened. */
export interface EmbeddedStoreOptions {
  /** Where the store keeps its files, created when missing; without one it lives in memory and is gone at the end. */
  readonly folder?: string
  readonly now: () => Date
  readonly rules: LedgerRules
}

/** A store that this process has open, and no other. It must be closed, or the process stays alive. */
export interface EmbeddedStore {
  readonly writer: LedgerWriter
  /** What the user should know of the opening, in plain sentences. */
  readonly notices: readonly string[]
  /** What a command asks the server of this store with. */
  readonly token: string
  /** Writes into the lock where this process serves the store. */
  setPort(port: number): Promise<void>
  close(): Promise<void>
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Opens a store inside this process; rejects with `store-locked` while another process has it, and `journal-broken` when it was tampered with. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const { folder, now, rules } = options
  const tools: AppendTools = { now, rules, sha256 }
  if (folder === undefined) {
    const database = await openPglite()
    return toStore(database, tools, { token: '', setPort: async () => undefined })
  }
  await mkdir(folder, { recursive: true })
  const lock = await takeLock(folder)
  try {
    return await openFolder(folder, lock, tools)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openFolder(folder: string, lock: Lock, tools: AppendTools): Promise<EmbeddedStore> {
  const path = join(folder, 'journal.jsonl')
  const notices: string[] = []
  if (lock.takenOver) notices.push(tellTakeOver(lock.takenOver))
  await rm(`${path}.next`, { force: true })
  const size = await sizeOf(path)
  const database = await openDatabase(folder, size, lock.takenOver, notices)
  let journal: Journal | undefined
  try {
    journal = await matchJournal(path, size, database, tools, notices)
  } catch (error) {
    await database.close()
    throw error
  }
  return toStore(database, tools, { ...lock, folder, journal, notices })
}

/** The database in a folder. What cannot be opened is only a copy of the journal: it is removed, to be rebuilt. */
async function openDatabase(
  folder: string,
  journalSize: number,
  takenOver: Lock['takenOver'],
  notices: string[],
): Promise<Database> {
  const [died, restarted] = [takenOver !== undefined, takenOver?.restarted ?? false]
  const path = join(folder, 'database')
  const there = await stat(path).then(
    () => true,
    () => false,
  )
  // PGlite does not sync its files: after a power loss they may hold anything.
  if (there && restarted && journalSize > 0) await rm(path, { recursive: true })
  try {
    return await openPglite(path)
  } catch (error) {
    // With no journal nothing was acknowledged, unless somebody took the journal away from a store that was closed in order.
    if (!there || (journalSize === 0 && !died)) throw error
    await rm(path, { recursive: true, force: true })
    if (journalSize > 0)
      notices.push('The database could not be opened and was rebuilt from the journal.')
    return openPglite(path)
  }
}

/** Checks the journal, cuts a write that was cut short, and brings the database up to it. */
async function matchJournal(
  path: string,
  size: number,
  database: Database,
  tools: AppendTools,
  notices: string[],
): Promise<Journal> {
  const { rules } = tools
  const { db } = database
  const head = (await readHead(db)) ?? rules.emptyHead
  // What the mark vouches for is checked by one hash; the rest, or everything without it, line by line.
  const mark = await findMark(path, head)
  const scan = size > 0 ? await scanJournal(path, head.sequence, rules, sha256, mark) : undefined
  const journalHead = scan?.head ?? rules.emptyHead
  if (head.sequence > journalHead.sequence)
    throw disagreeing(
      `it ends at line ${journalHead.sequence}, and the database holds ${head.sequence} entries`,
    )
  if (head.sequence > 0 && scan?.hashAsked !== head.hash)
    throw disagreeing(`its line ${head.sequence} is not the entry that the database holds`)
  const marked = (await readMark(path))?.head.sequence ?? 0
  if (marked > journalHead.sequence)
    throw disagreeing(`it ends at line ${journalHead.sequence}, and its mark stands at ${marked}`)
  if (scan?.torn)
    notices.push(
      `A write that was cut short was removed from the journal after line ${journalHead.sequence}; it was never acknowledged.`,
    )
  const journal = await openJournal(path, scan ?? { head: rules.emptyHead, size: 0 }, rules)
  try {
    if (!scan) return journal
    const taken = await catchUp(db, path, head.sequence, scan, tools)
    if (taken > 0)
      notices.push(`The database was brought up to the journal: ${taken} entries were taken in.`)
    await erase(database, scan.unfinished, journal)
    return journal
  } catch (error) {
    await journal.close()
    throw error
  }
}

interface Parts {
  readonly token: string
  readonly setPort: (port: number) => Promise<void>
  readonly release?: () => Promise<void>
  readonly folder?: string
  readonly journal?: Journal
  readonly notices?: readonly string[]
}

function toStore(database: Database, tools: AppendTools, parts: Parts): EmbeddedStore {
  const { journal, folder, notices = [], token, setPort } = parts
  const { db } = database
  let queue: Promise<unknown> = Promise.resolve()
  let closed: Promise<void> | undefined
  // Appends follow each other: the journal's order is the chain's.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const append: LedgerWriter['append'] = (drafts) =>
    inTurn(async (): Promise<readonly Appended[]> => {
      const withJournal = journal && {
        beforeCommit: (entries: readonly Entry[]) => journal.append(entries),
      }
      const { appended, entries } = await appendDrafts(db, drafts, { ...tools, ...withJournal })
      await erase(database, listWithheld(entries), journal)
      return appended
    })
  const close = async () => {
    await queue
    await database.close()
    await journal?.close()
    if (folder !== undefined) await syncTree(join(folder, 'database'))
    await parts.release?.()
  }
  return {
    writer: { ...createSqlReader(db, tools.rules), append },
    notices,
    token,
    setPort,
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

/** The withheld entries that these entries name. */
function listWithheld(entries: readonly Entry[]): ReadonlySet<number> {
  return new Set(
    entries.flatMap(({ sealed }) =>
      sealed?.body.kind === 'withhold' ? [sealed.body.sequence] : [],
    ),
  )
}

/** Takes withheld bodies out of the files. The journal comes last: while it still holds them, the next opening does this again. */
async function erase(
  { db }: Database,
  withheld: ReadonlySet<number>,
  journal: Journal | undefined,
): Promise<void> {
  if (withheld.size === 0) return
  // PostgreSQL only marks deleted rows; this writes the tables anew, without them.
  for (const table of ['bodies', 'documents', 'claims', 'judgements', 'framework_files'])
    await sql`vacuum full ${sql.table(table)}`.execute(db)
  // The write-ahead log holds the rows as they were inserted: it is begun anew, and its old files are not kept for reuse.
  await sql`set wal_recycle = off`.execute(db)
  await sql`select pg_switch_wal()`.execute(db)
  await sql`checkpoint`.execute(db)
  await journal?.withhold(withheld)
}

/** Puts every file of a folder on disk. */
async function syncTree(folder: string): Promise<void> {
  for (const item of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(item.parentPath, item.name)
    if (item.isDirectory()) await syncFolder(path)
    if (!item.isFile()) continue
    const file = await open(path, 'r')
    await file.sync()
    await file.close()
  }
  await syncFolder(folder)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

function tellTakeOver({ pid, restarted }: { pid: number; restarted: boolean }): string {
  return restarted
    ? `The store was left open by process ${pid} before the machine was started again; its lock was taken over and its database rebuilt from the journal.`
    : `The store was left open by process ${pid}, which is gone; its lock was taken over.`
}

function disagreeing(why: string): SuretyError {
  return new SuretyError(
    'journal-broken',
    `The store cannot be opened: journal.jsonl is not as it was left, ${why}.`,
    'Nothing was changed. Restore journal.jsonl from a copy; or, when the journal is right, remove `database` and `journal.jsonl.mark` beside it, and the database is rebuilt.',
  )
}
