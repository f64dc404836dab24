import type { PartialDate } from '../../model/partial-date.ts'
import type { Mention } from '../mention/mention.ts'

/** Characters of the document that one source is said to have said or told; scopes may nest and overlap. */
export interface Scope {
  readonly start: number
  readonly end: number
  readonly source: Mention
  /** Outlets and unnamed sources between the speaker and us, told in the same breath ("told SVT", "on X"). */
  readonly via: readonly string[]
  /** True when the words are quoted. */
  readonly direct: boolean
  /** The words of the attribution, in characters: its date is the date of the saying. */
  readonly phrase: { readonly start: number; readonly end: number }
  /** The block of the sentence that names the source. */
  readonly block: number
  /** When it was said, by the words of the attribution. */
  readonly when?: PartialDate
}

/** The words that only say who speaks: no part of any claim's passage. */
export interface Attribution {
  /** Token places in the sentence, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Where the content lies, in tokens. */
  readonly contents: readonly { readonly from: number; readonly to: number }[]
  readonly source: Mention
  readonly via: readonly string[]
}
