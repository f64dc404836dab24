import {
  parseDay,
  parseInstant,
  toDayOf,
  toDayStart,
  toInstantText,
} from '../../src/model/calendar.ts'
import type { PartialDate } from '../../src/model/partial-date.ts'

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "6 Jan 2026", "Jan 2026", "2026", "19 Apr 2025, 15:00 UTC", "12 Jul 2023 to 18 Aug 2023"; never more precise than told. */
export function toDateWords(text: PartialDate): string {
  const slash = text.indexOf('/')
  if (slash >= 0) {
    return `${toDateWords(text.slice(0, slash))} to ${toDateWords(text.slice(slash + 1))}`
  }
  const day = parseDay(text)
  if (day !== undefined) return DAY.format(toDayStart(day))
  const month = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined
  if (month !== undefined) return MONTH.format(toDayStart(month))
  const instant = parseInstant(text)
  if (instant === undefined) return text
  const clock = toInstantText(instant).slice(11, 16)
  return `${DAY.format(toDayStart(toDayOf(instant)))}, ${clock} UTC`
}

const WRITTEN = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?\b/g

/** Our words as print has them: ISO dates in words, curly quotation marks. Never for the words of a document. */
export function toPrint(sentence: string): string {
  return sentence
    .replace(WRITTEN, toDateWords)
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
}

/** The same words with a capital first letter. */
export function toHeading(words: string): string {
  return toPrint(words.charAt(0).toUpperCase() + words.slice(1))
}

/** The same words as a sentence: a capital first letter and one full stop. */
export function toSentence(words: string): string {
  const trimmed = words.trim()
  const stop = /[.!?…]["”’)]?$/.test(trimmed) ? '' : '.'
  return toHeading(trimmed) + stop
}
