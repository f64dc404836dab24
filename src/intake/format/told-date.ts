import { toDayNumber, toDayText, toMonthLength } from '../../model/calendar.ts'
import type { PartialDate } from '../../model/partial-date.ts'

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const ISO = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s].*)?$/
const DAY_FIRST = new RegExp(`^\\D{0,12}(\\d{1,2})[ .-](${MONTHS})[a-z]*\\.?[ ,-]+(\\d{4})\\b`, 'i')
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9}, )?(${MONTHS})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`,
  'i',
)

/** The day of a date as pages and feeds write it, in the time zone that they write it in; `undefined` when it is not plain. */
export function toToldDay(text: string | undefined): PartialDate | undefined {
  if (text === undefined) return undefined
  const iso = ISO.exec(text)
  if (iso) return toDay(iso[1], Number(iso[2]), iso[3])
  const dayFirst = DAY_FIRST.exec(text.trim())
  if (dayFirst) return toDay(dayFirst[3], toMonth(dayFirst[2]), dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text.trim())
  if (monthFirst) return toDay(monthFirst[3], toMonth(monthFirst[1]), monthFirst[2])
  return undefined
}

function toMonth(name = ''): number {
  return MONTHS.split('|').indexOf(name.toLowerCase().slice(0, 3)) + 1
}

function toDay(yearText = '', month: number, dayText = ''): PartialDate | undefined {
  const [year, day] = [Number(yearText), Number(dayText)]
  const valid = year >= 1900 && month >= 1 && month <= 12 && day >= 1
  if (!valid || day > toMonthLength(year, month)) return undefined
  return toDayText(toDayNumber({ year, month, day }))
}
