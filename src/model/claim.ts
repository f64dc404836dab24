import type { Act } from './act.ts'
import type { ActorId, PersonId } from './actor.ts'
import type { Attributes } from './event.ts'
import type { FluentRef } from './fluent.ts'
import type { InstrumentId, Stage } from './instrument.ts'
import type { PartialDate } from './partial-date.ts'
import type { Ground, Passage } from './passage.ts'
import type { SubjectId } from './subject.ts'
import type { Truce } from './truce.ts'

export type ClaimId = string

/** A person to whom words are ascribed, as the text names them. */
export interface Speaker {
  readonly name: string
  /** The framework's person, when the name resolves to one. */
  readonly person?: PersonId
  /** The actor whose office the text says they hold. */
  readonly of?: ActorId
}

/**
 * One thing that a document says some actor did, promised, refused, asked for or is weighing, about one subject.
 * It is grounded, and not yet true: it is what was said. Absent fields mean that the text does not say.
 */
export interface Claim {
  readonly id: ClaimId
  readonly act: Act
  /** The actors whose stance or deed it is, never the reporter. */
  readonly by: readonly ActorId[]
  readonly to?: readonly ActorId[]
  readonly subject: SubjectId | InstrumentId
  /** Conditions that the text itself attaches, as the ids of claims.md: `ceasefire`, `parliament-approves`. */
  readonly if?: readonly string[]
  /** The day or interval of the act. */
  readonly when?: PartialDate
  readonly speaker?: Speaker
  /** The chain that the news came through, nearest the speaker last. */
  readonly via?: readonly string[]
  /** A total with unnamed members; `by` is then the group. */
  readonly some?: { readonly n: number; readonly of?: number }
  readonly where?: string
  readonly quantity?: string
  readonly caveat?: string
  readonly planned?: boolean
  readonly ground: Ground
  /** When the ground was published: what `basis=published` counts by. Absent when unknown. */
  readonly publishedOn?: PartialDate
  readonly origin: ClaimOrigin
}

/** Where a claim came from: a row of the framework, or a reading by a version of a reader. */
export type ClaimOrigin =
  | {
      readonly kind: 'curated'
      /** The row's declared id, the same over all its versions. */
      readonly row: string
      /** False when the compiler had no source but background knowledge: kept, never shown as fact. */
      readonly verified: boolean
      /** The row in our own words. */
      readonly words?: string
      readonly note?: string
      /** A row that relays another's words says so: it is hearsay whatever its speaker's office. */
      readonly relayed?: boolean
      readonly truce?: Truce
      /** What the row, as evidence, says of a fluent. */
      readonly sets?: readonly FluentEvidence[]
      /** The last year, month or day of what the row tells, when it tells its end: a membership that is over moves nothing. */
      readonly until?: PartialDate
      /** A stage of talks on an instrument, and which round. */
      readonly stage?: Stage
      readonly round?: number
      /** How well the row is reported: `high` two independent reports or the text, `med` one, `low` a weak one. */
      readonly confidence?: 'high' | 'med' | 'low'
    }
  | {
      readonly kind: 'read'
      readonly reader: string
      /** Share of such claims that are right, as the reader was calibrated; absent when it was not. */
      readonly confidence?: number
      /**
       * Whose telling it is (outlet or agency) and the first document of those that tell this text: claims that share one
       * of these are one origin, however many outlets carry them.
       */
      readonly tellers?: readonly string[]
      /** The words that carry the condition. */
      readonly conditionWords?: Passage
      /** Set where a reviewer corrected a reading: the claim that this one takes the place of, and who corrected it. */
      readonly amends?: { readonly claim: ClaimId; readonly by: string }
    }

/** Evidence on a fluent: it is (or is not) so in this span; an absent `until` leaves it open. */
export interface FluentEvidence {
  readonly fluent: FluentRef
  readonly value: 'yes' | 'no'
  readonly from: PartialDate
  readonly until?: PartialDate
  /** What an event was like. */
  readonly with?: Attributes
}
