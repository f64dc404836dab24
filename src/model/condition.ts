import type { ActorId } from './actor.ts'
import type { Attributes, Duration, Window } from './event.ts'
import type { FluentId } from './fluent.ts'
import type { SourceId } from './source.ts'

/** Stands for the debtor or creditor for whom a provision is evaluated. */
export type ActorSlot = ActorId | '$debtor' | '$creditor'

interface ConditionPart {
  /** Unique inside its provision: `monitoring.1`. */
  readonly id: string
  /** The words of the text that carry this part, or our paraphrase of them. */
  readonly words?: string
  readonly sources?: readonly SourceId[]
  /** Only these debtors are asked for it; absent means all. */
  readonly onlyFor?: readonly ActorId[]
}

/** A tree of conditions on the world. Every part has an id, and may carry its own words and citation. */
export type Condition =
  | (ConditionPart & { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] })
  | (ConditionPart & { readonly kind: 'not'; readonly of: Condition })
  | (ConditionPart & {
      readonly kind: 'fluent'
      readonly fluent: FluentId
      readonly actor?: ActorSlot
    })
  /** The fluent has held without a break for so long. */
  | (ConditionPart & {
      readonly kind: 'held'
      readonly fluent: FluentId
      readonly actor?: ActorSlot
      readonly for: Duration
    })
  /** At least so many such events have happened in the window (one, when not told). */
  | (ConditionPart & {
      readonly kind: 'event'
      readonly event: FluentId
      readonly actor?: ActorSlot
      readonly with?: Attributes
      readonly window?: Window
      readonly atLeast?: number
    })
  /** A requirement line is covered to this share, from 0 to 1. */
  | (ConditionPart & { readonly kind: 'fill'; readonly line: string; readonly share: number })
  /** The organ that an instrument names has found this. */
  | (ConditionPart & { readonly kind: 'finding'; readonly of: FluentId; readonly organ: string })
  | (ConditionPart & {
      readonly kind: 'parties'
      /** An instrument's id. */
      readonly instrument: string
      readonly atLeast?: number
      readonly include?: readonly ActorId[]
    })
