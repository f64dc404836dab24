// Tells vitest's own counts from its JSON report. A skip is a failure, but for tests on material that may not be shipped.
import { readFileSync } from 'node:fs'

/** What each of these tests needs from outside, by environment variable. */
const MAY_SKIP = {
  'test/readings/real-reports.test.ts': 'SURETY_TEXTS and SURETY_GOLD',
  'test/norms/sale-of-goods.test.ts': 'SURETY_NORMS',
}

const { testResults } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const tests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ fullName, status }) => ({ file: name, fullName, status })),
)
const count = (state) => tests.filter(({ status }) => status === state).length
// A file that cannot be loaded has no tests, and is not passed over.
const unloaded = testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
)
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
const findNeed = (file) => Object.entries(MAY_SKIP).find(([name]) => file.endsWith(name))?.[1]
const documented = skipped.filter(({ file }) => findNeed(file) !== undefined)
const surprising = skipped.filter((test) => !documented.includes(test))
const passed = count('passed')
const failed = count('failed') + unloaded.length

for (const { name } of unloaded) console.log(`could not be run: ${name}`)
for (const { file, fullName } of documented)
  console.log(`skipped, needs ${findNeed(file)}: ${fullName}`)
for (const { fullName } of surprising)
  console.log(`skipped, which counts as a failure here: ${fullName}`)
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
if (failed > 0 || surprising.length > 0 || passed === 0) process.exitCode = 1
