import type { ColumnType } from 'kysely'

/** A `bigint` comes back as text and goes in as a number: sequences stay far below 2^53. */
type Sequence = ColumnType<string, number, never>
type Instant = ColumnType<Date, string, never>

/** The tables of `migrations/`, as Kysely sees them. */
export interface Tables {
  readonly entries: {
    readonly sequence: Sequence
    readonly kind: string
    readonly recorded_at: Instant
    readonly key: string
    readonly digest: string
    readonly previous: string
    readonly hash: string
  }
  readonly bodies: { readonly sequence: Sequence; readonly salt: string; readonly body: string }
  readonly withholdings: {
    readonly sequence: Sequence
    readonly withheld: Sequence
    readonly by_whom: string
    readonly reason: string
    readonly document: string | null
    readonly sha256: string | null
  }
  readonly texts: { readonly document: string; readonly length: number }
  readonly documents: {
    readonly sequence: Sequence
    readonly document: string
    readonly length: number
    readonly recorded_at: Instant
    readonly sha256: string
    readonly published_last: Instant | null
    readonly summary: string
  }
  readonly claims: {
    readonly sequence: Sequence
    readonly claim: string
    readonly recorded_at: Instant
    readonly published_last: Instant | null
    readonly document: string | null
    readonly document_length: number | null
    readonly passage_start: number | null
    readonly passage_end: number | null
    readonly sources: number
  }
  readonly judgements: {
    readonly sequence: Sequence
    readonly claim: string
    readonly recorded_at: Instant
  }
  readonly readings: {
    readonly sequence: Sequence
    readonly document: string
    readonly reader: string
    readonly recorded_at: Instant
  }
  readonly framework_files: {
    readonly sequence: Sequence
    readonly path: string
    readonly removed: boolean
    readonly recorded_at: Instant
  }
}
