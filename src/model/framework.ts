import type { Actor, ActorId, Names, Person, Role } from './actor.ts'
import type { Claim } from './claim.ts'
import type { Condition } from './condition.ts'
import type { Fluent } from './fluent.ts'
import type { Instrument } from './instrument.ts'
import type { Headcount, Meeting } from './meeting.ts'
import type { PartialDate } from './partial-date.ts'
import type { Source, SourceId } from './source.ts'
import type { Words } from './words/en.ts'

/** A column of the matrix: what was promised, in one word line. */
export interface Line {
  readonly id: string
  readonly label: string
  /** The label in other languages. */
  readonly names?: Names
  /** Subjects and instruments (or a series of instruments) that count in this column. */
  readonly subjects: readonly string[]
}

/** An arrangement as data. Nothing in the code knows which one it is. */
export interface Framework {
  readonly id: string
  readonly title: string
  /** The title in other languages. */
  readonly names?: Names
  /** Absent where the pledges are mutual: each member's are to the others. */
  readonly beneficiary?: ActorId
  /** The two sides of a war, or none where the arrangement is not about one. */
  readonly belligerents: readonly ActorId[]
  readonly begins: { readonly on: PartialDate; readonly sources: readonly SourceId[] }
  /** Names of those who accepted the curated rows, and of reviewers. */
  readonly maintainers: readonly string[]
  readonly reviewers: readonly string[]
  /** Whether two persons must stand behind what is accepted; with fewer than two reviewers it has no effect. */
  readonly fourEyes: boolean
  readonly roles: Readonly<Record<Role, readonly ActorId[]>>
  readonly lines: readonly Line[]
  /** What a claim's condition id means as a tree: `russia-accepts-ceasefire`. */
  readonly conditions: Readonly<Record<string, Condition>>
  /** Months after which an own word on a subject is marked as old. */
  readonly shelfLifeMonths: number
  readonly actors: readonly Actor[]
  readonly persons: readonly Person[]
  readonly sources: readonly Source[]
  readonly fluents: readonly Fluent[]
  readonly instruments: readonly Instrument[]
  readonly record: readonly Claim[]
  readonly meetings: readonly Meeting[]
  readonly headcounts: readonly Headcount[]
  /** Words of the language that its names and the sentences over it are in; English when absent. */
  readonly words?: Words
}

/** One file of a framework as text: what the ledger keeps by content hash. */
export interface FrameworkFile {
  /** Path inside the framework's folder, with forward slashes. */
  readonly path: string
  readonly text: string
}
