import type { PartialDate } from './partial-date.ts'

/** `d-` and the first 16 hex digits of the SHA-256 of the text. */
export type DocumentId = string

/** What public pages and exports may show of a document: all of it, or a passage with a sentence around it. */
export type Rights = 'own' | 'open' | 'quotation'

/** What a run of characters in a document is; the reader reads no `furniture`, `heading`, `title`, `caption` or `byline` for claims. */
export type BlockKind =
  | 'title'
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'byline'
  | 'caption'
  | 'furniture'

/** Offsets are UTF-16 code units into the document's text, `end` exclusive. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** One stored report or text. The text is exactly as taken in and never edited. */
export interface Document {
  readonly id: DocumentId
  readonly text: string
  readonly blocks: readonly Block[]
  readonly rights: Rights
  readonly title?: string
  readonly outlet?: string
  readonly address?: string
  /** As the report names whoever wrote it. */
  readonly author?: string
  /** The agency whose story it carries, as its dateline says. */
  readonly agency?: string
  /** ISO 639-1, when it could be told; only English is read. */
  readonly language?: string
  /** What near-duplicates are found by; only documents with claims have one. */
  readonly fingerprint?: string
  /** The first document taken in of those that tell this text: its own id when it was the first. */
  readonly cluster?: DocumentId
  /** Told at intake or written in the document; absent means unknown, never today. */
  readonly publishedOn?: PartialDate
  /** What was read about its making: `our own summary, from ...`. */
  readonly note?: string
}
