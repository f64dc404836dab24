// Packs a blank database for stores to begin from: laying one out anew takes several times as long. Made once for each version of PGlite.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

const { version } = JSON.parse(
  readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'),
)

/** Returns where the packed database is. */
export async function packBlankDatabase() {
  const path = `node_modules/.cache/surety/blank-database-${version}.tar.gz`
  if (existsSync(path)) return path
  const database = await PGlite.create()
  const packed = await database.dumpDataDir('gzip')
  await database.close()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.next`, Buffer.from(await packed.arrayBuffer()))
  renameSync(`${path}.next`, path)
  return path
}
