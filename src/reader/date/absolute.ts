import { toDayNumber, toDayText, toMonthLength } from '../../model/calendar.ts'
import type { Token } from '../text/token.ts'
import type { DateAnchor } from './anchor.ts'
import { MONTHS, ORDINALS } from './calendar-words.ts'
import type { DateHit } from './date-hit.ts'

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/
const YEAR = /^(?:19|20)\d\d$/

/** Dates that name a month, a quarter or a half, or stand in figures: `3-7 November`, `12.03.25`, `the third quarter of 2026`. */
export function toAbsolute(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  return (
    toFigures(tokens, at) ??
    toRange(tokens, at, anchor) ??
    toDayMonth(tokens, at, anchor) ??
    toMonthDay(tokens, at, anchor) ??
    toPeriod(tokens, at) ??
    toMonth(tokens, at, anchor)
  )
}

function toFigures(tokens: readonly Token[], at: number): DateHit | undefined {
  const text = tokens[at]?.norm ?? ''
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text)
  if (dotted)
    return toHit(at, at + 1, toDay(toYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1])))
  const [next, third, fourth, fifth] = [1, 2, 3, 4].map((n) => tokens[at + n]?.norm ?? '')
  // Hyphens are not tokens: 2025-03-13 is three numbers.
  if (YEAR.test(text) && /^\d\d$/.test(next ?? '') && /^\d\d$/.test(third ?? '')) {
    return toHit(at, at + 3, toDay(Number(text), Number(next), Number(third)))
  }
  if (DAY.test(text) && next === '/' && fourth === '/' && YEAR.test(fifth ?? '')) {
    return toHit(at, at + 5, toDay(Number(fifth), Number(third), Number(text)))
  }
  return undefined
}

// "2-3 December", "19-20 April 2025", "between 30 January and 1 February", "between 3 and 7 November".
function toRange(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const opened = /^(?:between|from)$/.test(tokens[at]?.norm ?? '') ? 1 : 0
  const first = readDay(tokens[at + opened])
  if (first === undefined) return undefined
  let i = at + opened + 1
  const ownMonth = MONTHS[tokens[i]?.norm ?? '']
  if (ownMonth !== undefined) i += 1
  const link = /^(?:and|to|until|till|–|—)$/.test(tokens[i]?.norm ?? '') ? 1 : 0
  if (link === 0 && (ownMonth !== undefined || opened === 1)) return undefined
  if (link === 1 && opened === 0 && tokens[i]?.norm === 'and') return undefined
  i += link
  const last = readDay(tokens[i])
  const month = MONTHS[tokens[i + 1]?.norm ?? '']
  if (last === undefined || month === undefined) return undefined
  const told = readYear(tokens, i + 2)
  const year = told.year ?? anchor.inferYear(month, last)
  if (year === undefined) return { from: at, to: told.to }
  const from = toDay(
    ownMonth !== undefined && ownMonth > month ? year - 1 : year,
    ownMonth ?? month,
    first,
  )
  const until = toDay(year, month, last)
  return toHit(
    at,
    told.to,
    from === undefined || until === undefined ? undefined : `${from}/${until}`,
  )
}

function toDayMonth(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const day = readDay(tokens[at])
  const month = MONTHS[tokens[at + 1]?.norm ?? '']
  if (day === undefined || month === undefined) return undefined
  const told = readYear(tokens, at + 2)
  const year = told.year ?? anchor.inferYear(month, day)
  return toHit(at, told.to, year === undefined ? undefined : toDay(year, month, day))
}

function toMonthDay(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const month = toMonthNumber(tokens[at])
  const day = readDay(tokens[at + 1])
  if (day === undefined || month === undefined) return undefined
  const told = readYear(tokens, at + 2)
  const year = told.year ?? anchor.inferYear(month, day)
  return toHit(at, told.to, year === undefined ? undefined : toDay(year, month, day))
}

function toMonth(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const month = toMonthNumber(tokens[at])
  if (month === undefined) return undefined
  const told = readYear(tokens, at + 1)
  const before = tokens[at - 1]?.norm ?? ''
  // "may" and "march" are also words: a month alone needs a preposition or a year.
  const possessive = /^['’]s$/.test(tokens[at + 1]?.text ?? '')
  if (
    told.year === undefined &&
    !possessive &&
    !/^(?:in|of|since|by|until|late|early|mid|last|next|this)$/.test(before)
  )
    return undefined
  const year = told.year ?? anchor.inferYear(month, 15)
  const value = year === undefined ? undefined : `${year}-${String(month).padStart(2, '0')}`
  return toHit(at, told.to, value)
}

function toPeriod(tokens: readonly Token[], at: number): DateHit | undefined {
  const which = ORDINALS[tokens[at]?.norm ?? '']
  const unit = tokens[at + 1]?.norm ?? ''
  if (which === undefined || (unit !== 'half' && unit !== 'quarter')) return undefined
  const of = tokens[at + 2]?.norm === 'of' ? 1 : 0
  const told = readYear(tokens, at + 2 + of)
  if (told.year === undefined) return { from: at, to: at + 2 }
  const months = unit === 'half' ? 6 : 3
  const last = Math.min(which * months, 12)
  const from = toDay(told.year, last - months + 1, 1)
  const until = toDay(told.year, last, toMonthLength(told.year, last))
  return toHit(at, told.to, `${from}/${until}`)
}

function toMonthNumber(token: Token | undefined): number | undefined {
  return token && /^\p{Lu}/u.test(token.text) ? MONTHS[token.norm] : undefined
}

function readDay(token: Token | undefined): number | undefined {
  const match = DAY.exec(token?.norm ?? '')
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : undefined
}

function readYear(
  tokens: readonly Token[],
  at: number,
): { readonly year?: number; readonly to: number } {
  const skip = tokens[at]?.text === ',' ? 1 : 0
  const word = tokens[at + skip]?.norm ?? ''
  return YEAR.test(word) ? { year: Number(word), to: at + skip + 1 } : { to: at }
}

function toYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function toDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > toMonthLength(year, month)) return undefined
  return toDayText(toDayNumber({ year, month, day }))
}

function toHit(from: number, to: number, value: string | undefined): DateHit {
  return value === undefined ? { from, to } : { from, to, value }
}
