// Tells vitest's own counts from its JSON report. A skip is a failure, but for the tests on real reports, which may not be shipped.
import { readFileSync } from 'node:fs'

const MAY_SKIP = 'test/readings/real-reports.test.ts'

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
const documented = skipped.filter(({ file }) => file.endsWith(MAY_SKIP))
const surprising = skipped.filter((test) => !documented.includes(test))
const passed = count('passed')
const failed = count('failed') + unloaded.length

for (const { name } of unloaded) console.log(`could not be run: ${name}`)
for (const { fullName } of documented)
  console.log(`skipped, needs SURETY_TEXTS and SURETY_GOLD: ${fullName}`)
for (const { fullName } of surprising)
  console.log(`skipped, which counts as a failure here: ${fullName}`)
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
if (failed > 0 || surprising.length > 0 || passed === 0) process.exitCode = 1
