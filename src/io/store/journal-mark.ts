import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import type { Head } from '../../model/entry.ts'

/** How far a journal was checked, so that the next opening hashes these bytes instead of checking every line. */
export interface JournalMark {
  /** The last entry within the marked bytes. */
  readonly head: Head
  readonly size: number
  /** Of the marked bytes. */
  readonly sha256: string
}

/** Hashes the first bytes of a file. */
export async function hashFile(path: string, size: number): Promise<Hash> {
  const hash = createHash('sha256')
  if (size === 0) return hash
  const bytes = createReadStream(path, { end: size - 1, highWaterMark: 1 << 20 })
  for await (const chunk of bytes) hash.update(chunk as Buffer)
  return hash
}

/** Writes the mark of a journal beside it. */
export async function writeMark(journal: string, mark: JournalMark): Promise<void> {
  const path = `${journal}.mark`
  const file = await open(`${path}.next`, 'w')
  try {
    await file.writeFile(`${JSON.stringify(mark)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.next`, path)
}

/** What the mark of a journal says, true or not; `undefined` when there is none. */
export async function readMark(journal: string): Promise<JournalMark | undefined> {
  return parseMark(await readFile(`${journal}.mark`, 'utf8').catch(() => ''))
}

/**
 * The mark of a journal, when its bytes are still those that were marked and the database is not behind it; without one,
 * every line is to be checked. A wrong mark never passes for a right one: the bytes decide, and the database's head.
 */
export async function findMark(journal: string, database: Head): Promise<JournalMark | undefined> {
  const mark = await readMark(journal)
  if (!mark || mark.head.sequence > database.sequence) return undefined
  const hash = await hashFile(journal, mark.size).catch(() => undefined)
  return hash?.digest('hex') === mark.sha256 ? mark : undefined
}

function parseMark(text: string): JournalMark | undefined {
  try {
    const { head, size, sha256 } = JSON.parse(text) as JournalMark
    const { sequence, hash, recordedAt } = head
    const whole = Number.isInteger(sequence) && Number.isInteger(size) && size > 0
    if (!whole || typeof hash !== 'string' || typeof recordedAt !== 'string') return undefined
    return { head: { sequence, hash, recordedAt }, size, sha256 }
  } catch {
    return undefined
  }
}
