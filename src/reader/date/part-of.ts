import { addMonths, toCivilDay } from '../../model/calendar.ts'
import { type DaySpan, toMonths } from './span.ts'

/** Which part of a period is meant. */
export type Part = 'early' | 'mid' | 'late'

const WORDS: Readonly<Record<string, Part>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
}

/** The part that a word names: `early`, `middle`, `end`. */
export function toPart(word: string): Part | undefined {
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}

/** A part of a period: halves of a year or month, thirds in its middle; of a week its first three or last four days. */
export function cutPart({ first, last }: DaySpan, part: Part): DaySpan | undefined {
  const days = last - first + 1
  const { year, month } = toCivilDay(first)
  if (days === 7) {
    const parts = { early: [0, 2], mid: [1, 4], late: [3, 6] } as const
    return { first: first + parts[part][0], last: first + parts[part][1] }
  }
  if (days >= 28 && days <= 31) {
    if (part === 'early') return { first, last: first + 14 }
    return part === 'late' ? { first: first + 15, last } : { first: first + 9, last: first + 19 }
  }
  if (days === 365 || days === 366) {
    if (part === 'mid') return toMonths(year, month + 4, 4)
    const middle = addMonths(first, 6)
    return part === 'early' ? { first, last: middle - 1 } : { first: middle, last }
  }
  return undefined
}
