import type { Token } from '../text/token.ts'
import { toAbsolute } from './absolute.ts'
import type { DateAnchor } from './anchor.ts'
import { toCounted } from './counted.ts'
import type { DateHit } from './date-hit.ts'
import { joinRanges } from './join-ranges.ts'
import { toNamedDay } from './named-day.ts'
import { readPeriod } from './period.ts'
import { toRelative } from './relative.ts'
import { toSpanText } from './span.ts'
import { isTimeWord } from './time-words.ts'

/** The date expressions of a sentence. What cannot be resolved has no value: nothing is ever measured from today. */
export function findDates(tokens: readonly Token[], anchor: DateAnchor): readonly DateHit[] {
  const hits: DateHit[] = []
  let time = -1
  for (let at = 0; at < tokens.length; ) {
    // Most words are far from any word of time: the rules need not be asked there.
    if (time < at) time = findTimeWord(tokens, at)
    at = Math.max(at, time - LEAD)
    if (at >= tokens.length) break
    const hit = findLongest(tokens, at, anchor)
    if (!hit) {
      at += 1
      continue
    }
    hits.push(hit)
    if (hit.value !== undefined) anchor.remember(hit.value)
    at = hit.to
  }
  return joinRanges(hits, tokens)
}

// "the last twenty one weeks": the first word of time stands no farther than this from where its date begins.
const LEAD = 6

function findTimeWord(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && !isTimeWord(tokens[at]?.norm ?? '')) at += 1
  return at < tokens.length ? at : Number.POSITIVE_INFINITY
}

// "early next year" says more than the "next year" in it; of two of one length the first with a value counts.
function findLongest(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  const found = [
    toAbsolute(tokens, at, anchor),
    toRelative(tokens, at, anchor),
    toCounted(tokens, at, anchor),
    toNamedDay(tokens, at, anchor),
    toPeriod(tokens, at, anchor),
  ]
  return found.reduce(
    (best, hit) => (hit && (!best || isFuller(hit, best)) ? hit : best),
    undefined,
  )
}

function isFuller(hit: DateHit, best: DateHit): boolean {
  if (hit.to !== best.to) return hit.to > best.to
  return hit.value !== undefined && best.value === undefined
}

function toPeriod(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const word = tokens[at]?.norm ?? ''
  const hit = readPeriod(tokens, at, anchor)
  if (!hit) return undefined
  // A month alone is a word like another ("may", "march"), and "this year" says when something will end.
  const isBare = hit.to === at + 1 && !/^\d{4}s$/.test(word)
  const isThis = hit.to === at + 2 && /^(?:this|current)$/.test(word)
  if (isBare) return undefined
  if (isThis && /^(?:month|quarter|year|decade)$/.test(tokens[at + 1]?.norm ?? '')) return undefined
  return { from: at, to: hit.to, ...(hit.span && { value: toSpanText(hit.span) }) }
}
