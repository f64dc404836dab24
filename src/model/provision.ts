import type { ActorId } from './actor.ts'
import type { Condition } from './condition.ts'
import type { Ending } from './ending.ts'
import type { Duration, EventPattern } from './event.ts'
import type { PartialDate } from './partial-date.ts'
import type { SourceId } from './source.ts'
import type { SubjectId } from './subject.ts'

export type ProvisionId = string

/** The ten states that a provision can be in for one debtor on one date. */
export type ProvisionState =
  | 'not-in-force'
  | 'waiting'
  | 'undetermined'
  | 'disputed'
  | 'active'
  | 'due'
  | 'fulfilled'
  | 'overdue'
  | 'suspended'
  | 'ended'

/** `to-become-binding`: the text says that it will bind once a further instrument is concluded. */
export type Bindingness = 'political' | 'legal' | 'to-become-binding'

/** How surely the clause is known: seen in the text, told by reports, or inferred from the common pattern. */
export type TextBasis = 'seen' | 'reported' | 'common-pattern'

/** What starts a duty, and how long the debtor has. */
export interface Trigger {
  /** The event that must have happened: `armed-attack`. Each occurrence starts a duty of its own. */
  readonly event: EventPattern
  /** What starts the clock, when it is another event: `request:UKR`. */
  readonly clock?: EventPattern
  /** Absent when the text gives no number ("immediately"). */
  readonly withinHours?: number
  readonly withinDays?: number
  /** How long after the trigger it can still be called on: a duty whose clock has not started by then lapses, and so does a power. */
  readonly lapse?: Duration
  /** Words that soften it: "where possible". */
  readonly qualifier?: string
  /** The event that discharges the duty. */
  readonly discharge?: EventPattern
  /** The event that breaks a prohibition, which runs from the trigger for the time given. */
  readonly violation?: EventPattern
  /** True when the text makes the discharge public, so that silence past the deadline is default. */
  readonly dischargeIsPublic: boolean
}

/** One way in which the clause was reported or can be read. */
export interface Reading {
  readonly id: string
  /** "after a peace deal". */
  readonly label: string
  readonly words?: string
  readonly condition?: Condition
  readonly trigger?: Trigger
  readonly sources: readonly SourceId[]
}

/** One clause of an instrument, as data that runs. */
export interface Provision {
  readonly id: ProvisionId
  readonly title: string
  readonly kind: 'obligation' | 'power' | 'prohibition'
  readonly mode: 'standing' | 'triggered'
  readonly bindingness: Bindingness
  /** Actors, or `$parties` for whoever is a party on the date. */
  readonly debtors: readonly ActorId[] | '$parties'
  readonly creditors: readonly ActorId[]
  readonly subject: SubjectId
  /** What the clause provides, in our own words. */
  readonly paraphrase: string
  /** Where in the text: "component 3", "Article I". */
  readonly place?: string
  readonly textBasis: TextBasis
  /** At least one; with two or more, each is evaluated and both are shown. */
  readonly readings: readonly Reading[]
  /** Its last day; an interval where the day is only known to lie in it. */
  readonly endsOn?: PartialDate
  /** What ends this clause alone. */
  readonly endsWhen?: Ending
  /** What a power does when it is exercised: by the event `suspended:`, `resumed:` or `terminated:` of its target. */
  readonly effect?: { readonly does: 'suspend' | 'resume' | 'terminate'; readonly target: string }
  /** True when it outlives its instrument. */
  readonly survives?: boolean
  /** Clauses, of this or another instrument, that yield while this one is active for the same debtor. */
  readonly overrides?: readonly ProvisionId[]
  readonly note?: string
  readonly sources: readonly SourceId[]
}
