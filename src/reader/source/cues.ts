import outlets from '../lexicon/outlets.json' with { type: 'json' }
import reporting from '../lexicon/reporting.json' with { type: 'json' }
import { toForms } from '../text/inflect.ts'
import { toWords } from '../text/token.ts'
import { addPhrase, createTrie, type Trie } from '../text/trie.ts'

/** How a source is brought in. */
export type CueKind = 'verb' | 'according' | 'backward' | 'impersonal'

export const SOURCE_CUES: Trie<CueKind> = createCues()
export const PLATFORMS: ReadonlySet<string> = new Set(outlets.platforms)

function createCues(): Trie<CueKind> {
  const trie = createTrie<CueKind>()
  for (const verb of reporting.verbs) {
    const [head = '', ...rest] = verb.split(' ')
    for (const form of toForms(head)) addPhrase(trie, toWords([form, ...rest].join(' ')), 'verb')
  }
  for (const phrase of reporting.according) addPhrase(trie, toWords(phrase), 'according')
  for (const phrase of reporting.backward) addPhrase(trie, toWords(phrase), 'backward')
  for (const phrase of reporting.impersonal) addPhrase(trie, toWords(phrase), 'impersonal')
  return trie
}
