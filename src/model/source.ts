import type { PartialDate } from './partial-date.ts'

export type SourceId = string

/** A published report or text that a curated row cites. */
export interface Source {
  readonly id: SourceId
  readonly publisher: string
  /** When it was published, as precisely as known; absent when not told. */
  readonly publishedOn?: PartialDate
  readonly address: string
  /** What the compiler says of the date or the outlet: `inferred`, `approx`, `mirror`. */
  readonly note?: string
}

/** A source that is the compiler's background knowledge: it makes no row a fact. */
export const UNVERIFIED: SourceId = 'bg'
