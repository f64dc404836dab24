import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The built program, as a user runs it: `npm test` builds first.
const program = join(import.meta.dirname, '../../dist/src/main.js')
let folder: string
let store: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'surety-cli-'))
  store = join(folder, 'store')
  await run('status', '--store', store)
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { maxBuffer: 50_000_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}
const json = async (...args: readonly string[]) =>
  JSON.parse((await run(...args, '--store', store, '--json')).out)

/** Waits until a child's standard output matches. */
function until(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      if (pattern.test(seen)) resolve(seen)
    })
    child.once('exit', () => reject(new Error(`ended before ${pattern}: ${seen}`)))
  })
}

describe('what a user gets wrong is told in a sentence, with exit code 2', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  test.each([
    ['an unknown date', ['status', '--on', '2026-02-30'], 'on=2026-02-30 is not a date.'],
    ['an unknown basis', ['status', '--basis', 'guessed'], 'basis=guessed is not known.'],
    [
      'an assumption that is none',
      ['status', '--suppose', 'ceasefire'],
      'suppose=ceasefire is not an assumption.',
    ],
    ['an unknown provision', ['why', 'no/such'], 'Provision no/such is not on record.'],
    [
      'an unknown instrument',
      ['parties', 'g8-declaration'],
      'Instrument g8-declaration is not on record.',
    ],
    ['an unknown actor', ['positions', '--actor', 'QQQ'], 'Actor QQQ is not on record.'],
    [
      'a claim that is not there',
      ['judge', 'c-nothing', 'accept', '--as', 'A', '--reason', 'b'],
      'Claim c-nothing is not on record.',
    ],
    [
      'a verdict that is none',
      ['judge', 'c-nothing', 'perhaps', '--as', 'A', '--reason', 'b'],
      'A verdict is accept, reject, amend, rank or undo, not perhaps.',
    ],
  ])(
    '%s',
    async (_, args, sentence) => {
      const { code, err } = await run(...args, '--store', store)
      expect(err).toContain(sentence)
      expect(err).not.toContain('    at ')
      expect(code).toBe(2)
    },
    30_000,
  )

  test.each([
    ['a file that is not there', () => join(folder, 'missing.txt'), 'is not a file'],
    ['an empty file', () => file('empty.txt', ''), 'empty'],
    [
      'a binary file',
      () => file('binary.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe])),
      'not',
    ],
    ['a line of 50 MB', () => file('long.txt', 'a'.repeat(50_000_000)), 'more than 5000000 bytes'],
    [
      'a publication date that is none',
      () => file('date.txt', '---\npublished: soon\n---\nFrance will send troops.\n'),
      'soon',
    ],
  ])(
    '%s',
    async (_, make, words) => {
      const path = make()
      const { code, err } = await run('read', path, '--store', store)
      expect(err).toContain('not taken in')
      expect(err).toContain(words)
      expect(code).toBe(2)
    },
    30_000,
  )
})

test('a framework with a misspelt actor is named by file, line and field, with exit code 1', async () => {
  const copy = join(folder, 'framework')
  await cp(join(import.meta.dirname, '../../frameworks/ukraine'), copy, { recursive: true })
  const path = join(copy, 'instruments/gbr-2024.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('actor: GBR', 'actor: GBX'))
  const { code, out } = await run('check', copy)
  expect(out).toMatch(
    /instruments\/gbr-2024\.yaml:\d+ parties\[0\]\.actor: unknown actor GBX; did you mean GBR\?/,
  )
  expect(code).toBe(1)
}, 30_000)

test('answers as JSON have the same shape as the API’s and name both clocks', async () => {
  const status = await json('status', '--on', '2026-01-10')
  expect(status.asked).toMatchObject({ on: '2026-01-10', basis: 'recorded', trust: 'reviewed' })
  expect(status.provisions.length).toBeGreaterThan(50)
}, 30_000)

test('a what-if says what wakes, what only comes nearer on one reading, and that no legal duty wakes', async () => {
  const { whatIf } = await json('status', '--on', '2026-01-10', '--suppose', 'ceasefire=yes')
  const effects = new Map(
    whatIf.changed.map((line: { provision: { id: string }; effect: string }) => [
      line.provision.id,
      line.effect,
    ]),
  )
  expect(effects.get('paris-declaration/monitoring')).toBe('wakes')
  expect(effects.get('declaration-of-intent-2026/deployment')).toBe('nearer-on-one-reading')
  expect(effects.get('paris-declaration/binding-commitments')).toBe('nearer')
  expect(whatIf.legal).toBe('No legal duty wakes on these assumptions.')
}, 30_000)

describe('one process at a time', () => {
  test('with a server running the command line asks the server; without it a second process is refused', async () => {
    const place = join(folder, 'served')
    const server = spawn(process.execPath, [program, 'serve', '--store', place, '--port', '0'])
    try {
      const seen = await until(server, /http:\/\/127\.0\.0\.1:(\d+)\//)
      const [, port] = /127\.0\.0\.1:(\d+)/.exec(seen) ?? []
      const page = await fetch(`http://127.0.0.1:${port}/matrix`)
      expect(page.status).toBe(200)
      const asked = await run('parties', 'g7-declaration', '--on', '2023-08-18', '--store', place)
      expect(asked).toMatchObject({ code: 0 })
      expect(asked.out).toContain('18 acceding states only')
      const second = await run('serve', '--store', place, '--port', '0')
      expect(second.code).toBe(2)
      expect(second.err).toContain('has it open')
    } finally {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('exit', resolve))
    }
  }, 240_000)

  test('killed with -9 while it reads: what was acknowledged is there, nothing half-written stays', async () => {
    const place = join(folder, 'killed')
    const files = Array.from({ length: 60 }, (_, index) => {
      const path = join(folder, `report-${index}.txt`)
      writeFileSync(
        path,
        `Report ${index}\n\nFrance will send ${index + 2} battalions to Ukraine after a ceasefire, President Emmanuel Macron said in Paris on Tuesday.\n`,
      )
      return path
    })
    const child = spawn(process.execPath, [
      program,
      'read',
      ...files,
      '--published',
      '2026-01-07',
      '--store',
      place,
    ])
    const seen = await until(child, /report-9\.txt: /)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const acknowledged = [...seen.matchAll(/report-\d+\.txt: (\d+) claims \((d-[0-9a-f]{16})/g)]
    expect(acknowledged.length).toBeGreaterThanOrEqual(10)
    const verified = await run('verify', '--store', place)
    expect(verified.out).toContain('0 findings')
    expect(verified.code).toBe(0)
    const exported = (await run('export', '--store', place)).out
    for (const [, , document] of acknowledged) expect(exported).toContain(document)
    // A document is on record with its whole reading or not at all.
    const entries = exported
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).sealed?.body)
    const documents = entries.filter((body) => body?.kind === 'document').length
    const readings = entries.filter((body) => body?.kind === 'reading').length
    expect(documents).toBe(readings)
  }, 240_000)
})
