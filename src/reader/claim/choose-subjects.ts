import type { Token } from '../text/token.ts'
import type { SubjectHit } from './subject.ts'

/** Words that may stand between two things of one list: "a frigate and a team of divers". */
const BREAKS =
  /^(?:in|to|for|with|from|by|at|into|against|after|before|until|during|on|that|which|who|will|would|has|have|is|are|was|were|if|once|unless|provided|when|than|but|;|:|\.|including)$/

/** What a stretch of a sentence is about: the main subject first, then the others of the same list. */
export function chooseSubjects(
  tokens: readonly Token[],
  hits: readonly SubjectHit[],
  from: number,
  to: number,
): readonly SubjectHit[] {
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to)
  const main = chooseMain(inside, from)
  if (!main) return []
  const list = [main]
  let last = main
  for (const hit of inside) {
    if (hit.from < last.to || hit === main) continue
    if (!isListed(tokens, last, hit)) {
      if (hit.from > main.to) break
      continue
    }
    last = hit
    if (!list.some((other) => other.id === hit.id) && hit.weight > 2) list.push(hit)
  }
  return list
}

// The weightiest word, but a near one beats a far one.
function chooseMain(hits: readonly SubjectHit[], from: number): SubjectHit | undefined {
  let best: SubjectHit | undefined
  let score = Number.NEGATIVE_INFINITY
  for (const hit of hits) {
    const own = hit.weight - 0.3 * Math.min(hit.from - from, 20)
    if (own > score) {
      best = hit
      score = own
    }
  }
  return best
}

function isListed(tokens: readonly Token[], last: SubjectHit, hit: SubjectHit): boolean {
  const between = tokens.slice(last.to, hit.from).map((token) => token.norm)
  if (between.length === 0 || between.length > 8) return false
  return (
    between.some((word) => /^(?:and|or|,|&|plus)$/.test(word)) &&
    !between.some((word) => BREAKS.test(word))
  )
}
