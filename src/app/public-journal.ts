import { toCanonicalJson } from '../ledger/index.ts'
import type { Entry } from '../model/entry.ts'
import { FOREVER } from './forever.ts'
import type { LedgerReader } from './ports.ts'
import { walkEntries } from './walk-entries.ts'

/**
 * The ledger as anybody may have it: every entry with its place in the chain, but without the body of a document that may only
 * be quoted. The digest of that body stays, so that the chain can still be checked.
 */
export async function* exportPublicJournal(reader: LedgerReader): AsyncGenerator<string> {
  const quoted = new Set(
    (await reader.documents(FOREVER))
      .filter(({ document }) => document.rights === 'quotation')
      .map(({ document }) => document.id),
  )
  for await (const entry of walkEntries(reader)) yield toCanonicalJson(toPublic(entry, quoted))
}

function toPublic(entry: Entry, quoted: ReadonlySet<string>): Entry {
  const body = entry.sealed?.body
  if (body?.kind !== 'document') return entry
  if (body.document.rights !== 'quotation' && !quoted.has(body.document.id)) return entry
  const { sealed: _, ...chain } = entry
  return chain
}
