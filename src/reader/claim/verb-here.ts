import type { Mention } from '../mention/mention.ts'
import { ADVERBS, DETERMINERS, PREPOSITIONS } from '../mention/phrases.ts'
import { toVerbForm } from '../text/inflect.ts'
import type { Sentence } from '../text/parse.ts'
import { toTagger } from '../text/tagger.ts'
import type { Token } from '../text/token.ts'
import { isSecondInfinitive } from './coordination.ts'
import type { VerbGroup } from './verb-group.ts'

/** The part of speech of the word at a place. */
export type Tags = (at: number) => string

/** The tags of a sentence, asked of the tagger only when somebody wants one. */
export function createTags(sentence: Sentence): Tags {
  let known: ReadonlyMap<number, string> | undefined
  return (at) => {
    // Most sentences never ask: tagging is the dearest step of all.
    known ??= new Map(
      toTagger()
        .tag(sentence.text.slice(sentence.start, sentence.end))
        .map((word) => [word.start + sentence.start, word.tag]),
    )
    return known.get(sentence.tokens[at]?.start ?? -1) ?? 'X'
  }
}

// "The coalition, comprising 31 states, gathered in Paris": the comma ends what stands between two.
function closesAside(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma - 2; at >= Math.max(0, comma - 15); at -= 1) {
    if (/^[.;:!?]$/.test(tokens[at]?.text ?? '')) return false
    if (tokens[at]?.text === ',') return at > 0
  }
  return false
}

// "a declaration signed with France": after a plain noun and before a preposition.
function isParticiple(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  group: VerbGroup,
): boolean {
  const before = tokens[group.from - 1]?.text ?? ''
  const next = tokens[at + 1]?.norm ?? ''
  if (
    !/^(?:with|by|in|on|at|under|during|for|between|after|since)$/.test(next) ||
    !/^\p{Ll}{3,}$/u.test(before)
  )
    return false
  const word = before.toLowerCase()
  if (
    ADVERBS.has(word) ||
    /^(?:and|but|who|which|that|have|has|had)$/.test(word) ||
    word.endsWith('ly')
  )
    return false
  return (
    !mentions.some((mention) => mention.to === group.from) && !MOVES.test(tokens[at]?.norm ?? '')
  )
}

// These stand alone after any noun: "the envoys met in Paris".
const MOVES =
  /^(?:met|gathered|arrived|convened|landed|joined|began|opened|took|travelled|traveled|flew|spoke|stood|voted)$/

/** True when the form of a verb at a place is a verb that says something new: no noun, participle or bare infinitive. */
export function isVerbHere(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  verb: string,
  group: VerbGroup,
  tags: Tags,
): boolean {
  const word = tokens[at]?.norm ?? ''
  const before = tokens[/^[“"‘«]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.norm ?? ''
  const form = toVerbForm(word, verb)
  if (group.infinitive) return group.modal !== undefined
  if (group.modal !== undefined) return true
  if (form === 'base' && isSecondInfinitive(tokens, at)) return false
  if (form === 'gerund') return group.auxiliaries.length > 0
  if (group.auxiliaries.length > 0)
    return (
      form !== 'third' &&
      (form === 'past' || /^(?:do|does|did|don't|doesn't|didn't)$/.test(group.auxiliaries[0] ?? ''))
    )
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || before === 'of' || before === "'s")
    return false
  // "the plan, presented in June": a participle says no new thing.
  if (
    form === 'past' &&
    before === ',' &&
    PREPOSITIONS.has(tokens[at + 1]?.norm ?? '') &&
    !closesAside(tokens, at - 1)
  )
    return false
  if (form === 'past' && isParticiple(tokens, mentions, at, group)) return false
  // An agent right before it makes it a verb, whatever a tagger says of "Reuters reports".
  if (mentions.some((m) => m.to === group.from && !m.possessive && m.form !== 'demonym'))
    return true
  // "to use frozen assets": a participle right after a verb describes what follows.
  if (form === 'past' && tags(at - 1) === 'VERB') return false
  const tag = tags(at)
  return tag === 'VERB' || tag === 'X' || tag === 'AUX'
}
