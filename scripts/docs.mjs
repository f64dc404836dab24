// Writes the generated part of the documentation from the built program; with --check it only tells what is out of date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// A setting of whoever runs this must not become a default in the text.
delete process.env.SURETY_STORE
const root = fileURLToPath(new URL('..', import.meta.url))
const { toApiReference } = await import('./reference/api.mjs')
const { toCliReference } = await import('./reference/cli.mjs')
const { toFrameworkReference } = await import('./reference/framework.mjs')
const { toRoomsReference } = await import('./reference/rooms.mjs')

const files = [
  ...toCliReference(),
  ...(await toApiReference(root)),
  ...toFrameworkReference(),
  ...(await toRoomsReference()),
]
const outdated = files.filter(({ path, text }) => readIfThere(join(root, path)) !== text)
if (process.argv.includes('--check')) {
  for (const { path } of outdated) console.error(`out of date: ${path}`)
  console.log(
    `docs: ${files.length - outdated.length} of ${files.length} generated files are current`,
  )
  if (outdated.length > 0) {
    console.error('Run `npm run docs` and commit what it writes.')
    process.exitCode = 1
  }
} else {
  for (const { path, text } of outdated) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`written: ${path}`)
  }
  console.log(`docs: ${files.length} generated files, ${outdated.length} changed`)
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
