// Checks the arrows between rooms, and that the checker saw every file: with a compiler it does not know it sees none and passes.

import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const { output } = await cruise(
  ['src', 'web'],
  { ruleSet: { forbidden: rules.forbidden }, ...rules.options, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
)
const sources = ['src', 'web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
)
const seen = new Set(output.modules.map((module) => module.source))
const unseen = sources.filter((source) => !seen.has(source))
const broken = output.summary.violations
for (const { from, to, rule } of broken) console.error(`${rule.name}: ${from} -> ${to}`)
for (const source of unseen) console.error(`not cruised: ${source}`)
console.log(
  `boundaries: ${sources.length - unseen.length} of ${sources.length} files cruised, ${broken.length} wrong arrows`,
)
if (broken.length > 0 || unseen.length > 0) process.exit(1)
