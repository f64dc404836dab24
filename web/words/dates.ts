import {
  parseDay,
  parseInstant,
  toDayOf,
  toDayStart,
  toInstantText,
} from '../../src/model/calendar.ts'
import type { PartialDate } from '../../src/model/partial-date.ts'

/** Writes dates in a locale, "6 Jan 2026" or "Jan 2026", never more precisely than told; `to` joins the ends of an interval. */
export function toDateWriter(
  locale: string,
  to: (from: string, until: string) => string,
): (text: PartialDate) => string {
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', ...options })
  const months = new Intl.DateTimeFormat(locale, options)
  const write = (text: PartialDate): string => {
    const slash = text.indexOf('/')
    if (slash >= 0) return to(write(text.slice(0, slash)), write(text.slice(slash + 1)))
    const day = parseDay(text)
    if (day !== undefined) return days.format(toDayStart(day))
    const month = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined
    if (month !== undefined) return months.format(toDayStart(month))
    const instant = parseInstant(text)
    if (instant === undefined) return text
    const clock = toInstantText(instant).slice(11, 16)
    return `${days.format(toDayStart(toDayOf(instant)))}, ${clock} UTC`
  }
  return write
}
