import type { Act } from './act.ts'
import type { ActorId } from './actor.ts'
import type { Language } from './language.ts'
import type { PartialDate } from './partial-date.ts'
import type { SourceId } from './source.ts'
import type { TruceClass } from './truce.ts'

export type FluentId = string

/** A fluent with its actor where it takes one: `ceasefire`, `parliament-approves:DEU`. */
export type FluentRef = string

/** What a fluent says in another language; `{actor}` stands for a name in the nominative. */
export interface FluentWords {
  readonly question: string
  readonly awaited: string
  readonly note?: string
}

/** A proposition that changes over time, or an event that happens at instants, declared in a framework. */
export interface Fluent {
  readonly id: FluentId
  readonly kind: 'state' | 'event'
  /** Asked of the world: "Is a general ceasefire in force?" `{actor}` stands for the actor's name. */
  readonly question: string
  /** What a provision waits for, after "waiting on": "a ceasefire", "{actor}'s parliament to approve". */
  readonly awaited: string
  /** Question, awaited words and note in other languages. */
  readonly words?: Readonly<Partial<Record<Exclude<Language, 'en'>, FluentWords>>>
  readonly takesActor: boolean
  /** What absence of evidence means. */
  readonly absent: 'no' | 'unknown'
  /** From when absence means `no`; before it, absence is `unknown`. */
  readonly absentFrom?: PartialDate
  readonly setBy: readonly FluentRule[]
  /** Who can make it so, all of them together; `$actor` is the fluent's own actor. Empty when nobody is named. */
  readonly madeBy: readonly (ActorId | '$actor')[]
  /** The subject on which a maker's stated position bears. */
  readonly subject?: string
  readonly note?: string
  readonly sources: readonly SourceId[]
}

/** Which evidence may set a fluent. Rows that name the fluent in `sets` always may. */
export type FluentRule =
  | { readonly kind: 'truce'; readonly class: TruceClass }
  | {
      readonly kind: 'claim'
      readonly act: readonly Act[]
      readonly subject: string
      readonly value: 'yes' | 'no'
    }

/** Splits `parliament-approves:DEU` into the fluent and its actor. */
export function parseFluentRef(ref: FluentRef): {
  readonly fluent: FluentId
  readonly actor?: ActorId
} {
  const colon = ref.indexOf(':')
  return colon < 0 ? { fluent: ref } : { fluent: ref.slice(0, colon), actor: ref.slice(colon + 1) }
}

export function toFluentRef(fluent: FluentId, actor?: ActorId): FluentRef {
  return actor === undefined ? fluent : `${fluent}:${actor}`
}
