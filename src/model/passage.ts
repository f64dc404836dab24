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
