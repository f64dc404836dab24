import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { toLineSentences } from '../../model/passage.ts'

/** A text that may be searched. */
export interface SearchRow {
  readonly sequence: number
  /** The entry of the document that a passage was cut out of. */
  readonly textOf: number | null
  readonly recordedAt: string
  readonly claim: string | null
  readonly document: string | null
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

interface Place {
  readonly sequence: number
  readonly recordedAt: string
}

/** PostgreSQL indexes no text of more than a megabyte of words; four bytes a character at most, and room to spare. */
const MOST_CHARACTERS = 100_000

/** Title and outlet of any document; the words themselves only of one that may be shown in full. */
export function toDocumentRows(place: Place, document: Document): readonly SearchRow[] {
  const { id, title, outlet, rights, blocks, text } = document
  const row = { ...place, textOf: null, claim: null, document: id }
  const head = [title, outlet].filter(Boolean).join(' · ')
  const whole = rights === 'quotation' ? [] : blocks.filter(({ kind }) => kind !== 'furniture')
  return [
    ...(head === '' ? [] : [{ ...row, start: null, end: null, text: head }]),
    ...whole.flatMap(({ start, end }) =>
      cut(text, start, end).map((part) => ({ ...row, ...part })),
    ),
  ]
}

/** A curated row's own words; a reading's passage with the sentences around it, as every page may quote it. */
export function toClaimRows(
  place: Place,
  claim: Claim,
  stored: { readonly sequence: number; readonly text: string } | undefined,
): readonly SearchRow[] {
  const row = { ...place, claim: claim.id }
  const { ground, origin } = claim
  if (ground.kind === 'passage') {
    if (!stored) return []
    const { start, end } = ground
    const span = toLineSentences(stored.text, start, end)
    const document = ground.document
    return cut(stored.text, span.start, span.end).map(({ text }) => ({
      ...row,
      textOf: stored.sequence,
      document,
      start,
      end,
      text,
    }))
  }
  const words = [
    ...(origin.kind === 'curated' ? [origin.words, origin.note] : []),
    claim.speaker?.name,
    claim.quantity,
    claim.caveat,
    claim.where,
  ]
  const text = words.filter(Boolean).join(' · ')
  const none = { textOf: null, document: null, start: null, end: null }
  return cut(text, 0, text.length).map((part) => ({ ...row, ...none, text: part.text }))
}

function cut(text: string, start: number, end: number) {
  const parts: { readonly start: number; readonly end: number; readonly text: string }[] = []
  for (let from = start; from < end; from += MOST_CHARACTERS) {
    const to = Math.min(end, from + MOST_CHARACTERS)
    // Half of a surrogate pair at a cut is no character: PostgreSQL would refuse it.
    const words = text.slice(from, to).replace(/\p{Surrogate}/gu, ' ')
    if (words.trim() !== '') parts.push({ start: from, end: to, text: words })
  }
  return parts
}

/** Letters without their accents, so that Stoere, Støre apart, Zelenskyy and Zelenskyý are found alike. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}
