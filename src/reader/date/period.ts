import { toCivilDay } from '../../model/calendar.ts'
import type { Token } from '../text/token.ts'
import type { DateAnchor } from './anchor.ts'
import { MONTHS } from './calendar-words.ts'
import { readOrdinal } from './number-words.ts'
import { cutPart, toPart } from './part-of.ts'
import { type DaySpan, SEASONS, toMonths, toUnit, toWeek } from './span.ts'

/** A period of the calendar at tokens `from` to `to`; without days when the text does not tell enough. */
export interface PeriodHit {
  readonly to: number
  readonly span?: DaySpan
}

const STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
}
const UNIT = /^(week|weekend|month|quarter|year|decade)$/
const YEAR = /^(?:1[5-9]|2[01])\d\d$/
const HALVES: Readonly<Record<string, number>> = { half: 6, quarter: 3 }

/** A period: `next quarter`, `late March 2025`, `the third week of May`, `summer 2024`, `Q3 2019`, `the 1970s`, `2015-12`. */
export function readPeriod(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  return (
    readPart(tokens, at, anchor) ??
    readShare(tokens, at, anchor) ??
    readWeekOf(tokens, at, anchor) ??
    readStep(tokens, at, anchor) ??
    readSeason(tokens, at, anchor) ??
    readMonth(tokens, at, anchor) ??
    readFigures(tokens, at)
  )
}

function skipThe(tokens: readonly Token[], at: number): number {
  return tokens[at]?.norm === 'the' ? at + 1 : at
}

function skipOf(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.norm
  return skipThe(tokens, word === 'of' || word === 'in' ? at + 1 : at)
}

// "early next year", "the end of March", "mid November", "later this month".
function readPart(tokens: readonly Token[], at: number, anchor: DateAnchor): PeriodHit | undefined {
  const word = tokens[at]?.norm ?? ''
  if (word === 'rest' && tokens[at + 1]?.norm === 'of')
    return readRest(tokens, at + 2, anchor, 'later')
  if (word === 'later' || word === 'earlier') return readRest(tokens, at + 1, anchor, word)
  const part = toPart(word)
  if (part === undefined) return undefined
  const inside = skipOf(tokens, at + 1)
  const period = readInner(tokens, inside, anchor) ?? readBareUnit(tokens, inside, anchor)
  if (!period) return undefined
  const span = period.span && cutPart(period.span, part)
  return span ? { to: period.to, span } : { to: period.to }
}

function readInner(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  return (
    readShare(tokens, at, anchor) ??
    readStep(tokens, at, anchor) ??
    readSeason(tokens, at, anchor) ??
    readMonth(tokens, at, anchor) ??
    readYearAlone(tokens, at)
  )
}

// "the week", "the year": the one that the day of publication is in.
function readBareUnit(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  const unit = UNIT.exec(tokens[at]?.norm ?? '')?.[1]
  if (unit === undefined) return undefined
  return toHit(at + 1, anchor, (day) => toUnit(day, unit, 0))
}

function readRest(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
  which: 'later' | 'earlier',
): PeriodHit | undefined {
  const inside = skipOf(tokens, at)
  const isThis = tokens[inside]?.norm === 'this'
  const period = isThis
    ? readStep(tokens, inside, anchor)
    : tokens[inside - 1]?.norm === 'the'
      ? readBareUnit(tokens, inside, anchor)
      : undefined
  const { published } = anchor
  if (!period) return undefined
  if (!period.span || published === undefined) return { to: period.to }
  const { first, last } = period.span
  const span =
    which === 'later' ? { first: published, last } : { first, last: Math.max(first, published - 1) }
  return { to: period.to, span }
}

// "the third quarter of 2026", "first half of next year", "Q3 2019", "2019 q3", "q3 this year".
function readShare(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  const short = /^([qh])([1-4])$/.exec(tokens[at]?.norm ?? '')
  const ordinal = short ? undefined : readShareOrdinal(tokens, at)
  const unit = short
    ? short[1] === 'q'
      ? 'quarter'
      : 'half'
    : ordinal && (tokens[ordinal.to]?.norm ?? '')
  const months = HALVES[unit ?? '']
  if (months === undefined) return undefined
  const which = short ? Number(short[2]) : (ordinal?.value ?? 0)
  const after = short ? at + 1 : (ordinal?.to ?? at) + 1
  if (which < 1 || which * months > 12) return undefined
  const year =
    readYearOf(tokens, skipOf(tokens, after), anchor) ?? readYearOf(tokens, after, anchor)
  if (!year) return short ? undefined : { to: after }
  return year.span
    ? {
        to: year.to,
        span: toMonths(toCivilDay(year.span.first).year, (which - 1) * months + 1, months),
      }
    : { to: year.to }
}

function readShareOrdinal(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | undefined {
  if (tokens[at]?.norm !== 'last') return readOrdinal(tokens, at)
  return tokens[at + 1]?.norm === 'quarter' && tokens[at + 2]?.norm === 'of'
    ? { value: 4, to: at + 1 }
    : undefined
}

function readYearOf(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  const told = readYearAlone(tokens, at)
  if (told) return told
  const step = STEP[tokens[at]?.norm ?? '']
  if (tokens[at + 1]?.norm === 'year' && step !== undefined)
    return toHit(at + 2, anchor, (day) => toUnit(day, 'year', step))
  return tokens[at]?.norm === 'year' && tokens[at - 1]?.norm === 'the'
    ? toHit(at + 1, anchor, (day) => toUnit(day, 'year', 0))
    : undefined
}

function readYearAlone(tokens: readonly Token[], at: number): PeriodHit | undefined {
  const word = tokens[at]?.norm ?? ''
  return YEAR.test(word) ? { to: at + 1, span: toMonths(Number(word), 1, 12) } : undefined
}

// "the week of July 23" is read by the caller; "the first week of May", "the last week of this month", "week 3 of 2027".
function readWeekOf(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  const isLast = tokens[at]?.norm === 'last'
  const ordinal = isLast ? { value: -1, to: at + 1 } : readOrdinal(tokens, at)
  const numbered =
    tokens[at]?.norm === 'week' ? /^\d{1,2}$/.exec(tokens[at + 1]?.norm ?? '')?.[0] : undefined
  const value = numbered === undefined ? ordinal?.value : Number(numbered)
  const after = numbered === undefined ? (ordinal?.to ?? at) + 1 : at + 2
  if (value === undefined || (numbered === undefined && tokens[after - 1]?.norm !== 'week'))
    return undefined
  if (tokens[after]?.norm !== 'of' && tokens[after]?.norm !== 'in') return undefined
  const inside = readInner(tokens, skipOf(tokens, after), anchor)
  if (!inside) return undefined
  if (!inside.span) return { to: inside.to }
  const { first, last } = inside.span
  // A week belongs to the month or year that its Thursday is in, as ISO 8601 counts.
  const start = toWeek(first + 3).first
  const end = toWeek(last - 3)
  const span = value < 0 ? end : toWeek(start + 7 * (value - 1))
  return span.first > last ? { to: inside.to } : { to: inside.to, span }
}

// "next week", "the coming month", "this year's".
function readStep(tokens: readonly Token[], at: number, anchor: DateAnchor): PeriodHit | undefined {
  const step = STEP[tokens[at]?.norm ?? '']
  const unit = UNIT.exec(tokens[at + 1]?.norm ?? '')?.[1]
  if (step === undefined || unit === undefined) return undefined
  return toHit(at + 2, anchor, (day) => toUnit(day, unit, step))
}

function readSeason(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  const step = STEP[tokens[at]?.norm ?? '']
  const place = step === undefined ? at : at + 1
  const month = SEASONS[tokens[place]?.norm ?? '']
  if (month === undefined) return undefined
  const year = readYearAlone(tokens, skipOf(tokens, place + 1)) ?? readYearAlone(tokens, place + 1)
  if (year?.span) return { to: year.to, span: toMonths(toCivilDay(year.span.first).year, month, 3) }
  if (step === undefined) return undefined
  return toHit(place + 1, anchor, (day) => {
    const now = toCivilDay(day).year
    const spans = [now - 2, now - 1, now, now + 1, now + 2].map((each) => toMonths(each, month, 3))
    if (step < 0) return spans.findLast(({ last }) => last < day)
    return spans.find(({ first, last }) => (step > 0 ? first > day : last >= day))
  })
}

// "March 2025", "the March of 2025", "March": a month alone needs an anchor.
function readMonth(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): PeriodHit | undefined {
  const token = tokens[at]
  const month =
    token && (/^\p{Lu}/u.test(token.text) || token.norm.length > 5) ? MONTHS[token.norm] : undefined
  if (month === undefined) return undefined
  const told = readYearAlone(tokens, skipOf(tokens, at + 1))
  if (told?.span) return { to: told.to, span: toMonths(toCivilDay(told.span.first).year, month) }
  const year = anchor.inferYear(month, 15)
  return year === undefined ? { to: at + 1 } : { to: at + 1, span: toMonths(year, month) }
}

// "2015-12", "2015/3", "11/2016", "2017 april", "the 1970s".
function readFigures(tokens: readonly Token[], at: number): PeriodHit | undefined {
  const word = tokens[at]?.norm ?? ''
  const decade = /^((?:1[5-9]|20)\d0)s$/.exec(word)
  if (decade) return { to: at + 1, span: toMonths(Number(decade[1]), 1, 120) }
  const year = YEAR.test(word) ? Number(word) : undefined
  const glue = /^[-/,]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0
  const next = tokens[at + 1 + glue]?.norm ?? ''
  if (year !== undefined) {
    const named = MONTHS[next]
    if (named !== undefined && !/^\d/.test(tokens[at + 2 + glue]?.norm ?? ''))
      return { to: at + 2 + glue, span: toMonths(year, named) }
    const isJoined =
      tokens[at + 1]?.start !== undefined &&
      (glue === 1 || tokens[at + 1]?.start === (tokens[at]?.end ?? 0) + 1)
    const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(next) && isJoined
    return isMonth && !/^[/-]$/.test(tokens[at + 2 + glue]?.text ?? '')
      ? { to: at + 2 + glue, span: toMonths(year, Number(next)) }
      : undefined
  }
  const month = /^(?:0?[1-9]|1[0-2])$/.test(word) ? Number(word) : undefined
  return month !== undefined &&
    tokens[at + 1]?.text === '/' &&
    YEAR.test(tokens[at + 2]?.norm ?? '')
    ? { to: at + 3, span: toMonths(Number(tokens[at + 2]?.norm), month) }
    : undefined
}

function toHit(
  to: number,
  { published }: DateAnchor,
  span: (day: number) => DaySpan | undefined,
): PeriodHit {
  const found = published === undefined ? undefined : span(published)
  return found ? { to, span: found } : { to }
}
