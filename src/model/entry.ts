import type { Claim } from './claim.ts'
import type { Document, DocumentId } from './document.ts'
import type { FrameworkFile } from './framework.ts'
import type { Judgement } from './judgement.ts'

/** What an entry says. Only these enter the ledger; every other thing on any screen is computed. */
export type EntryBody =
  | { readonly kind: 'framework-file'; readonly framework: string; readonly file: FrameworkFile }
  /** A framework's file is no longer part of it. */
  | { readonly kind: 'framework-file-removed'; readonly framework: string; readonly path: string }
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  /** A reader version has read a document, with this many claims (none is an answer too): its unreviewed claims are the current ones. */
  | {
      readonly kind: 'reading'
      readonly document: DocumentId
      readonly reader: string
      readonly claims: number
    }
  /** Takes the body of an earlier entry out of sight (copyright, court, erasure); the chain still proves that it was there. */
  | {
      readonly kind: 'withhold'
      readonly sequence: number
      readonly by: string
      readonly reason: string
      /** What stays known of a withheld document, so that passages keep their bounds: always given for a document. */
      readonly of?: {
        readonly document: DocumentId
        readonly length: number
        readonly sha256: string
      }
    }

export type EntryKind = EntryBody['kind']

/**
 * One line of the chain. `digest` is SHA-256 over salt and canonical body, `hash` SHA-256 over the chain fields, so that
 * a body can be withheld and the chain still be proved. Hashes are 64 lower-case hex digits.
 */
export interface Entry {
  /** 1, 2, 3, without a gap. */
  readonly sequence: number
  readonly kind: EntryKind
  /** ISO 8601 UTC with milliseconds, never earlier than the entry before. */
  readonly recordedAt: string
  /** Says what the entry is about once, so that recording it again does nothing: `document:<sha>`, `claim:<id>`. */
  readonly key: string
  readonly digest: string
  readonly previous: string
  readonly hash: string
  /** Absent when withheld. */
  readonly sealed?: { readonly salt: string; readonly body: EntryBody }
}

/** The newest entry: the position and hash that a citation gives. */
export interface Head {
  readonly sequence: number
  readonly hash: string
  readonly recordedAt?: string
}

/** What is to be recorded. The same key with the same body is recorded once; with another body it is refused. */
export interface Draft {
  readonly key: string
  readonly body: EntryBody
}

/** SHA-256 as 64 lower-case hex digits, of UTF-8. */
export type Sha256 = (text: string) => string
