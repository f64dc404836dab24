import type { ActorId } from './actor.ts'
import type { ClaimId } from './claim.ts'
import type { Condition } from './condition.ts'
import type { FluentRef } from './fluent.ts'
import type { InstrumentId, Party, PartyAction, Stage } from './instrument.ts'
import type { PartialDate } from './partial-date.ts'
import type { Provision, ProvisionState } from './provision.ts'
import type { SourceId } from './source.ts'
import type { Statement } from './statement.ts'
import type { Truce, TruceClass } from './truce.ts'
import type { Truth } from './truth.ts'
import type { Voice } from './voice.ts'

/** The value of a fluent, and why. */
export interface FluentFinding {
  readonly ref: FluentRef
  readonly question: string
  /** After "waiting on": "a ceasefire". */
  readonly awaited: string
  /** The same of whichever state is concerned: "the parliament of the state concerned to approve". */
  readonly awaitedOfAny: string
  readonly truth: Truth
  /** One plain sentence. */
  readonly because: string
  /** What is missing; always given for `unknown`. */
  readonly missing?: string
  readonly evidence: readonly ClaimId[]
  /** True when the value was assumed by the question. */
  readonly assumed: boolean
  /** True when evidence that nobody reviewed counts. */
  readonly unreviewed: boolean
}

/** A condition as evaluated, part by part. */
export interface ConditionFinding {
  readonly id: string
  readonly kind: Condition['kind']
  readonly truth: Truth
  /** "a ceasefire", "all of these". */
  readonly words: string
  readonly because?: string
  /** The words of the text that carry this part, and where they stand. */
  readonly cited?: string
  readonly sources?: readonly SourceId[]
  readonly fluent?: FluentFinding
  readonly of: readonly ConditionFinding[]
}

/** One occurrence of a trigger: a duty with its deadline. */
export interface DutyFinding {
  /** ISO instants. */
  readonly triggeredAt: string
  readonly startedAt?: string
  readonly dueAt?: string
  /** When it was done. */
  readonly doneAt?: string
  /** Since when it was overdue or broken, even where it was done later. */
  readonly overdueSince?: string
  readonly state: ProvisionState
  readonly because: string
}

/** A reading of a provision for one debtor. */
export interface ReadingFinding {
  readonly reading: string
  readonly label: string
  readonly state: ProvisionState
  /** One plain sentence: "waiting on a ceasefire and on the House of Commons to approve". */
  readonly because: string
  /** The unmet parts, in words: what comes after "waiting on". */
  readonly awaits: readonly FluentFinding[]
  readonly condition?: ConditionFinding
  /** What ends the clause or its text, as it stands. */
  readonly ending?: ConditionFinding
  readonly duties: readonly DutyFinding[]
}

export interface DebtorFinding {
  readonly debtor: ActorId
  readonly state: ProvisionState
  readonly readings: readonly ReadingFinding[]
  /** True when the readings of the clause give different states. */
  readonly readingsDiffer: boolean
  /** Limits that this debtor set. */
  readonly caveats: readonly string[]
}

/** A provision on a date, per debtor and summed up. */
export interface ProvisionFinding {
  readonly provision: Provision
  readonly instrument: InstrumentId
  readonly state: ProvisionState
  readonly because: string
  readonly debtors: readonly DebtorFinding[]
  readonly readingsDiffer: boolean
}

/** A voice in a position: one claim and how it counts. */
export interface PositionVoice {
  readonly statement: Statement
  readonly voice: Voice
  readonly rung: Rung
  /** ISO day by which the claim is placed on the ladder. */
  readonly day?: string
  /** Moves the position, stands beside it, or was superseded by a later own word. */
  readonly part: 'moves' | 'beside' | 'superseded'
  readonly marks: readonly ('unreviewed' | 'former-government' | 'old' | 'unverified')[]
}

/** Strength of a position, weakest to firmest; `silent` is no word at all, `none` says nothing of it. */
export type Rung =
  | 'refuse'
  | 'defer'
  | 'silent'
  | 'consider'
  | 'offer'
  | 'pledge'
  | 'agree'
  | 'deliver'
  | 'none'

/** Where one actor stands on one subject. */
export interface PositionFinding {
  readonly actor: ActorId
  readonly subject: string
  readonly state: 'stands' | 'disputed' | 'silent'
  readonly rung: Rung
  /** Conditions of the current word that are not met, in words; with any, an offer or pledge waits. */
  readonly awaits: readonly FluentFinding[]
  readonly conditions: readonly ConditionFinding[]
  /** What it waits on in the words of its conditions: "waiting on a ceasefire or a peace agreement"; empty when on nothing. */
  readonly awaiting: string
  readonly because: string
  readonly voices: readonly PositionVoice[]
  /** An own word that turned: the rungs before and after. */
  readonly reversal?: { readonly from: Rung; readonly to: Rung; readonly on: string }
}

/** A truce with its class and whether it runs. */
export interface TruceFinding {
  readonly statement: Statement
  readonly truce: Truce
  readonly class: TruceClass
  /** `runs` at the asked instant; `ran-that-day` ended earlier on the asked day. */
  readonly when: 'runs' | 'ran-that-day' | 'not-yet' | 'over' | 'never'
  readonly because: string
}

/** How far an instrument (or a series, per counterpart) has come. */
export interface StageFinding {
  readonly actor: ActorId
  readonly stage: Stage
  readonly round?: number
  readonly on: string
  readonly words: string
  /** Whose word it is, when it is not the counterpart's own. */
  readonly toldBy?: ActorId
  readonly evidence: readonly ClaimId[]
  readonly unreviewed: boolean
}

/** One actor's standing in an instrument on a date. */
export interface PartyFinding {
  readonly actor: ActorId
  readonly action: PartyAction
  readonly on: PartialDate
  readonly founder: boolean
  /** False while the date of joining, as precisely as it is known, may still lie ahead. */
  readonly certain: boolean
  readonly party?: Party
  readonly evidence: readonly ClaimId[]
  readonly unreviewed: boolean
}

/** The parties of an instrument on a date. */
export interface PartiesFinding {
  readonly instrument: InstrumentId
  readonly parties: readonly PartyFinding[]
  readonly stages: readonly StageFinding[]
  readonly counts: readonly CountFinding[]
}

/** A reported total against the names that the record holds, by every declared rule. */
export interface CountFinding {
  readonly on: string
  readonly by: string
  readonly reported: number
  readonly counts: readonly {
    readonly rule: string
    readonly words: string
    readonly n: number
    /** Parties whose date of joining may lie after that day. */
    readonly possible: number
  }[]
  /** Rules whose count equals the reported one. */
  readonly fits: readonly string[]
  /** When the report names parties itself: how many, and which recorded parties it leaves out. */
  readonly names?: { readonly n: number; readonly missing: readonly ActorId[] }
  readonly because: string
}
