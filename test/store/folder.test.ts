import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  appendFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportJournal } from '../../src/app/export-journal.ts'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { withholdEntry } from '../../src/app/withhold-entry.ts'
import { readLock } from '../../src/io/store/index.ts'
import { takeLock } from '../../src/io/store/lock.ts'
import { scanJournal } from '../../src/io/store/scan-journal.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import { makeFolder, openFolder } from './open-stores.ts'
import { curatedClaim, documentDraft, judgementDraft, readClaim, sha256 } from './sample-drafts.ts'

const DOC = documentDraft('Norway will train soldiers. Poland offers logistics.')
const END = '2999-01-01T00:00:00Z'

let folder = ''
const path = (name: string) => join(folder, name)
const journal = () => readFile(path('journal.jsonl'), 'utf8')

beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

// A new database takes seconds: the tests begin with copies of these.
let empty = ''
let filled = ''
beforeAll(async () => {
  empty = await makeFolder()
  filled = await makeFolder()
  await (await openFolder(empty)).close()
  await cp(empty, filled, { recursive: true })
  const store = await openFolder(filled)
  await store.writer.append([DOC, readClaim('c1', [DOC.id, 0, 26])])
  await store.writer.append([judgementDraft('c1', 'accept')])
  await store.writer.append([curatedClaim('c2'), curatedClaim('c3'), curatedClaim('c4')])
  await store.close()
}, 240_000)
afterAll(async () => {
  for (const made of [empty, filled]) await rm(made, { recursive: true, force: true })
})

/** Three batches: entries 1-2, 3, 4-6. */
const makeStore = () => cp(filled, folder, { recursive: true })
const makeEmpty = () => cp(empty, folder, { recursive: true })
/** As if the database were behind: the catching up is the same as with none at all, and faster. */
const emptyDatabase = async () => {
  await rm(path('database'), { recursive: true })
  await cp(join(empty, 'database'), path('database'), { recursive: true })
}

async function readStore(): Promise<{
  readonly ids: readonly string[]
  readonly notices: readonly string[]
}> {
  const store = await openFolder(folder)
  try {
    const statements = await store.writer.statements({ known: END, basis: 'recorded' })
    expect((await verifyLedger(store.writer, sha256)).findings).toEqual([])
    return { ids: statements.map(({ claim }) => claim.id), notices: store.notices }
  } finally {
    await store.close()
  }
}

describe('a store in a folder', () => {
  it('is there again when it is opened again', async () => {
    await makeStore()
    expect(await readStore()).toEqual({ ids: ['c1', 'c2', 'c3', 'c4'], notices: [] })
    expect((await readdir(folder)).sort()).toEqual([
      'database',
      'journal.jsonl',
      'journal.jsonl.mark',
    ])
  }, 240_000)

  it('is rebuilt from its journal when the database is gone', async () => {
    await makeStore()
    await rm(path('database'), { recursive: true })
    expect(await readStore()).toEqual({
      ids: ['c1', 'c2', 'c3', 'c4'],
      notices: ['The database was brought up to the journal: 6 entries were taken in.'],
    })
  }, 240_000)

  it('begins anew when the process that made its files was killed before the first entry', async () => {
    await mkdir(path('database/global'), { recursive: true })
    await writeFile(path('database/PG_VERSION'), '17\n')
    await writeFile(path('database/global/pg_control'), '')
    await writeFile(path('lock'), JSON.stringify({ pid: 2 ** 22 + 1, token: 'b'.repeat(32) }))
    expect((await readStore()).ids).toEqual([])
    await makeStore()
    expect((await readStore()).ids).toEqual(['c1', 'c2', 'c3', 'c4'])
  }, 240_000)

  it('is rebuilt from its journal when the database cannot be opened', async () => {
    await makeStore()
    await writeFile(path('database/global/pg_control'), 'not a control file')
    const { ids, notices } = await readStore()
    expect(ids).toEqual(['c1', 'c2', 'c3', 'c4'])
    expect(notices[0]).toBe('The database could not be opened and was rebuilt from the journal.')
  }, 240_000)

  it('can be opened from its export', async () => {
    await makeStore()
    const store = await openFolder(folder)
    let lines = ''
    for await (const line of exportJournal(store.writer)) lines += `${line}\n`
    await store.close()
    await emptyDatabase()
    await writeFile(path('journal.jsonl'), lines)
    expect((await readStore()).ids).toEqual(['c1', 'c2', 'c3', 'c4'])
  }, 240_000)
})

describe('the mark of a journal', () => {
  const mark = () => path('journal.jsonl.mark')
  const readMark = async () => JSON.parse(await readFile(mark(), 'utf8'))

  it('says how far the journal was checked, and no word of an entry', async () => {
    await makeStore()
    const { size } = await stat(path('journal.jsonl'))
    const { head, ...rest } = await readMark()
    expect(rest).toEqual({ size, sha256: sha256(await journal()) })
    expect(Object.keys(head).sort()).toEqual(['hash', 'recordedAt', 'sequence'])
    expect(head.sequence).toBe(6)
  })

  it('vouches for the bytes before it, and what follows is checked line by line', async () => {
    await makeStore()
    const before = await readFile(mark(), 'utf8')
    const store = await openFolder(folder)
    await store.writer.append([curatedClaim('c5'), curatedClaim('c6')])
    await store.close()
    await writeFile(mark(), before)
    expect((await readStore()).ids).toHaveLength(6)
    await writeFile(mark(), before)
    await writeFile(path('journal.jsonl'), (await journal()).replace('"row":"c6"', '"row":"c7"'))
    await expect(openFolder(folder)).rejects.toThrow(/line 8 .*body does not fit/)
  }, 240_000)

  it.each(['', '{"head":{"sequence":6}}'])(
    'is not needed: %j',
    async (text) => {
      await makeStore()
      await writeFile(mark(), text)
      expect((await readStore()).ids).toHaveLength(4)
      expect((await readMark()).head.sequence).toBe(6)
    },
    240_000,
  )

  it('tells a journal that lost its end, also when the database is gone', async () => {
    await makeStore()
    await emptyDatabase()
    const whole = await readFile(path('journal.jsonl'))
    await truncate(path('journal.jsonl'), whole.length - 1)
    await expect(openFolder(folder)).rejects.toThrow(/ends at line 3, and its mark stands at 6/)
    await writeFile(path('journal.jsonl'), whole)
    expect((await readStore()).ids).toHaveLength(4)
  }, 240_000)

  it('does not hide another head than the database holds', async () => {
    await makeStore()
    const made = await readMark()
    const head = { ...made.head, hash: 'f'.repeat(64) }
    await writeFile(mark(), JSON.stringify({ ...made, head }))
    await expect(openFolder(folder)).rejects.toMatchObject({ code: 'journal-broken' })
  }, 240_000)
})

describe('a write that was cut short', () => {
  const CUT = (line: number) =>
    `A write that was cut short was removed from the journal after line ${line}; it was never acknowledged.`

  /** What a crash leaves: the journal grew, the database did not. */
  async function addTail(tail: string): Promise<string> {
    await makeStore()
    const before = await journal()
    await appendFile(path('journal.jsonl'), tail)
    return before
  }

  it('is removed when the last line is torn', async () => {
    const before = await addTail('{"digest":"00')
    expect(await readStore()).toEqual({ ids: ['c1', 'c2', 'c3', 'c4'], notices: [CUT(6)] })
    expect(await journal()).toBe(before)
  }, 240_000)

  it('is removed as a whole when the last batch lacks a line', async () => {
    await makeStore()
    // The batch of entries 4-6 as a crash before the database's commit would leave it.
    const lines = (await journal()).split('\n')
    await emptyDatabase()
    await rm(path('journal.jsonl.mark'))
    await writeFile(path('journal.jsonl'), `${lines.slice(0, 5).join('\n')}\n`)
    const { ids, notices } = await readStore()
    expect(ids).toEqual(['c1'])
    expect(notices).toContain(CUT(3))
    expect(await journal()).toBe(`${lines.slice(0, 3).join('\n')}\n`)
  }, 240_000)

  it('is removed as a whole at every byte of the last batch', async () => {
    await makeStore()
    const whole = await readFile(path('journal.jsonl'))
    const kept = whole.indexOf('"sequence":3}\n') + '"sequence":3}\n'.length
    await emptyDatabase()
    for (let size = whole.length - 1; size > kept; size -= 7) {
      await truncate(path('journal.jsonl'), size)
      const scan = await scanJournal(path('journal.jsonl'), 0, ledgerRules, sha256)
      expect(scan, `cut at byte ${size}`).toMatchObject({ size: kept, torn: true })
      expect(scan.head.sequence).toBe(3)
    }
  }, 240_000)

  it('is taken in when the journal holds it whole and the database does not', async () => {
    await makeStore()
    const whole = await journal()
    const ahead = await makeFolder()
    await cp(empty, ahead, { recursive: true })
    try {
      // The same journal with a database that stopped after entry 3.
      await writeFile(join(ahead, 'journal.jsonl'), `${whole.split('\n').slice(0, 3).join('\n')}\n`)
      await (await openFolder(ahead)).close()
      await writeFile(join(ahead, 'journal.jsonl'), whole)
      const again = await openFolder(ahead)
      expect(again.notices).toEqual([
        'The database was brought up to the journal: 3 entries were taken in.',
      ])
      expect((await again.writer.head()).sequence).toBe(6)
      expect((await verifyLedger(again.writer, sha256)).findings).toEqual([])
      await again.close()
    } finally {
      await rm(ahead, { recursive: true })
    }
  }, 240_000)
})

describe('a journal that was tampered with', () => {
  async function refused(words: RegExp): Promise<void> {
    const attempt = openFolder(folder)
    await expect(attempt).rejects.toMatchObject({ code: 'journal-broken' })
    await expect(attempt).rejects.toThrow(words)
    expect(await readLock(folder)).toBeUndefined()
  }
  const rewrite = async (change: (text: string) => string) => {
    const before = await journal()
    const after = change(before)
    expect(after).not.toBe(before)
    await writeFile(path('journal.jsonl'), after)
  }

  it('is refused, and the line is named', async () => {
    await makeStore()
    const good = await journal()
    await rewrite((text) => text.replace('train soldiers', 'train sailors!'))
    await refused(/line 1 of journal\.jsonl.*body does not fit its digest/)
    const told = async (bad: string, words: RegExp) => {
      expect(bad).not.toBe(good)
      await writeFile(path('journal.jsonl'), bad)
      const scan = scanJournal(path('journal.jsonl'), 0, ledgerRules, sha256)
      await expect(scan).rejects.toThrow(words)
    }
    await told(good.replace('"key":"claim:c3"', '"key":"claim:cX"'), /line 5 .*hash does not fit/)
    await told(good.replace(/^.*"sequence":3\}\n/m, ''), /line 3 .*stands where entry 3 is due/)
    await told(good.replace('"batch":6', '"batch":9'), /line 5 .*batch/)
    await told(good.replace(/,"sealed".*"sequence":6\}/, ',"sequence":6}'), /line 6 .*no body/)
    await told(good.replace('{"batch":6', 'X"batch":6'), /line 4 .*not JSON/)
    await told(good.replace('{"batch":6', '{ "batch":6'), /line 4 .*spelt differently/)
  }, 240_000)

  it('is refused whichever byte is flipped, also when the database is gone', async () => {
    await makeStore()
    await emptyDatabase()
    const good = await readFile(path('journal.jsonl'))
    let flips = 0
    for (let at = 0; at < good.length - 1; at += 11) {
      const bad = Buffer.from(good)
      bad.writeUInt8(bad.readUInt8(at) ^ 0x01, at)
      await writeFile(path('journal.jsonl'), bad)
      const attempt = scanJournal(path('journal.jsonl'), 0, ledgerRules, sha256)
      await expect(attempt, `byte ${at}`).rejects.toMatchObject({ code: 'journal-broken' })
      flips += 1
    }
    expect(flips).toBeGreaterThan(200)
  }, 240_000)

  it('is refused when it is shorter than the database, missing, or another one', async () => {
    await makeStore()
    const good = await journal()
    await rewrite((text) => `${text.split('\n').slice(0, 3).join('\n')}\n`)
    await refused(/ends at line 3, and the database holds 6 entries/)
    await rm(path('journal.jsonl'))
    await refused(/ends at line 0, and the database holds 6 entries/)
    const other = await makeFolder()
    await cp(empty, other, { recursive: true })
    const store = await openFolder(other)
    await store.writer.append(Array.from({ length: 6 }, (_, i) => curatedClaim(`o${i}`)))
    await store.close()
    await writeFile(path('journal.jsonl'), await readFile(join(other, 'journal.jsonl'), 'utf8'))
    await rm(other, { recursive: true })
    await refused(/line 6 is not the entry that the database holds/)
    await writeFile(path('journal.jsonl'), good)
    expect((await readStore()).ids).toHaveLength(4)
  }, 240_000)
})

describe('a withheld text', () => {
  const secret = 'Zq7vKx forbidden words W93jLp'
  const gone = documentDraft(secret)

  async function findSecret(): Promise<readonly string[]> {
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const found: string[] = []
    for (const file of files)
      if (file.isFile()) {
        const bytes = await readFile(join(file.parentPath, file.name))
        if (bytes.includes('forbidden words W93jLp')) found.push(file.name)
      }
    return found
  }

  it('is in no file of the store, and the chain still verifies after a rebuild', async () => {
    await makeEmpty()
    const store = await openFolder(folder)
    await store.writer.append([DOC, gone, readClaim('c1', [gone.id, 0, 6])])
    const written = await journal()
    await withholdEntry(store.writer, { sequence: 2, by: 'desk', reason: 'court' }, sha256)
    await store.writer.append([curatedClaim('c2')])
    await store.close()
    expect(written).toContain(secret)
    expect(await journal()).not.toContain(secret)
    expect(await findSecret()).toEqual([])
    expect((await readStore()).ids).toEqual(['c1', 'c2'])
    await emptyDatabase()
    expect((await readStore()).ids).toEqual(['c1', 'c2'])
    const again = await openFolder(folder)
    expect(await again.writer.document(gone.id, END)).toMatchObject({
      sha256: sha256(secret),
      withheld: { by: 'desk', reason: 'court' },
    })
    await again.close()
  }, 240_000)

  it('is taken out at the next opening when a crash came before the rewriting', async () => {
    await makeEmpty()
    const store = await openFolder(folder)
    await store.writer.append([gone])
    const before = await journal()
    await withholdEntry(store.writer, { sequence: 1, by: 'desk', reason: 'court' }, sha256)
    await store.close()
    const [, withhold] = (await journal()).split('\n')
    await writeFile(path('journal.jsonl'), `${before}${withhold}\n`)
    expect(await readStore()).toEqual({ ids: [], notices: [] })
    expect(await journal()).not.toContain(secret)
  }, 240_000)
})

describe('the lock', () => {
  it('refuses a second opener and names the process', async () => {
    await makeEmpty()
    const store = await openFolder(folder)
    const attempt = openFolder(folder)
    await expect(attempt).rejects.toMatchObject({ code: 'store-locked' })
    await expect(attempt).rejects.toThrow(new RegExp(`process ${process.pid} has it open`))
    expect(await readLock(folder)).toEqual({ pid: process.pid, token: store.token })
    await store.setPort(4711)
    expect(await readLock(folder)).toEqual({ pid: process.pid, token: store.token, port: 4711 })
    await store.close()
    expect(await readLock(folder)).toBeUndefined()
    expect(existsSync(path('lock'))).toBe(false)
  }, 240_000)

  it('is taken over from an owner that is gone, and that is told', async () => {
    await makeStore()
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.once('exit', resolve))
    const lock = { pid: child.pid, token: 'a'.repeat(32) }
    await writeFile(path('lock'), JSON.stringify(lock))
    expect(await readLock(folder)).toBeUndefined()
    expect((await readStore()).notices).toEqual([
      `The store was left open by process ${child.pid}, which is gone; its lock was taken over.`,
    ])
  }, 240_000)

  it('is taken over when its process number belongs to another process by now', async () => {
    await makeStore()
    const store = await openFolder(folder)
    const lock = JSON.parse(await readFile(path('lock'), 'utf8'))
    await store.close()
    // Only Linux tells when a process started.
    if (lock.started === undefined) return
    await writeFile(path('lock'), JSON.stringify({ ...lock, started: '1' }))
    expect((await readStore()).notices).toHaveLength(1)
    await writeFile(path('lock'), JSON.stringify({ ...lock, boot: 'another boot' }))
    const { ids, notices } = await readStore()
    expect(ids).toHaveLength(4)
    expect(notices[0]).toMatch(/before the machine was started again/)
    expect(notices[1]).toMatch(/6 entries were taken in/)
  }, 240_000)

  it('is not taken from whoever wrote something else', async () => {
    await writeFile(path('lock'), 'hello')
    await expect(openFolder(folder)).rejects.toMatchObject({ code: 'store-locked' })
    expect(await readFile(path('lock'), 'utf8')).toBe('hello')
  })

  it('goes to exactly one of many who find it stale', async () => {
    for (let round = 0; round < 20; round++) {
      await writeFile(path('lock'), JSON.stringify({ pid: 2 ** 22 + 1, token: 'b'.repeat(32) }))
      const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)))
      const taken = attempts.filter((one) => one.status === 'fulfilled')
      expect(taken).toHaveLength(1)
      await taken[0]?.value.release()
      expect(await readdir(folder)).toEqual([])
    }
  })
})
