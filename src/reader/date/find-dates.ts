import { toDayText } from '../../model/calendar.ts'
import { parseSpan } from '../../model/partial-date.ts'
import type { Token } from '../text/token.ts'
import { toAbsolute } from './absolute.ts'
import type { DateAnchor } from './anchor.ts'
import { MONTHS } from './calendar-words.ts'
import { toCounted } from './counted.ts'
import type { DateHit } from './date-hit.ts'
import { joinRanges } from './join-ranges.ts'
import { toNamedDay } from './named-day.ts'
import { readPeriod } from './period.ts'
import { toRelative } from './relative.ts'
import { toSpanText } from './span.ts'
import { isTimeWord } from './time-words.ts'

const PAST =
  /^(?:\p{L}{2,}ed|was|were|had|did|took|gave|met|held|sent|began|left|withdrew|came|went|made|said|told|became|struck|won|put|got|paid|spoke|rose|fell)$/u
const PROPOSED =
  /^(?:suggested|proposed|announced|promised|agreed|invited|planned|scheduled|called|urged|demanded|asked|pledged|vowed|committed|wanted|offered|expected|decided|approved)$/
const AHEAD =
  /^(?:will|shall|would|due|next|scheduled|expected|planned|until|till|by|before|should|must|may|might|could|can|going|about|ahead|to)$/

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
    const dated = toSide(hit, tokens, anchor)
    hits.push(dated)
    if (dated.value !== undefined) anchor.remember(dated.value)
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

// "signed in March", told in November, was the March before; "will open in March" is the one to come.
function toSide(hit: DateHit, tokens: readonly Token[], { published }: DateAnchor): DateHit {
  const { value, from, to } = hit
  const span = value === undefined ? undefined : parseSpan(value)
  const now = published === undefined ? undefined : parseSpan(toDayText(published))
  if (value === undefined || span === undefined || now === undefined) return hit
  const own = tokens.slice(from, to)
  if (!own.some(({ norm }) => MONTHS[norm] !== undefined)) return hit
  if (own.some(({ norm }) => /^\d{4}$|^(?:last|next|coming)$/.test(norm))) return hit
  const back = span.from >= now.until && isPast(tokens, from)
  const ahead = span.until <= now.from && isAhead(tokens, from)
  if (!back && !ahead) return hit
  const other = value.replace(/\d{4}(?=-)/g, (year) => String(Number(year) + (ahead ? 1 : -1)))
  return parseSpan(other) === undefined ? hit : { ...hit, value: other }
}

function isPast(tokens: readonly Token[], at: number): boolean {
  const own = toClauseWords(tokens, at)
  return (
    own.slice(-4).some((word) => PAST.test(word) && !PROPOSED.test(word)) &&
    !own.some((word) => AHEAD.test(word) || PROPOSED.test(word))
  )
}

function isAhead(tokens: readonly Token[], at: number): boolean {
  return toClauseWords(tokens, at).some((word) => /^(?:will|shall)$/.test(word))
}

function toClauseWords(tokens: readonly Token[], at: number): readonly string[] {
  const words = tokens.slice(Math.max(0, at - 8), at).map(({ norm }) => norm)
  return words.slice(words.findLastIndex((word) => /^[,;:—]$/.test(word)) + 1)
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
  // "in 2019": a year alone is a date behind "in" only.
  if (/^(?:19|20)\d\d$/.test(word) && tokens[at - 1]?.norm === 'in')
    return { from: at, to: at + 1, value: word }
  const hit = readPeriod(tokens, at, anchor)
  if (!hit) return undefined
  // A month alone is a word like another ("may", "march"), and "this year" says when something will end.
  const isBare = hit.to === at + 1 && !/^\d{4}s$/.test(word)
  const isThis = hit.to === at + 2 && /^(?:this|current)$/.test(word)
  if (isBare) return undefined
  if (isThis && /^(?:month|quarter|year|decade)$/.test(tokens[at + 1]?.norm ?? '')) return undefined
  return { from: at, to: hit.to, ...(hit.span && { value: toSpanText(hit.span) }) }
}
