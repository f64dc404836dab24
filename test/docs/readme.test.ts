import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listCommands, ROOT, toWords } from './read-markdown.ts'

const text = readFileSync(join(ROOT, 'README.md'), 'utf8')
const commands = listCommands({ path: 'README.md', text }).filter((line) =>
  line.startsWith('npx surety '),
)
const store = mkdtempSync(join(tmpdir(), 'surety-readme-'))
afterAll(() => rmSync(store, { recursive: true }))

describe('the commands of the README', () => {
  it('are there', () => expect(commands).toHaveLength(3))

  it.each(commands)(
    'run on a store of their own: %s',
    (line) => {
      const { status, stderr, stdout } = run(line)
      expect(stderr).not.toContain('Error')
      expect(status).toBe(0)
      expect(stdout.length).toBeGreaterThan(200)
    },
    240_000,
  )

  it('print what the README shows of them', () => {
    const [shown = ''] = [...text.matchAll(/^```text\n([\s\S]*?)^```/gm)].map(([, block]) => block)
    const printed = toPlain(run(commands[0] ?? '').stdout)
    const parts = shown.split('\n...\n').map(toPlain)
    expect(parts.length).toBe(2)
    for (const part of parts) expect(printed).toContain(part)
  }, 240_000)
})

function run(line: string): { status: number | null; stdout: string; stderr: string } {
  const words = toWords(line).slice(2)
  return spawnSync('node', [join(ROOT, 'dist/src/main.js'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, SURETY_STORE: store },
  })
}

/** Spaces only align columns. */
function toPlain(output: string): string {
  return output.replaceAll(/\s+/g, ' ').trim()
}
