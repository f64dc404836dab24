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

  it('is written whole in Ukrainian', async () => {
    const html = await text('/map?on=2026-01-31&lang=uk')
    expect(html).toContain('Війська в Україні: хто де стоїть на карті')
    expect(html).toContain('<title>Польща: відмова</title>')
  })
})
