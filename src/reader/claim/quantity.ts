import words from '../lexicon/words.json' with { type: 'json' }
import { DETERMINERS, PREPOSITIONS } from '../mention/phrases.ts'
import { toText } from '../text/parse.ts'
import { type Token, toWords } from '../text/token.ts'
import { addPhrase, createTrie, findLongest, type Trie } from '../text/trie.ts'
import type { Reading } from './context.ts'

const QUALIFIERS = toTrie(words.quantities.qualifiers)
const CAVEATS = toTrie(words.caveats)
const MAGNITUDES: ReadonlySet<string> = new Set(words.quantities.magnitudes)
const CURRENCIES: ReadonlySet<string> = new Set(words.quantities.currencies)
const SPANS: ReadonlySet<string> = new Set(words.quantities.spans)
const NUMBERS: Readonly<Record<string, number>> = words.quantities.numbers
const VAGUE: ReadonlySet<string> = new Set(words.quantities.vague)

/** The one amount told in tokens `from` to `to`, in its own words with qualifier and unit: "up to 6,000 soldiers". */
export function findQuantity(reading: Reading, from: number, to: number): string | undefined {
  const { tokens } = reading.sentence
  const found: string[] = []
  for (let at = from; at < to; at += 1) {
    if (!isAmount(tokens, at) || isDated(reading, at)) continue
    const end = findUnit(reading, at, to)
    if (SPANS.has(tokens[end - 1]?.norm ?? '') || SPANS.has(tokens[end]?.norm ?? '')) {
      at = end
      continue
    }
    found.push(toText(reading.sentence, findQualifier(tokens, at, from), end))
    at = end - 1
  }
  // Of several amounts nobody can tell which is the claim's.
  return found.length === 1 ? found[0] : undefined
}

/** Words that limit what is promised: "non-lethal". */
export function findCaveat(reading: Reading, from: number, to: number): string | undefined {
  const { tokens } = reading.sentence
  for (let at = from; at < to; at += 1) {
    const hit = findLongest(CAVEATS, tokens, at)
    if (hit && at + hit.length <= to) return toText(reading.sentence, at, at + hit.length)
  }
  return undefined
}

/** How many of how many a counted group is: "26 of the 35 states". */
export function findShare(
  reading: Reading,
  from: number,
): { readonly n: number; readonly of?: number } | undefined {
  const { tokens } = reading.sentence
  const mention = reading.mentions.find((m) => m.from === from && m.to - m.from > 1)
  if (!mention || (mention.form !== 'pronoun' && mention.form !== 'group')) return undefined
  const counts: number[] = []
  for (let at = mention.from; at < mention.to + 3; at += 1) {
    const value = toNumber(tokens, at)
    if (value === undefined) continue
    const isTotal = counts.length > 0
    if (isTotal && !tokens.slice(at - 3, at).some((token) => token.norm === 'of')) break
    if (!isTotal && at >= mention.to) break
    counts.push(value)
    if (NUMBERS[tokens[at + 1]?.norm ?? ''] !== undefined) at += 1
  }
  const [n, of] = counts
  if (n === undefined) return undefined
  return of === undefined || of < n ? { n } : { n, of }
}

function toNumber(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.norm ?? ''
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const value = NUMBERS[word]
  if (value === undefined) return undefined
  // "twenty-six" is two words.
  const next = NUMBERS[tokens[at + 1]?.norm ?? '']
  return value >= 20 && next !== undefined && next < 10 ? value + next : value
}

function isAmount(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.norm ?? ''
  if (/^\d/.test(word)) return !/^\d+(?:st|nd|rd|th)$/.test(word)
  if (word === 'a' || word === 'one') return false
  return (NUMBERS[word] ?? 0) > 1 || VAGUE.has(word)
}

function isDated({ dates, sentence }: Reading, at: number): boolean {
  const word = sentence.tokens[at]?.norm ?? ''
  return dates.some((date) => date.from <= at && at < date.to) || /^(?:19|20)\d\d$/.test(word)
}

// The magnitude, the currency, or the thing counted with at most two words before it.
function findUnit(reading: Reading, at: number, to: number): number {
  const { tokens } = reading.sentence
  let end = at + 1
  while (
    end < to &&
    (MAGNITUDES.has(tokens[end]?.norm ?? '') || NUMBERS[tokens[end]?.norm ?? ''] !== undefined)
  )
    end += 1
  if (end < to && CURRENCIES.has(tokens[end]?.norm ?? '')) return end + 1
  if (CURRENCIES.has(tokens[at - 1]?.norm ?? '')) return end
  const thing = reading.subjects.find((hit) => hit.from >= end && hit.from <= end + 2)
  if (thing && thing.to <= to && isPlain(tokens, end, thing.from)) return thing.to
  return end < to && isPlain(tokens, end, end + 1) ? end + 1 : end
}

function isPlain(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ norm, text }) =>
        /^\p{L}/u.test(text) &&
        !PREPOSITIONS.has(norm) &&
        !DETERMINERS.has(norm) &&
        !/^(?:and|or|of)$/.test(norm),
    )
}

function findQualifier(tokens: readonly Token[], at: number, limit: number): number {
  const money = CURRENCIES.has(tokens[at - 1]?.norm ?? '') ? at - 1 : at
  for (let from = Math.max(limit, money - 4); from < money; from += 1) {
    const hit = findLongest(QUALIFIERS, tokens, from)
    if (hit && from + hit.length === money) return from
  }
  return money
}

function toTrie(phrases: readonly string[]): Trie<true> {
  const trie = createTrie<true>()
  for (const phrase of phrases) addPhrase(trie, toWords(phrase), true)
  return trie
}
