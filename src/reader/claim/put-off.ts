import type { Reading } from './context.ts'
import type { Frame } from './frame.ts'

/**
 * True when a promise or refusal only says what must come first: "will send ships only once a truce holds", "would not sign before
 * parliament had spoken". The door stays open, and nothing is decided.
 */
export function isPutOff({ sentence }: Reading, { predicate }: Frame, end: number): boolean {
  if (!predicate.deed || predicate.passive) return false
  const words = sentence.tokens.slice(predicate.to, end).map((token) => token.norm)
  if (predicate.act === 'refuse')
    return words.some((word, at) => /^(?:before|until)$/.test(word) && !isNumber(words[at + 1]))
  if (predicate.act !== 'pledge' && predicate.act !== 'offer') return false
  return words.some(
    (word, at) =>
      word === 'only' &&
      /^(?:after|once|when|following|upon)$/.test(words[at + 1] ?? '') &&
      !isNumber(words[at + 2]),
  )
}

// "only after 72 hours" is a delay, not a decision put off.
function isNumber(word: string | undefined): boolean {
  return /^\d/.test(word ?? '')
}
