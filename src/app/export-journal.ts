import { toCanonicalJson } from '../ledger/index.ts'
import type { LedgerReader } from './ports.ts'
import { walkEntries } from './walk-entries.ts'

/**
 * The record as lines of canonical JSON, one entry a line, without line feeds. Written to a file they are a journal from which
 * a store can be opened.
 */
export async function* exportJournal(reader: LedgerReader): AsyncGenerator<string> {
  for await (const entry of walkEntries(reader)) yield toCanonicalJson(entry)
}
