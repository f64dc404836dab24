import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
// @ts-expect-error: a plain script without types
import { listBreaches, weighEntries } from '../../scripts/budgets.mjs'

/** A chunk as the browser build gives it; random text does not compress to less than half. */
const chunk = (name: string, bytes: number, imports: readonly string[] = []) => ({
  name,
  fileName: `scripts/${name}.js`,
  isEntry: !name.startsWith('shared'),
  imports,
  dynamicImports: [],
  code: randomBytes(bytes).toString('hex'),
})

it('a script above the budget is told, with what it imports counted once', () => {
  const chunks = [
    chunk('small', 1_000, ['scripts/shared.js']),
    chunk('large', 18_000, ['scripts/shared.js']),
    chunk('moved', 100),
    chunk('shared', 4_000),
  ]
  expect(listBreaches(chunks)).toEqual([
    expect.stringMatching(/^web\/live\/large loads \d+ bytes compressed; a page may load at most/),
  ])
  const [small, large] = weighEntries(chunks)
  expect(large.bytes - small.bytes).toBeGreaterThan(17_000)
})

it('no script above the budget, nothing told', () => {
  expect(listBreaches([chunk('small', 1_000), chunk('moved', 100)])).toEqual([])
})
