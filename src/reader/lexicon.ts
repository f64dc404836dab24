import type { ActorId } from '../model/actor.ts'
import type { Knowledge, KnownPerson, Named, NameForm } from './knowledge.ts'
import offices from './lexicon/offices.json' with { type: 'json' }
import organisations from './lexicon/organisations.json' with { type: 'json' }
import outlets from './lexicon/outlets.json' with { type: 'json' }
import states from './lexicon/states.json' with { type: 'json' }
import { toWords } from './text/token.ts'
import { addPhrase, createTrie, type Trie } from './text/trie.ts'

/** All names that the reader knows: its own world knowledge, overlaid by a framework's. */
export interface Lexicon {
  readonly names: Trie<Named>
  /** For whom a body speaks: `EEAS` for the EU. */
  readonly speaksFor: ReadonlyMap<ActorId, ActorId>
}

const compiled = new WeakMap<Knowledge, Lexicon>()

/** The lexicon of a framework, built once for each value of its knowledge. */
export function toLexicon(knowledge: Knowledge): Lexicon {
  const known = compiled.get(knowledge)
  if (known) return known
  const names = createTrie<Named>()
  addWorld(names)
  addFramework(names, knowledge)
  const lexicon = { names, speaksFor: toSpeaksFor() }
  compiled.set(knowledge, lexicon)
  return lexicon
}

function addWorld(names: Trie<Named>): void {
  for (const state of states) {
    for (const name of state.names) addActor(names, name, state.id, 'name')
    for (const name of state.demonyms) addActor(names, name, state.id, 'demonym')
    for (const name of state.capitals) addActor(names, name, state.id, 'capital')
  }
  for (const body of organisations.organisations) {
    for (const name of body.names) addActor(names, name, body.id, 'name')
    for (const name of body.metonyms ?? []) addActor(names, name, body.id, 'capital')
  }
  for (const group of organisations.groups) {
    for (const name of group.names) addActor(names, name, group.id, 'group')
    for (const name of group.demonyms ?? []) addActor(names, name, group.id, 'demonym')
  }
  for (const { names: words, members } of organisations.collections) {
    for (const name of words) addPhrase(names, toWords(name), { kind: 'list', actors: members })
  }
  for (const [name, id] of Object.entries(offices.metonyms)) addActor(names, name, id, 'metonym')
  for (const phrase of organisations.blocked) addPhrase(names, toWords(phrase), { kind: 'blocked' })
  const short: Readonly<Record<string, string>> = outlets.short
  for (const name of outlets.outlets) addOutlet(names, name, short[name] ?? name)
}

function addFramework(names: Trie<Named>, knowledge: Knowledge): void {
  for (const actor of knowledge.actors) {
    const form = actor.kind === 'group' ? 'group' : 'name'
    for (const name of [actor.name, ...actor.aliases]) addActor(names, name, actor.id, form)
    for (const name of actor.demonyms) addActor(names, name, actor.id, 'demonym')
    for (const { term, place } of actor.metonyms) {
      addActor(names, term, actor.id, place ? 'capital' : 'metonym')
    }
    for (const organ of actor.organs) {
      for (const name of [organ.name, ...organ.aliases]) addActor(names, name, actor.id, 'organ')
    }
  }
  for (const person of knowledge.persons) addPerson(names, person)
}

function addPerson(
  names: Trie<Named>,
  person: KnownPerson & { readonly aliases: readonly string[] },
): void {
  for (const name of [person.name, ...person.aliases]) {
    const words = toWords(name)
    const last = words.at(-1)
    if (last === undefined) continue
    addPhrase(names, words, { kind: 'person', person, whole: words.length > 1 })
    if (words.length > 1) addPhrase(names, [last], { kind: 'person', person, whole: false })
  }
}

function addActor(names: Trie<Named>, name: string, actor: ActorId, form: NameForm): void {
  const bare = name.replace(/^the /i, '')
  const words = toWords(bare)
  if (words.length === 0) return
  addPhrase(names, words, { kind: 'actor', actor, form, cased: toCased(bare, words.length) })
}

function addOutlet(names: Trie<Named>, name: string, whole: string): void {
  addPhrase(names, toWords(name), {
    kind: 'outlet',
    name: whole,
    cased: toCased(name, toWords(name).length),
  })
}

// Short names in capitals (US, AU, IT) are words of the language in small letters.
function toCased(name: string, words: number): string | undefined {
  return words === 1 && name === name.toUpperCase() && name.length < 6 ? name : undefined
}

function toSpeaksFor(): ReadonlyMap<ActorId, ActorId> {
  const pairs: [ActorId, ActorId][] = []
  for (const body of organisations.organisations) {
    if (body.speaksFor !== undefined) pairs.push([body.id, body.speaksFor])
  }
  return new Map(pairs)
}
