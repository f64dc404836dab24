import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WhatIfAnswer } from '../../src/views/index.ts'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 180_000)
afterAll(() => site?.close())

const text = async (path: string): Promise<string> => (await site.app.request(path)).text()
const json = async (path: string): Promise<WhatIfAnswer> =>
  JSON.parse(await text(path)) as WhatIfAnswer

const SUPPOSED = '/what-if?on=2026-04-01&suppose=ceasefire=yes@2026-03-01'

test('a ceasefire wakes the monitoring of the Paris declaration, and brings the force nearer only', async () => {
  const { changed, assumptions, legal } = await json(SUPPOSED.replace('?', '.json?'))
  expect(assumptions).toEqual([
    {
      written: 'ceasefire=yes@2026-03-01',
      question: 'Is a general ceasefire in force?',
      value: 'yes',
      from: '2026-03-01',
    },
  ])
  const find = (id: string): unknown => {
    const line = changed.find(({ provision }) => provision.id === id)
    return line && [line.before, line.after, line.effect]
  }
  expect(find('paris-declaration/monitoring')).toEqual(['waiting', 'active', 'wakes'])
  expect(find('paris-declaration/multinational-force')).toEqual(['waiting', 'waiting', 'nearer'])
  expect(find('fra-2024/consultation')).toBeUndefined()
  expect(legal).toBe('No legal duty wakes on these assumptions.')
})

test('before the assumed day nothing stands otherwise', async () => {
  expect((await json(SUPPOSED.replace('?on=2026-04-01', '.json?on=2026-02-28'))).changed).toEqual(
    [],
  )
})

test('what a form sends leads to the one address that says the same', async () => {
  const sent = await site.app.request(
    '/what-if?suppose=ceasefire%3Dno&assume=ceasefire&value=yes&from=2026-03-01&leaves=USA&leavesOn=&on=2026-04-01',
  )
  expect(sent.status).toBe(303)
  expect(sent.headers.get('Location')).toBe(
    '/what-if?on=2026-04-01&suppose=ceasefire=yes@2026-03-01&without=USA@2026-04-01',
  )
})

test('a form sent without a choice asks nothing more', async () => {
  const sent = await site.app.request('/what-if?assume=&value=yes&from=&leaves=&leavesOn=')
  expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/what-if'])
})

test('with nothing assumed the page offers what most provisions wait on, and no finding', async () => {
  const html = await text('/what-if?on=2026-04-01')
  expect(html).toContain('suppose=armed-attack=yes')
  expect(html).not.toContain('would stand otherwise')
})

test('every assumption can be dropped by a link that keeps the others', async () => {
  const html = await text(`${SUPPOSED}&without=USA@2026-03-01`)
  expect(html).toContain('href="/what-if?on=2026-04-01&amp;without=USA@2026-03-01"')
  expect(html).toContain('href="/what-if?on=2026-04-01&amp;suppose=ceasefire=yes@2026-03-01"')
})

test('an assumption about nothing is refused in a sentence', async () => {
  const refused = await site.app.request('/what-if?assume=peace&value=yes')
  const found = await text(refused.headers.get('Location') ?? '')
  expect(found).toContain('names no fact of this framework')
})
