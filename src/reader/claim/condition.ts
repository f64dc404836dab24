import data from '../lexicon/conditions.json' with { type: 'json' }
import { DETERMINERS } from '../mention/phrases.ts'
import type { Sentence } from '../text/parse.ts'
import { type Token, toWords } from '../text/token.ts'
import { addPhrase, createTrie, findLongest, type Trie } from '../text/trie.ts'

/** A condition that the text attaches, at tokens `from` to `to` (exclusive). */
export interface ConditionHit {
  readonly from: number
  readonly to: number
  readonly ids: readonly string[]
}

interface Topic {
  readonly id: string
  readonly groups: readonly (readonly (readonly string[])[])[]
}

const MARKERS = createMarkers()
const TOPICS: readonly Topic[] = data.topics.map((topic) => ({
  id: topic.id,
  groups: (topic.all ?? [topic.any ?? []]).map((group) => group.map(toWords)),
}))
const VOIDS = data.voids.map(toWords)
const LENGTH = 22

/** The conditions of a sentence: a marker ("if", "once", "in the event of") and what it names, as ids of the closed list where they fit. */
export function findConditions(sentence: Sentence): readonly ConditionHit[] {
  const { tokens } = sentence
  const found: ConditionHit[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const asked = findRequest(tokens, at)
    if (asked !== undefined) {
      found.push({ from: at, to: asked, ids: ['request'] })
      at = asked - 1
      continue
    }
    const marker = findLongest(MARKERS, tokens, at)
    if (!marker || isQuestion(tokens, at)) continue
    const strong = marker.values[0] === true
    const from = at + marker.length
    const to = findEnd(tokens, from, strong)
    const body = tokens.slice(from, to)
    if (!strong && isPast(body)) continue
    if (isSuppositionWord(tokens, at) && !isInverted(tokens, at)) continue
    const ids = isVoid(tokens, at, to) ? [] : toIds(body, strong && tokens[at]?.norm !== 'without')
    if (ids.length > 0) {
      found.push({ from: at, to, ids })
      at = to - 1
    }
  }
  return found
}

// "at Ukraine's request", "upon the request of either of them".
function findRequest(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:at|on|upon)$/.test(token(tokens, at))) return undefined
  for (let next = at + 1; next <= at + 5; next += 1) {
    if (/^(?:request|invitation)$/.test(token(tokens, next))) return next + 1
    if (!/^[\p{L}'’]/u.test(tokens[next]?.text ?? '')) return undefined
  }
  return undefined
}

function toIds(body: readonly Token[], strong: boolean): readonly string[] {
  const words = body.map((token) => token.norm)
  let hits = TOPICS.filter((topic) =>
    topic.groups.every((group) => group.some((phrase) => contains(words, phrase))),
  ).map((topic) => topic.id)
  const accepts = hits.some((id) => id.endsWith('-accepts-ceasefire'))
  if (hits.includes('ceasefire-broken')) return ['ceasefire-broken']
  if (accepts) hits = hits.filter((id) => id !== 'ceasefire' && id !== 'peace-agreement')
  if (hits.includes('un-mandate')) hits = hits.filter((id) => id !== 'parliament-approves')
  if (hits.length > 0) return hits
  return strong ? toOther(words) : []
}

// "after Kyiv agreed to a truce" tells what happened; "after a truce is agreed" waits for it.
function isPast(body: readonly Token[]): boolean {
  const words = body.map((token) => token.norm)
  const at = words.findIndex((word, i) => isFiniteVerb(word, words[i - 1]))
  return at >= 0 && !/^(?:is|are|has|have)$/.test(words[at] ?? '')
}

// "an agreed truce" and "a renewed attack" name things; "Kyiv agreed" tells.
function isFiniteVerb(word: string, before: string | undefined): boolean {
  if (/^(?:is|are|has|have|was|were|had|did)$/.test(word)) return true
  return (
    /ed$/.test(word) &&
    word.length > 4 &&
    before !== undefined &&
    !/^(?:a|an|the|any|new|its|fresh)$/.test(before) &&
    word !== 'armed'
  )
}

// A condition outside the closed list is named by its own first words.
function toOther(words: readonly string[]): readonly string[] {
  const content = words.filter(
    (word) =>
      /^[a-z][a-z]{2,}$/.test(word) &&
      !/^(?:the|and|that|its|his|her|their|has|have|had|are|was|were|for|with|this|those)$/.test(
        word,
      ),
  )
  return content.length >= 2 ? [content.slice(0, 4).join('-')] : []
}

function contains(words: readonly string[], phrase: readonly string[]): boolean {
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (phrase.every((word, i) => words[at + i] === word)) return true
  }
  return false
}

function findEnd(tokens: readonly Token[], from: number, strong: boolean): number {
  const limit = Math.min(tokens.length, from + LENGTH)
  for (let at = from; at < limit; at += 1) {
    const text = tokens[at]?.text ?? ''
    if (/^[,;.:–—”"!?]$/.test(text) && at > from + 1) return at
    // "after the war to help deter aggression": what it is for is no condition.
    if (
      !strong &&
      token(tokens, at) === 'to' &&
      at > from &&
      /^[a-z]+$/.test(token(tokens, at + 1)) &&
      !DETERMINERS.has(token(tokens, at + 1)) &&
      !KEEPS.test(token(tokens, at - 1))
    )
      return at
    // "after its request and will restore": the main clause goes on.
    if (
      /^(?:and|but)$/.test(text) &&
      /^(?:will|would|may|might|can|could|is|are|has|have)$/.test(tokens[at + 1]?.norm ?? '')
    )
      return at
  }
  return limit
}

// "agrees to stop", "a peace to keep": the infinitive belongs to the condition.
const KEEPS =
  /^(?:agree|agrees|agreed|consents?|accepts?|ready|peace|truce|ceasefire|asks?|request|decides?|refuses?|continues?|starts?|begins?|fails?|is|are|has|have)$/

function token(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm ?? ''
}

// "whether", "asked if" and "what happens if" ask; they attach nothing.
function isQuestion(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm ?? ''
  return (
    /^(?:asked|wonder|wondered|happens|even|as|unclear|question|know)$/.test(before) &&
    /^(?:if|when)$/.test(tokens[at]?.norm ?? '')
  )
}

function isSuppositionWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === 'should'
}

// "Should the fighting stop": only at the head of a clause.
function isInverted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return at === 0 || /^[“"‘:;,]$/.test(before) || /^\p{Lu}/u.test(tokens[at]?.text ?? '')
}

function isVoid(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(Math.max(0, from - 3), to).map((token) => token.norm)
  return VOIDS.some((phrase) => contains(words, phrase) && phrase.includes('or'))
}

function createMarkers(): Trie<boolean> {
  const trie = createTrie<boolean>()
  for (const group of data.markers) {
    for (const words of group.words) addPhrase(trie, toWords(words), group.strong)
  }
  return trie
}
