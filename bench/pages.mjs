// How long the server takes for each page of a large record: 100,000 claims and 200 instruments, or what CLAIMS and INSTRUMENTS say.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { openAnswers } from '../dist/src/app/open-answers.js'
import { createServer } from '../dist/src/server/index.js'
import { VIEWS } from '../dist/src/server/view/index.js'
import { makeFramework, openLargeRecord } from './pages/large-record.mjs'
import { printTable } from './table.mjs'

const CLAIMS = Number(process.env.CLAIMS ?? 100_000)
const INSTRUMENTS = Number(process.env.INSTRUMENTS ?? 200)
const VISITS = 20
const GOAL_MS = 300
const GOAL_KB = 60

export async function bench() {
  const framework = makeFramework(INSTRUMENTS)
  const began = performance.now()
  const store = await openLargeRecord(framework, CLAIMS)
  const seconds = (performance.now() - began) / 1000
  console.log(`${CLAIMS} claims, ${INSTRUMENTS} instruments, recorded in ${seconds.toFixed(0)} s`)
  const app = createServer({
    answers: openAnswers(store.writer, () => ({ framework, faults: [] }), sha256),
    now: () => Date.UTC(2026, 5, 1, 12),
    version: 'bench',
    publicFolder: 'dist/public',
    report: (error) => console.error(error),
  })
  const first = await visit(app, '/')
  const sought = await visit(app, '/search?q=logistics')
  const rows = []
  for (const path of listPaths(framework)) {
    const visits = []
    const warm = await visit(app, path)
    for (let n = 0; n < VISITS; n++) visits.push(await visit(app, path))
    const times = visits.map(({ ms }) => ms).sort((a, b) => a - b)
    const p95 = times[Math.ceil(times.length * 0.95) - 1]
    rows.push({
      path,
      first: warm.ms,
      p95,
      kb: gzipSync(warm.body).length / 1000,
      status: warm.status,
    })
  }
  await store.close()
  printTable('Pages of one question, ms at the server', [
    ['page', 'first', 'p95', 'kB gz', `p95 < ${GOAL_MS} ms`],
    ...rows.map(({ path, first: one, p95, kb, status }) => [
      status === 200 ? path : `${path} (${status})`,
      one,
      p95,
      kb,
      status === 200 && p95 < GOAL_MS ? 'yes' : 'no',
    ]),
  ])
  const over = rows.filter(({ p95, status }) => status !== 200 || p95 >= GOAL_MS)
  const heavy = rows.filter(({ kb }) => kb > GOAL_KB)
  printTable('Summary', [
    ['what', 'measured'],
    ['first page of a new question (the engine computes), ms', first.ms],
    ['first search (the index is made), ms', sought.ms],
    [`pages under ${GOAL_MS} ms`, `${rows.length - over.length} of ${rows.length}`],
    [`pages under ${GOAL_KB} kB gz`, `${rows.length - heavy.length} of ${rows.length}`],
  ])
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

async function visit(app, path) {
  const start = performance.now()
  const response = await app.request(path)
  const body = await response.text()
  return { ms: performance.now() - start, body, status: response.status }
}

/** Every page without a parameter in its path, and one of each with. */
function listPaths(framework) {
  const text = framework.instruments.find(({ provisions }) => provisions.length > 0)
  const examples = {
    '/states/:iso': '/states/pol',
    '/lines/:id': '/lines/land-force',
    '/instruments/:id': `/instruments/${text.id}`,
    '/provisions/:instrument/:name': `/provisions/${text.provisions[0].id}`,
    '/provisions/:instrument/:name/needs': `/provisions/${text.provisions[0].id}/needs`,
    '/clauses/:kind': '/clauses/consultation',
    '/claims/:id': '/claims/r-50000',
    '/search': '/search?q=logistics',
    '/claims': '/claims?actor=POL',
  }
  return VIEWS.map(({ path }) => examples[path] ?? path).filter((path) => !path.includes(':'))
}
