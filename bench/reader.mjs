// The reader, measured: speed on cold text beside others, threads, memory, and an archive larger than any memory.
import { benchArchive } from './reader/archive.mjs'
import { benchSpeed } from './reader/speed.mjs'
import { benchThreads } from './reader/threads.mjs'
import { printTable } from './table.mjs'

/** Each prints its own tables and returns its goals: [what, goal, measured, met]. */
const parts = [benchSpeed, benchThreads, benchArchive]

export async function bench() {
  const goals = []
  for (const part of parts) goals.push(...(await part()))
  printTable('Goals', [
    ['what', 'goal', 'measured', 'met'],
    ...goals.map(([what, goal, measured, met]) => [what, goal, measured, met ? 'yes' : 'no']),
  ])
}
