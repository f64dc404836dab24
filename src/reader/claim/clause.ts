import type { Mention } from '../mention/mention.ts'
import { ADVERBS, BOUNDARIES } from '../mention/phrases.ts'
import type { Sentence } from '../text/parse.ts'
import type { ConditionHit } from './condition.ts'
import type { Predicate } from './predicate.ts'

/** Where the subject of a predicate may stand. */
export interface Clause {
  readonly from: number
  readonly to: number
  /** True when the predicate can share the subject of the one before it. */
  readonly shares: boolean
  /** True right after "which", "who" or "that": what stands before it is the subject. */
  readonly relative: boolean
  /** True inside an indirect question: "whether depots might serve". */
  readonly question: boolean
}

const HARD = /^[;:()[\]—–]$/
const QUOTE = /^[«»“”"‘]$/

/** The clause of a predicate: from the last boundary before it, never reaching into the predicate before. */
export function findClause(
  sentence: Sentence,
  predicate: Predicate,
  before: Predicate | undefined,
  conditions: readonly ConditionHit[],
): Clause {
  const { tokens } = sentence
  const floor = before === undefined ? 0 : before.to
  let from = floor
  let shares = before !== undefined
  let relative = false
  let question = false
  let opened: number | undefined
  let outer = floor
  for (let at = floor; at < predicate.from; at += 1) {
    const word = tokens[at]?.norm ?? ''
    // What stands in brackets only explains the subject before it.
    const closed = tokens[at]?.text === '(' ? findBracket(sentence, at, predicate.from) : undefined
    if (closed !== undefined) {
      at = closed
      continue
    }
    const condition = conditions.find((hit) => hit.from === at)
    if (condition && condition.to <= predicate.from) {
      from = condition.to
      at = condition.to - 1
      continue
    }
    if (BOUNDARIES.has(word) && !isPlain(tokens[at - 1]?.norm, word, tokens[at + 1]?.norm)) {
      outer = from
      from = at + 1
      opened = at
      shares = false
      relative = /^(?:which|who|that|whose)$/.test(word)
      question = /^(?:whether|what|how|why|where)$/.test(word)
    } else if (HARD.test(tokens[at]?.text ?? '') || opensSentence(sentence, at)) {
      from = at + 1
      opened = undefined
      relative = false
      question = false
    }
  }
  const main =
    opened === undefined ? undefined : findMain(sentence, opened, floor, outer, predicate.from)
  if (main !== undefined) {
    from = main
    relative = false
    question = false
    shares = main === floor && before !== undefined
  }
  // "Iceland, which keeps no army, offers": the comma closes the relative clause, and its head is the subject.
  if (relative && tokens[predicate.from - 1]?.text === ',') {
    from = floor
    relative = false
    shares = before !== undefined
  }
  if (relative && opened !== undefined && isComplement(sentence, opened, predicate.from))
    relative = false
  const join = before === undefined ? undefined : findJoin(sentence, from, predicate.from)
  return {
    from: join ?? from,
    to: predicate.from,
    shares,
    relative: relative && join === undefined,
    question,
  }
}

// "said that training would go on": behind such a "that" a clause has a subject of its own.
function isComplement({ tokens }: Sentence, opened: number, to: number): boolean {
  if (tokens[opened]?.norm !== 'that') return false
  return tokens.slice(opened + 1, to).some(({ norm }) => /^\p{L}/u.test(norm) && !isAdverb(norm))
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || /ly$/.test(word)
}

/**
 * Where the main clause begins that a subordinate one interrupts or precedes: "Madrid, where votes are few, has put it off",
 * "Asked when Kyiv would answer, France refused". `undefined` when the predicate is the subordinate clause's own.
 */
function findMain(
  { tokens }: Sentence,
  opened: number,
  floor: number,
  outer: number,
  to: number,
): number | undefined {
  const before = tokens[opened - 1]?.text
  if (before === ',' && tokens[to - 1]?.text === ',') return outer
  const leads = opened === floor || /^[“"‘]$/.test(before ?? '') || opened <= 1
  if (!leads || /^(?:that|which|who|whose)$/.test(tokens[opened]?.norm ?? '')) return undefined
  for (let at = opened + 3; at < to - 1; at += 1) if (tokens[at]?.text === ',') return at + 1
  return undefined
}

// A quotation that begins with a capital is a clause of its own; a few quoted words are not.
function opensSentence({ tokens }: Sentence, at: number): boolean {
  return QUOTE.test(tokens[at]?.text ?? '') && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
}

function isPlain(before: string | undefined, word: string, after: string | undefined): boolean {
  if (word === 'as') return before === 'well' || after === 'well' || before === 'such'
  // "now that", "that country": only a few of these open a clause; "so far" and "since then" are adverbs.
  if (word === 'so') return true
  if (
    word === 'since' ||
    word === 'after' ||
    word === 'before' ||
    word === 'until' ||
    word === 'once'
  )
    return true
  return false
}

function findBracket(sentence: Sentence, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at += 1) if (sentence.tokens[at]?.text === ')') return at
  return undefined
}

// After another predicate a new subject begins behind "and", "but" or a comma.
function findJoin(sentence: Sentence, from: number, to: number): number | undefined {
  // "the commissioner, Lydia Mensah, insisted": the comma right before the verb closes what stands in commas.
  let last = to - 1
  if (sentence.tokens[last]?.text === ',') {
    last -= 1
    while (last > from && sentence.tokens[last]?.text !== ',') last -= 1
    last -= 1
  }
  for (let at = last; at >= from; at -= 1) {
    if (/^(?:and|but|while|,|or|yet)$/.test(sentence.tokens[at]?.norm ?? '')) return at + 1
  }
  return undefined
}

/** The mention that a relative clause hangs on: what stands last before "which". */
export function findAntecedent(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  clause: Clause,
): Mention | undefined {
  if (!clause.relative) return undefined
  const last = mentions
    .filter((mention) => mention.to <= clause.from - 1 && mention.to >= clause.from - 2)
    .at(-1)
  // "troops in Ukraine, which will guarantee": not the place, but all that was told of it.
  const aside = tokens[clause.from - 1]?.norm === 'which' && tokens[clause.from - 2]?.text === ','
  const place = last && /^(?:in|to|at|from|into|near)$/.test(tokens[last.from - 1]?.norm ?? '')
  return aside && place ? undefined : last
}
