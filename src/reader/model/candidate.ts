import type { Reading } from '../claim/context.ts'
import { findPredicates } from '../claim/find-predicates.ts'
import type { Predicate } from '../claim/predicate.ts'
import { readVerbGroup, type VerbGroup } from '../claim/verb-group.ts'
import { createTags } from '../claim/verb-here.ts'
import { ADVERBS, AUXILIARIES, BOUNDARIES, MODALS } from '../mention/phrases.ts'
import type { Token } from '../text/token.ts'

/** A place where a sentence may make a claim: a verb, or the words of a list item that has none. */
export interface Candidate {
  readonly head: number
  /** Tokens of the passage, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly kind: 'verb' | 'linking' | 'phrase' | 'bare'
  readonly group: VerbGroup
  /** What the rules see at this place. */
  readonly rule?: Predicate
  /** The candidate that this one completes ("offered to send"), and the word that joins them. */
  readonly under?: number
  readonly link?: string
}

const LONGEST = 160

/** The candidates of a sentence in order: every verb that a tagger or the rules find; the whole of it when there is none. */
export function findCandidates(reading: Reading): readonly Candidate[] {
  const { sentence, mentions } = reading
  const { tokens } = sentence
  if (tokens.length > LONGEST) return []
  const rules = new Map(
    findPredicates(
      sentence,
      mentions,
      (at) => isClosed(reading, at),
      (at) => reading.subjects.some((hit) => hit.from <= at && at < hit.to),
    ).map((rule) => [rule.head, rule]),
  )
  const tags = createTags(sentence)
  const heads: number[] = []
  for (let at = 0; at < tokens.length; at += 1)
    if (rules.has(at) || isVerb(tokens, at, tags(at))) heads.push(at)
  if (heads.length === 0) heads.push(findFirstWord(tokens))
  return heads.map((head, i) => toCandidate(reading, heads, i, rules.get(head)))
}

function isClosed(reading: Reading, at: number): boolean {
  return reading.conditions.some((hit) => hit.from <= at && at < hit.to)
}

// An auxiliary counts only where no other verb follows it: "remains an open question".
function isVerb(tokens: readonly Token[], at: number, tag: string): boolean {
  const word = tokens[at]?.norm ?? ''
  if (MODALS[word] !== undefined || !/^\p{L}{2,}$/u.test(word)) return false
  if (!AUXILIARIES.has(word)) return tag === 'VERB' && !ADVERBS.has(word)
  if (tag !== 'AUX' && tag !== 'VERB') return false
  for (let next = at + 1; next <= at + 3; next += 1) {
    const after = tokens[next]?.norm ?? ''
    if (AUXILIARIES.has(after) || /(?:ed|en|ing)$/.test(after)) return false
    if (!ADVERBS.has(after) && after !== 'not' && !after.endsWith('ly')) break
  }
  return true
}

function findFirstWord(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => /^\p{L}/u.test(token.text))
  return Math.max(0, at)
}

function toCandidate(
  reading: Reading,
  heads: readonly number[],
  index: number,
  rule: Predicate | undefined,
): Candidate {
  const { tokens } = reading.sentence
  const head = heads[index] as number
  const group = rule?.group ?? readVerbGroup(tokens, head)
  const before = heads[index - 1]
  const word = tokens[head]?.norm ?? ''
  const bare = heads.length === 1 && before === undefined && !/^\p{L}/u.test(word)
  const link =
    before === undefined ? undefined : findLink(tokens, before, Math.min(group.from, head))
  return {
    head,
    from: findStart(tokens, before, Math.min(group.from, head)),
    to: findEnd(reading, heads, index),
    kind: bare
      ? 'bare'
      : rule?.verb === undefined && rule
        ? 'phrase'
        : AUXILIARIES.has(word)
          ? 'linking'
          : 'verb',
    group,
    ...(rule ? { rule } : {}),
    ...(link === undefined ? {} : { under: index - 1, link }),
  }
}

const HARD = /^[;:()[\]—–]$/
const JOINT = /^(?:and|but|or|while|whereas|,|although|though|which|who|yet)$/

// "offered to send", "said that it would": what hangs on the verb before, and how.
function findLink(tokens: readonly Token[], before: number, from: number): string | undefined {
  const between = tokens.slice(before + 1, from + 1).map((token) => token.norm)
  if (between.some((word) => HARD.test(word) || /^(?:and|but|,|while)$/.test(word)))
    return undefined
  return between.find((word) => /^(?:to|that|whether|how|what|if)$/.test(word)) ?? 'next'
}

function findStart(tokens: readonly Token[], before: number | undefined, verb: number): number {
  const floor = before === undefined ? 0 : before + 1
  let from = verb
  let seen = false
  for (let at = verb - 1; at >= floor; at -= 1) {
    const word = tokens[at]?.norm ?? ''
    if (HARD.test(tokens[at]?.text ?? '')) return from
    if (BOUNDARIES.has(word) && word !== 'as' && word !== 'so' && word !== 'since') return from
    if (before !== undefined && JOINT.test(word) && (seen || verb - at <= 2)) return from
    if (/^\p{L}/u.test(tokens[at]?.text ?? '')) seen = true
    from = at
  }
  return before === undefined ? from : verb
}

function findEnd(reading: Reading, heads: readonly number[], index: number): number {
  const { tokens } = reading.sentence
  const head = heads[index] as number
  const asides = reading.scopes.map((scope) => scope.phrase.start)
  let end = tokens.length
  for (let at = head + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]?.norm ?? ''
    const cut =
      token.text === ';' ||
      (token.text === ',' && /^(?:but|while|whereas|although|though|which|who)$/.test(next)) ||
      (asides.includes(token.start) && /^[,;:–—”"’'»]$/.test(tokens[at - 1]?.text ?? '')) ||
      (/^(?:and|but|or)$/.test(token.norm) && heads.some((other) => other > at && other <= at + 6))
    if (cut) {
      end = at
      break
    }
  }
  while (end > head + 1 && /^[^\p{L}\p{N}]|^(?:and|but|or)$/u.test(tokens[end - 1]?.norm ?? ''))
    end -= 1
  return end
}
