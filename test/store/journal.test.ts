import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openJournal } from '../../src/io/store/journal.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import type { Entry } from '../../src/model/entry.ts'
import { makeFolder } from './open-stores.ts'
import { curatedClaim, sha256 } from './sample-drafts.ts'

let folder = ''
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const { emptyHead, toEntry } = ledgerRules
const follow = (head: Entry | typeof emptyHead, id: string): Entry =>
  toEntry(head, curatedClaim(id), '2026-01-01T00:00:00.000Z', 'salt', sha256)

it('writes a batch as lines that name its last entry, and that line without', async () => {
  const path = join(folder, 'journal.jsonl')
  const journal = await openJournal(path, { head: emptyHead, size: 0 }, ledgerRules)
  const first = follow(emptyHead, 'a')
  const second = follow(first, 'b')
  await journal.append([first, second])
  await journal.append([follow(second, 'c')])
  await journal.close()
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1)
  expect(lines.map((line) => JSON.parse(line).batch)).toEqual([2, undefined, undefined])
})

it('takes no entry that does not follow its last one', async () => {
  const path = join(folder, 'journal.jsonl')
  const journal = await openJournal(path, { head: emptyHead, size: 0 }, ledgerRules)
  const first = follow(emptyHead, 'a')
  await journal.append([first])
  // As after a commit that failed: the database would go on from where the journal was before.
  await expect(journal.append([follow(emptyHead, 'b')])).rejects.toMatchObject({
    code: 'journal-broken',
  })
  await journal.append([follow(first, 'b')])
  await journal.close()
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3)
})
