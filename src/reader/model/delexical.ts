import type { Reading } from '../claim/context.ts'
import { isCapitalised } from '../text/token.ts'
import { findClass, toStem, type WordClass } from './word-class.ts'

/** The words of a sentence as a model sees them: who is named does not count, only what kind of name it is. */
export interface Words {
  readonly stems: readonly string[]
  readonly classes: readonly (WordClass | undefined)[]
  /** False for marks and for the small words of grammar. */
  readonly content: readonly boolean[]
}

const SMALL =
  /^(?:the|a|an|of|in|on|at|by|for|from|to|as|and|or|but|its|it|their|his|her|this|that|these|those|be|is|are|was|were|been|has|have|had|with|which|who|said|say|@.*|#)$/

/** Replaces names by their kind and numbers by a mark, and cuts endings. */
export function toModelWords({ sentence, mentions, subjects }: Reading): Words {
  const { tokens } = sentence
  const stems: string[] = []
  for (const [at, token] of tokens.entries()) {
    const word = token.norm
    if (/^\p{N}/u.test(word)) stems.push('#')
    else if (at > 0 && isCapitalised(token) && word.length > 1) stems.push('@name')
    else stems.push(toStem(word))
  }
  for (const { from, to } of subjects)
    for (let at = from; at < to; at += 1) stems[at] = toStem(tokens[at]?.norm ?? '')
  for (const { kind, form, from, to } of mentions) {
    const name = form === 'pronoun' || form === 'first-person' ? `@${form}` : `@${kind}`
    for (let at = from; at < to; at += 1) stems[at] = name
  }
  const classes = stems.map((stem, at) =>
    stem.startsWith('@') || stem === '#' ? undefined : findClass(tokens[at]?.norm ?? ''),
  )
  const content = stems.map((stem) => /^\p{L}{2,}/u.test(stem) && !SMALL.test(stem))
  return { stems, classes, content }
}
