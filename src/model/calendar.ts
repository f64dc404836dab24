/**
 * Whole-day and instant arithmetic without a clock. An instant is milliseconds since 1970-01-01T00:00:00Z, a day is
 * whole days since then. Proleptic Gregorian calendar (days-from-civil, H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export type Instant = number

const DAY = 86_400_000

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 of a civil date; the month and day must be valid. */
export function toDayNumber({ year, month, day }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The civil date of a day number. */
export function toCivilDay(dayNumber: number): CivilDay {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Number of days in a month. */
export function toMonthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Day of the week, 0 = Sunday. */
export function toWeekday(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7
}

/** `2026-01-06`. */
export function toDayText(dayNumber: number): string {
  const { year, month, day } = toCivilDay(dayNumber)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** First instant of a day, UTC. */
export function toDayStart(dayNumber: number): Instant {
  return dayNumber * DAY
}

/** The day, UTC, in which an instant lies. */
export function toDayOf(instant: Instant): number {
  return Math.floor(instant / DAY)
}

/** `2026-03-01T06:00:00Z`; with milliseconds only when there are any. */
export function toInstantText(instant: Instant): string {
  const day = toDayOf(instant)
  const rest = instant - day * DAY
  const ms = rest % 1000
  const seconds = Math.floor(rest / 1000)
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return `${toDayText(day)}T${clock}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}Z`
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})$/

/** Reads an ISO 8601 instant with its offset; `undefined` when it is not one. An instant without an offset is refused. */
export function parseInstant(text: string): Instant | undefined {
  const m = INSTANT.exec(text)
  if (!m) return undefined
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset = 'Z'] = m
  const dayNumber = parseDay(`${year}-${month}-${day}`)
  if (dayNumber === undefined) return undefined
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return undefined
  const local =
    dayNumber * DAY +
    Number(hour) * 3_600_000 +
    Number(minute) * 60_000 +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0'))
  return local - parseOffset(offset)
}

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of `2026-01-06`; `undefined` when it is no date of the calendar. */
export function parseDay(text: string): number | undefined {
  const m = DAY_TEXT.exec(text)
  if (!m) return undefined
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (month < 1 || month > 12 || day < 1 || day > toMonthLength(year, month)) return undefined
  return toDayNumber({ year, month, day })
}

/** The same day of the month n months later, or that month's last day. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = toCivilDay(dayNumber)
  const total = year * 12 + month - 1 + months
  const y = Math.floor(total / 12)
  const m = (total % 12) + 1
  return toDayNumber({ year: y, month: m, day: Math.min(day, toMonthLength(y, m)) })
}

function parseOffset(offset: string): number {
  if (offset === 'Z') return 0
  const digits = offset.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
