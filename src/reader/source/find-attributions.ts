import type { Mention } from '../mention/mention.ts'
import { ADVERBS, AUXILIARIES, PREPOSITIONS } from '../mention/phrases.ts'
import type { Sentence } from '../text/parse.ts'
import type { Token } from '../text/token.ts'
import { findLongest } from '../text/trie.ts'
import { SOURCE_CUES } from './cues.ts'
import { findVia } from './find-via.ts'
import type { Attribution } from './scope.ts'

const MARK = /^["“”‘’'«»,;:—–]$/
const QUOTE = /^["“”‘’'«»]$/

/** Who is said to say what in a sentence, by any reporting verb, "according to", or a name before a colon. */
export function findAttributions(
  sentence: Sentence,
  mentions: readonly Mention[],
): readonly Attribution[] {
  const found: Attribution[] = []
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const hit = findLongest(SOURCE_CUES, sentence.tokens, at)
    const kind = hit?.values.at(-1)
    if (!hit || kind === undefined) continue
    const made =
      kind === 'according'
        ? toAccording(sentence, mentions, at, at + hit.length)
        : kind === 'verb'
          ? toVerbal(sentence, mentions, at, at + hit.length)
          : undefined
    if (made) {
      found.push(made)
      at = Math.max(at, at + hit.length - 1)
    }
  }
  return [...found, ...findColon(sentence, mentions)]
}

function toAccording(
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  next: number,
): Attribution | undefined {
  const source = mentions.find((m) => m.from <= next + 3 && m.to > next && isSpeaker(m))
  if (!source) return undefined
  return split(
    sentence,
    source,
    at,
    Math.max(source.to, next),
    findVia(sentence, mentions, source.to, source),
  )
}

function toVerbal(
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  next: number,
): Attribution | undefined {
  const { tokens } = sentence
  if (isNoun(tokens, at)) return undefined
  const inverted = findInverted(sentence, mentions, at, next)
  if (inverted)
    return split(
      sentence,
      inverted,
      at,
      inverted.to,
      findVia(sentence, mentions, inverted.to, inverted),
    )
  const source = findLeft(sentence, mentions, at) ?? findParticiple(sentence, mentions, at)
  if (!source) return undefined
  const opening = toOpening(tokens, source)
  const trailing = isTrailing(tokens, opening, next)
  const via = findVia(sentence, mentions, next, source)
  if (trailing) return split(sentence, source, opening, toPhraseEnd(tokens, next), via)
  const from = toContentStart(sentence, mentions, next)
  const start = /ing$/.test(tokens[at]?.norm ?? '') ? at : source.from
  return { from: start, to: from, contents: [{ from, to: tokens.length }], source, via }
}

// "..., said X" and "...", writes X": the source follows its verb after a comma or a closing mark.
function findInverted(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  at: number,
  next: number,
): Mention | undefined {
  const before = tokens[at - 1]?.text ?? ''
  if (!MARK.test(before)) return undefined
  return mentions.find(
    (m) => m.from === next && isSpeaker(m) && m.form !== 'first-person' && !m.possessive,
  )
}

function findLeft(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  at: number,
): Mention | undefined {
  for (let i = mentions.length - 1; i >= 0; i -= 1) {
    const mention = mentions[i]
    if (!mention || mention.to > at || !isSpeaker(mention) || mention.possessive) continue
    const between = tokens.slice(mention.to, at)
    const near = between.length <= 5 && between.every(isFiller)
    const apposed =
      tokens[mention.to]?.text === ',' && tokens[at - 1]?.text === ',' && between.length <= 25
    const aside =
      tokens[mention.to]?.text === ',' &&
      between.slice(-5).every((t) => t.text === ',' || isFiller(t)) &&
      tokens.slice(mention.to + 1, at).some((t) => t.text === ',') &&
      between.length <= 25
    if ((near || apposed || aside) && !isOblique(tokens, mention)) return mention
    if (near) return undefined
  }
  return undefined
}

// "Pistorius praised the decision, noting that ...": the subject of the sentence goes on speaking.
function findParticiple(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  at: number,
): Mention | undefined {
  if (!/ing$/.test(tokens[at]?.norm ?? '') || tokens[at - 1]?.text !== ',') return undefined
  const fit = mentions.filter(
    (m) => m.to < at && !m.possessive && isSpeaker(m) && !isOblique(tokens, m),
  )
  return fit.find((mention) => mention.kind === 'person') ?? fit[0]
}

function isFiller(token: Token): boolean {
  return (
    ADVERBS.has(token.norm) ||
    AUXILIARIES.has(token.norm) ||
    /ly$/.test(token.norm) ||
    /^(?:on|at|this|week|turn|his|her|in|its|part|side|for|who|the|same|time|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|his|repeatedly)$/.test(
      token.norm,
    )
  )
}

function isOblique(tokens: readonly Token[], mention: Mention): boolean {
  const before = tokens[mention.from - 1]?.norm ?? ''
  return PREPOSITIONS.has(before) || (before === 'of' && mention.kind !== 'person')
}

// ", caretaker Defence Minister Boris Pistorius said": the source begins behind the comma.
function toOpening(tokens: readonly Token[], source: Mention): number {
  for (let at = source.from; at >= Math.max(0, source.from - 3); at -= 1) {
    const before = tokens[at - 1]?.text ?? ''
    if (MARK.test(before)) return at
    if (!/^\p{Ll}/u.test(before) || PREPOSITIONS.has(before)) break
  }
  return source.from
}

// The verb's content stands before it: nothing but time, place or hearer follows.
function isTrailing(tokens: readonly Token[], opening: number, next: number): boolean {
  const before = tokens[opening - 1]?.text ?? ''
  if (!MARK.test(before) || opening < 4) return false
  const after = tokens[next]
  if (after === undefined) return true
  return after.norm !== 'that' && !/^[:"“‘«]$/.test(after.text)
}

// "told reporters on his way in", "said in a note", up to the next comma or quotation.
function toPhraseEnd(tokens: readonly Token[], next: number): number {
  let to = next
  while (to < tokens.length && !/^[,.;:"“”‘«!?]$/.test(tokens[to]?.text ?? '')) to += 1
  return to
}

// Past the hearer and "that": "told ARD on 11 January that", "said:".
function toContentStart({ tokens }: Sentence, mentions: readonly Mention[], next: number): number {
  const limit = Math.min(tokens.length, next + 14)
  for (let at = next; at < limit; at += 1) {
    const token = tokens[at]
    if (
      token?.norm === 'that' &&
      (at === next ||
        !mentions.some((m) => m.from >= next && m.to <= at && m.form === 'name' && at - next < 2))
    )
      return at + 1
    if (token && (QUOTE.test(token.text) || token.text === ':')) return at
    if (token && AUXILIARIES.has(token.norm)) break
  }
  return next
}

function split(
  sentence: Sentence,
  source: Mention,
  from: number,
  to: number,
  via: readonly string[],
): Attribution {
  const contents = [
    { from: 0, to: from },
    { from: to, to: sentence.tokens.length },
  ].filter((part) => part.to - part.from > 1)
  return { from, to, contents, source, via }
}

// "Macron: 26 of the willing", "Mark Carney to Radio-Canada: Ottawa is not excluding anything".
function findColon(sentence: Sentence, mentions: readonly Mention[]): readonly Attribution[] {
  const { tokens } = sentence
  const first = mentions[0]
  if (!first || first.from > 1 || first.kind !== 'person') return []
  const colon = tokens.findIndex((token) => token.text === ':')
  if (colon < 0 || colon < first.to || colon - first.to > 5) return []
  const via = findVia(sentence, mentions, first.to, first)
  return [
    {
      from: 0,
      to: colon + 1,
      contents: [{ from: colon + 1, to: tokens.length }],
      source: first,
      via,
    },
  ]
}

function isSpeaker(mention: Mention): boolean {
  return mention.form !== 'demonym' || mention.kind !== 'actor'
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm ?? ''
  return (
    /^(?:to|the|a|an|its|his|her|their|of|this|no)$/.test(before) || tokens[at + 1]?.norm === 'of'
  )
}
