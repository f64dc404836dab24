import type { Kysely } from 'kysely'
import type { Entry } from '../../model/entry.ts'
import { insertEntries } from './append.ts'
import type { Tools } from './derived-rows.ts'
import { readLines } from './journal-lines.ts'
import { type JournalScan, parseLine } from './scan-journal.ts'
import type { Tables } from './tables.ts'

const BATCH_ENTRIES = 1000
const BATCH_CHARACTERS = 16_000_000

/** Brings a database that holds the entries up to `from` to the head of a journal; returns how many it took in. */
export async function catchUp(
  db: Kysely<Tables>,
  path: string,
  from: number,
  scan: JournalScan,
  tools: Tools,
): Promise<number> {
  if (from >= scan.head.sequence) return 0
  const withheldBy = (sequence: number) => scan.withholds.get(sequence)
  const insert = (entries: readonly Entry[]) =>
    db.transaction().execute((tx) => insertEntries(tx, entries, { ...tools, withheldBy }))
  let batch: Entry[] = []
  let characters = 0
  let number = 0
  for await (const line of readLines(path)) {
    number += 1
    if (number > scan.head.sequence) break
    if (number <= from) continue
    batch.push(parseLine(line, number))
    characters += line.text.length
    if (batch.length < BATCH_ENTRIES && characters < BATCH_CHARACTERS) continue
    await insert(batch)
    batch = []
    characters = 0
  }
  if (batch.length > 0) await insert(batch)
  return scan.head.sequence - from
}
