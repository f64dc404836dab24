import type { ActorId } from './actor.ts'
import type { PositionFinding, PositionVoice, Rung } from './finding.ts'
import type { FluentRef } from './fluent.ts'
import type { InstrumentId } from './instrument.ts'
import type { PartialDate } from './partial-date.ts'
import type { ProvisionId, ProvisionState } from './provision.ts'
import type { Assumption } from './question.ts'
import type { Truth } from './truth.ts'
import type { Voice } from './voice.ts'

/** What is expected of one reading of a clause; absent parts are not asked. */
export interface ExpectedReading {
  readonly state: ProvisionState
  /** Exactly these facts are missing. */
  readonly awaits?: readonly FluentRef[]
  /** An ISO instant. */
  readonly dueAt?: string
  /** Words that must occur in the reason. */
  readonly because?: readonly string[]
}

/** What is expected of a clause, for one debtor or summed up over all. */
export interface ExpectedProvision extends ExpectedReading {
  /** Every reading of the clause, by its id. */
  readonly readings?: Readonly<Record<string, ExpectedReading>>
}

export interface ExpectedPosition {
  readonly state: PositionFinding['state']
  readonly rung: Rung
  readonly awaits?: readonly FluentRef[]
  readonly because?: readonly string[]
  readonly reversal?: { readonly from: Rung; readonly to: Rung }
  /** Marks of the words that set the position. */
  readonly marks?: readonly PositionVoice['marks'][number][]
  /** Kinds of voice that stand beside the position. */
  readonly beside?: readonly Voice[]
}

/** How many parties one counting rule gives: so many for sure, and at most so many. */
export interface ExpectedCount {
  readonly least: number
  readonly most: number
}

export interface ExpectedTotal {
  readonly by: string
  readonly n: number
  /** Exactly the rules by which the reported number adds up. */
  readonly fits: readonly string[]
  /** Exactly the parties on record that the report does not name. */
  readonly missing?: readonly ActorId[]
}

export interface ExpectedParties {
  /** Exactly these, founders included. */
  readonly parties?: readonly ActorId[]
  readonly includes?: readonly ActorId[]
  readonly excludes?: readonly ActorId[]
  /** Parties whose date of joining may still lie ahead, exactly. */
  readonly uncertain?: readonly ActorId[]
  readonly counts?: Readonly<Record<string, ExpectedCount>>
  readonly totals?: readonly ExpectedTotal[]
  /** How far talks have come, in words, by counterpart. */
  readonly stages?: Readonly<Record<ActorId, string>>
}

export interface ExpectedFluent {
  readonly truth: Truth
  readonly because?: readonly string[]
}

/** What a case asks, and what it expects. */
export type CaseQuestion =
  | {
      readonly kind: 'provision'
      readonly provision: ProvisionId
      readonly debtor?: ActorId
      readonly expect: ExpectedProvision
    }
  | {
      readonly kind: 'position'
      readonly actor: ActorId
      readonly subject: string
      readonly expect: ExpectedPosition
    }
  | {
      readonly kind: 'parties'
      readonly instrument: InstrumentId
      readonly expect: ExpectedParties
    }
  | { readonly kind: 'fluent'; readonly fluent: FluentRef; readonly expect: ExpectedFluent }

/** An answer that a framework's maintainers expect of its own record: a test that reads aloud. */
export interface Case {
  /** A sentence. */
  readonly name: string
  readonly file: string
  readonly line: number
  readonly on: PartialDate
  readonly given: readonly Assumption[]
  readonly asks: CaseQuestion
}
