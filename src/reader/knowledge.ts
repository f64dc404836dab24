import type { Actor, ActorId, Person, PersonId } from '../model/actor.ts'
import type { InstrumentId } from '../model/instrument.ts'

/** What a framework tells the reader of its actors, persons and instruments. All lists may be empty. */
export interface Knowledge {
  readonly actors: readonly Actor[]
  readonly persons: readonly Person[]
  readonly instruments: readonly { readonly id: InstrumentId; readonly titles: readonly string[] }[]
}

/** How a word names an actor. A `capital` is a place unless its grammar makes it a government. */
export type NameForm = 'name' | 'demonym' | 'capital' | 'metonym' | 'organ' | 'group'

/** What a name in a text may stand for. */
export type Named =
  | {
      readonly kind: 'actor'
      readonly actor: ActorId
      readonly form: NameForm
      readonly cased: string | undefined
    }
  | { readonly kind: 'list'; readonly actors: readonly ActorId[] }
  | { readonly kind: 'person'; readonly person: KnownPerson; readonly whole: boolean }
  | { readonly kind: 'outlet'; readonly name: string; readonly cased: string | undefined }
  | { readonly kind: 'blocked' }

/** A person of the framework as the reader needs it. */
export interface KnownPerson {
  readonly id: PersonId
  readonly name: string
  readonly offices: Person['offices']
}
