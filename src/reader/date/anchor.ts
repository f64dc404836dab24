import { parseDay, toCivilDay, toDayNumber, toMonthLength } from '../../model/calendar.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import type { Token } from '../text/token.ts'
import { MONTHS } from './calendar-words.ts'

/** What relative and yearless dates are measured from: the day of publication, and the dates told before in the text. */
export interface DateAnchor {
  /** Day number of publication; absent when unknown or not told to the day. */
  readonly published?: number
  /** The year of a day and month without one; `undefined` when nothing dates it. */
  readonly inferYear: (month: number, day: number) => number | undefined
  /** Day number of the last date told to the day. */
  readonly last: () => number | undefined
  readonly remember: (value: PartialDate) => void
}

/** An anchor for one document. Years come from the publication date, else from the text when it names only one year. */
export function createAnchor(
  publishedOn: PartialDate | undefined,
  years: readonly number[],
): DateAnchor {
  const published = publishedOn === undefined ? undefined : parseDay(publishedOn)
  const publishedYear = /^(\d{4})/.exec(publishedOn ?? '')?.[1]
  const [only, ...others] = [...new Set(years)]
  const state: { last?: number } = {}
  return {
    ...(published === undefined ? {} : { published }),
    inferYear: (month, day) => {
      if (published !== undefined) return toNearestYear(published, month, day)
      if (publishedYear !== undefined) return undefined
      return others.length === 0 ? only : undefined
    },
    last: () => state.last,
    remember: (value) => {
      const day = parseDay(value.split('/')[0] ?? '')
      if (day !== undefined) state.last = day
    },
  }
}

/** Years that stand beside a month in the text: `July 12, 2023`. */
export function findYears(
  sentences: readonly { readonly tokens: readonly Token[] }[],
): readonly number[] {
  const years: number[] = []
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      if (!/^(?:19|20)\d\d$/.test(token.norm)) return
      const before = tokens.slice(Math.max(0, at - 3), at)
      if (before.some((word) => MONTHS[word.norm] !== undefined)) years.push(Number(token.norm))
    })
  }
  return years
}

// A day and month in the news is the nearest one to the day of publication.
function toNearestYear(published: number, month: number, day: number): number {
  const { year } = toCivilDay(published)
  const distances = [year - 1, year, year + 1].map((candidate) => {
    const valid = Math.min(day, toMonthLength(candidate, month))
    return {
      candidate,
      distance: Math.abs(toDayNumber({ year: candidate, month, day: valid }) - published),
    }
  })
  distances.sort((a, b) => a.distance - b.distance)
  return distances[0]?.candidate ?? year
}
