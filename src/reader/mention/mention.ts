import type { ActorId, PersonId } from '../../model/actor.ts'

/** How a mention stands in its sentence. */
export type MentionForm =
  | 'name'
  | 'demonym'
  | 'capital'
  | 'metonym'
  | 'organ'
  | 'group'
  | 'office'
  | 'pronoun'
  | 'first-person'
  | 'plain'

/** Someone or something that can act or speak, at tokens `from` to `to` (exclusive) of a sentence. */
export interface Mention {
  readonly kind: 'actor' | 'person' | 'outlet' | 'unnamed' | 'outsider'
  readonly form: MentionForm
  readonly from: number
  readonly to: number
  /** The states or bodies meant; empty when the sentence alone does not tell. */
  readonly actors: readonly ActorId[]
  /** Name of a person or outlet, or the words of an unnamed source. */
  readonly name?: string
  readonly person?: PersonId
  /** True for "Ukraine's": the thing named after it is meant. */
  readonly possessive: boolean
  /** True when the text itself gives the person's office. */
  readonly described?: boolean
}
