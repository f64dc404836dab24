import type { ActorId } from './actor.ts'
import type { PartialDate } from './partial-date.ts'
import type { SourceId } from './source.ts'

/** A meeting of a format, as reported. */
export interface Meeting {
  readonly id: string
  readonly on: PartialDate
  readonly place: string
  readonly level: string
  readonly host?: string
  /** Participants in our words, with the reported headcount; named actors are in `named`. */
  readonly participants?: string
  readonly named: readonly ActorId[]
  readonly outcome?: string
  readonly note?: string
  readonly verified: boolean
  readonly sources: readonly SourceId[]
}

/** A reported number of members of a format on a day. */
export interface Headcount {
  readonly on: PartialDate
  readonly n: number
  readonly words?: string
}
