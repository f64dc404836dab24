import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Appended, Draft } from '../../app/ports.ts'
import type { Entry } from '../../model/entry.ts'
import { SuretyError } from '../../model/problem.ts'
import { checkJudgements, checkKey, checkWithholdings } from './check-drafts.ts'
import { type Tools, toRows } from './derived-rows.ts'
import { insertRows } from './insert-rows.ts'
import { readHead } from './read-entries.ts'
import type { Tables } from './tables.ts'

/** What an append needs besides the database. */
export interface AppendTools extends Tools {
  readonly now: () => Date
  /** Runs when the database has taken the entries and before it commits them; when it rejects, nothing is recorded. */
  readonly beforeCommit?: (entries: readonly Entry[]) => Promise<void>
}

/** Any two fixed numbers would do: one guards migrations, the other appends. */
const APPEND_LOCK = 7_301_002

/**
 * Appends drafts as entries in one transaction. Appends of several processes follow each other, so that the chain never forks.
 * The database checks every row before the entries are handed to `beforeCommit`: a journal never holds a line that it refuses.
 */
export async function appendDrafts(
  db: Kysely<Tables>,
  drafts: readonly Draft[],
  tools: AppendTools,
): Promise<{ readonly appended: readonly Appended[]; readonly entries: readonly Entry[] }> {
  for (const { key } of drafts) checkKey(key)
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${APPEND_LOCK})`.execute(tx)
      const result = await toEntries(tx, drafts, tools)
      if (result.entries.length > 0) {
        await insertEntries(tx, result.entries, tools)
        await tools.beforeCommit?.(result.entries)
      }
      return result
    })
  } catch (error) {
    throw toRefusal(error)
  }
}

async function toEntries(tx: Kysely<Tables>, drafts: readonly Draft[], tools: AppendTools) {
  const { rules, sha256 } = tools
  const onRecord = await findKeys(tx, drafts)
  let head = (await readHead(tx)) ?? rules.emptyHead
  const recordedAt = tools.now().toISOString()
  const entries: Entry[] = []
  const fresh: Draft[] = []
  const appended = drafts.map((draft): Appended => {
    const known = onRecord.get(draft.key)
    if (known) {
      // Of a withheld body nothing is left to compare with; recording it again must not bring it back.
      if (known.salt !== null) assertSame(draft, known.salt, known.digest, tools)
      return { key: draft.key, sequence: known.sequence, recorded: false }
    }
    const salt = randomBytes(16).toString('hex')
    const entry = rules.toEntry(head, draft, recordedAt, salt, sha256)
    head = entry
    entries.push(entry)
    fresh.push(draft)
    onRecord.set(draft.key, { sequence: entry.sequence, digest: entry.digest, salt })
    return { key: draft.key, sequence: entry.sequence, recorded: true }
  })
  await checkJudgements(tx, fresh)
  await checkWithholdings(tx, fresh)
  return { appended, entries }
}

interface OnRecord {
  readonly sequence: number
  readonly digest: string
  readonly salt: string | null
}

async function findKeys(
  tx: Kysely<Tables>,
  drafts: readonly Draft[],
): Promise<Map<string, OnRecord>> {
  const { rows } = await sql<{
    key: string
    sequence: string
    digest: string
    salt: string | null
  }>`
    select e.key, e.sequence, e.digest, b.salt from entries e left join bodies b using (sequence)
    where e.key = any(${drafts.map((draft) => draft.key)}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.key, { ...row, sequence: Number(row.sequence) }]))
}

function assertSame(draft: Draft, salt: string, digest: string, { rules, sha256 }: Tools): void {
  if (sha256(salt + rules.toCanonicalJson(draft.body)) === digest) return
  throw new SuretyError(
    'statement-superseded',
    `Nothing was recorded: ${draft.key} is on record with another content.`,
    'Nothing on record is changed: record the correction as an entry of its own.',
  )
}

/** Inserts the rows of entries that follow the database's head. Must run inside a transaction. */
export async function insertEntries(
  tx: Kysely<Tables>,
  entries: readonly Entry[],
  tools: Tools & { readonly withheldBy?: Parameters<typeof toRows>[1]['withheldBy'] },
): Promise<void> {
  const asked = entries.flatMap(({ sealed }) =>
    sealed?.body.kind === 'claim' && sealed.body.claim.ground.kind === 'passage'
      ? [sealed.body.claim.ground.document]
      : [],
  )
  const lengths = await findLengths(tx, [...new Set(asked)])
  const { withheldBy } = tools
  const known = { lengthOf: (id: string) => lengths.get(id), ...(withheldBy && { withheldBy }) }
  await insertRows(tx, toRows(entries, known, tools))
}

async function findLengths(
  tx: Kysely<Tables>,
  documents: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (documents.length === 0) return new Map()
  const { rows } = await sql<{ document: string; length: number }>`
    select document, length from texts where document = any(${documents}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.document, row.length]))
}

/** A constraint of the database that refuses a row speaks to the user as an error of theirs. */
function toRefusal(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (error instanceof SuretyError || typeof code !== 'string' || !/^23\d{3}$/.test(code))
    return error
  return new SuretyError(
    'entry-refused',
    `Nothing was recorded: the database refused an entry (${String(message)}).`,
    'Correct the entry where it came from, and record it again.',
  )
}
