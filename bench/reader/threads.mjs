import { execFile } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { printTable } from '../table.mjs'

const PROCESS = fileURLToPath(new URL('./pool-process.mjs', import.meta.url))
const GOAL_MB = 350

/** Two threads against one through the threads of `surety read`, and what each weighs. */
export async function benchThreads() {
  const load = loadavg()[0]
  const { times, spent } = await run('race')
  const [one, two] = times
  const ratios = one.map((ms, n) => ms / two[n]).sort((a, b) => a - b)
  const best = Math.min(...one) / Math.min(...two)
  const [none, single, both] = [
    await run('memory', 0),
    await run('memory', 1),
    await run('memory', 2),
  ]
  const each = (both.peak - none.peak) / 2
  printTable(
    `Threads, mixed corpus, by turns; ${load.toFixed(1)} programs ran on the machine before`,
    [
      ['threads', 'fastest round, ms', 'median round, ms', 'processor time, ms', 'peak memory, MB'],
      ['none', '-', '-', '-', none.peak],
      [1, Math.min(...one), toMedian(one), Math.min(...spent[0]), single.peak],
      [2, Math.min(...two), toMedian(two), Math.min(...spent[1]), both.peak],
    ],
  )
  console.log(
    `  two against one, round by round: median ${toMedian(ratios).toFixed(2)}, fastest rounds ${best.toFixed(2)}`,
  )
  return [
    ['two threads, times one (fastest rounds)', 'at least 1.7', best, best >= 1.7],
    ['memory of a thread, MB', `under ${GOAL_MB}`, each, each < GOAL_MB],
    [
      'memory of a process with one thread, MB',
      `under ${GOAL_MB}`,
      single.peak,
      single.peak < GOAL_MB,
    ],
  ]
}

async function run(...task) {
  const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, ...task.map(String)])
  return JSON.parse(stdout)
}

function toMedian(list) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
