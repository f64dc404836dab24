import type { FluentRef } from './fluent.ts'
import type { PartialDate } from './partial-date.ts'

/** What an event was like: `{ quality: aaa }`. */
export type Attributes = Readonly<Record<string, string>>

/**
 * An event that a clause asks for, perhaps with the attributes that it must have. Beside the framework's own events there are
 * those of its clauses: `started:INSTRUMENT`, `terminated:INSTRUMENT`, and `suspended:`, `resumed:`, `overdue:` and
 * `fulfilled:PROVISION`.
 */
export type EventPattern = FluentRef | { readonly event: FluentRef; readonly with: Attributes }

/** A length of time; its parts add up. A month is a calendar month. */
export interface Duration {
  readonly hours?: number
  readonly days?: number
  readonly months?: number
}

/** When an event must have happened, seen from the asked instant. All that are given must hold. */
export interface Window {
  /** At most so long ago. */
  readonly within?: Duration
  /** At least so long ago. */
  readonly ago?: Duration
  /** From this date, or from the newest such event, on. */
  readonly since?: PartialDate | { readonly event: FluentRef }
  /** Before this date, or before the first such event. */
  readonly until?: PartialDate | { readonly event: FluentRef }
  /** On this date or earlier. */
  readonly by?: PartialDate
}

export const CLAUSE_EVENTS = [
  'started',
  'terminated',
  'suspended',
  'resumed',
  'overdue',
  'fulfilled',
] as const

export function toPatternRef(pattern: EventPattern): FluentRef {
  return typeof pattern === 'string' ? pattern : pattern.event
}

export function toPatternAttributes(pattern: EventPattern): Attributes {
  return typeof pattern === 'string' ? {} : pattern.with
}
