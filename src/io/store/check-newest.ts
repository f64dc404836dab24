import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { ChainChecked, LedgerRules } from '../../app/ports.ts'
import { readEntries, readHead } from './read-entries.ts'
import type { Tables } from './tables.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Checks the newest entries anew: every digest and hash, and that each follows the one before. */
export async function checkNewest(
  db: Kysely<Tables>,
  rules: LedgerRules,
  most: number,
): Promise<ChainChecked> {
  const head = await readHead(db)
  if (!head) return { from: 0, to: 0, findings: [] }
  const from = Math.max(1, head.sequence - most + 1)
  const before = await sql<{ hash: string }>`
    select hash from entries where sequence = ${from - 1}`.execute(db)
  const hash = before.rows[0]?.hash
  const chain = rules.checkChain(sha256, hash ? { sequence: from - 1, hash } : rules.emptyHead)
  const findings: string[] = []
  for (let next = from; next <= head.sequence; ) {
    const page = await readEntries(db, next, most)
    const last = page.at(-1)
    if (!last) break
    // What is withheld may stand before this part, where nobody looked.
    for (const entry of page)
      for (const { kind, sentence } of chain.add(entry))
        if (kind !== 'body-not-withheld') findings.push(sentence)
    next = last.sequence + 1
  }
  return { from, to: head.sequence, findings }
}
