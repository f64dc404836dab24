// Reads an archive as `surety read` does, file to threads, in a process of its own. Prints one line of JSON.
import { statSync } from 'node:fs'
import { listItems } from '../../dist/src/intake/index.js'
import { openFile } from '../../dist/src/io/files/index.js'
import { openPool } from './pool.mjs'

const [path, count] = [process.argv[2], Number(process.argv[3])]
const MARKS = [0.1, 0.25, 0.5, 0.75, 1]
const { size } = statSync(path)
const marks = []
let taken = 0
const toMegabytes = (bytes) => bytes / 1024 / 1024

function look() {
  while (marks.length < MARKS.length && taken >= MARKS[marks.length] * size) mark()
}

function mark() {
  marks.push({
    share: MARKS[marks.length],
    now: toMegabytes(process.memoryUsage.rss()),
    peak: process.resourceUsage().maxRSS / 1024,
  })
}

const source = {
  name: path,
  chunks: await openFile(path, (bytes) => {
    taken += bytes
  }),
}
let [pages, skipped, failed] = [0, 0, 0]

async function* listPages() {
  for await (const listed of listItems(source)) {
    if (listed.kind === 'item') yield listed.item
    else if (listed.kind === 'skipped') skipped += 1
    else failed += 1
  }
}

const start = performance.now()
const claims = await openPool(count).readAll(listPages(), (documents) => {
  pages += documents.length
  // The last mark is set when everything is read, not when the last byte has come in.
  if (taken < size) look()
})
while (marks.length < MARKS.length) mark()
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ pages, skipped, failed, claims, seconds, marks }))
process.exit(0)
