import type { ActorId } from '../../model/actor.ts'
import type { Instant } from '../../model/calendar.ts'
import type { ActorSlot } from '../../model/condition.ts'
import type { Attributes } from '../../model/event.ts'
import type { FluentFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Sentences } from '../../model/words/en-sentences.ts'

/** Answers what a condition asks of the world at one instant. */
export interface World {
  /** Sentences of the language asked for; English when absent. */
  readonly sentences?: Sentences
  readonly on: Instant
  readonly ask: (ref: FluentRef) => FluentFinding
  /** Instants by `on` at which an event with these attributes happened, oldest first. */
  readonly occurrences: (ref: FluentRef, attributes: Attributes) => readonly Instant[]
  /** Every instant by `on` at which a fluent's answer, or what is on record of an event, may have changed. */
  readonly turns: (ref: FluentRef) => readonly Instant[]
  /** Since when a fluent has been `yes` without a break; absent when it is not. */
  readonly heldSince: (ref: FluentRef) => Instant | undefined
  /** The share, from 0 to 1, to which a requirement line is covered; absent when nobody has said. */
  readonly filled: (line: string) => number | undefined
  /** Parties of an instrument that are certain, and those that may be. */
  readonly parties: (instrument: string) => {
    readonly certain: readonly ActorId[]
    readonly possible: readonly ActorId[]
  }
  /** Every instant by `on` at which the parties of an instrument may have changed. */
  readonly partyTurns: (instrument: string) => readonly Instant[]
}

/** For whom a condition is asked. */
export interface Slots {
  readonly debtor: ActorId
  readonly creditor?: ActorId
}

/** The actor that a slot stands for. */
export function toActor(slot: ActorSlot | undefined, slots: Slots): ActorId | undefined {
  if (slot === '$debtor') return slots.debtor
  if (slot === '$creditor') return slots.creditor
  return slot
}
