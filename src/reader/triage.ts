import type { Block } from '../model/document.ts'
import type { Knowledge } from './knowledge.ts'
import field from './lexicon/field.json' with { type: 'json' }

/** A text that speaks of our field in fewer of its paragraphs speaks of it in passing. */
const DENSE = 1 / 4
/** Characters; a text shorter than this says too little to be judged by its words, and costs little to read. */
const SHORT = 500
// How a paragraph begins that speaks on of what the one before named.
const GOES_ON =
  /^(?:[-•*“"‘']\s?)?(?:it|its|they|their|he|his|she|her|we|both|this|that|these|those|such|in return|the (?:ministry|minister|government|country|two|decision|plan|money|help|aid|move))\b/i
const TITLES: ReadonlySet<Block['kind']> = new Set(['title', 'heading'])

interface Patterns {
  /** Words of war, peace and arms, places of this war, titles of the framework's texts: one is enough. */
  readonly plain: RegExp
  /** Words that are of war or of something else (a price war, a defence counsel): it takes two different ones. */
  readonly doubtful: RegExp
}

const compiled = new WeakMap<Knowledge, Patterns>()

/**
 * The blocks of a document that may hold claims. Most of the world's news is of other things: a text that nowhere names our field
 * gives no block, one that names it in passing only the paragraphs that do, those that speak on of it, and its titles.
 */
export function selectBlocks(
  text: string,
  blocks: readonly Block[],
  knowledge: Knowledge,
): readonly Block[] {
  if (text.length < SHORT) return blocks
  const marked = findMarked(text, blocks, toPatterns(knowledge))
  if (marked.size === 0) return []
  if (marked.size >= DENSE * blocks.length) return blocks
  return blocks.filter(
    ({ kind, start }, at) =>
      TITLES.has(kind) ||
      marked.has(at) ||
      (marked.has(at - 1) && GOES_ON.test(text.slice(start, start + 40))),
  )
}

/** The places in `blocks` of those that hold a word of the field. */
function findMarked(
  text: string,
  blocks: readonly Block[],
  { plain, doubtful }: Patterns,
): ReadonlySet<number> {
  const marked = new Set<number>()
  const doubts = new Set<string>()
  let isPlain = false
  for (const [at, { start, end }] of blocks.entries()) {
    const words = text.slice(start, end).toLowerCase()
    if (plain.test(words)) isPlain = true
    else {
      const found = words.match(doubtful)
      if (!found) continue
      for (const word of found) doubts.add(word)
    }
    marked.add(at)
  }
  return isPlain || doubts.size > 1 ? marked : new Set()
}

function toPatterns(knowledge: Knowledge): Patterns {
  const known = compiled.get(knowledge)
  if (known) return known
  const titles = knowledge.instruments
    .flatMap((instrument) => instrument.titles)
    .map((title) => title.toLowerCase().trim())
    .filter((title) => title.includes(' '))
    .map((title) => title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const patterns = {
    plain: toPattern([...toAlternatives(field.plain), ...titles]),
    doubtful: toPattern(toAlternatives(field.doubtful), 'g'),
  }
  compiled.set(knowledge, patterns)
  return patterns
}

function toAlternatives(listed: {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}): readonly string[] {
  return [...listed.words.map((word) => `${word}(?![a-z])`), ...listed.stems]
}

function toPattern(alternatives: readonly string[], flags = ''): RegExp {
  return new RegExp(`(?<![a-z])(?:${alternatives.join('|')})`, flags)
}
