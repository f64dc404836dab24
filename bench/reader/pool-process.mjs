// A process of its own, so that its memory is that of the threads alone. Prints one line of JSON.
import { openCorpora, toItem } from './corpus.mjs'
import { openPool } from './pool.mjs'

const [task, count] = [process.argv[2], Number(process.argv[3])]
const ROUNDS = 10
const A_ROUND = 300
const FOR_MEMORY = 2000

const corpora = openCorpora(23)
console.log(JSON.stringify(task === 'memory' ? await weigh() : await race()))
process.exit(0)

async function weigh() {
  const items = corpora.mixed(FOR_MEMORY).map(toItem)
  // Without a thread only the texts and this program are left.
  const claims = count === 0 ? 0 : await openPool(count).readAll(items)
  return { claims, peak: process.resourceUsage().maxRSS / 1024 }
}

/** One thread and two by turns, so that whatever else the machine does slows both alike. */
async function race() {
  const pools = [openPool(1), openPool(2)]
  const [times, spent] = [
    [[], []],
    [[], []],
  ]
  for (const pool of pools) await pool.readAll(corpora.mixed(A_ROUND).map(toItem))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [n, pool] of pools.entries()) {
      const items = corpora.mixed(A_ROUND).map(toItem)
      const [cpu, start] = [process.cpuUsage(), performance.now()]
      await pool.readAll(items)
      times[n].push(performance.now() - start)
      const { user, system } = process.cpuUsage(cpu)
      spent[n].push((user + system) / 1000)
    }
  }
  return { times, spent }
}
