import type { ActorId, PersonId } from '../../model/actor.ts'
import { toWords } from '../text/token.ts'
import type { Mention } from './mention.ts'

/** What a text has named so far: who "he", "it" or "the minister" is. One registry serves one document. */
export interface Registry {
  readonly hasPerson: (id: PersonId) => boolean
  /** The person last named whose name ends in this folded word. */
  readonly findByLastName: (word: string) => Mention | undefined
  readonly findByActor: (actor: ActorId) => Mention | undefined
  readonly lastPerson: () => Mention | undefined
  readonly lastActors: () => readonly ActorId[]
  readonly lastGroup: () => readonly ActorId[]
  /** The last group named as such: "the coalition". */
  readonly lastCollective: () => readonly ActorId[]
  readonly lastOutlet: () => string | undefined
  readonly see: (mention: Mention) => void
  /** Says who the doers of the last sentence were: what "it" means, and "they" when they are several or a group. */
  readonly seeSubject: (actors: readonly ActorId[], group: boolean) => void
}

/**
 * An empty registry; the outlet that published the text is known from the start, and so is the group that the whole text is
 * about: whom "26 countries" and "the participants" mean before it was named.
 */
export function createRegistry(outlet?: string, collective: readonly ActorId[] = []): Registry {
  const byLastName = new Map<string, Mention>()
  const byActor = new Map<ActorId, Mention>()
  const ids = new Set<PersonId>()
  const last: {
    person?: Mention
    actors: readonly ActorId[]
    group: readonly ActorId[]
    collective: readonly ActorId[]
    outlet?: string
  } = {
    actors: [],
    group: [],
    collective: [],
  }
  const seePerson = (mention: Mention): void => {
    const word = toWords(mention.name ?? '').at(-1)
    const before = word === undefined ? undefined : byLastName.get(word)
    const kept = mention.actors.length === 0 && before ? before : mention
    if (word !== undefined) byLastName.set(word, kept)
    if (mention.person !== undefined) ids.add(mention.person)
    for (const actor of kept.actors) byActor.set(actor, kept)
    last.person = kept
  }
  const seeSubject = (actors: readonly ActorId[], group: boolean): void => {
    if (actors.length === 0) return
    last.actors = actors
    if (group || actors.length > 1) last.group = actors
    if (group) last.collective = actors
  }
  const seeOutlet = (name: string): void => {
    const word = toWords(name).at(-1)
    const mention = {
      kind: 'outlet',
      form: 'plain',
      from: 0,
      to: 0,
      actors: [],
      name,
      possessive: false,
    } as const
    if (word !== undefined && !byLastName.has(word)) byLastName.set(word, mention)
  }
  if (outlet !== undefined) seeOutlet(outlet)
  return {
    hasPerson: (id) => ids.has(id),
    findByLastName: (word) => byLastName.get(word),
    findByActor: (actor) => byActor.get(actor),
    lastPerson: () => last.person,
    lastActors: () => last.actors,
    lastGroup: () => last.group,
    lastCollective: () => (last.collective.length > 0 ? last.collective : collective),
    lastOutlet: () => last.outlet,
    see: (mention) => {
      if (mention.kind === 'person' && mention.name !== undefined) seePerson(mention)
      if (mention.kind === 'outlet' && mention.name !== undefined) {
        last.outlet = mention.name
        seeOutlet(mention.name)
      }
    },
    seeSubject,
  }
}
