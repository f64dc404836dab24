import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { mustAgree, printTable } from '../table.mjs'
import { writeArchive } from './write-archive.mjs'

const PROCESS = fileURLToPath(new URL('./archive-process.mjs', import.meta.url))
const THREADS = 2
const GIGABYTE = 1e9
// Memory that stays may still breathe: a collector that waits a little longer is no leak.
const GOAL = 1.25

/** A web archive of 2 GB, or of as many MB as the command names, read with two threads: how memory goes along it. */
export async function benchArchive() {
  const folder = mkdtempSync(join(tmpdir(), 'surety-bench-'))
  try {
    const { bavail, bsize } = statfsSync(folder)
    const asked = process.argv[3] ? Number(process.argv[3]) * 1e6 : 2 * GIGABYTE
    const size = Math.min(asked, (bavail * bsize) / 2)
    const path = join(folder, 'crawl.warc')
    const written = await writeArchive(path, size)
    const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, path, String(THREADS)])
    return tell(written, JSON.parse(stdout))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell({ pages, bytes }, read) {
  mustAgree(read.pages === pages, `${pages} pages were written, ${read.pages} read`)
  mustAgree(read.failed === 0, `${read.failed} records could not be read`)
  printTable(
    `An archive of ${(bytes / GIGABYTE).toFixed(2)} GB, ${pages} pages and as many pictures, ${THREADS} threads: ` +
      `${read.seconds.toFixed(0)} s, ${(pages / read.seconds).toFixed(0)} pages/s, ${read.claims} claims`,
    [
      ['read', 'memory then, MB', 'peak until then, MB'],
      ...read.marks.map(({ share, now, peak }) => [`${100 * share} %`, now, peak]),
    ],
  )
  const [first, last] = [read.marks[0].peak, read.marks.at(-1).peak]
  const ratio = last / first
  return [
    [
      `peak memory at the end, times that at 10 % (${first.toFixed(0)} MB)`,
      `under ${GOAL}`,
      ratio,
      ratio < GOAL,
    ],
  ]
}
