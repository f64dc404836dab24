import offices from '../lexicon/offices.json' with { type: 'json' }
import outlets from '../lexicon/outlets.json' with { type: 'json' }
import words from '../lexicon/words.json' with { type: 'json' }
import { toWords } from '../text/token.ts'
import { addPhrase, createTrie, type Trie } from '../text/trie.ts'

/** A noun that makes the name beside it an agent: an office that a person holds, or a body. */
export type OfficeKind = 'office' | 'body'

export const OFFICES: Trie<OfficeKind> = createOffices()
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(outlets.outletNouns)
export const PEOPLE: ReadonlySet<string> = new Set(offices.people)
export const COUNTS: ReadonlySet<string> = new Set(offices.counts)
export const OUTSIDERS: ReadonlySet<string> = new Set(offices.outsiders)
export const TITLES: ReadonlySet<string> = new Set(offices.titles)
export const IN_CHARGE: ReadonlySet<string> = new Set(offices.inCharge)
export const NON_NAMES: ReadonlySet<string> = new Set(words.nonNames)
export const PREPOSITIONS: ReadonlySet<string> = new Set(words.prepositions)
export const DETERMINERS: ReadonlySet<string> = new Set(words.determiners)
export const BOUNDARIES: ReadonlySet<string> = new Set(words.boundaries)
export const CONJUNCTIONS: ReadonlySet<string> = new Set(words.conjunctions)
export const ADVERBS: ReadonlySet<string> = new Set(words.adverbs)
export const AUXILIARIES: ReadonlySet<string> = new Set(words.auxiliaries)
export const MODALS: Readonly<Record<string, string>> = words.modals

function createOffices(): Trie<OfficeKind> {
  const trie = createTrie<OfficeKind>()
  for (const office of offices.offices) addPhrase(trie, toWords(office), 'office')
  for (const body of offices.bodies) addPhrase(trie, toWords(body), 'body')
  return trie
}
