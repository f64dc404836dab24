import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
// @ts-expect-error: a plain script without types
import { findOwner, readAtlas } from '../../scripts/map/atlas.mjs'
// @ts-expect-error: a plain script without types
import { drawMap } from '../../scripts/map/draw.mjs'
import { EUROPE } from './europe.ts'

const atlas = readAtlas()

describe('the map', () => {
  it.each([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Sevastopol', [33.52, 44.6], 'UKR'],
    ['Kerch', [36.47, 45.36], 'UKR'],
    ['Armiansk, on the isthmus', [33.69, 46.1], 'UKR'],
    ['Donetsk', [37.8, 48.0], 'UKR'],
    ['Luhansk', [39.3, 48.57], 'UKR'],
    ['Mariupol', [37.5, 47.13], 'UKR'],
    ['Temriuk, across the strait of Kerch', [37.38, 45.27], 'RUS'],
    ['Rostov-on-Don', [39.7, 47.25], 'RUS'],
    ['Kaliningrad', [20.5, 54.7], 'RUS'],
    ['Pristina', [21.16, 42.66], 'XKX'],
    ['Belgrade', [20.46, 44.8], 'SRB'],
    ['Tiraspol', [29.6, 46.84], 'MDA'],
    ['Kyrenia', [33.36, 35.3], 'CYP'],
    ['Mariehamn', [19.94, 60.12], 'FIN'],
    ['the middle of the Black Sea', [34, 43.5], undefined],
  ])('has %s where it belongs', (_, place, owner) => {
    expect(findOwner(atlas, place)).toBe(owner)
  })

  it('draws Crimea inside the outline of Ukraine, joined to the mainland', () => {
    const [largest = ''] = EUROPE.states.get('UKR')?.d.split('z') ?? []
    const [[left, top], [right, bottom]] = toBox(largest)
    const [, crimea] = toBox(EUROPE.states.get('UKR')?.d ?? '')
    // One outline reaches from the north of Ukraine to the south coast of Crimea.
    expect([right, bottom]).toEqual(crimea)
    expect(right - left).toBeGreaterThan(bottom - top)
  })

  it('is not drawn from an atlas that has Crimea otherwise than the correction expects', () => {
    const topology = JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'),
        'utf8',
      ),
    )
    const { geometries } = topology.objects.countries
    const russia = geometries.find(({ id }: { readonly id: string }) => id === '643')
    russia.arcs = russia.arcs.slice(0, 20)
    expect(() => readAtlas(topology)).toThrow('the atlas draws Crimea otherwise than expected')
  })

  it('is the one that its script draws', () => {
    const kept = JSON.parse(readFileSync('web/figure/map-shapes.json', 'utf8'))
    expect(kept).toEqual(drawMap())
  })

  it('marks each state inside its own outline, and the smallest with a dot', () => {
    const small = [...EUROPE.states].filter(([, shape]) => shape.small).map(([code]) => code)
    expect(small).toEqual(['AND', 'CYP', 'LIE', 'LUX', 'MCO', 'MLT', 'MNE', 'SMR', 'XKX'])
    for (const [code, { d, at }] of EUROPE.states) {
      const [[left, top], [right, bottom]] = toBox(d)
      expect([code, at[0] >= left && at[0] <= right]).toEqual([code, true])
      expect([code, at[1] >= top && at[1] <= bottom]).toEqual([code, true])
    }
  })
})

/** The corners of a path of relative steps. */
function toBox(d: string): readonly [readonly [number, number], readonly [number, number]] {
  const points = d
    .split('z')
    .filter((ring) => ring !== '')
    .flatMap((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number)
      let at: readonly [number, number] = [x, y]
      return [
        at,
        ...Array.from({ length: steps.length / 2 }, (_, index) => {
          at = [at[0] + (steps[index * 2] ?? 0), at[1] + (steps[index * 2 + 1] ?? 0)]
          return at
        }),
      ]
    })
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ]
}
