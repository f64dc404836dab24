import type { PartialDate } from '../../model/partial-date.ts'

/** What the dates told so far tell of those that are not told. */
export interface DayMemory {
  /** The day on which each speaker last spoke, and the block in which. */
  readonly spoken: Map<string, { readonly when: PartialDate; readonly block: number }>
  /** The day of the last meeting told with its day. */
  meeting?: PartialDate
  /** The block of the lead that told it, as long as no other meeting is told. */
  lead?: number
  /** The date of the last claim of the sentence before. */
  last?: { readonly when: PartialDate; readonly block: number; readonly index: number }
}

export function createDayMemory(): DayMemory {
  return { spoken: new Map() }
}
