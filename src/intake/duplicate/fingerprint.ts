/** 128 bytes in hexadecimal, one for each of 128 hash functions: two texts share about as many as they share runs of words. */
export type Fingerprint = string

const HASHES = 128
const RUN = 4
const LEAST_RUNS = 12
const WORD = /[\p{L}\p{N}]+/gu

// Multipliers and addends of the 128 functions, from a fixed sequence: the same text has the same fingerprint for ever.
const [MULTIPLY, ADD] = toConstants()

function toConstants(): readonly [Uint32Array, Uint32Array] {
  let state = 0x9e3779b9
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const multiply = Uint32Array.from({ length: HASHES }, () => next() | 1)
  const add = Uint32Array.from({ length: HASHES }, next)
  return [multiply, add]
}

/**
 * MinHash of a text's runs of four words, one byte kept of each of the 128 least values (b-bit minwise hashing, Li and König 2010).
 * `undefined` for a text too short to be told from another by its words.
 */
export function toFingerprint(text: string): Fingerprint | undefined {
  const runs = toRuns(text)
  if (runs.length < LEAST_RUNS) return undefined
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const run of runs) {
    for (let n = 0; n < HASHES; n++) {
      const value = (Math.imul(run, MULTIPLY[n] as number) + (ADD[n] as number)) >>> 0
      if (value < (least[n] as number)) least[n] = value
    }
  }
  let print = ''
  for (const value of least) print += ((value >>> 11) & 0xff).toString(16).padStart(2, '0')
  return print
}

/** Share of runs of words that two texts have in common, as their fingerprints tell it: 0 to 1. */
export function toSimilarity(a: Fingerprint, b: Fingerprint): number {
  let same = 0
  for (let at = 0; at < 2 * HASHES; at += 2) {
    if (a[at] === b[at] && a[at + 1] === b[at + 1]) same += 1
  }
  // One byte in 256 agrees by chance.
  const chance = 1 / 256
  return Math.max(0, (same / HASHES - chance) / (1 - chance))
}

function toRuns(text: string): Uint32Array {
  const words: number[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) words.push(hashWord(word))
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at++) {
    let run = 0x811c9dc5
    for (let n = 0; n < RUN; n++) run = mix(run ^ (words[at + n] as number))
    runs.add(run)
  }
  return Uint32Array.from(runs)
}

// FNV-1a over UTF-16 code units.
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
