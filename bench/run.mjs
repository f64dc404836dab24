// Runs one bench by name on the built program: npm run bench -- engine
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs' && file !== 'table.mjs')
  .map((file) => file.slice(0, -'.mjs'.length))
const name = process.argv[2]
if (!names.includes(name)) {
  console.error(`There is no bench "${name ?? ''}". Choose one: ${names.join(', ')}.`)
  process.exit(2)
}
console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`)
const { bench } = await import(`./${name}.mjs`)
await bench()
