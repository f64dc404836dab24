import type { DocumentId } from './document.ts'
import type { SourceId } from './source.ts'

/** Exact characters of a stored document: UTF-16 code units, `end` exclusive. */
export interface Passage {
  readonly document: DocumentId
  readonly start: number
  readonly end: number
}

/** What a claim stands on: words of a document, or (curated rows) published sources. Never neither. */
export type Ground =
  | ({ readonly kind: 'passage' } & Passage)
  | { readonly kind: 'sources'; readonly sources: readonly SourceId[] }

/** Where sentences begin after an earlier one; a mistaken cut at an abbreviation shows less, never more. */
const BOUNDARY = /[.!?…]["”’»)]*\s+/g

/** Start and end of the sentences that hold the characters from `start` to `end` of a text. */
export function toSentenceSpan(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [0, text.length]
  for (const match of text.matchAll(BOUNDARY)) {
    const after = match.index + match[0].length
    if (after <= start) from = after
    else if (after >= end) {
      to = match.index + match[0].trimEnd().length
      break
    }
  }
  return { start: from, end: to }
}

/** Start and end of the sentences of its line that hold a passage: as much as may be quoted of any document. */
export function toLineSentences(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const first = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const line = text.slice(first, next < 0 ? text.length : next)
  const span = toSentenceSpan(line, start - first, end - first)
  return { start: first + span.start, end: first + span.end }
}
