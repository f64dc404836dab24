import { SOURCE_CUES } from '../source/cues.ts'
import { type Sentence, toText } from '../text/parse.ts'
import { findLongest } from '../text/trie.ts'
import type { Mention } from './mention.ts'
import { COUNTS, DETERMINERS, OUTSIDERS, PEOPLE, PREPOSITIONS } from './phrases.ts'

const NUMBER = /^\d{1,3}$/
const TAIL = /^(?:briefed|close|familiar|acquainted|involved|aware|from)$/
const PLACE = /^(?:in|at|of|with|for|inside|within|near)$/
const STOP =
  /^(?:[,.;:"“”‘’()]|said|say|says|told|tells|that|who|have|has|had|is|are|was|were|confirmed|confirms|added)$/

/** Sources without a name: "three officials", "a NATO diplomat", "people briefed on the talks". */
export function findUnnamed(sentence: Sentence, named: readonly Mention[]): readonly Mention[] {
  const { tokens } = sentence
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.norm ?? ''
    if (!PEOPLE.has(word)) continue
    const from = findStart(sentence, at)
    // "General Sipho Maseko" and "the general" are no unnamed sources, "an unnamed general" is one;
    // "officials from Ukraine and France" act for both.
    if (
      from === undefined ||
      named.some(
        (m) => m.from <= at + 1 && m.to > at && (m.kind === 'person' || m.actors.length > 1),
      )
    )
      continue
    const to = findEnd(sentence, at + 1)
    const outside = [...tokens.slice(from, at)].some((token) => OUTSIDERS.has(token.norm))
    const possessive = /^['’ʼ]s?$/.test(tokens[to]?.text ?? '')
    found.push({
      kind: outside ? 'outsider' : 'unnamed',
      form: 'plain',
      from,
      to,
      actors: [],
      name: toText(sentence, from, to),
      possessive,
    })
    at = to
  }
  return found
}

function findStart({ tokens }: Sentence, at: number): number | undefined {
  const plural = /s$|^people$/.test(tokens[at]?.norm ?? '')
  for (let from = at - 1; from >= Math.max(0, at - 5); from -= 1) {
    const word = tokens[from]?.norm ?? ''
    if (COUNTS.has(word) || NUMBER.test(word)) return from
    // "a meeting of ministers" is no source; "a number of officials" is one.
    if (word === 'of' && tokens[from - 1]?.norm !== 'number') break
    if (DETERMINERS.has(word) || PREPOSITIONS.has(word) || /^[^\p{L}\p{N}]/u.test(word)) break
  }
  const bare = tokens[at - 1]?.norm ?? ''
  const alone = at === 0 || PREPOSITIONS.has(bare) || /^[^\p{L}\p{N}]/u.test(bare)
  return plural &&
    alone &&
    /^(?:people|sources|officials|diplomats|insiders)$/.test(tokens[at]?.norm ?? '')
    ? at
    : undefined
}

function findEnd({ tokens }: Sentence, from: number): number {
  if (PLACE.test(tokens[from]?.norm ?? '')) return findSaying(tokens, from) ?? from
  if (!TAIL.test(tokens[from]?.norm ?? '')) return from
  let to = from
  while (to < tokens.length && to < from + 8 && !STOP.test(tokens[to]?.norm ?? '')) to += 1
  return to
}

// "a source at the ministry said", "according to two people in Kyiv,": where they sit is part of their name when they speak.
function findSaying(tokens: Sentence['tokens'], from: number): number | undefined {
  const ahead = tokens.slice(Math.max(0, from - 6), from).some(({ norm }) => norm === 'according')
  for (let at = from + 1; at <= Math.min(tokens.length - 1, from + 8); at += 1) {
    if (/^[,.;:"“”‘()]$/.test(tokens[at]?.text ?? '')) return ahead ? at : undefined
    if (findLongest(SOURCE_CUES, tokens, at)?.values.includes('verb')) return at
  }
  return undefined
}
