import { toDayNumber, toDayText, toMonthLength, toWeekday } from '../../model/calendar.ts'
import type { Token } from '../text/token.ts'
import type { DateAnchor } from './anchor.ts'
import { MONTHS, WEEKDAYS } from './calendar-words.ts'
import type { DateHit } from './date-hit.ts'
import { readNumber, readOrdinal } from './number-words.ts'
import { readPeriod } from './period.ts'

const YEAR = /^(?:1[5-9]|2[01])\d\d$/

/** Days told in other ways than `12 March`: `the 9th of May`, `May the 8th`, `5/17/2018`, `Friday next week`, `the day after tomorrow`, `the first Monday of June`. */
export function toNamedDay(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  return (
    toDayOfMonth(tokens, at, anchor) ??
    toMonthTheDay(tokens, at, anchor) ??
    toFigures(tokens, at) ??
    toBeside(tokens, at, anchor) ??
    toWeekdayOfWeek(tokens, at, anchor) ??
    toNthWeekday(tokens, at, anchor)
  )
}

function toDayOfMonth(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  const figure = /^\d{1,2}$/.exec(tokens[at]?.norm ?? '')
  const day = figure ? { value: Number(figure[0]), to: at + 1 } : readOrdinal(tokens, at)
  if (!day) return undefined
  const place = tokens[day.to]?.norm === 'of' ? day.to + 1 : day.to
  const month = readMonth(tokens, place, place > day.to)
  return month === undefined
    ? undefined
    : toDated(tokens, at, place + 1, { month, day: day.value }, anchor)
}

function toMonthTheDay(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  const place = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1
  const isWord = /^[a-z]{3,}$/.test(tokens[place]?.norm ?? '')
  const ordinal = readOrdinal(tokens, place)
  const day = ordinal ?? (isWord ? readNumber(tokens, place) : undefined)
  const month = readMonth(tokens, at, ordinal !== undefined)
  return day && month !== undefined
    ? toDated(tokens, at, day.to, { month, day: day.value }, anchor)
    : undefined
}

// "may" and "march" are words, unless a day stands beside them.
function readMonth(tokens: readonly Token[], at: number, sure: boolean): number | undefined {
  const token = tokens[at]
  const isName = token && (sure || /^\p{Lu}/u.test(token.text) || token.norm.length > 5)
  return isName ? MONTHS[token.norm] : undefined
}

function toDated(
  tokens: readonly Token[],
  at: number,
  after: number,
  { month, day }: { readonly month: number; readonly day: number },
  anchor: DateAnchor,
): DateHit | undefined {
  const place = /^(?:of|,)$/.test(tokens[after]?.text ?? '') ? after + 1 : after
  const told = YEAR.exec(tokens[place]?.norm ?? '')?.[0]
  const year = told === undefined ? anchor.inferYear(month, day) : Number(told)
  const to = told === undefined ? after : place + 1
  if (year === undefined) return { from: at, to }
  const value = toDay(year, month, day)
  return value === undefined ? undefined : { from: at, to, value }
}

// "5/17/2018" can only be the seventeenth of May; "2015/08/12" begins with its year.
function toFigures(tokens: readonly Token[], at: number): DateHit | undefined {
  const isSlashed = tokens[at + 1]?.text === '/' && tokens[at + 3]?.text === '/'
  // Hyphens are no tokens: three pieces with one character between them were joined by two.
  const isJoined =
    tokens[at + 1]?.start === (tokens[at]?.end ?? -9) + 1 &&
    tokens[at + 2]?.start === (tokens[at + 1]?.end ?? -9) + 1
  if (!isSlashed && !isJoined) return undefined
  const step = isSlashed ? 2 : 1
  const [a, b, c] = [0, 1, 2].map((n) => tokens[at + n * step]?.norm ?? '')
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  const month = MONTHS[b ?? '']
  const isLast = YEAR.test(c ?? '')
  const value = YEAR.test(a ?? '')
    ? toDay(x, month ?? y, z)
    : isLast && y > 12
      ? toDay(z, x, y)
      : isLast
        ? toDay(z, month ?? y, x)
        : undefined
  return value === undefined ? undefined : { from: at, to: at + 2 * step + 1, value }
}

function toBeside(
  tokens: readonly Token[],
  at: number,
  { published }: DateAnchor,
): DateHit | undefined {
  if (tokens[at]?.norm !== 'day') return undefined
  const words = `${tokens[at + 1]?.norm} ${tokens[at + 2]?.norm}`
  const step = { 'before yesterday': -2, 'after tomorrow': 2 }[words]
  if (step === undefined) return undefined
  return {
    from: at,
    to: at + 3,
    ...(published !== undefined && { value: toDayText(published + step) }),
  }
}

// "Friday next week", "next week on Friday".
function toWeekdayOfWeek(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  const first = WEEKDAYS[tokens[at]?.norm ?? '']
  const skip = tokens[at + 1]?.norm === 'of' ? 2 : 1
  const week = readWeek(tokens, first === undefined ? at : at + skip, anchor)
  if (!week) return undefined
  const on = tokens[week.to]?.norm === 'on' ? week.to + 1 : week.to
  const weekday = first ?? WEEKDAYS[tokens[on]?.norm ?? '']
  if (weekday === undefined) return undefined
  const to = first === undefined ? on + 1 : week.to
  return {
    from: at,
    to,
    ...(week.monday !== undefined && { value: toDayText(week.monday + ((weekday + 6) % 7)) }),
  }
}

function readWeek(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): { readonly to: number; readonly monday?: number } | undefined {
  if (tokens[at + 1]?.norm !== 'week') return undefined
  const period = readPeriod(tokens, at, anchor)
  if (!period || period.to !== at + 2) return undefined
  return { to: period.to, ...(period.span && { monday: period.span.first }) }
}

// "the first Friday of July", "the last Monday of next month".
function toNthWeekday(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  const isLast = tokens[at]?.norm === 'last'
  const which = isLast ? { value: 0, to: at + 1 } : readOrdinal(tokens, at)
  const weekday = which && WEEKDAYS[tokens[which.to]?.norm ?? '']
  if (!which || weekday === undefined) return undefined
  if (!/^(?:of|in)$/.test(tokens[which.to + 1]?.norm ?? '')) return undefined
  const period = readPeriod(tokens, which.to + 2, anchor)
  if (!period) return undefined
  if (!period.span) return { from: at, to: period.to }
  const { first, last } = period.span
  const day = isLast
    ? last - ((toWeekday(last) - weekday + 7) % 7)
    : first + ((weekday - toWeekday(first) + 7) % 7) + 7 * (which.value - 1)
  return day > last ? undefined : { from: at, to: period.to, value: toDayText(day) }
}

function toDay(year: number, month: number, day: number): string | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined
  if (month < 1 || month > 12 || day < 1 || day > toMonthLength(year, month)) return undefined
  return toDayText(toDayNumber({ year, month, day }))
}
