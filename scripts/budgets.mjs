// Weighs the scripts of the browser build: what an entry loads with all that it imports, compressed as it travels. Fails above the budget.
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const MOST_BYTES = 20_000

/** Compressed bytes by entry. A page may load several entries; `moved` is small and stands on every live page, so it counts in each. */
export function weighEntries(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const collect = (file, found = new Set()) => {
    if (found.has(file) || !byFile.has(file)) return found
    found.add(file)
    for (const next of [...byFile.get(file).imports, ...byFile.get(file).dynamicImports])
      collect(next, found)
    return found
  }
  const entries = chunks.filter((chunk) => chunk.isEntry)
  const everywhere = entries.filter(({ name }) => name === 'moved').map(({ fileName }) => fileName)
  return entries.map(({ name, fileName }) => {
    const files = new Set([fileName, ...everywhere].flatMap((file) => [...collect(file)]))
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(byFile.get(file).code).length, 0)
    return { name, bytes }
  })
}

/** Entries above the budget, as sentences. */
export function listBreaches(chunks, most = MOST_BYTES) {
  return weighEntries(chunks).flatMap(({ name, bytes }) =>
    bytes > most
      ? [`web/live/${name} loads ${bytes} bytes compressed; a page may load at most ${most}`]
      : [],
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { output } = await build({ logLevel: 'error', build: { write: false } })
  const chunks = output.filter((part) => part.type === 'chunk')
  const weights = weighEntries(chunks).map(({ name, bytes }) => `${name} ${bytes}`)
  console.log(`scripts, of ${MOST_BYTES} bytes: ${weights.join(', ')}`)
  const breaches = listBreaches(chunks)
  for (const breach of breaches) console.error(breach)
  if (breaches.length > 0) process.exit(1)
}
