import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The built program, as a user runs it: `npm test` builds first.
const program = join(import.meta.dirname, '../../dist/src/main.js')
const ukraine = join(import.meta.dirname, '../../frameworks/ukraine')
let folder: string
let copy: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'surety-check-'))
  copy = join(folder, 'framework')
  await cp(ukraine, copy, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { maxBuffer: 50_000_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

test('the cases of the framework ukraine hold, and check says how many', async () => {
  const { code, out } = await run('check', ukraine)
  const [, held] = /^(\d+) cases hold\.$/m.exec(out) ?? []
  expect(Number(held)).toBeGreaterThanOrEqual(150)
  expect(code).toBe(0)
}, 240_000)

test('a changed clause makes its cases fail by file, line and name, with what was expected and found', async () => {
  const path = join(copy, 'instruments/fra-2024.yaml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('withinHours: 24', 'withinHours: 48'))
  const { code, out } = await run('check', copy)
  writeFileSync(path, text)
  expect(out).toMatch(
    /instruments\/fra-2024\.cases\.yaml:\d+: does not hold: France has 24 hours from the request, not from the attack\.\n {2}because: .*\n {2}dueAt: expected 2026-03-02T08:00:00Z; found 2026-03-03T08:00:00Z/,
  )
  expect(out).toMatch(/^\d+ cases hold, \d+ not\.$/m)
  expect(code).toBe(1)
}, 240_000)

test('a case about a clause that is not there is a fault, and no case runs', async () => {
  const path = join(copy, 'instruments/fra-2024.cases.yaml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('fra-2024/consultation', 'fra-2024/consultations'))
  const { code, out } = await run('check', copy)
  writeFileSync(path, text)
  expect(out).toMatch(
    /instruments\/fra-2024\.cases\.yaml:\d+ \[0\]\.provision: unknown provision fra-2024\/consultations; did you mean fra-2024\/consultation\?/,
  )
  expect(out).toContain('0 cases hold.')
  expect(code).toBe(1)
}, 240_000)

test('clauses are printed as CSV with one row a clause, and a subject that is none is refused', async () => {
  const store = join(folder, 'store')
  const { out } = await run('clauses', 'monitoring', '--store', store, '--csv')
  const lines = out.split('\r\n')
  expect(lines[0]?.split(',').slice(0, 3)).toEqual(['provision', 'instrument', 'title'])
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
    'berlin-statement-2025/monitoring',
    'paris-declaration/monitoring',
    '',
  ])
  const { code, err } = await run('clauses', 'consultations', '--store', store)
  expect(err).toContain('did you mean consultation?')
  expect(code).toBe(2)
}, 240_000)
