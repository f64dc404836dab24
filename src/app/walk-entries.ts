import type { Entry } from '../model/entry.ts'
import type { LedgerReader } from './ports.ts'

const PAGE = 1000

/** All entries in order, page by page, so that a ledger of any length can be walked. */
export async function* walkEntries(reader: LedgerReader): AsyncGenerator<Entry> {
  for (let from = 1; ; ) {
    const page = await reader.entries(from, PAGE)
    const last = page.at(-1)
    if (!last) return
    yield* page
    from = last.sequence + 1
  }
}
