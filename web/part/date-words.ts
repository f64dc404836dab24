import type { PartialDate } from '../../src/model/partial-date.ts'
import { writingOf } from '../words/writing.ts'

const { date, plain } = writingOf('en')

/** "6 Jan 2026", "Jan 2026", "2026", "19 Apr 2025, 15:00 UTC", "12 Jul 2023 to 18 Aug 2023"; never more precise than told. */
export function toDateWords(text: PartialDate): string {
  return date(text)
}

/** Our words as print has them: ISO dates in words, curly quotation marks. Never for the words of a document. */
export function toPrint(sentence: string): string {
  return plain(sentence)
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
