import { addMonths, toDayText } from '../../model/calendar.ts'
import type { Token } from '../text/token.ts'
import type { DateAnchor } from './anchor.ts'
import type { DateHit } from './date-hit.ts'
import { readNumber } from './number-words.ts'
import { toSpanText } from './span.ts'

interface Counted {
  readonly days: number
  readonly months: number
  readonly to: number
}

const UNITS: Readonly<Record<string, readonly [days: number, months: number]>> = {
  day: [1, 0],
  week: [7, 0],
  fortnight: [14, 0],
  month: [0, 1],
  year: [0, 12],
  decade: [0, 120],
}
const FORWARD = /^(?:next|coming|upcoming|following)$/
const BACK = /^(?:last|past|previous)$/

/** Dates that are counted off: `three weeks ago`, `in two days`, `two days from tomorrow`, `the next six months`. */
export function toCounted(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  return toWindow(tokens, at, anchor) ?? toAway(tokens, at, anchor) ?? toAhead(tokens, at, anchor)
}

function readCounted(tokens: readonly Token[], at: number): Counted | undefined {
  let [days, months, i] = [0, 0, at]
  for (let parts = 0; parts < 3; parts++) {
    const from: number =
      parts > 0 && /^(?:and|,)$/.test(tokens[i]?.norm ?? tokens[i]?.text ?? '') ? i + 1 : i
    const number = readNumber(tokens, from)
    const unit = UNITS[(tokens[number?.to ?? -1]?.norm ?? '').replace(/s$/, '')]
    if (!number || !unit) break
    days += number.value * unit[0]
    months += number.value * unit[1]
    i = number.to + 1
  }
  return i === at ? undefined : { days, months, to: i }
}

// "the last three weeks", "the next 6 months": up to the day before, or from the day after.
function toWindow(
  tokens: readonly Token[],
  at: number,
  { published }: DateAnchor,
): DateHit | undefined {
  const word = tokens[at]?.norm ?? ''
  const sign = FORWARD.test(word) ? 1 : BACK.test(word) ? -1 : 0
  if (sign === 0) return undefined
  const counted = readCounted(tokens, at + 1)
  if (!counted) return undefined
  if (published === undefined) return { from: at, to: counted.to }
  const far = shift(published, counted, sign)
  const span = sign > 0 ? { first: published + 1, last: far } : { first: far, last: published - 1 }
  return { from: at, to: counted.to, value: toSpanText(span) }
}

// "three weeks ago", "two days from tomorrow", "16 days from now".
function toAway(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const counted = readCounted(tokens, at)
  if (!counted) return undefined
  const next = tokens[counted.to]?.norm ?? ''
  if (next === 'ago') return toHit(at, counted.to + 1, counted, anchor.published, -1)
  const from = { now: 0, today: 0, tomorrow: 1, yesterday: -1 }[tokens[counted.to + 1]?.norm ?? '']
  if (from === undefined || !/^(?:from|after|before)$/.test(next)) return undefined
  const start = anchor.published === undefined ? undefined : anchor.published + from
  return toHit(at, counted.to + 2, counted, start, next === 'before' ? -1 : 1)
}

// "in two weeks" looks forward; "in two weeks of talks" says how long.
function toAhead(
  tokens: readonly Token[],
  at: number,
  { published }: DateAnchor,
): DateHit | undefined {
  if (tokens[at]?.norm !== 'in') return undefined
  const counted = readCounted(tokens, at + 1)
  if (
    !counted ||
    /^(?:of|the|after|before|following|since|later|earlier|from)$/.test(
      tokens[counted.to]?.norm ?? '',
    )
  )
    return undefined
  return toHit(at, counted.to, counted, published, 1)
}

// What is counted in months is known to the month, in years to the year: no day is invented.
function toHit(
  from: number,
  to: number,
  counted: Counted,
  start: number | undefined,
  sign: 1 | -1,
): DateHit {
  if (start === undefined) return { from, to }
  const day = toDayText(shift(start, counted, sign))
  if (counted.months === 0 || counted.days > 0) return { from, to, value: day }
  return { from, to, value: counted.months % 12 === 0 ? day.slice(0, 4) : day.slice(0, 7) }
}

function shift(day: number, { days, months }: Counted, sign: 1 | -1): number {
  return addMonths(day, sign * months) + sign * days
}
