import { parseSpan } from '../../model/partial-date.ts'
import type { Token } from '../text/token.ts'
import type { DateHit } from './date-hit.ts'

const LINK = /^(?:to|until|till|through|–|—)$/

/** Makes one span of two dates that a text joins: `from 3 May to 5 June`, `between March 2025 and May 2026`. */
export function joinRanges(hits: readonly DateHit[], tokens: readonly Token[]): readonly DateHit[] {
  const joined: DateHit[] = []
  for (const hit of hits) {
    const before = joined.at(-1)
    const range = before && toRange(before, hit, tokens)
    if (range) joined[joined.length - 1] = range
    else joined.push(hit)
  }
  return joined
}

function toRange(a: DateHit, b: DateHit, tokens: readonly Token[]): DateHit | undefined {
  if (a.value === undefined || b.value === undefined) return undefined
  const the = tokens[b.from - 1]?.norm === 'the' ? 1 : 0
  if (b.from - the !== a.to + 1) return undefined
  const link = tokens[a.to]?.norm ?? ''
  const opened =
    tokens[a.from - 1]?.norm === 'the' ? tokens[a.from - 2]?.norm : tokens[a.from - 1]?.norm
  if (!LINK.test(link) && !(link === 'and' && opened === 'between')) return undefined
  const [first] = a.value.split('/')
  const last = b.value.split('/').at(-1)
  const value = `${first}/${last}`
  return parseSpan(value) ? { from: a.from, to: b.to, value } : undefined
}
