import type { Mention } from '../mention/mention.ts'
import { ADVERBS, AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS } from '../mention/phrases.ts'
import { toVerbForm } from '../text/inflect.ts'
import type { Sentence } from '../text/parse.ts'
import { findPatterns } from '../text/pattern.ts'
import type { Token } from '../text/token.ts'
import { findLongest } from '../text/trie.ts'
import { toAct, toDeedAct } from './act-table.ts'
import { findGoverning } from './coordination.ts'
import { ACT_CUES, type ActCue, DEEDS, IDIOMS, STATIVE, TEXT_NOUNS, TEXT_VERBS } from './cues.ts'
import type { Predicate } from './predicate.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import { createTags, isVerbHere, type Tags } from './verb-here.ts'

/** The predicates of a sentence that say an act, in order and without overlap. */
export function findPredicates(
  sentence: Sentence,
  mentions: readonly Mention[],
  isClosed: (at: number) => boolean,
  isSubject: (at: number) => boolean,
): readonly Predicate[] {
  const { tokens } = sentence
  const cues = toCuesByPlace(tokens)
  const tags = createTags(sentence)
  // "considers talk of soldiers untimely": the judgement tells the act.
  const judges = (at: number): boolean => hasStanceAfter(cues, at, 8)
  const found: Predicate[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (isClosed(at)) continue
    const idiom = findLongest(IDIOMS, tokens, at)
    if (idiom) {
      at += idiom.length - 1
      continue
    }
    const made =
      fromText(tokens, at) ??
      fromCues(tokens, mentions, at, cues.get(at) ?? [], tags, judges, isSubject) ??
      (hasStanceAfter(cues, at) ? undefined : fromDeed(tokens, mentions, at, tags)) ??
      fromSecond(tokens, at, found.at(-1), isSubject)
    if (!made) continue
    found.push(made)
    at = Math.max(at, made.to - 1)
  }
  return found
}

// "will send a battalion and train two brigades": the second verb stands as the first one does.
function fromSecond(
  tokens: readonly Token[],
  at: number,
  last: Predicate | undefined,
  isSubject: (at: number) => boolean,
): Predicate | undefined {
  const deed = last && DEEDS.get(tokens[at]?.norm ?? '')
  if (!deed) return undefined
  const group = readVerbGroup(tokens, at)
  const governing = findGoverning(tokens, at, deed.verb, { ...group, infinitive: false }, last)
  if (!governing) return undefined
  let told = false
  for (let next = at; next <= at + 8; next += 1) if (isSubject(next)) told = true
  if (!told) return undefined
  return {
    ...governing,
    from: at,
    head: at,
    to: at + 1,
    deed: true,
    nominal: false,
    shared: governing,
    verb: deed.verb,
  }
}

interface CueHit {
  readonly value: ActCue
  readonly to: number
}

// "insists that talks have made progress" only reports; "insists that Kyiv pay" asks.
const REPORTS: ReadonlySet<string> = new Set(['insist', 'suggest', 'propose', 'recommend', 'agree'])

function isIndicative(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from, from + 9).map((token) => token.norm)
  const that = words[0] === 'that' || tokens[from - 1]?.norm === 'that'
  const finite = words.findIndex((word) => /^(?:is|are|was|were|has|have|had|did|does)$/.test(word))
  return that && finite >= 0 && !words.slice(0, finite).includes('it')
}

// The longest phrase first: "ready to" before "ready".
function toCuesByPlace(tokens: readonly Token[]): ReadonlyMap<number, readonly CueHit[]> {
  const cues = new Map<number, CueHit[]>()
  for (const hit of findPatterns(ACT_CUES, tokens)) {
    const list = cues.get(hit.from) ?? []
    list.push(hit)
    cues.set(hit.from, list)
  }
  for (const list of cues.values())
    list.sort(
      (a, b) =>
        b.to - a.to || Number(a.value.verb !== undefined) - Number(b.value.verb !== undefined),
    )
  return cues
}

// "would be treated as a legitimate target": the words after the verb tell the act.
function hasStanceAfter(
  cues: ReadonlyMap<number, readonly CueHit[]>,
  at: number,
  reach = 4,
): boolean {
  for (let next = at + 1; next <= at + reach; next += 1) {
    const stance = cues
      .get(next)
      ?.some(
        ({ value }) =>
          value.verb === undefined &&
          !value.noun &&
          (value.act === 'refuse' || value.act === 'defer'),
      )
    if (stance) return true
  }
  return false
}

function fromCues(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  cues: readonly CueHit[],
  tags: Tags,
  judges: (at: number) => boolean,
  isSubject: (at: number) => boolean,
): Predicate | undefined {
  for (const cue of cues) {
    const made = fromCue(tokens, mentions, at, cue, tags, judges, isSubject)
    if (made) return made
  }
  return undefined
}

// "The document provides for": a verb of texts right after a noun of texts.
function fromText(tokens: readonly Token[], at: number): Predicate | undefined {
  if (!TEXT_VERBS.has(tokens[at]?.norm ?? '')) return undefined
  const group = readVerbGroup(tokens, at)
  const noun = tokens[group.from - 1]?.norm ?? ''
  const article = tokens.slice(Math.max(0, group.from - 5), group.from - 1)
  const definite = article.some((token) => /^(?:the|this|its|it)$/.test(token.norm))
  // "those that joined the declaration include": the list tells who, the text nothing.
  const joined = tokens.slice(Math.max(0, group.from - 8), group.from)
  if (joined.some((token) => /^(?:joined|signed|endorsed|acceded)$/.test(token.norm)))
    return undefined
  if (!TEXT_NOUNS.has(noun) || !definite || group.negated) return undefined
  return {
    act: 'agree',
    asks: false,
    from: group.from,
    head: at,
    to: at + 1,
    passive: false,
    deed: false,
    group,
    nominal: false,
    textual: true,
  }
}

function fromCue(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  cue: CueHit,
  tags: Tags,
  judges: (at: number) => boolean,
  isSubject: (at: number) => boolean,
): Predicate | undefined {
  const { value, to } = cue
  // "the Kremlin demands that": an agent before it makes it a verb.
  if (value.noun && mentions.some((m) => m.to === at && !m.possessive && m.form !== 'demonym'))
    return undefined
  const group = readVerbGroup(tokens, at)
  if (value.verb !== undefined && !isVerbHere(tokens, mentions, at, value.verb, group, tags))
    return undefined
  if (REPORTS.has(value.verb ?? '') && isIndicative(tokens, to)) return undefined
  // "had opened talks", "as needed": forms that help or describe another word.
  if (value.verb === 'have' && isAuxiliaryUse(tokens, at)) return undefined
  if (tokens[at]?.norm === 'needed' && group.auxiliaries.length === 0) return undefined
  if (value.verb === 'consider' && judges(at)) return undefined
  // "he insisted;" only reports.
  if (
    value.verb === 'insist' &&
    to - at === 1 &&
    !/^(?:that|on|upon)$/.test(tokens[to]?.norm ?? '')
  )
    return undefined
  // "there was no consensus" tells how things stood; "there will be no troops" refuses them.
  if (value.act === 'refuse' && tokens[at]?.norm === 'there' && !isDenied(tokens, to, isSubject))
    return undefined
  // "set no condition": a negation inside the phrase takes the act away.
  if (
    value.act !== 'refuse' &&
    value.act !== 'defer' &&
    tokens.slice(at + 1, to).some((token) => token.norm === 'no')
  )
    return undefined
  const act = toAct(
    value,
    hasNegatedObject(tokens, to - 1) && value.act !== 'refuse' && value.act !== 'defer'
      ? { ...group, negated: true }
      : group,
  )
  if (act === undefined) return undefined
  return {
    act: act.act,
    asks: act.asks,
    from: group.from,
    head: at,
    to,
    passive: isPassive(tokens, at, value.verb, group),
    deed: false,
    group,
    nominal: value.noun === true,
    ...(value.verb === undefined ? {} : { verb: value.verb }),
  }
}

function fromDeed(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  tags: Tags,
): Predicate | undefined {
  const word = tokens[at]?.norm ?? ''
  const listed = DEEDS.get(word)
  if (!listed && !(hasModalBefore(tokens, at) && /^[a-z]{3,}$/.test(word))) return undefined
  const group = readVerbGroup(tokens, at)
  // Any verb may stand under a modal; only listed ones may stand alone.
  const deed =
    listed ??
    (group.modal !== undefined && isMain(tokens, at, tags)
      ? { verb: word, delivery: false, giving: false }
      : undefined)
  if (!deed) return undefined
  if (group.modal === undefined && !deed.delivery && !group.auxiliaries.length) return undefined
  if (isAuxiliaryUse(tokens, at)) return undefined
  if (STATIVE.has(word) && group.modal !== 'must') return undefined
  if (
    word === 'be' &&
    group.modal !== 'must' &&
    !/^(?:part|present|among|there)$/.test(tokens[at + 1]?.norm ?? '')
  )
    return undefined
  if (!isVerbHere(tokens, mentions, at, deed.verb, group, tags)) return undefined
  const form = toVerbForm(tokens[at]?.norm ?? '', deed.verb)
  const act = toDeedAct(
    deed,
    form,
    hasNegatedObject(tokens, at) ? { ...group, negated: true } : group,
  )
  if (act === undefined) return undefined
  return {
    act: act.act,
    asks: act.asks,
    from: group.from,
    head: at,
    to: at + 1,
    passive: isPassive(tokens, at, deed.verb, group),
    deed: true,
    group,
    nominal: false,
    verb: deed.verb,
  }
}

// "will put in no crowns", "will send nothing": the negation stands after the verb.
function hasNegatedObject(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 3)
    .some((token) => /^(?:no|nothing|none|nobody)$/.test(token.norm))
}

function isDenied(
  tokens: readonly Token[],
  to: number,
  isSubject: (at: number) => boolean,
): boolean {
  if (/^(?:was|were|been)$/.test(tokens[to - 2]?.norm ?? '')) return false
  // "there are no negotiations" tells how things stand.
  if (
    /^(?:negotiations?|talks|ceasefire|cease|truce|peace|consensus|agreement|limits?|limitations?|doubt|progress|guarantees?|other|alternatives?|signs?|evidence)$/.test(
      tokens[to]?.norm ?? '',
    )
  )
    return false
  return [0, 1, 2, 3].some((step) => isSubject(to + step))
}

// Most words stand under no modal: this spares reading their verb group.
function hasModalBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const word = tokens[back]?.norm ?? ''
    if (MODALS[word] !== undefined || word === 'to') return true
  }
  return false
}

function isMain(tokens: readonly Token[], at: number, tags: Tags): boolean {
  const word = tokens[at]?.norm ?? ''
  if (ADVERBS.has(word) || AUXILIARIES.has(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word))
    return false
  return !word.endsWith('ly') && tags(at) === 'VERB'
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || word === 'not' || /^\p{L}{2,}ly$/u.test(word)
}

// "have", "do" and "be" before another verb only help it.
function isAuxiliaryUse(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.norm ?? ''
  if (!AUXILIARIES.has(word)) return false
  let next = at + 1
  while (isAdverb(tokens[next]?.norm ?? '')) next += 1
  const after = tokens[next]?.norm ?? ''
  return (
    DEEDS.has(after) ||
    /(?:ed|en|ing)$/.test(after) ||
    AUXILIARIES.has(after) ||
    after === 'ready' ||
    after === 'to'
  )
}

function isPassive(
  tokens: readonly Token[],
  at: number,
  verb: string | undefined,
  group: VerbGroup,
): boolean {
  if (verb === undefined || toVerbForm(tokens[at]?.norm ?? '', verb) !== 'past') return false
  return group.auxiliaries.some((word) => /^(?:be|is|are|was|were|been|being)$/.test(word))
}
