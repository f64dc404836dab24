import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site, TOKEN } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const call = (
  method: string,
  body: string,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
) => site.app.request(`/store/${method}`, { method: 'POST', body, headers })

describe('the store of a running server', () => {
  it('answers a command that holds the token', async () => {
    const response = await call('head', '{"args":[]}')
    const { value } = (await response.json()) as { value: { sequence: number } }
    expect(response.status).toBe(200)
    expect(value.sequence).toBeGreaterThan(300)
  })

  it.each([
    [401, 'without a token', {}],
    [401, 'with another token', { authorization: 'Bearer another' }],
    [403, 'from a web page', { authorization: `Bearer ${TOKEN}`, origin: 'https://example.org' }],
    [
      403,
      'from a page of this very site',
      { authorization: `Bearer ${TOKEN}`, origin: 'http://localhost' },
    ],
  ])('refuses with %i a call %s', async (status, _name, headers) => {
    const response = await call('head', '{"args":[]}', headers as Record<string, string>)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code: 'not-allowed' })
  })

  it.each([
    ['nothing', '{"args":[]}'],
    ['head', 'not json'],
    ['head', '{}'],
    ['constructor', '{"args":[]}'],
  ])('refuses %s with %s as not understood', async (method, body) => {
    const response = await call(method, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'option-not-understood' })
  })

  it('has no page', async () => {
    const response = await site.app.request('/store/head', {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect(response.status).toBe(404)
  })
})
