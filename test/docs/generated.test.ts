import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from './read-markdown.ts'

describe('the generated reference', () => {
  it('is what the built program gives', () => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/docs.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^docs: (\d+) of \1 generated files are current/)
    expect(status).toBe(0)
  }, 240_000)
})
