// Builds into a folder of its own and swaps it in at the end, so that a running server never loses its files.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { layOutPublic } from './lay-out-public.mjs'
import { packBlankDatabase } from './pack-blank-database.mjs'

const fresh = `dist-${process.pid}`
rmSync(fresh, { recursive: true, force: true })
// The compiler keeps what it made, and compiles only what changed since.
const compiled = 'node_modules/.cache/surety/dist'
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
cpSync(compiled, fresh, { recursive: true, filter: hasSource })
for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.sql')) copy(join('src', path), join(fresh, 'src', path))
}
await layOutPublic(join(fresh, 'public'))
copy(await packBlankDatabase(), join(fresh, 'blank-database.tar.gz'))
chmodSync(join(fresh, 'src/main.js'), 0o755)
const old = `dist-old-${process.pid}`
if (existsSync('dist')) renameSync('dist', old)
renameSync(fresh, 'dist')
rmSync(old, { recursive: true, force: true })
// npx finds its own package's command here at once; without it the first npx call links and builds the package again.
if (existsSync('node_modules/.bin')) {
  rmSync('node_modules/.bin/surety', { force: true })
  symlinkSync('../../dist/src/main.js', 'node_modules/.bin/surety')
}

// What the compiler made of a file that is gone stays behind in its folder.
function hasSource(path) {
  const source = relative(compiled, path) || '.'
  const name = source.replace(/\.js(\.map)?$/, '')
  return [source, `${name}.ts`, `${name}.tsx`].some((candidate) => existsSync(candidate))
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}
