import { toForms } from './inflect.ts'
import { type Token, toWords } from './token.ts'
import { addPhrase, createTrie, type Trie } from './trie.ts'

/**
 * Phrases of a lexicon as patterns: plain words, `+verb` for any form of a verb, and `_` for a gap of up to five words.
 */
export interface Patterns<Value> {
  readonly trie: Trie<Entry<Value>>
}

interface Entry<Value> {
  readonly value: Value
  /** Words after the gap; empty when the pattern has none. */
  readonly tail: readonly (readonly string[])[]
}

export interface PatternHit<Value> {
  readonly value: Value
  readonly from: number
  readonly to: number
}

const GAP = 5

export function createPatterns<Value>(): Patterns<Value> {
  return { trie: createTrie() }
}

/** Adds a pattern in every form of its verbs. */
export function addPattern<Value>(patterns: Patterns<Value>, pattern: string, value: Value): void {
  const [head = '', tail] = pattern.split(' _ ')
  const tails = tail === undefined ? [] : expand(tail)
  for (const words of expand(head)) addPhrase(patterns.trie, words, { value, tail: tails })
}

/** All places where a pattern fits: the longest plain phrase at each word, and every pattern with a gap. */
export function findPatterns<Value>(
  patterns: Patterns<Value>,
  tokens: readonly Token[],
): readonly PatternHit<Value>[] {
  const hits: PatternHit<Value>[] = []
  for (let at = 0; at < tokens.length; at += 1) collect(patterns.trie, tokens, at, hits)
  return hits
}

function collect<Value>(
  trie: Trie<Entry<Value>>,
  tokens: readonly Token[],
  at: number,
  hits: PatternHit<Value>[],
): void {
  let node: Trie<Entry<Value>> | undefined = trie
  let plain: PatternHit<Value>[] = []
  for (let i = at; node && i < tokens.length; i += 1) {
    node = node.next.get(tokens[i]?.norm ?? '')
    if (!node || node.values.length === 0) continue
    const whole = node.values.filter((entry) => entry.tail.length === 0)
    if (whole.length > 0) plain = whole.map(({ value }) => ({ value, from: at, to: i + 1 }))
    for (const entry of node.values) {
      const to = entry.tail.length === 0 ? undefined : findTail(entry.tail, tokens, i + 1)
      if (to !== undefined) hits.push({ value: entry.value, from: at, to })
    }
  }
  hits.push(...plain)
}

function findTail(
  tails: readonly (readonly string[])[],
  tokens: readonly Token[],
  from: number,
): number | undefined {
  for (let at = from + 1; at <= from + GAP && at < tokens.length; at += 1) {
    if (/^[.;:!?]$/.test(tokens[at]?.text ?? '')) return undefined
    for (const tail of tails) {
      if (tail.every((word, i) => tokens[at + i]?.norm === word)) return at + tail.length
    }
  }
  return undefined
}

function expand(phrase: string): readonly (readonly string[])[] {
  return phrase
    .split(' ')
    .map((word) => (word.startsWith('+') ? toForms(word.slice(1)) : [word]))
    .reduce<readonly (readonly string[])[]>(
      (phrases, forms) =>
        phrases.flatMap((words) => forms.map((form) => [...words, ...toWords(form)])),
      [[]],
    )
}
