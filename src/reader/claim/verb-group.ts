import { ADVERBS, AUXILIARIES, MODALS } from '../mention/phrases.ts'
import type { Token } from '../text/token.ts'

/** What stands before a verb and changes its meaning: modal, negation, auxiliaries. */
export interface VerbGroup {
  /** First token of the group. */
  readonly from: number
  readonly modal?: 'will' | 'might' | 'can' | 'would' | 'must'
  readonly negated: boolean
  readonly auxiliaries: readonly string[]
  /** True after a bare "to" that no modal phrase owns. */
  readonly infinitive: boolean
}

const NEGATIVE = /^(?:not|never|no|hardly|neither|nor|cannot)$|n't$/
const MAX = 8

/** Reads the verb group that ends before the word at `head`, leftwards. */
export function readVerbGroup(tokens: readonly Token[], head: number): VerbGroup {
  const state = { from: head, negated: false, infinitive: false }
  const auxiliaries: string[] = []
  let modal: VerbGroup['modal']
  let inverted = false
  for (let at = head - 1; at >= Math.max(0, head - MAX); at -= 1) {
    const word = tokens[at]?.norm ?? ''
    const named = MODALS[word] as VerbGroup['modal']
    if (isMonthMay(tokens, at)) break
    if (named !== undefined) {
      modal ??= named
      if (NEGATIVE.test(word)) state.negated = true
      state.from = at
      continue
    }
    if (word === 'to') {
      const phrase = readToPhrase(tokens, at)
      if (!phrase) {
        state.infinitive = modal === undefined
        break
      }
      modal ??= phrase.modal
      at = phrase.from
      state.from = at
      const helper = tokens[at]?.norm ?? ''
      if (AUXILIARIES.has(helper)) auxiliaries.push(helper)
      continue
    }
    if (NEGATIVE.test(word)) {
      state.negated = true
      state.from = at
      if (AUXILIARIES.has(word)) auxiliaries.push(word)
      continue
    }
    if (AUXILIARIES.has(word) && word !== "'s") {
      auxiliaries.push(word)
      state.from = at
      continue
    }
    if (ADVERBS.has(word) || /^(?:\p{L}{2,}ly|[“"‘«])$/u.test(word)) continue
    if (isInversion(tokens, at)) {
      inverted = true
      continue
    }
    if (word === 'one' && tokens[at - 1]?.norm === 'no') continue
    if (/^(?:nobody|none)$/.test(word)) {
      state.negated = true
      state.from = at
    }
    break
  }
  // The subject of an inverted clause stands inside the group: the clause must reach up to the verb.
  if (inverted) state.from = head
  return { ...state, auxiliaries, ...(modal === undefined ? {} : { modal }) }
}

// "is going to", "is to", "are due to" promise; "has to", "needs to" demand.
function readToPhrase(
  tokens: readonly Token[],
  to: number,
): { readonly modal: 'will' | 'must'; readonly from: number } | undefined {
  const before = tokens[to - 1]?.norm ?? ''
  const earlier = tokens[to - 2]?.norm ?? ''
  if (/^(?:is|are|was|were)$/.test(before)) return { modal: 'will', from: to - 1 }
  if (/^(?:has|have|needs|need|ought)$/.test(before)) return { modal: 'must', from: to - 1 }
  if (
    /^(?:going|due|set|scheduled|expected|likely|slated)$/.test(before) &&
    /^(?:is|are|was|were|not|'re|'s|'m)$/.test(earlier)
  ) {
    return { modal: 'will', from: to - 1 }
  }
  return undefined
}

// "Nor did she rule out", "nor will France send": the subject stands between the auxiliary and its verb.
function isInversion(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const word = tokens[back]?.norm ?? ''
    const helper = AUXILIARIES.has(word) || MODALS[word] !== undefined
    if (helper && /^(?:nor|neither)$/.test(tokens[back - 1]?.norm ?? '')) return true
  }
  return false
}

function isMonthMay(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'May' && at > 0
}
