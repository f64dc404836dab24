import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MapAnswer, MatrixAnswer } from '../../src/views/index.ts'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const get = (path: string) => site.app.request(path)
const text = async (path: string): Promise<string> => (await get(path)).text()
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>

describe('the map', () => {
  it('has the marks of the matrix, and a legend that adds up to all who are asked about', async () => {
    for (const line of ['land-force', 'g7-declaration', 'hubs']) {
      const map = await json<MapAnswer>(`/map.json?line=${line}&on=2026-01-31`)
      const { rows } = await json<MatrixAnswer>('/matrix.json?on=2026-01-31')
      const squares = rows.map(({ actor, cells }) => [
        actor.id,
        cells.find((cell) => cell.line === line)?.mark,
      ])
      expect(Object.fromEntries(map.entries.map(({ actor, mark }) => [actor.id, mark]))).toEqual(
        Object.fromEntries(squares),
      )
      expect(map.counts.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length)
    }
  })

  it('names those who lie beyond it, and every state once more in the table', async () => {
    const html = await text('/map?line=land-force&on=2026-01-31')
    const { entries } = await json<MapAnswer>('/map.json?line=land-force&on=2026-01-31')
    const [, beyond = ''] = /class="figure-beyond">(.*?)<\/p>/s.exec(html) ?? []
    for (const name of ['United States', 'Canada', 'Japan', 'European Union'])
      expect(beyond).toContain(name)
    expect(beyond).not.toContain('Poland')
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(entries.length)
    // Poland's word on that day, from the record: no troops.
    expect(html).toContain('<title>Poland: will not</title>')
  })

  it('moves with both clocks', async () => {
    const before = await json<MapAnswer>('/map.json?line=land-force&on=2024-01-01')
    expect(before.entries.every(({ mark }) => mark === 'silent')).toBe(true)
    expect(await text('/map?on=2026-01-31&known=2026-06-01')).toContain(
      'href="/states/fra?on=2026-01-31&amp;known=2026-06-01"',
    )
  })

  it('shows the debtors of a provision in their own states', async () => {
    const map = await json<MapAnswer>(
      '/map.json?provision=paris-declaration/multinational-force&on=2026-01-10',
    )
    const stands = new Map(map.entries.map(({ actor, stands: how }) => [actor.id, how]))
    expect(stands.get('FRA')).toBe('waiting')
    expect(stands.has('USA')).toBe(false)
  })

  it.each([
    ['/map?line=nothing', 400],
    ['/map?provision=nothing/at-all', 404],
    ['/map?line=land-force&provision=paris-declaration/monitoring', 400],
  ])('refuses %s', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })

  it('carries its dates, its ledger position and the word on Crimea inside the figure', async () => {
    const html = await text('/map?on=2026-01-31')
    const [, figure = ''] = /<figure class="figure map-figure">(.*?)<\/figure>/s.exec(html) ?? []
    expect(figure).toContain('The world on 31 Jan 2026')
    expect(figure).toMatch(/Ledger position \d+, hash [0-9a-f]{16}/)
    expect(figure).toContain('Crimea and Sevastopol drawn in Ukraine')
  })

  it('marks a state whose word nobody reviewed, where readings are asked to count', async () => {
    const path = '/map?line=sea&on=2026-05-01'
    expect(await text(path)).not.toContain('machine-read')
    for (const page of [path, path.replace('?', '.svg?')]) {
      const figure = await text(`${page}&trust=read`)
      expect(figure).toMatch(/<title>Estonia: [^<]+, machine-read, not yet reviewed<\/title>/)
      expect(figure).toContain('dotted edge: machine-read, not yet reviewed')
      expect(figure).toContain('stroke-dasharray')
    }
  })

  it('is written whole in Ukrainian', async () => {
    const html = await text('/map?on=2026-01-31&lang=uk')
    expect(html).toContain('Війська в Україні: хто де стоїть на карті')
    expect(html).toContain('<title>Польща: відмова</title>')
  })
})

/** Every figure of the site, by the address of its page. */
const FIGURES = [
  '/map?line=land-force',
  '/map?provision=paris-declaration/multinational-force',
  '/lines/land-force',
  '/lines/land-force?figure=strip',
  '/states/pol',
  '/states/deu?figure=ladder',
  '/states/ukr',
  '/instruments/g7-declaration',
  '/timeline?provision=paris-declaration/monitoring&from=2025-12-01&to=2026-05-31',
]

const toSvg = (page: string): string => page.replace(/(?=\?|$)/, '.svg')

describe('a figure as a file of its own', () => {
  it('is an SVG that tells its title, both dates, the ledger position and its address', async () => {
    for (const page of FIGURES) {
      const response = await get(toSvg(page))
      const svg = await response.text()
      expect([page, response.headers.get('content-type')]).toEqual([
        page,
        'image/svg+xml; charset=utf-8',
      ])
      expect(svg).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<svg xmlns=/)
      expect(svg).toMatch(/<title id="title">[^<]{10,}<\/title><desc id="about">[^<]{40,}<\/desc>/)
      const words = svg.replace(/<desc.*?<\/desc>/s, '').replace(/<[^>]+>/g, ' ')
      expect(words.replace(/\s+/g, ' ')).toMatch(
        /The world on 1 Jun 2026, as known on 1 Jun 2026, 12:00 UTC\. Ledger position \d+, hash [0-9a-f]{16}/,
      )
      expect(words.replace(/\s+/g, '')).toContain(
        `http://localhost${page.split('?')[0]}?on=2026-06-01&amp;known=2026-06-01T12:00:00Z`,
      )
    }
  })

  it('needs nothing else: no stylesheet, no script, no style of its own, every pattern it uses inside it', async () => {
    for (const page of FIGURES) {
      const svg = await text(toSvg(page))
      expect(svg).not.toMatch(/<style|<script|\sstyle=|href=|undefined|NaN|\[object/)
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`)
      // Each mark has its light colour as an attribute.
      expect(svg).toContain('fill="#faf7f1"')
    }
  })

  it('draws what the page says: a square for every word that sets a position', async () => {
    const svg = await text('/lines/land-force.svg?on=2026-01-31')
    // Of the record: Poland refused on these days, and the last word counts.
    expect(svg).toMatch(/<title>6 Jan 2026: will not<\/title>/)
    expect(svg).toContain('(superseded by a later word)')
    expect(svg).not.toContain('Luxembourg')
  })

  it('counts the parties as the page does', async () => {
    const { participants } = await json<{
      readonly participants: { readonly parties: readonly object[] }
    }>('/instruments/g7-declaration.json')
    const svg = await text('/instruments/g7-declaration.svg')
    expect(svg).toMatch(new RegExp(`>${participants.parties.length}</text>`))
    expect(svg).toContain('<title>22 Jan 2024: 33 (Poland)</title>')
  })

  it('says what it only supposes', async () => {
    const svg = await text('/map.svg?provision=paris-declaration/monitoring&suppose=ceasefire=yes')
    expect(svg).toContain('What if. Everything on this page supposes ceasefire=yes')
    const page = '/embed/map?provision=paris-declaration/monitoring&suppose=ceasefire=yes'
    const embed = await text(`${page}&on=2026-01-31&known=2026-06-01T12:00:00Z`)
    expect(embed).toContain('What if. Everything on this page supposes ceasefire=yes')
  })

  it('says when it counts machine readings', async () => {
    expect(
      await text('/embed/states/est?trust=read&on=2026-05-01&known=2026-06-01T12:00:00Z'),
    ).toContain('counting machine readings that nobody reviewed')
  })

  it('says so where nothing was on record yet, with its dates', async () => {
    // The record of the test begins on 1 June.
    const page = '/embed/states/deu?on=2026-01-31&known=2026-05-01'
    const html = await text(page)
    expect(html).toContain('Nothing that can be drawn is on record by this date.')
    expect(html).toContain('The record begins on 1 Jun 2026.')
    expect(html).toContain('as known on 1 May 2026')
    const svg = await text('/states/deu.svg?on=2026-01-31&known=2026-05-01')
    expect(svg).toContain('The record begins on 1 Jun 2026.')
  })

  it('is kept for good when pinned, and may be an image on other sites', async () => {
    const { headers } = await get('/lines/land-force.svg?on=2026-01-31&known=2026-06-01T12:00:00Z')
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const again = await site.app.request(
      '/lines/land-force.svg?on=2026-01-31&known=2026-06-01T12:00:00Z',
      {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      },
    )
    expect(again.status).toBe(304)
  })

  it('is refused by a name that no figure has', async () => {
    expect((await get('/lines/land-force.svg?figure=nothing')).status).toBe(400)
    expect((await get('/matrix.svg')).status).toBe(404)
  })
})

describe('a figure in a frame of others', () => {
  it('is pinned to both dates before it is shown', async () => {
    const response = await get('/embed/lines/land-force?figure=strip&on=2026-01-31')
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/embed/lines/land-force?on=2026-01-31&known=2026-06-01T12:00:00Z&figure=strip',
    ])
  })

  it('leads back to its page, leaves the frame by every link, and asks for no script', async () => {
    for (const page of FIGURES) {
      const clocks = 'on=2026-01-31&known=2026-06-01T12:00:00Z'
      const html = await text(`/embed${page}${page.includes('?') ? '&' : '?'}${clocks}`)
      expect(html.match(/<figure /g)).toHaveLength(1)
      expect(html).toContain('<base target="_top"/>')
      expect(html).toContain(`<a href="http://localhost${page.replaceAll('&', '&amp;')}`)
      expect(html).not.toMatch(/<script|<nav|<form|<style|\sstyle=/)
    }
  })

  it('alone may be framed, and nothing else', async () => {
    const embed = await get('/embed/map?on=2026-01-31&known=2026-06-01T12:00:00Z')
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(embed.headers.get('x-frame-options')).toBeNull()
    expect(embed.headers.get('cache-control')).toContain('immutable')
    for (const page of ['/map', '/', '/map.svg', '/embedded', '/review/embed/']) {
      const { headers } = await get(page)
      expect([page, headers.get('content-security-policy')]).toEqual([
        page,
        expect.stringContaining("frame-ancestors 'none'"),
      ])
    }
  })

  it('is offered beside the citation of every page with a figure, pinned', async () => {
    const html = await text('/states/deu?on=2026-01-31&known=2026-06-01T12:00:00Z')
    expect(html).toContain(
      '&lt;iframe src=&quot;http://localhost/embed/states/deu?on=2026-01-31&amp;known=2026-06-01T12:00:00Z&quot; title=&quot;Germany: Who said what, when&quot;',
    )
    expect(html).toContain(
      'href="/states/deu.svg?on=2026-01-31&amp;known=2026-06-01T12:00:00Z&amp;figure=ladder"',
    )
    expect(await text('/provisions')).not.toContain('iframe')
  })
})
