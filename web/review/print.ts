import { toDateWriter } from '../words/dates.ts'

/** The desk is in English, and its script carries no words but its own. */
export const toDateWords: (text: string) => string = toDateWriter(
  'en-GB',
  (from, until) => `${from} to ${until}`,
)

const WRITTEN = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?\b/g

/** Our words as print has them: dates in words, curly quotation marks. */
export function toPrint(words: string): string {
  return words.replace(WRITTEN, toDateWords).replace(/"([^"]*)"/g, '“$1”')
}

/** The same as a sentence: a capital first letter and one full stop. */
export function toSentence(words: string): string {
  const text = toPrint(words.trim())
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…]["”’)]?$/.test(text) ? '' : '.')
}
