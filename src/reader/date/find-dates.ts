import type { Token } from '../text/token.ts'
import { toAbsolute } from './absolute.ts'
import type { DateAnchor } from './anchor.ts'
import type { DateHit } from './date-hit.ts'
import { toRelative } from './relative.ts'

/** The date expressions of a sentence. What cannot be resolved has no value: nothing is ever measured from today. */
export function findDates(tokens: readonly Token[], anchor: DateAnchor): readonly DateHit[] {
  const hits: DateHit[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = toAbsolute(tokens, at, anchor) ?? toRelative(tokens, at, anchor)
    if (!hit) {
      at += 1
      continue
    }
    hits.push(hit)
    if (hit.value !== undefined) anchor.remember(hit.value)
    at = hit.to
  }
  return hits
}
