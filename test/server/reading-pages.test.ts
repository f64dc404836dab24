import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ChangesAnswer,
  ClaimsAnswer,
  LineAnswer,
  MatrixAnswer,
  StatesAnswer,
} from '../../src/views/index.ts'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const get = (path: string) => site.app.request(path)
const text = async (path: string): Promise<string> => (await get(path)).text()
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>

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

describe('claims', () => {
  it('are narrowed by their facets, whose numbers are those of the pages they lead to', async () => {
    const all = await json<ClaimsAnswer>('/claims.json')
    const facet = all.facets.find(({ name }) => name === 'actor')
    const poland = facet?.values.find(({ id }) => id === 'POL')
    expect(poland?.n).toBeGreaterThan(3)
    const own = await json<ClaimsAnswer>('/claims.json?actor=pol')
    expect(own.paging.total).toBe(poland?.n)
    expect(own.claims.every(({ by }) => by.some(({ id }) => id === 'POL'))).toBe(true)
    const refusal = own.facets
      .find(({ name }) => name === 'act')
      ?.values.find(({ id }) => id === 'refuse')
    const refused = await json<ClaimsAnswer>('/claims.json?actor=POL&act=refuse')
    expect(refused.paging.total).toBe(refusal?.n)
    expect(await text('/claims?actor=POL')).toContain('href="/claims?actor=POL&amp;act=refuse"')
  })

  it('come in pages that together hold each claim once, newest first', async () => {
    const first = await json<ClaimsAnswer>('/claims.json')
    const pages = await Promise.all(
      Array.from({ length: first.paging.pages }, (_, i) =>
        json<ClaimsAnswer>(`/claims.json?page=${i + 1}`),
      ),
    )
    const claims = pages.flatMap((page) => page.claims)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(first.paging.total)
    const days = claims.map(({ when = '' }) => when)
    expect(days).toEqual([...days].sort().reverse())
  })

  it('say which value is not understood', async () => {
    for (const query of ['act=sing', 'subject=nothing', 'standing=fine', 'page=0', 'page=x'])
      expect([query, (await get(`/claims?${query}`)).status]).toEqual([query, 400])
    expect((await get('/claims?actor=ZZZ')).status).toBe(404)
  })

  it('of one document are those that stand on it', async () => {
    const { claims } = await json<ClaimsAnswer>(`/claims.json?document=${site.own.document}`)
    expect(claims.map(({ id }) => id)).toEqual([site.own.claim])
  })
})

describe('changes', () => {
  it('tell every entry once, newest first, page after page', async () => {
    const seen: number[] = []
    let before: number | undefined
    do {
      const query = before === undefined ? '' : `?before=${before}`
      const { changes, older } = await json<ChangesAnswer>(`/changes.json${query}`)
      seen.push(...changes.map(({ sequence }) => sequence))
      before = older
    } while (before !== undefined)
    const { asked } = await json<ChangesAnswer>('/changes.json')
    expect(seen).toEqual(Array.from({ length: asked.position }, (_, i) => asked.position - i))
  })

  it('show of a quoted document its name and never its text', async () => {
    for (const path of ['/changes.json?kind=document', '/changes.atom', '/changes']) {
      const shown = await text(path)
      expect(shown).not.toContain('Rain fell')
      expect(shown).not.toContain('Nobody outside')
    }
    expect(await text('/changes?kind=document')).toContain('An invented quotation report')
  })

  it('hold nothing that was recorded after the day asked for', async () => {
    const { changes } = await json<ChangesAnswer>('/changes.json?known=2026-05-31')
    expect(changes).toEqual([])
  })
})

describe('lines', () => {
  it('sort guarantors by where they stand, each in one place only', async () => {
    const { groups, silent } = await json<LineAnswer>('/lines/land-force.json')
    const { rows } = await json<MatrixAnswer>('/matrix.json')
    const placed = groups.flatMap(({ entries }) => entries.map(({ actor }) => actor.id))
    const all = [...placed, ...silent.map(({ id }) => id)]
    expect(new Set(all).size).toBe(all.length)
    expect([...all].sort()).toEqual(rows.map(({ actor }) => actor.id).sort())
    for (const { mark, entries } of groups)
      for (const { actor } of entries) {
        const row = rows.find((one) => one.actor.id === actor.id)
        expect(row?.cells.find(({ line }) => line === 'land-force')?.mark).toBe(mark)
      }
  })

  it('group the conditions with those who set them', async () => {
    const { conditions } = await json<LineAnswer>('/lines/land-force.json?on=2026-01-31')
    const ceasefire = conditions.find(({ ref }) => ref === 'ceasefire')
    expect(ceasefire?.actors.map(({ id }) => id)).toContain('GBR')
  })

  it('answer for subjects that are no column, and for nothing else', async () => {
    expect((await json<LineAnswer>('/lines/logistics.json')).line.kind).toBe('subject')
    const response = await get('/lines/nothing')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('land-force')
  })
})

describe('states', () => {
  it('are all there, guarantors first, each leading to its page', async () => {
    const { states } = await json<StatesAnswer>('/states.json')
    const roles = states.map((state) => state.roles.includes('guarantor'))
    expect(roles).toEqual([...roles].sort((a, b) => Number(b) - Number(a)))
    const html = await text('/states')
    for (const { actor } of states)
      expect(html).toContain(`href="/states/${actor.id.toLowerCase()}"`)
  })
})
