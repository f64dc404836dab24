import type { Truth } from '../model/truth.ts'
import type { ActorLine } from './claim-line.ts'
import type { VoiceLine } from './positions.ts'

/** Somebody whose part a change needs, and where they stand on it by their own word. */
export interface MakerLine {
  readonly actor: ActorLine
  /** Their current position in words, with its day; absent when none is on record. */
  readonly position?: string
  /** The words that set it: a position on a subject may come from a narrower act than the change asks for. */
  readonly voices: readonly VoiceLine[]
  readonly refuses: boolean
}

export interface NeededChangeLine {
  readonly ref: string
  readonly words: string
  readonly to: 'yes' | 'no'
  /** The answer on the asked day. */
  readonly now: Truth
  readonly makers: readonly MakerLine[]
}

/** A smallest set of changes that would wake the clause. */
export interface NeededSetLine {
  readonly changes: readonly NeededChangeLine[]
  readonly blocked: boolean
}

export interface NeedsLine {
  readonly debtor: ActorLine
  readonly reading: string
  readonly label: string
  readonly state: 'awake' | 'asleep' | 'barred'
  readonly bar?: string
  readonly sets: readonly NeededSetLine[]
  /** "every smallest set is listed", or how far the list goes. */
  readonly extent: string
  /** Whether the list of sets was cut short. */
  readonly cut: boolean
  readonly deadlocks: readonly {
    readonly between: readonly [ActorLine, ActorLine]
    readonly words: string
  }[]
}
