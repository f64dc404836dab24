import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('problems', () => {
  it.each([
    [400, 'option-not-understood', '/matrix.json?on=yesterday'],
    [400, 'option-not-understood', '/matrix.json?on=2026-02-30'],
    [400, 'option-not-understood', '/matrix.json?known=2026-01-10T18:00'],
    [400, 'option-not-understood', '/matrix.json?basis=guessed'],
    [400, 'option-not-understood', '/matrix.json?trust=all'],
    [400, 'option-not-understood', '/matrix.json?suppose=ceasefire'],
    [400, 'option-not-understood', '/matrix.json?line=submarines'],
    [400, 'option-not-understood', '/matrix.json?actor=XXX&line=land-force'],
    [400, 'option-not-understood', '/matrix.json?actor=GBR'],
    [400, 'option-not-understood', '/matrix.json?on=2026-01-01&on=2026-01-02'],
    [400, 'option-not-understood', '/matrix.csv?on=yesterday'],
    [404, 'actor-not-found', '/states/atlantis.json'],
    [404, 'actor-not-found', '/positions.json?actor=ATLANTIS'],
    [404, 'instrument-not-found', '/instruments/nothing.json'],
    [404, 'provision-not-found', '/provisions/paris-declaration/nothing.json'],
    [404, 'document-not-found', '/documents/d-0000000000000000.json'],
    [404, 'claim-not-found', '/claims/nothing.json'],
    [404, 'page-not-found', '/nothing.json'],
    [404, 'page-not-found', '/states/deu.csv'],
  ])('%i %s for %s, in the one shape', async (status, code, path) => {
    const response = await site.app.request(path)
    const body = (await response.json()) as Record<string, unknown>
    expect([response.status, body.code]).toEqual([status, code])
    expect(Object.keys(body)).toEqual(['code', 'sentence', 'hint'])
    expect(body.sentence).toMatch(/\S.*[.]$/)
    expect(body.hint).toMatch(/\S.*[.]$|surety/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('are pages in the same shell for readers of pages', async () => {
    const response = await site.app.request('/states/atlantis')
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(html).toContain('<h1>Not on record</h1>')
    expect(html).toContain('actor-not-found')
    expect(html).toContain('href="/matrix"')
  })

  it('escape what they repeat', async () => {
    const html = await (
      await site.app.request('/matrix?on=%3Cscript%3Ealert(1)%3C/script%3E')
    ).text()
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script')
  })

  it('ignore the tags of newsletters, and carry them nowhere', async () => {
    const response = await site.app.request('/matrix?utm_source=letter&on=2026-01-31')
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain('utm_source')
  })

  it('count an emptied field of the form as not given', async () => {
    expect((await site.app.request('/matrix?on=2026-01-31&known=&basis=recorded')).status).toBe(200)
  })
})
