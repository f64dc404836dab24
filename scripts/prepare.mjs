// npx runs `prepare` on its first call: build only when a source is newer than the last build.
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(folder, name)).mtimeMs,
    ),
  )
const built = statSync('dist/src/main.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
if (built < Math.max(newest('src'), newest('web'))) {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}
