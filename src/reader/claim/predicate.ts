import type { Act } from '../../model/act.ts'
import type { VerbGroup } from './verb-group.ts'

/** Words that say an act: the verb group starts at `from`, its phrase ends before `to`. */
export interface Predicate {
  readonly act: Act
  readonly from: number
  /** First word of the phrase itself, after auxiliaries and negation. */
  readonly head: number
  readonly to: number
  /** The speaker asks it of the grammatical subject: "Russia must stop". */
  readonly asks: boolean
  readonly passive: boolean
  /** A verb of doing rather than a phrase of the lexicon: it needs a subject word beside it. */
  readonly deed: boolean
  readonly verb?: string
  readonly group: VerbGroup
  /** A noun ("willingness to"), which no subject need precede. */
  readonly nominal: boolean
  /** A text says it: "the agreement provides for". */
  readonly textual?: boolean
  /** It goes on with the predicate before it: same doer, same modal. */
  readonly shared?: Predicate
}
