import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const get = (path: string) => site.app.request(path)
const text = async (path: string): Promise<string> => (await get(path)).text()

describe('a feed', () => {
  it('is announced by its page, and keeps its ids from one reading to the next', async () => {
    expect(await text('/states/lva')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/states/lva.atom"/>',
    )
    const response = await get('/states/lva.atom')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const ids = (feed: string) => feed.match(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)
    const first = ids(await response.text()) ?? []
    expect(first.length).toBeGreaterThan(1)
    expect(new Set(first).size).toBe(first.length)
    expect(ids(await text('/states/lva.atom'))).toEqual(first)
  })

  it('gives the words in full, escaped, with the outlet and a link pinned to both dates', async () => {
    const feed = await text('/states/lva.atom')
    // In a feed HTML is text: what a page escapes once stands escaped twice.
    expect(feed).toContain('&lt;blockquote&gt;&lt;p&gt;will train &amp;quot;drone&amp;quot; crews')
    expect(feed).toContain('Chain of reports: The Example.')
    expect(feed).toContain('<title>A machine reads: Latvia: promises, training</title>')
    expect(feed).toContain(
      `href="http://localhost/claims/${site.own.claim}?on=2026-06-01&amp;known=2026-06-01T12:00:00.000Z"`,
    )
  })

  it('of a provision tells each day on which it came to stand otherwise, newest first', async () => {
    const feed = await text('/provisions/paris-declaration/monitoring.atom?on=2026-05-31')
    const days = [...feed.matchAll(/<entry>\n<id>.*\n.*\n<updated>(.{10})/g)].map(([, day]) => day)
    expect(days.length).toBeGreaterThan(0)
    expect(days).toEqual([...days].sort().reverse())
    expect(days).toContain('2026-01-06')
  })
})
