import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedRow, inventMemberships, toCsv } from '../random-memberships.ts'

// The built program, as a user runs it: `npm test` builds first.
const program = join(import.meta.dirname, '../../dist/src/main.js')
const SIZE = { instruments: 745, memberships: 2398, actors: 200, from: 1816, to: 2003 }
const rows = inventMemberships(SIZE)
let folder: string
let framework: string
let table: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'surety-binds-'))
  framework = join(folder, 'alliances')
  table = join(folder, 'alliances.csv')
  writeFileSync(table, toCsv(rows))
  const { code, out } = await run(
    'import',
    'parties',
    table,
    '--framework',
    framework,
    '--new-actors',
  )
  expect(out).toContain('745 instruments, 2398 memberships of 200 actors.')
  expect(code).toBe(0)
})
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
const binds = (...args: readonly string[]) => run('binds', ...args, '--framework', framework)

/** First and last day of a date as told, as text that sorts. */
const first = (text: string): string => `${text}${'-01-01'.slice(text.length - 10)}`
const last = (text: string): string =>
  text.length === 10 ? text : text.length === 7 ? `${text}-31` : `${text}-12-31`

/** The definition, written out for one pair: rows of both that share a day of the year, in one instrument. */
function isBoundIn(pair: readonly [string, string], year: number): boolean {
  const held = rows.filter(({ kinds }) => kinds.includes('defence'))
  const of = (actor: string): readonly InventedRow[] => held.filter((row) => row.actor === actor)
  return of(pair[0]).some((a) =>
    of(pair[1]).some((b) => {
      if (a.instrument !== b.instrument) return false
      const from = [first(a.from), first(b.from), `${year}-01-01`].sort().at(-1) ?? ''
      const ends = [a.to, b.to].map((to) => (to === '' ? '9999-12-31' : last(to)))
      return from <= ([...ends, `${year}-12-31`].sort()[0] ?? '')
    }),
  )
}

describe('a table of the size of the real one', () => {
  test('passes the check as a framework', async () => {
    const { code, out } = await run('check', framework)
    expect(out).toContain(
      '200 actors, 0 persons, 745 instruments, 0 provisions, 2398 claims, no fault.',
    )
    expect(code).toBe(0)
  })

  test('gives every pair and year once, in order, as the definition does on a sample', async () => {
    const { code, out } = await binds(
      ...['--kind', 'defence', '--from', '1816', '--to', '2003', '--by', 'year', '--format', 'csv'],
    )
    expect(code).toBe(0)
    const [header, ...lines] = out.trimEnd().split('\n')
    expect(header).toBe('a,b,year')
    expect(lines.length).toBeGreaterThan(100_000)
    expect(lines).toEqual([...new Set(lines)].sort())
    const found = new Set(lines)
    let bound = 0
    for (let n = 0; n < 2000; n++) {
      const [a, b] = [(n * 13) % 200, (n * 13 + 7 * (1 + (n % 9))) % 200]
        .map((actor) => `S${String(actor).padStart(3, '0')}`)
        .sort() as [string, string]
      const year = 1816 + ((n * 31) % 188)
      const expected = isBoundIn([a, b], year)
      bound += expected ? 1 : 0
      expect(found.has(`${a},${b},${year}`), `${a} ${b} ${year}`).toBe(expected)
    }
    // The sample has both answers in plenty.
    expect(bound).toBeGreaterThan(300)
    expect(bound).toBeLessThan(1700)
  })

  test('ends without a fault when its reader closes the pipe', async () => {
    const child = spawn(process.execPath, [
      ...[program, 'binds', '--framework', framework],
      ...['--kind', 'consultation', '--from', '1816', '--to', '2003'],
    ])
    const err: string[] = []
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(err.join('')).toBe('')
    expect(code).toBe(0)
  })

  test('changes no file when it is imported again', async () => {
    const files = readdirSync(framework, { recursive: true, encoding: 'utf8' }).sort()
    const state = () =>
      files.map((path) => {
        const { mtimeMs, size } = statSync(join(framework, path))
        return { path, mtimeMs, size }
      })
    const before = state()
    const { out, code } = await run('import', 'parties', table, '--framework', framework)
    expect(out).toContain('nothing was changed')
    expect(code).toBe(0)
    expect(readdirSync(framework, { recursive: true, encoding: 'utf8' }).sort()).toEqual(files)
    expect(state()).toEqual(before)
  })
})

describe('a small table', () => {
  let small: string
  const on = (...args: readonly string[]) => run('binds', ...args, '--framework', small)

  beforeAll(async () => {
    small = join(folder, 'small')
    const path = join(folder, 'pacts.csv')
    writeFileSync(
      path,
      [
        'instrument,actor,from,to,kinds,condition',
        'Pact of 1921,ARL,1921-02-19,1939,defence consultation,"if attacked first, by Corland"',
        'Pact of 1921,Two Borlands,1921-03,1938-09-30,defence,',
        'Pact of 1921,COR,1921,,consultation,',
      ].join('\r\n'),
    )
    const refused = await run('import', 'parties', path, '--framework', small)
    expect(refused.err).toContain('line 3, actor: actor Two Borlands is not declared')
    expect(refused.code).toBe(2)
    expect(statSync(small, { throwIfNoEntry: false })).toBeUndefined()
    await run('import', 'parties', path, '--framework', small, '--new-actors')
    expect(readFileSync(join(small, 'memberships/pacts.csv'), 'utf8')).toBe(
      readFileSync(path, 'utf8'),
    )
  })

  test('answers yes, by which instrument, since when and on which condition', async () => {
    const { out, code } = await on('ARL', 'two borlands', '--kind', 'defence', '--on', '1938-09-30')
    expect(code).toBe(0)
    expect(out).toContain('Yes: on 1938-09-30 1 instrument binds ARL and Two Borlands to defence.')
    expect(out).toMatch(
      /Pact of 1921 \(Pact-of-1921\) +1921-03 +1938-09-30 +pacts +ARL: if attacked/,
    )
  })

  test('answers no with exit code 0 too', async () => {
    const { out, code } = await on('ARL', 'Two-Borlands', '--kind', 'defence', '--on', '1938-10-01')
    expect(code).toBe(0)
    expect(out).toBe(
      'No: on 1938-10-01 no instrument on record binds ARL and Two Borlands to defence.\n',
    )
  })

  test('answers in a named shape', async () => {
    const args = ['COR', 'ARL', '--kind', 'consultation', '--on', '1930-01-01', '--json']
    expect(JSON.parse((await on(...args)).out)).toEqual({
      framework: 'small',
      kind: 'consultation',
      on: '1930-01-01',
      a: { id: 'COR', name: 'COR' },
      b: { id: 'ARL', name: 'ARL' },
      bound: true,
      words: 'Yes: on 1930-01-01 1 instrument binds COR and ARL to consultation.',
      by: [
        {
          instrument: 'Pact-of-1921',
          title: 'Pact of 1921',
          since: '1921-02-19',
          until: '1939',
          conditions: [{ actor: 'ARL', words: 'if attacked first, by Corland' }],
          sources: ['pacts'],
        },
      ],
    })
  })

  test.each([
    ['a mistyped actor', ['ARK', 'COR', '--kind', 'defence'], 'Near it: ARL.'],
    ['a part of a name', ['Borland', 'COR', '--kind', 'defence'], 'Two-Borlands (Two Borlands)'],
    ['one actor', ['ARL', '--kind', 'defence'], 'Only one actor is named'],
    ['one actor twice', ['ARL', 'arl', '--kind', 'defence'], 'are the same actor'],
    ['an unknown kind', ['ARL', 'COR', '--kind', 'defense'], 'did you mean defence?'],
    ['no kind', ['ARL', 'COR'], "required option '--kind <kind>'"],
    ['no years', ['--kind', 'defence'], 'No actors and no years are named.'],
    [
      'years the wrong way round',
      ['--kind', 'defence', '--from', '2003', '--to', '1816'],
      'from=2003 is later than to=1816.',
    ],
    [
      'another step',
      ['--kind', 'defence', '--from', '1816', '--to', '2003', '--by', 'month'],
      'by=month is not known',
    ],
    ['a day that is none', ['ARL', 'COR', '--kind', 'defence', '--on', '1938-09-31'], 'not a date'],
  ])('tells %s in a sentence, with exit code 2', async (_, args, sentence) => {
    const { code, err, out } = await on(...args)
    expect(err).toContain(sentence)
    expect(err).not.toContain('    at ')
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  test('can be asked by commands that open a store', async () => {
    const at = ['--framework', small, '--store', join(folder, 'store')]
    const { code, out } = await run('parties', 'Pact-of-1921', '--on', '1930-01-01', ...at)
    expect(out).toMatch(/Two Borlands +membership +1921-03/)
    expect(code).toBe(0)
  })
})
