// Tells vitest's own counts from its JSON report. A skip is a failure, but for tests of texts that nobody may ship: their names say so.
import { readFileSync } from 'node:fs'

const MAY_SKIP = 'needs SURETY_TEXTS and SURETY_GOLD'

const { testResults } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const tests = testResults.flatMap((file) => file.assertionResults)
const count = (...states) => tests.filter(({ status }) => states.includes(status)).length
// A file that cannot be loaded has no tests, and is not passed over.
const unloaded = testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
)
const skipped = tests.filter(({ status }) =>
  ['pending', 'skipped', 'todo', 'disabled'].includes(status),
)
const surprising = skipped.filter(({ fullName }) => !fullName.includes(MAY_SKIP))
const passed = count('passed')
const failed = count('failed') + unloaded.length

for (const { name } of unloaded) console.log(`could not be run: ${name}`)
for (const { fullName } of skipped.filter((test) => !surprising.includes(test)))
  console.log(`skipped as documented: ${fullName}`)
for (const { fullName } of surprising)
  console.log(`skipped, which counts as failure here: ${fullName}`)
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
if (failed > 0 || surprising.length > 0 || passed === 0) process.exitCode = 1
