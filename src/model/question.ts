import type { ActorId } from './actor.ts'
import type { Instant } from './calendar.ts'
import type { FluentRef } from './fluent.ts'
import type { Language } from './language.ts'
import type { PartialDate } from './partial-date.ts'
import type { Truth } from './truth.ts'

/** An assumption of a what-if: this fluent has this value, from this time when one is given. */
export interface Assumption {
  readonly fluent: FluentRef
  readonly value: Truth
  readonly from?: PartialDate
}

/** An actor assumed to leave every instrument, from this day on. */
export interface Withdrawal {
  readonly actor: ActorId
  readonly from: PartialDate
}

/** What every question takes: the two clocks, what counts as known, what to assume, what to trust. */
export interface Question {
  /** The state of the world at this instant; a day means its last instant, UTC. */
  readonly on: Instant
  /** The `on` as it was asked: a day or an instant. */
  readonly onText: string
  /** What the record held by this instant. */
  readonly known: Instant
  readonly knownText: string
  /** `recorded`: by when we recorded it; `published`: by when its source was published. */
  readonly basis: 'recorded' | 'published'
  readonly suppose: readonly Assumption[]
  /** Actors assumed to step out, each from a day on; notice periods are kept. */
  readonly without?: readonly Withdrawal[]
  /** `reviewed`: only accepted claims count; `read`: unreviewed readings count too, and are marked. */
  readonly trust: 'reviewed' | 'read'
  /** In which language sentences are computed; English when absent. */
  readonly lang?: Language
}
