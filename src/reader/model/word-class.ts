import irregular from '../lexicon/irregular-verbs.json' with { type: 'json' }
import classes from './word-classes.json' with { type: 'json' }

/** Groups of words that are used alike: a fine one, and the coarse one that it belongs to. */
export interface WordClass {
  readonly fine: number
  readonly coarse: string
}

let known: ReadonlyMap<string, WordClass> | undefined

/** The class of a folded word; `undefined` for rare words. */
export function findClass(word: string): WordClass | undefined {
  known ??= loadClasses()
  return known.get(word)
}

function loadClasses(): ReadonlyMap<string, WordClass> {
  const byWord = new Map<string, WordClass>()
  classes.groups.forEach((line, fine) => {
    const [coarse = '', ...words] = line.split(' ')
    const made = { fine, coarse }
    for (const word of words) byWord.set(word, made)
  })
  return byWord
}

const BASES: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const)),
)

/** A word without its endings, so that its forms count together: "sends", "sending" and "sent" are `send`. */
export function toStem(word: string): string {
  const base = BASES.get(word)
  if (base !== undefined) return base
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  const cut = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:([^aeious])\1)(?:ed|ing)$/, '$1')
    .replace(/(?:ing|ed|es|s)$/, '')
  return cut.length > 4 && cut.endsWith('e') ? cut.slice(0, -1) : cut
}
