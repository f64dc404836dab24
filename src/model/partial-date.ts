import {
  addMonths,
  type Instant,
  parseDay,
  parseInstant,
  toDayNumber,
  toDayStart,
} from './calendar.ts'

/**
 * A date as precisely as it was told: `2023`, `2023-07`, `2023-07-12`, an instant `2025-04-19T18:00+03:00`,
 * or an interval of two of these, both ends included: `2023-07-12/2023-08-18`. Never more precise than its source.
 */
export type PartialDate = string

/** A span of time, `from` included, `until` excluded; an open end is +/- Infinity. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

const YEAR = /^\d{4}$/
const MONTH = /^(\d{4})-(\d{2})$/

/** The span that a partial date covers; `undefined` when the text is none. An instant covers one millisecond. */
export function parseSpan(text: PartialDate): Span | undefined {
  const slash = text.indexOf('/')
  if (slash >= 0) {
    const first = parseSpan(text.slice(0, slash))
    const last = parseSpan(text.slice(slash + 1))
    return first && last && first.from < last.until
      ? { from: first.from, until: last.until }
      : undefined
  }
  if (YEAR.test(text)) return toMonthsSpan(Number(text), 1, 12)
  const month = MONTH.exec(text)
  if (month) {
    const m = Number(month[2])
    return m >= 1 && m <= 12 ? toMonthsSpan(Number(month[1]), m, 1) : undefined
  }
  const day = parseDay(text)
  if (day !== undefined) return { from: toDayStart(day), until: toDayStart(day + 1) }
  const instant = parseInstant(text)
  return instant === undefined ? undefined : { from: instant, until: instant + 1 }
}

/** The span of a date that is known to be valid; throws on another. */
export function toSpan(text: PartialDate): Span {
  const span = parseSpan(text)
  if (!span) throw new Error(`not a date: ${text}`)
  return span
}

/** When something ends whose last day (included), month or instant (not included) is told. */
export function toEnd(last: PartialDate): Instant {
  const { from, until } = toSpan(last)
  return until - from === 1 ? from : until
}

function toMonthsSpan(year: number, month: number, months: number): Span {
  const first = toDayNumber({ year, month, day: 1 })
  return { from: toDayStart(first), until: toDayStart(addMonths(first, months)) }
}
