import type { FluentRef } from './fluent.ts'
import type { PartialDate } from './partial-date.ts'

/** What an event was like: `{ quality: aaa }`. */
export type Attributes = Readonly<Record<string, string>>

/**
 * An event that a clause asks for, perhaps with the attributes that it must have, or any one of several. Beside the framework's own events there are
 * those of its clauses: `started:INSTRUMENT`, `terminated:INSTRUMENT`, and `suspended:`, `resumed:`, `overdue:` and
 * `fulfilled:PROVISION`.
 */
export type EventPattern =
  | FluentRef
  | { readonly event: FluentRef; readonly with: Attributes }
  | { readonly any: readonly EventPattern[] }

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

/** The events that a pattern names, each with the attributes that it must have; any one of them will do. */
export function listEvents(
  pattern: EventPattern,
): readonly { readonly ref: FluentRef; readonly with: Attributes }[] {
  if (typeof pattern === 'string') return [{ ref: pattern, with: {} }]
  return 'any' in pattern
    ? pattern.any.flatMap(listEvents)
    : [{ ref: pattern.event, with: pattern.with }]
}
