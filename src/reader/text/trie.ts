/** A tree of words: finds the longest phrase of a lexicon that starts at a place, whatever the lexicon's size. */
export interface Trie<Value> {
  readonly next: Map<string, Trie<Value>>
  readonly values: Value[]
}

export interface TrieHit<Value> {
  readonly length: number
  readonly values: readonly Value[]
}

export function createTrie<Value>(): Trie<Value> {
  return { next: new Map(), values: [] }
}

/** Adds a phrase; one phrase may carry several values. */
export function addPhrase<Value>(trie: Trie<Value>, words: readonly string[], value: Value): void {
  let node = trie
  for (const word of words) {
    let child = node.next.get(word)
    if (!child) {
      child = createTrie()
      node.next.set(word, child)
    }
    node = child
  }
  node.values.push(value)
}

/** The longest phrase that starts at `at`; `undefined` when none does. */
export function findLongest<Value>(
  trie: Trie<Value>,
  words: readonly { readonly norm: string }[],
  at: number,
): TrieHit<Value> | undefined {
  let node: Trie<Value> | undefined = trie
  let best: TrieHit<Value> | undefined
  for (let i = at; node && i < words.length; i += 1) {
    node = node.next.get(words[i]?.norm ?? '')
    if (node && node.values.length > 0) best = { length: i - at + 1, values: node.values }
  }
  return best
}
