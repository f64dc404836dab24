import type { ActorId } from './actor.ts'
import { addMonths, toDayOf, toDayText } from './calendar.ts'
import type { Condition } from './condition.ts'
import type { Ending } from './ending.ts'
import { type PartialDate, toSpan } from './partial-date.ts'
import type { Provision } from './provision.ts'
import type { SourceId } from './source.ts'

export type InstrumentId = string

/**
 * A `draft` and a `reported-plan` never bind and run only as what-if. An `arrangement` is known from a table of its members alone,
 * which does not say what kind of text it is.
 */
export type InstrumentKind =
  | 'treaty'
  | 'executive-agreement'
  | 'political-agreement'
  | 'political-declaration'
  | 'declaration-of-intent'
  | 'arrangement'
  | 'draft'
  | 'reported-plan'

/** The ladder of an instrument's life. Political texts take effect on signature. */
export type Stage =
  | 'mooted'
  | 'talks-agreed'
  | 'in-talks'
  | 'initialled'
  | 'signed'
  | 'approved'
  | 'in-force'
  | 'suspended'
  | 'ended'

/**
 * What a party did, by the words of the UN Treaty Collection; `membership` where a table tells only that it was a member from then
 * on, not how it became one.
 */
export type PartyAction =
  | 'adoption'
  | 'signature'
  | 'accession'
  | 'ratification'
  | 'withdrawal'
  | 'membership'

/** One party's act on one instrument. */
export interface Party {
  readonly actor: ActorId
  readonly action: PartyAction
  readonly on: PartialDate
  /** Other dates in circulation. */
  readonly otherDates: readonly string[]
  /** How it joined, in our words. */
  readonly manner?: string
  readonly note?: string
  readonly caveats: readonly Caveat[]
  readonly sources: readonly SourceId[]
}

/** A party's own limit on an instrument or on one of its provisions. */
export interface Caveat {
  readonly words: string
  /** The provisions that it takes out for this party; empty when it only limits the manner. */
  readonly excludes: readonly string[]
  readonly sources: readonly SourceId[]
}

/** What members of a mutual instrument pledge to one another. */
export type PledgeKind = 'defence' | 'offence' | 'neutrality' | 'non-aggression' | 'consultation'

export const PLEDGE_KINDS: readonly PledgeKind[] = [
  'defence',
  'offence',
  'neutrality',
  'non-aggression',
  'consultation',
]

/** One span of an actor's membership, in which it pledges these kinds to every other member of that time. */
export interface Membership {
  readonly actor: ActorId
  /** A year, month or day; it counts from its first day. */
  readonly from: PartialDate
  /** A year, month or day; it counts through its last day. Absent while in force. */
  readonly to?: PartialDate
  readonly kinds: readonly PledgeKind[]
  /** What the pledge depends on, as the table words it. */
  readonly conditionWords?: string
  /** The same as a condition that runs, when the words are a declared fluent's id. */
  readonly condition?: Condition
}

/** A reported number of parties, and who it says it counts. */
export interface ReportedTotal {
  readonly on: PartialDate
  readonly n: number
  /** Who reported it. */
  readonly by: string
  /** How many it names itself, when it names them. */
  readonly names?: readonly ActorId[]
  readonly words?: string
  readonly sources: readonly SourceId[]
}

/** A declared way to count parties: founders in or out, the EU in or out, actors left out. */
export interface CountingRule {
  readonly id: string
  readonly words: string
  readonly founders: boolean
  readonly without: readonly ActorId[]
}

/** A sum of money that a text names. */
export interface Amount {
  readonly amount?: number
  readonly currency?: string
  readonly percentOfGdp?: number
  readonly period?: string
  readonly qualifier?: string
  readonly words?: string
}

/** A text (or the reports of one) that parties made, with its provisions. */
export interface Instrument {
  readonly id: InstrumentId
  readonly title: string
  readonly shortTitle: string
  readonly kind: InstrumentKind
  /** The series it belongs to: `bilateral-agreement`. */
  readonly series?: InstrumentId
  /** Its number in the series, as the beneficiary counts. */
  readonly sequence?: number
  readonly adoptedOn?: PartialDate
  readonly place?: string
  readonly signedBy: readonly string[]
  readonly inForceFrom?: PartialDate
  /** Its last day; an interval where the day is only known to lie in it. */
  readonly ends?: PartialDate
  /** What ends it beside its dates; clauses that survive go on. */
  readonly endsWhen?: Ending
  /** Term in years, and what is said of extension or review. */
  readonly term?: { readonly years?: number; readonly words?: string }
  readonly effect: string
  /** Was the text seen, or only reports of it, or is a clause inferred from the common pattern. */
  readonly textBasis: 'seen' | 'reported' | 'common-pattern'
  readonly joining?: string
  readonly founders: readonly ActorId[]
  /** Whom an organisation that is a party binds: itself (when not told), its members, or both, less the exceptions. */
  readonly binds?: {
    readonly who: 'institution' | 'members' | 'both'
    readonly except: readonly ActorId[]
  }
  /** Months after which a party's notice of withdrawal takes effect; none when not told. */
  readonly noticeMonths?: number
  /** True when it ends once every duty under it is fulfilled. */
  readonly endsWhenFulfilled?: boolean
  readonly parties: readonly Party[]
  /** Spans of mutual pledges, when the instrument came from a table of memberships. */
  readonly memberships?: readonly Membership[]
  /** Approvals that the text or a party says are still needed. */
  readonly outstanding: readonly string[]
  readonly totals: readonly ReportedTotal[]
  readonly countingRules: readonly CountingRule[]
  readonly money: readonly Amount[]
  readonly notes: readonly string[]
  readonly provisions: readonly Provision[]
  readonly sources: readonly SourceId[]
}

/** The last day of a text that runs for a number of years, from its entry into force or else from its adoption. */
export function toTermEnd({ adoptedOn, inForceFrom, term }: Instrument): PartialDate | undefined {
  if (!term?.years || !adoptedOn) return undefined
  const first = toDayOf(toSpan(inForceFrom ?? adoptedOn).from)
  return toDayText(addMonths(first, term.years * 12) - 1)
}
