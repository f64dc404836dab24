import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LedgerRules } from '../../app/ports.ts'
import type { Entry, Head } from '../../model/entry.ts'
import { SuretyError } from '../../model/problem.ts'
import { readLines } from './journal-lines.ts'
import { hashFile, writeMark } from './journal-mark.ts'
import { parseLine } from './scan-journal.ts'

/** The file that the database is rebuilt from. */
export interface Journal {
  /** Writes a batch in one write; when it resolves, the lines are on disk. When it rejects, none is. */
  append(entries: readonly Entry[]): Promise<void>
  /** Takes the bodies of entries out of the file, at once for all readers, and keeps their chain fields. */
  withhold(sequences: ReadonlySet<number>): Promise<void>
  close(): Promise<void>
}

/** Opens a journal for writing after `size` bytes, which end with `head`; whatever follows is cut. Creates it when it is missing. */
export async function openJournal(
  path: string,
  { head: at, size }: { readonly head: Head; readonly size: number },
  rules: LedgerRules,
): Promise<Journal> {
  let head = at
  let file = await openForWriting(path)
  await file.truncate(size)
  let hash = await hashFile(path, size)
  let unmarked = 0
  // A mark only saves time at the next opening: that it could not be written is no failure.
  const mark = async () => {
    unmarked = 0
    const { sequence, hash: last, recordedAt } = head
    if (failed || recordedAt === undefined) return
    const marked = { head: { sequence, hash: last, recordedAt }, size: written }
    await writeMark(path, { ...marked, sha256: hash.copy().digest('hex') }).catch(() => undefined)
  }
  await file.sync()
  await syncFolder(dirname(path))
  let written = size
  let failed: SuretyError | undefined
  return {
    async append(entries) {
      if (failed) throw failed
      // After a commit that failed the database lacks what the journal holds: it must not go on from there.
      if (entries[0]?.previous !== head.hash)
        throw toFailure(new Error('the database is behind the journal'))
      const bytes = Buffer.from(toLines(entries, rules), 'utf8')
      try {
        await writeAll(file, bytes, written)
        await file.datasync()
      } catch (error) {
        failed = toFailure(error)
        await file.truncate(written).catch(() => undefined)
        throw failed
      }
      written += bytes.length
      hash.update(bytes)
      head = entries.at(-1) ?? head
      unmarked += entries.length
      if (unmarked >= MARK_EVERY) await mark()
    },
    async withhold(sequences) {
      const next = `${path}.next`
      try {
        written = await rewrite(path, next, sequences, rules)
        await rename(next, path)
        await syncFolder(dirname(path))
        hash = await hashFile(path, written)
      } catch (error) {
        failed = toFailure(error)
        await rm(next, { force: true })
        throw failed
      }
      await file.close()
      file = await openForWriting(path)
    },
    async close() {
      await mark()
      await file.close()
    },
  }
}

/** Entries after which the mark is moved on: what a crash leaves to be checked at the next opening. */
const MARK_EVERY = 10_000

/** Makes the names in a folder survive a power loss. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  // Some systems cannot sync a folder (Windows): there the names are safe without it.
  await handle.sync().catch(() => undefined)
  await handle.close()
}

function openForWriting(path: string): Promise<FileHandle> {
  return open(path, 'r+').catch(() => open(path, 'wx+'))
}

function toLines(entries: readonly Entry[], rules: LedgerRules): string {
  const batch = entries.at(-1)?.sequence
  return entries.map((entry) => toLine(entry, batch, rules)).join('')
}

function toLine(entry: Entry, batch: number | undefined, rules: LedgerRules): string {
  const within = batch === entry.sequence ? undefined : batch
  return `${rules.toCanonicalJson({ ...entry, batch: within })}\n`
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

async function rewrite(
  from: string,
  to: string,
  withheld: ReadonlySet<number>,
  rules: LedgerRules,
): Promise<number> {
  const file = await open(to, 'w')
  let size = 0
  let number = 0
  try {
    for await (const line of readLines(from)) {
      number += 1
      const text = withheld.has(number)
        ? rules.toCanonicalJson({ ...parseLine(line, number), sealed: undefined })
        : line.text
      const bytes = Buffer.from(`${text}\n`, 'utf8')
      await writeAll(file, bytes, size)
      size += bytes.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return size
}

function toFailure(error: unknown): SuretyError {
  const why = error instanceof Error ? error.message : String(error)
  return new SuretyError(
    'journal-broken',
    `Nothing was recorded: journal.jsonl could not be written (${why}).`,
    'Make room on the disk or give the right to write, then close the store and open it again.',
  )
}
