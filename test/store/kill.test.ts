import { spawn } from 'node:child_process'
import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { makeFolder, openFolder } from './open-stores.ts'
import { sha256 } from './sample-drafts.ts'

const CHILD = new URL('append-until-killed.mjs', import.meta.url).pathname
const BATCH = 20

let folder = ''
beforeAll(async () => {
  folder = await makeFolder()
  await (await openFolder(folder)).close()
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts a writer, kills it some time after its first acknowledgement, and returns what it acknowledged. */
async function killWriter(run: string, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, folder, run, String(BATCH)])
  let out = ''
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  const exited = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  )
  const begun = new Promise<void>((resolve) =>
    child.stdout.on('data', (data) => {
      out += data
      resolve()
    }),
  )
  await Promise.race([begun, exited])
  const second = openFolder(folder)
  await expect(second).rejects.toMatchObject({ code: 'store-locked' })
  await expect(second).rejects.toThrow(new RegExp(`process ${child.pid} has it open`))
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  expect(await exited, errors).toBe('SIGKILL')
  return out.split('\n').slice(0, -1)
}

describe('kill -9 of a writer', () => {
  it('loses nothing acknowledged, leaves nothing half-written, and lets no second process in', async () => {
    const acknowledged: string[] = []
    for (let run = 0; run < 6; run++) {
      const lines = await killWriter(`r${run}`, 37 * run + 20)
      expect(lines.length).toBeGreaterThan(0)
      acknowledged.push(...lines)
      if (run === 5) await appendFile(join(folder, 'journal.jsonl'), '{"digest":"0')
      const store = await openFolder(folder)
      try {
        expect(store.notices[0]).toMatch(/is gone; its lock was taken over/)
        if (run === 5) expect(store.notices[1]).toMatch(/cut short/)
        await expectWhole(store.writer, acknowledged)
      } finally {
        await store.close()
      }
    }
    const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).split('\n')
    expect(lines.length - 1).toBeGreaterThanOrEqual(acknowledged.length * BATCH)
  }, 240_000)
})

async function expectWhole(
  ledger: Awaited<ReturnType<typeof openFolder>>['writer'],
  acknowledged: readonly string[],
): Promise<void> {
  const statements = await ledger.statements({ known: '2999-01-01T00:00:00Z', basis: 'recorded' })
  const batches = new Map<string, number>()
  for (const { claim } of statements) {
    const batch = claim.id.split('-').slice(0, 2).join('-')
    batches.set(batch, (batches.get(batch) ?? 0) + 1)
  }
  for (const line of acknowledged) expect(batches.get(line.split(' ')[0] ?? '')).toBe(BATCH)
  // Whether a batch that was never acknowledged is there is open; half of it must not be.
  for (const [batch, claims] of batches) expect(claims, batch).toBe(BATCH)
  const check = await verifyLedger(ledger, sha256)
  expect(check.findings).toEqual([])
  expect(check.entries).toBe((await ledger.head()).sequence)
}
