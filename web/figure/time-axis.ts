import {
  toCivilDay,
  toDayNumber,
  toDayOf,
  toDayStart,
  toDayText,
} from '../../src/model/calendar.ts'
import { type PartialDate, parseSpan, toSpan } from '../../src/model/partial-date.ts'
import type { Tick } from './lanes.ts'

/** Time laid along a lane. */
export interface TimeAxis {
  /** Where a date begins and ends on the lane, both from 0 to 1. */
  readonly place: (date: PartialDate) => { readonly at: number; readonly until: number }
  readonly ticks: readonly Tick[]
}

/** An axis that reaches from the first date to the last, at least a month; years are named, or months where there are few. */
export function toTimeAxis(
  dates: readonly PartialDate[],
  last: PartialDate,
  write: (date: PartialDate) => string,
): TimeAxis | undefined {
  const spans = dates.flatMap((date) => parseSpan(date) ?? [])
  if (spans.length === 0) return undefined
  const end = Math.max(toSpan(last).until, ...spans.map(({ until }) => until))
  const start = Math.min(end - MONTH, ...spans.map(({ from }) => from))
  const share = (instant: number): number => (instant - start) / (end - start)
  return {
    place: (date) => {
      const { from, until } = toSpan(date)
      return { at: share(from), until: share(until - 1) }
    },
    ticks: listTicks(toDayOf(start), toDayOf(end)).map((day) => ({
      at: share(toDayStart(day)),
      label: write(toDayText(day).slice(0, end - start > YEARS ? 4 : 7)),
    })),
  }
}

const MONTH = 30 * 86_400_000
const YEARS = 18 * MONTH

/** First days of years; of quarters where the time is short, of months where it is very short. */
function listTicks(first: number, last: number): readonly number[] {
  const months = (last - first) / 30
  const step = months > 18 ? 12 : months > 5 ? 3 : 1
  const { year } = toCivilDay(first)
  return Array.from({ length: (months + 26) / step }, (_, index) => {
    const month = index * step
    return toDayNumber({ year: year + Math.floor(month / 12), month: (month % 12) + 1, day: 1 })
  }).filter((day) => day >= first && day <= last)
}
