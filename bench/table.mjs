/** Prints rows under a title, columns aligned; the first row is the head. */
export function printTable(title, rows) {
  const text = rows.map((row) => row.map((cell) => toText(cell)))
  const widths = text[0].map((_, n) => Math.max(...text.map((row) => row[n].length)))
  console.log(`\n${title}`)
  for (const row of text) {
    console.log(
      `  ${row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join('   ')}`,
    )
  }
}

/** Three digits are as many as a shared machine gives; counts are whole. */
function toText(cell) {
  if (typeof cell !== 'number') return String(cell)
  if (!Number.isFinite(cell)) return '-'
  if (cell >= 1000) return Math.round(cell).toLocaleString('en')
  return cell.toLocaleString('en', { maximumSignificantDigits: 3 })
}

/** Wall and processor time of work done, in ms; on a busy machine the second is the fairer one. */
export function openClock() {
  const spent = { wall: 0, cpu: 0 }
  return {
    spent,
    time: (work) => {
      const cpu = process.cpuUsage()
      const start = performance.now()
      const result = work()
      spent.wall += performance.now() - start
      const used = process.cpuUsage(cpu)
      spent.cpu += (used.user + used.system) / 1000
      return result
    },
  }
}

/** The same for one piece of work. */
export function timeOnce(work) {
  const clock = openClock()
  const result = clock.time(work)
  return { result, ...clock.spent }
}

/** Stops the bench: a fast wrong answer is no answer. */
export function mustAgree(isSo, words) {
  if (!isSo) throw new Error(`the answers differ: ${words}`)
}

/** Runs the parts of a bench, each of which prints its own tables and returns its goals: [what, goal, measured, met]. */
export async function runParts(parts) {
  const goals = []
  for (const part of parts) goals.push(...(await part()))
  printTable('Goals', [
    ['what', 'goal', 'measured', 'met'],
    ...goals.map(([what, goal, measured, met]) => [what, goal, measured, met ? 'yes' : 'no']),
  ])
}
