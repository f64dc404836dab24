import type { Condition } from './condition.ts'
import type { SourceId } from './source.ts'

/** What ends a text or a clause beside its dates. An end that has come about stays, whatever follows. */
export interface Ending {
  readonly when: Condition
  /** In our words: "valid until Ukraine joins NATO". */
  readonly words: string
  /** Why it is not sure that this ends it; the clause then reads "may have ended". */
  readonly doubt?: string
  readonly sources: readonly SourceId[]
}
