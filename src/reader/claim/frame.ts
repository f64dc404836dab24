import type { ActorId } from '../../model/actor.ts'
import type { Agents } from './agents.ts'
import type { Clause } from './clause.ts'
import type { Predicate } from './predicate.ts'
import type { Voices } from './speakers.ts'

/** A predicate with who does it and who says so. */
export interface Frame {
  readonly predicate: Predicate
  readonly clause: Clause
  readonly agents: Agents
  readonly voices: Voices
  /** Of whom it is asked, when the speaker asks it. */
  readonly asked: readonly ActorId[]
}
