import type { Memory, Reading } from '../claim/context.ts'
import type { Proposition } from '../claim/read-sentence.ts'

/** A sentence with what the rules read in it, and what the text had told before it. */
export interface Told {
  readonly reading: Reading
  readonly memory: Memory
  readonly claims: readonly Proposition[]
  readonly isItem: boolean
  /** Subjects that the title names. */
  readonly titles: readonly string[]
}
