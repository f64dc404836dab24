import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './read-markdown.ts'

/** A small tree with the shape of ours, and no wrong arrow. */
const CLEAN: Readonly<Record<string, string>> = {
  'src/model/claim.ts': 'export const claim = 1\n',
  'src/model/act.ts': "export const act = 'offer'\n",
  'src/intake/take.ts': "import 'linkedom'\n",
  'src/engine/ceasefire/holds.ts': "export { claim } from '../../model/claim.ts'\n",
  'src/engine/forces/fill.ts': "import 'highs'\n",
  'src/engine/logic/truth.ts': "export { claim } from '../../model/claim.ts'\n",
  'src/engine/guarantees/status.ts': "export { claim } from '../logic/truth.ts'\n",
  'src/reader/read.ts': "import 'wink-nlp'\nexport { claim } from '../model/claim.ts'\n",
  'src/views/view.ts': "export { claim } from '../model/claim.ts'\n",
  'src/app/ports.ts': "export { claim } from '../engine/guarantees/status.ts'\n",
  'src/io/store/store.ts': "import 'node:fs'\nexport { claim } from '../../app/ports.ts'\n",
  'src/io/files/files.ts': "export { claim } from '../../model/claim.ts'\n",
  'src/cli/run.ts': "export { claim } from '../app/ports.ts'\n",
  'src/server/serve.ts': "export { page } from '../../web/page.ts'\n",
  'web/page.ts': "export { claim as page } from '../src/views/view.ts'\n",
  'src/main.ts':
    "import './cli/run.ts'\nimport './server/serve.ts'\nimport './io/store/store.ts'\n",
}

/** One wrong arrow for every rule: which rule, from where, to where. */
const WRONG: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['model-imports-nothing', 'src/model/claim.ts', '../views/view.ts'],
  ['stage-imports-model-only', 'src/views/view.ts', '../reader/read.ts'],
  ['areas-share-logic-only', 'src/engine/guarantees/status.ts', '../ceasefire/holds.ts'],
  ['app-joins-stages', 'src/app/ports.ts', '../io/files/files.ts'],
  ['io-implements-ports', 'src/io/store/store.ts', '../files/files.ts'],
  ['cli-calls-app', 'src/cli/run.ts', '../server/serve.ts'],
  ['server-calls-app-and-renders-web', 'src/server/serve.ts', '../io/store/store.ts'],
  ['web-knows-pure-rooms', 'web/page.ts', '../src/app/ports.ts'],
  ['main-is-the-end', 'src/cli/run.ts', '../main.ts'],
  ['no-cycles', 'src/model/act.ts', './claim.ts'],
  ['core-is-pure', 'src/engine/logic/truth.ts', 'node:fs'],
  ['core-is-pure', 'src/views/view.ts', 'zod'],
  ['intake-libraries', 'src/intake/take.ts', 'wink-nlp'],
  ['reader-libraries', 'src/reader/read.ts', 'kysely'],
  ['optimiser', 'src/engine/forces/fill.ts', 'zod'],
]

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'surety-arrows-'))
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json', 'scripts'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  plant(CLEAN)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the check of arrows between rooms', () => {
  it('passes a clean tree, and says how many files it saw', () => {
    const { status, stdout, stderr } = check()
    expect(stderr).toBe('')
    expect(stdout).toContain('boundaries: 16 of 16 files cruised, 0 wrong arrows')
    expect(status).toBe(0)
  }, 240_000)

  it('fails on every planted wrong arrow, and names rule and file', () => {
    const planted: Record<string, string> = { ...CLEAN }
    for (const [, from, to] of WRONG) planted[from] = `import '${to}'\n${planted[from]}`
    planted['src/model/claim.ts'] += "import './act.ts'\n"
    plant(planted)
    const { status, stderr } = check()
    plant(CLEAN)
    for (const [rule, from] of WRONG) expect(stderr).toContain(`${rule}: ${from} -> `)
    expect(status).toBe(1)
  }, 240_000)

  it('fails on a file that it cannot see', () => {
    // With a compiler that the checker does not know every file is unseen; here one lies out of its way.
    cpSync(join(ROOT, '.dependency-cruiser.cjs'), join(folder, 'rules.cjs'))
    plant({
      '.dependency-cruiser.cjs':
        "const rules = require('./rules.cjs')\nmodule.exports = { ...rules, options: { ...rules.options, exclude: { path: 'files' } } }\n",
    })
    const { status, stderr } = check()
    expect(stderr).toContain('not cruised: src/io/files/files.ts')
    expect(status).toBe(1)
  }, 240_000)

  it('has a planted arrow for every rule', () => {
    const rules = [...readFileSync(join(ROOT, '.dependency-cruiser.cjs'), 'utf8').matchAll(RULE)]
    expect(rules.length).toBeGreaterThan(10)
    for (const [, rule, named] of rules)
      expect(WRONG.map(([name]) => name)).toContain(rule ?? named)
  })
})

/** A rule's name, where the configuration writes one. */
const RULE = /(?:may|outside)\(\s*'([a-z-]+)'|name: '([a-z-]+)'/g

function plant(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function check(): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', ['scripts/boundaries.mjs'], { cwd: folder, encoding: 'utf8' })
}
