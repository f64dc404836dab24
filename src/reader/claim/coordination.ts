import { ADVERBS, BOUNDARIES } from '../mention/phrases.ts'
import { toVerbForm } from '../text/inflect.ts'
import type { Token } from '../text/token.ts'
import type { Predicate } from './predicate.ts'
import type { VerbGroup } from './verb-group.ts'

const REACH = 24

/** True for the second verb of "to discuss and finalise": an infinitive, though no "to" stands before it. */
export function isSecondInfinitive(tokens: readonly Token[], head: number): boolean {
  const joint = skipAdverbs(tokens, head - 1)
  if (!/^(?:and|or|,)$/.test(tokens[joint]?.norm ?? '')) return false
  for (let at = joint - 1; at >= Math.max(0, joint - 8); at -= 1) {
    const word = tokens[at]?.norm ?? ''
    if (BOUNDARIES.has(word) || /^[.;:]$/.test(word)) return false
    if (word === 'to') return /^[a-z]+$/.test(tokens[at + 1]?.norm ?? '')
  }
  return false
}

/**
 * The predicate whose modal or asking the verb at `head` goes on with: "will send a battalion and train two brigades",
 * "called on Russia to stop firing and return the children". `undefined` when the verb stands alone.
 */
export function findGoverning(
  tokens: readonly Token[],
  head: number,
  verb: string,
  group: VerbGroup,
  last: Predicate | undefined,
): Predicate | undefined {
  if (!last || !isGoverning(last) || head - last.to > REACH || head <= last.to) return undefined
  if (group.modal !== undefined || group.negated || group.auxiliaries.length > 0) return undefined
  const form = toVerbForm(tokens[head]?.norm ?? '', verb)
  const wanted = /ing$/.test(tokens[last.to]?.norm ?? '') ? 'gerund' : 'base'
  if (form !== wanted) return undefined
  const before = skipAdverbs(tokens, head - 1)
  const joint = tokens[before]?.norm === 'to' ? before - 1 : before
  if (!/^(?:and|or|,|but)$/.test(tokens[joint]?.norm ?? '')) return undefined
  const between = tokens.slice(last.to, joint)
  return between.some(
    (token) =>
      /^[;:.!?“”"]$/.test(token.text) ||
      (BOUNDARIES.has(token.norm) && !/^(?:as|so)$/.test(token.norm)),
  )
    ? undefined
    : last
}

// A modal verb, or a phrase that ends in "to": what follows "and" may hang on it too.
function isGoverning(last: Predicate): boolean {
  return last.deed && last.group.modal !== undefined
    ? true
    : /^(?:pledge|offer|consider|refuse|demand|propose)$/.test(last.act) && !last.textual
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  while (at >= 0 && (ADVERBS.has(tokens[at]?.norm ?? '') || /ly$/.test(tokens[at]?.norm ?? '')))
    at -= 1
  return at
}
