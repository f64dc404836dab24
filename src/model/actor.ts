import type { Language } from './language.ts'
import type { PartialDate } from './partial-date.ts'
import type { SourceId } from './source.ts'

/** ISO 3166-1 alpha-3 of a state (`XKX` for Kosovo), or an organisation's acronym: `EU`, `NATO`, `G7`, `COALITION`. */
export type ActorId = string

/** What an actor is in an arrangement. Only guarantors stand in the matrix. */
export type Role = 'guarantor' | 'beneficiary' | 'counterparty' | 'facilitator'

/** Names by language; the framework's own language is the name itself. */
export type Names = Readonly<Partial<Record<Exclude<Language, 'en'>, string>>>

/** A state, or a body that acts for several, with the words by which news text names it. */
export interface Actor {
  readonly id: ActorId
  readonly name: string
  /** The name inside a sentence, where it takes an article: `the United Kingdom`. */
  readonly inText?: string
  /** The name in other languages, in the nominative. */
  readonly names?: Names
  readonly kind: 'state' | 'organisation' | 'group'
  readonly roles: readonly Role[]
  /** Other names: `UK`, `Great Britain`. */
  readonly aliases: readonly string[]
  /** Adjectives and nouns of people: `British`, `Briton`. */
  readonly demonyms: readonly string[]
  readonly metonyms: readonly Metonym[]
  /** Offices, ministries, parliaments and armies whose words and deeds are this actor's. */
  readonly organs: readonly Organ[]
  readonly members: readonly ActorId[]
  readonly note?: string
}

/** A place or building that stands for a government: `Kremlin`. `place` words are the government only as an agent. */
export interface Metonym {
  readonly term: string
  readonly place: boolean
}

/** A body of an actor: `Bundestag`, `Ministry of Defence of Ukraine`. */
export interface Organ {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: 'government' | 'parliament' | 'military' | 'body'
}

/** Finds actors by their id, or by their name when one alone has it. */
export function toActorFinder<A extends Pick<Actor, 'id' | 'name'>>(
  actors: readonly A[],
): (text: string) => A | undefined {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const byName = new Map<string, A | undefined>()
  for (const actor of actors) byName.set(actor.name, byName.has(actor.name) ? undefined : actor)
  return (text) => byId.get(text) ?? byName.get(text)
}

export type PersonId = string

/** A person, only ever under an office and in its public acts. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  /** Spellings found in news text. */
  readonly aliases: readonly string[]
  readonly offices: readonly Office[]
}

/** One term of one office; an empty `until` means in office in the newest source seen, not today. */
export interface Office {
  readonly actor: ActorId
  readonly title: string
  /** Weight of the voice when two of one state clash, 1 = head of state or government; `none` speaks for no state. */
  readonly rank: 1 | 2 | 3 | 'none'
  readonly from?: PartialDate
  readonly until?: PartialDate
  readonly sources: readonly SourceId[]
}
