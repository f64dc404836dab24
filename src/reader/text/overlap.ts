import type { Stretch } from './sentence.ts'

/** Finds the stretches that share a character with `start` to `end` (exclusive), in their order. */
export type FindOverlaps<Item> = (start: number, end: number) => readonly Item[]

/** Prepares stretches for many questions: each answer costs no more than what it finds and what encloses it. */
export function createOverlaps<Item extends Stretch>(items: readonly Item[]): FindOverlaps<Item> {
  const sorted = [...items].sort((a, b) => a.start - b.start)
  const reach: number[] = []
  for (const item of sorted) reach.push(Math.max(reach.at(-1) ?? 0, item.end))
  return (start, end) => {
    const found: Item[] = []
    for (let at = countBefore(sorted, end) - 1; at >= 0 && (reach[at] ?? 0) > start; at -= 1) {
      const item = sorted[at]
      if (item && item.end > start) found.push(item)
    }
    return found.reverse()
  }
}

// How many stretches start before a place.
function countBefore(sorted: readonly Stretch[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
