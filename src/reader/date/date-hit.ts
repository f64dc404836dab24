import type { PartialDate } from '../../model/partial-date.ts'

/** A date expression at tokens `from` to `to` (exclusive); without a value when the text does not tell enough. */
export interface DateHit {
  readonly from: number
  readonly to: number
  readonly value?: PartialDate
  /** True for "a day after": the date of what is told next. */
  readonly sequel?: boolean
}
