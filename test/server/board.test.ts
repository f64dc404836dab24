import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseQuestion } from '../../src/app/parse-question.ts'
import { computeRecord } from '../../src/engine/guarantees/index.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import { parseDay, toDayText } from '../../src/model/calendar.ts'
import type { Framework } from '../../src/model/framework.ts'
import type { Statement } from '../../src/model/statement.ts'
import {
  type Asked,
  type BoardRecord,
  type MatrixAnswer,
  toBoardRecord,
  toMatrix,
  toNaming,
} from '../../src/views/index.ts'
import { fillBoard } from '../../web/island/fill-board.ts'
import { NOW, openSite, type Site } from './open-site.ts'

let site: Site
let framework: Framework
let statements: readonly Statement[]
beforeAll(async () => {
  site = await openSite()
  const parsed = parseFramework(readFrameworkFolder('frameworks/ukraine'))
  if (!parsed.framework) throw new Error('the framework has faults')
  framework = parsed.framework
  statements = await site.writer.statements({
    known: '2026-06-01T12:00:00.000Z',
    basis: 'recorded',
  })
}, 180_000)
afterAll(() => site?.close())

/** Every 37th day of the arrangement, so that no weekday or month end is favoured. */
const DAYS = Array.from({ length: 31 }, (_, index) =>
  toDayText((parseDay('2023-05-01') ?? 0) + index * 37),
)

/** What the browser would be sent, after its way through JSON. */
function send(query: string): BoardRecord {
  const question = toQuestion(query, '2026-06-01')
  const asked = { known: '2026-06-01' } as Asked
  return JSON.parse(JSON.stringify(toBoardRecord(asked, question, framework, statements)))
}

function toQuestion(query: string, on: string): ReturnType<typeof parseQuestion> {
  const search = new URLSearchParams(query)
  return parseQuestion(
    {
      on,
      trust: search.get('trust') ?? undefined,
      suppose: search.getAll('suppose'),
      without: search.getAll('without'),
    },
    NOW,
  )
}

function fillWhole(query: string, on: string): ReturnType<typeof fillBoard> {
  const computed = computeRecord(framework, statements, toQuestion(query, on))
  const named = new Set(framework.lines.flatMap(({ subjects }) => subjects))
  const joined = framework.instruments.filter(({ id }) => named.has(id))
  const naming = toNaming(framework, {
    quote: () => undefined,
    document: () => undefined,
    voice: () => ({ voice: 'told' }),
    conditionWords: (id) => id,
  })
  const { headline, lines, rows } = toMatrix(
    { known: '2026-06-01' } as Asked,
    {
      positions: computed.positions(),
      parties: new Map(joined.map((text) => [text.id, computed.parties(text)])),
    },
    naming,
  )
  return { headline, lines, rows }
}

describe('the matrix filled in the browser', () => {
  for (const asked of [
    '',
    'trust=read',
    'suppose=ceasefire=yes',
    'suppose=ceasefire=yes@2025-06-01',
    'without=GBR',
    'without=FRA@2025-01-01',
  ]) {
    it(`is the whole engine's on every day, asked with ${asked || 'nothing else'}`, () => {
      const record = send(asked)
      const query = [...new URLSearchParams(asked)]
      for (const on of DAYS) {
        expect([on, fillBoard(record, on, query)]).toEqual([on, fillWhole(asked, on)])
      }
    })
  }

  it('differs from day to day, so that the comparison above compares something', () => {
    const record = send('')
    const boards = new Set(DAYS.map((on) => JSON.stringify(fillBoard(record, on, []))))
    expect(boards.size).toBeGreaterThan(15)
  })

  it('comes from the record that the server sends, and is its answer', async () => {
    const get = async <T>(path: string): Promise<T> =>
      (await (await site.app.request(path)).json()) as T
    const record = await get<BoardRecord>('/matrix/record.json?suppose=ceasefire=yes')
    const answer = await get<MatrixAnswer>('/matrix.json?on=2025-03-01&suppose=ceasefire=yes')
    const { headline, lines, rows } = answer
    expect(record.enough).toBe(true)
    expect(fillBoard(record, '2025-03-01', [['suppose', 'ceasefire=yes']])).toEqual({
      headline,
      lines,
      rows,
    })
  })

  it('needs no words, notes, sources or passages of a claim', () => {
    const record = send('')
    expect(record.framework).toMatchObject({ sources: [], record: [], meetings: [] })
    expect(record.statements.length).toBeGreaterThan(100)
    for (const { claim } of record.statements) {
      expect(claim.ground).toEqual({ kind: 'sources', sources: [] })
      expect(claim.origin).not.toHaveProperty('words')
      expect(claim.origin).not.toHaveProperty('note')
    }
  })

  it('is left to the server where a condition asks for what clauses make', () => {
    const asking: Framework = {
      ...framework,
      conditions: {
        'after-default': { id: 'x', kind: 'event', event: 'overdue:some-text/some-clause' },
      },
    }
    const question = toQuestion('', '2026-06-01')
    expect(toBoardRecord({} as Asked & { known: '' }, question, asking, []).enough).toBe(false)
  })
})
