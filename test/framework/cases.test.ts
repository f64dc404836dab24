import { expect, test } from 'vitest'
import { checkCases } from '../../src/app/check-cases.ts'
import {
  parseCases,
  parseFramework,
  readCaseFiles,
  readFrameworkFolder,
} from '../../src/io/framework/index.ts'

const FOLDER = 'frameworks/ukraine'
const { framework, faults } = parseFramework(readFrameworkFolder(FOLDER))
if (!framework) throw new Error(`no framework: ${JSON.stringify(faults)}`)
const parsed = parseCases(readCaseFiles(FOLDER), framework)
const failures = new Map(
  checkCases(framework, parsed.cases).failures.map(({ name, differences }) => [name, differences]),
)

test('the cases of the framework ukraine have no fault', () => {
  expect(parsed.faults).toEqual([])
})

test('there are cases on every instrument of the framework ukraine', () => {
  const asked = new Set(
    parsed.cases.flatMap(({ asks }) =>
      asks.kind === 'provision'
        ? [asks.provision.split('/')[0]]
        : asks.kind === 'parties'
          ? [asks.instrument]
          : [],
    ),
  )
  const ids = framework.instruments.map(({ id }) => id)
  expect(ids.filter((id) => !asked.has(id))).toEqual([])
})

test.each(parsed.cases)('$name ($file:$line)', ({ name }) => {
  expect(failures.get(name) ?? []).toEqual([])
})
