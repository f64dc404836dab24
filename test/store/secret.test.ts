import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSecret } from '../../src/io/store/index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'surety-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the secret of a store', () => {
  it('is made once, for its owner’s eyes, and stays', async () => {
    const secret = await readSecret(folder)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(await readSecret(folder)).toBe(secret)
    expect(readdirSync(folder)).toEqual(['review-key'])
    expect(statSync(join(folder, 'review-key')).mode & 0o777).toBe(0o600)
  })

  it('of a damaged file is refused, never made up', async () => {
    writeFileSync(join(folder, 'review-key'), 'short\n')
    await expect(readSecret(folder)).rejects.toMatchObject({ code: 'store-locked' })
  })
})
