// Where a sign stands in a shape: the point that is farthest from every edge.

/** By a grid over the ring, refined once around the best point. */
export function findInnermost(ring) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const first = searchGrid(ring, box)
  const [stepX, stepY] = [(box[2] - box[0]) / STEPS, (box[3] - box[1]) / STEPS]
  const [x, y] = first
  return searchGrid(ring, [x - stepX, y - stepY, x + stepX, y + stepY], first)
}

const STEPS = 24

function searchGrid(
  ring,
  [left, top, right, bottom],
  start = [(left + right) / 2, (top + bottom) / 2],
) {
  let best = start
  let farthest = contains(ring, start) ? toEdge(ring, start) : -1
  for (let column = 0; column <= STEPS; column += 1) {
    for (let row = 0; row <= STEPS; row += 1) {
      const point = [left + ((right - left) * column) / STEPS, top + ((bottom - top) * row) / STEPS]
      if (!contains(ring, point)) continue
      const distance = toEdge(ring, point)
      if (distance > farthest) [best, farthest] = [point, distance]
    }
  }
  return best
}

function contains(ring, [x, y]) {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
    return crosses ? !inside : inside
  }, false)
}

/** Distance to the nearest edge. */
function toEdge(ring, [x, y]) {
  return ring.reduce((nearest, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]
    const [dx, dy] = [bx - ax, by - ay]
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy))
  }, Number.POSITIVE_INFINITY)
}
