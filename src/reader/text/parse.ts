import type { Stretch } from './sentence.ts'
import { type Token, toTokens } from './token.ts'

/** A sentence with its tokens and the text that they point into. */
export interface Sentence extends Stretch {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Place of its block in the document, and of the sentence in its block. */
  readonly block: number
  readonly index: number
}

export function toSentence(text: string, stretch: Stretch, block: number, index: number): Sentence {
  return { text, ...stretch, tokens: toTokens(text, stretch.start, stretch.end), block, index }
}

/** The exact words of tokens `from` to `to` (exclusive). */
export function toText(sentence: Sentence, from: number, to: number): string {
  const first = sentence.tokens[from]
  const last = sentence.tokens[to - 1]
  return first && last ? sentence.text.slice(first.start, last.end) : ''
}
