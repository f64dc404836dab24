import { addMonths, toCivilDay, toDayNumber, toDayText, toWeekday } from '../../model/calendar.ts'
import type { PartialDate } from '../../model/partial-date.ts'

/** A stretch of whole days by day number, both ends included. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** The shortest way to write a stretch of days: a year, a month, a day, or two days with a slash. */
export function toSpanText({ first, last }: DaySpan): PartialDate {
  const from = toCivilDay(first)
  const next = toCivilDay(last + 1)
  if (first === last) return toDayText(first)
  if (from.day === 1 && next.day === 1) {
    const months = (next.year - from.year) * 12 + next.month - from.month
    if (months === 12 && from.month === 1) return String(from.year).padStart(4, '0')
    if (months === 1) return toDayText(first).slice(0, 7)
  }
  return `${toDayText(first)}/${toDayText(last)}`
}

/** The week of a day, from Monday to Sunday. */
export function toWeek(day: number): DaySpan {
  const first = day - ((toWeekday(day) + 6) % 7)
  return { first, last: first + 6 }
}

/** Some months from the first day of one on. */
export function toMonths(year: number, month: number, count = 1): DaySpan {
  const first = toDayNumber({
    year: year + Math.floor((month - 1) / 12),
    month: ((((month - 1) % 12) + 12) % 12) + 1,
    day: 1,
  })
  return { first, last: addMonths(first, count) - 1 }
}

/** The unit of the calendar (week, month, quarter, half year, year, decade) `step` after the one that a day is in. */
export function toUnit(day: number, unit: string, step: number): DaySpan | undefined {
  const { year, month } = toCivilDay(day)
  switch (unit) {
    case 'day':
      return { first: day + step, last: day + step }
    case 'week':
      return toWeek(day + 7 * step)
    case 'weekend': {
      const { last } = toWeek(day + 7 * step)
      return { first: last - 1, last }
    }
    case 'month':
      return toMonths(year, month + step)
    case 'quarter':
      return toMonths(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * step, 3)
    case 'year':
      return toMonths(year + step, 1, 12)
    case 'decade':
      return toMonths(10 * Math.floor(year / 10) + 10 * step, 1, 120)
    default:
      return undefined
  }
}

/** Northern seasons by whole months; a winter belongs to the year that it begins in. */
export const SEASONS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
}
