// The map as SVG paths: whole numbers on a frame of 1000 units, relative steps, so that it is small and neighbours still touch.
import { geoConicConformal, geoPath } from 'd3-geo'
import { readAtlas } from './atlas.mjs'
import { findInnermost } from './innermost.mjs'

const [WIDTH, HEIGHT] = [1000, 930]
// From Iceland to the east of Ukraine, from the North Cape to Malta and Cyprus.
const FRAME = {
  type: 'MultiPoint',
  coordinates: [
    [-22, 63.5],
    [31, 71.3],
    [-9.5, 36.5],
    [14.4, 35.4],
    [33, 34.5],
    [44, 49],
  ],
}
/** Islands and lakes smaller than this, in square units, are left out where a state has more. */
const LEAST = 10
/** A state smaller than this is shown as a dot too. */
const DOT = 900

/** What `web/figure/map-shapes.json` holds. */
export function drawMap() {
  const projection = geoConicConformal()
    .parallels([40, 62])
    .rotate([-14, 0])
    .fitExtent(
      [
        [24, 20],
        [WIDTH - 24, HEIGHT - 14],
      ],
      FRAME,
    )
    .clipExtent([
      [-2, -2],
      [WIDTH + 2, HEIGHT + 2],
    ])
  const { states, land } = readAtlas()
  const shapes = [...states]
    .map(([code, shape]) => [code, toShape(listRings(shape, projection))])
    .filter(([, shape]) => shape !== undefined)
    .sort(([a], [b]) => a.localeCompare(b))
  return {
    width: WIDTH,
    height: HEIGHT,
    states: Object.fromEntries(shapes),
    land: toPath(keepLarge(listRings(land, projection))),
  }
}

function toShape(rings) {
  const kept = keepLarge(rings)
  const [largest] = kept
  if (!largest) return undefined
  const [x, y] = findInnermost(largest)
  const area = kept.reduce((sum, ring) => sum + Math.abs(toArea(ring)), 0)
  return { d: toPath(kept), at: [Math.round(x), Math.round(y)], small: area < DOT }
}

/** Rings of a shape in whole units, each point once. */
function listRings(shape, projection) {
  const rings = []
  const add = (x, y) => {
    const ring = rings.at(-1)
    const [px, py] = ring.at(-1) ?? []
    const point = [Math.round(x), Math.round(y)]
    if (point[0] !== px || point[1] !== py) ring.push(point)
  }
  geoPath(projection, {
    moveTo(x, y) {
      rings.push([])
      add(x, y)
    },
    lineTo: add,
    closePath() {},
    arc() {},
  })(shape)
  return rings.filter((ring) => ring.length > 2)
}

/** The largest ring always, and whatever is large enough to see. */
function keepLarge(rings) {
  const sorted = [...rings].sort((a, b) => Math.abs(toArea(b)) - Math.abs(toArea(a)))
  return sorted.filter((ring, index) => index === 0 || Math.abs(toArea(ring)) >= LEAST)
}

function toArea(ring) {
  return (
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]
      return sum + x * nextY - nextX * y
    }, 0) / 2
  )
}

function toPath(rings) {
  return rings
    .map((ring) => {
      const [[x, y]] = ring
      const steps = ring
        .slice(1)
        .map(([toX, toY], index) => [toX - ring[index][0], toY - ring[index][1]])
      return `M${x} ${y}l${toNumbers(steps.flat())}z`
    })
    .join('')
}

/** Numbers with no more than they need between them. */
function toNumbers(numbers) {
  return numbers.map((n, index) => (index > 0 && n >= 0 ? ` ${n}` : String(n))).join('')
}
