import { ACT_CUES, DEEDS } from '../claim/cues.ts'
import { findPatterns } from '../text/pattern.ts'
import type { Candidate } from './candidate.ts'
import type { Place } from './place.ts'

const REACH = 14

/** What a model of acts looks at for one candidate, as names of features; none of them names an actor or a person. */
export function toActFeatures(place: Place, index: number, withRules: boolean): readonly string[] {
  const candidate = place.candidates[index] as Candidate
  const found: string[] = ['b']
  addVerb(found, place, candidate)
  addAround(found, place, candidate)
  addNeighbours(found, place, index)
  addSetting(found, place, candidate)
  if (withRules) {
    addCues(found, place, candidate)
    addRules(found, place, index)
  }
  return found
}

function toMood({ group, kind }: Candidate): string {
  const perfect = group.auxiliaries.some((word) => /^(?:has|have|had)/.test(word)) ? 'p' : ''
  const being = group.auxiliaries.some((word) => /^(?:is|are|was|were|be|been)/.test(word))
    ? 'b'
    : ''
  return `${group.modal ?? '-'}${group.negated ? 'n' : ''}${group.infinitive ? 't' : ''}${perfect}${being}${kind[0]}`
}

function toEnding(word: string): string {
  return /ing$/.test(word) ? 'ing' : /(?:ed|en)$/.test(word) ? 'ed' : /s$/.test(word) ? 's' : '0'
}

function addVerb(found: string[], place: Place, candidate: Candidate): void {
  const { stems, classes } = place.words
  const { head } = candidate
  const stem = stems[head] ?? ''
  const mood = toMood(candidate)
  const ending = toEnding(place.reading.sentence.tokens[head]?.norm ?? '')
  const near = classes[head]
  found.push(`h=${stem}`, `m=${mood}`, `hm=${stem}|${mood}`, `e=${ending}|${mood}`)
  found.push(
    `h2=${stem}_${stems[head + 1] ?? ''}`,
    `h3=${stem}_${stems[head + 1] ?? ''}_${stems[head + 2] ?? ''}`,
  )
  found.push(`n1=${stems[head + 1] ?? ''}`, `p1=${stems[candidate.group.from - 1] ?? '^'}`)
  if (near) {
    found.push(
      `hc=${near.fine}`,
      `hcm=${near.fine}|${mood}`,
      `hk=${near.coarse}`,
      `hkm=${near.coarse}|${mood}|${ending}`,
    )
    found.push(`hce=${near.fine}|${ending}`)
  }
  const deed = DEEDS.get(place.reading.sentence.tokens[head]?.norm ?? '')
  if (deed) found.push(`d=${deed.delivery}|${mood}|${ending}`)
}

function addAround(found: string[], { words, reading }: Place, candidate: Candidate): void {
  const { stems, classes, content } = words
  const { head, from, to } = candidate
  for (let at = from; at < candidate.group.from; at += 1)
    if (content[at]) found.push(`p:${stems[at]}`)
  for (let at = head + 1; at < Math.min(to, head + REACH); at += 1) {
    const stem = stems[at] ?? ''
    const near = at <= head + 4 ? 'n' : 'f'
    if (content[at]) {
      found.push(`a:${stem}`)
      const { fine, coarse } = classes[at] ?? {}
      if (fine !== undefined) found.push(`ac:${fine}`, `ak${near}:${coarse}`)
    }
    if (at <= head + 7) found.push(`a2:${stem}_${stems[at + 1] ?? ''}`)
  }
  const has = (test: RegExp): boolean => {
    for (let at = head + 1; at < to; at += 1) if (test.test(stems[at] ?? '')) return true
    return false
  }
  if (has(/^(?:no|none|nothing|never|not|without|only|unless|until)$/)) found.push('neg-after')
  if (has(/^#$/)) found.push('number-after')
  for (const hit of reading.subjects) {
    if (hit.from > head && hit.from < to) found.push('s-after', `s:${hit.id}`)
    else if (hit.from >= from && hit.from < head) found.push('s-before')
  }
}

function addCues(found: string[], { reading }: Place, candidate: Candidate): void {
  const { head, from, to } = candidate
  for (const { value, from: at } of findPatterns(ACT_CUES, reading.sentence.tokens)) {
    if (at === head) found.push(`cue=${value.act}`, `cuem=${value.act}|${toMood(candidate)}`)
    else if (at > head && at < to) found.push(`cue>${value.act}`)
    else if (at < head && at >= from) found.push(`cue<${value.act}`)
  }
}

function addNeighbours(
  found: string[],
  { candidates, words, reading }: Place,
  index: number,
): void {
  const { stems, classes } = words
  const candidate = candidates[index] as Candidate
  const { under, link } = candidate
  if (under !== undefined) {
    const head = candidates[under]?.head ?? 0
    found.push(
      `u=${link}`,
      `u=${link}|${stems[head]}`,
      `uc=${link}|${classes[head]?.fine ?? ''}`,
      `uk=${link}|${classes[head]?.coarse ?? ''}`,
    )
    const mood = toMood(candidates[under] as Candidate)
    found.push(`um=${stems[head]}|${mood}`)
  }
  const next = candidates[index + 1]
  if (next && next.under === index) {
    const kind = classes[next.head]
    found.push(
      `o=${next.link}`,
      `o=${next.link}|${stems[next.head]}`,
      `oc=${next.link}|${kind?.fine ?? ''}`,
    )
    found.push(
      `oh=${stems[candidate.head]}|${next.link}|${toMood(next)}`,
      `om=${toMood(candidate)}|${toMood(next)}`,
    )
  }
  found.push(`i=${Math.min(index, 3)}`, `c=${Math.min(candidates.length, 6)}`)
  const near = reading.mentions.findLast((m) => m.to <= candidate.head && m.from >= candidate.from)
  found.push(
    near ? `g=${near.kind}|${near.form}|${Math.min(candidate.group.from - near.to, 3)}` : 'g=none',
  )
  if (near) found.push(`gk=${near.kind}`)
  const many = reading.mentions.filter(
    (m) => m.from >= candidate.from && m.to <= candidate.head && m.kind === 'actor',
  )
  found.push(`gn=${Math.min(new Set(many.flatMap((m) => m.actors)).size, 3)}`)
  const behind = reading.mentions.find((m) => m.from > candidate.head && m.from < candidate.to)
  found.push(behind ? `t=${behind.kind}|${stems[behind.from - 1] ?? ''}` : 't=none')
}

function addSetting(found: string[], place: Place, candidate: Candidate): void {
  const { reading, isItem } = place
  const { sentence, scopes, conditions, dates } = reading
  const at = sentence.tokens[candidate.head]?.start ?? sentence.start
  const over = scopes.filter((scope) => scope.start <= at && at < scope.end)
  for (const { source, direct } of over) found.push(`v=${source.kind}|${direct}`)
  if (over.length === 0) found.push('v=none')
  if (scopes.some(({ phrase }) => phrase.start <= at && at < phrase.end)) found.push('says')
  if (conditions.some((hit) => hit.from <= candidate.head && candidate.head < hit.to))
    found.push('in-if')
  else if (conditions.length > 0) found.push('if')
  if (dates.some((hit) => hit.from >= candidate.from && hit.from < candidate.to)) found.push('day')
  const last = sentence.tokens.at(-1)?.text ?? ''
  found.push(
    `last=${/[?!:]/.test(last) ? last : '.'}`,
    `item=${isItem}`,
    `block=${Math.min(sentence.block, 4)}`,
    `n=${Math.min(sentence.index, 2)}`,
  )
  found.push(
    reading.subjects.length > 0 ? 'named' : 'unnamed',
    `words=${Math.min(5, sentence.tokens.length >> 3)}`,
  )
  if (place.before.length > 0) found.push('named-before')
}

function addRules(found: string[], { ruled, candidates }: Place, index: number): void {
  const candidate = candidates[index] as Candidate
  if (candidate.rule)
    found.push(`r=${candidate.rule.act}`, `ra=${candidate.rule.asks}|${candidate.rule.deed}`)
  const claimed = ruled.get(candidate.head)
  found.push(claimed ? `rp=${claimed}` : 'rp=none')
  for (const [head, act] of ruled) {
    if (head === candidate.head) continue
    const inside = head >= candidate.from && head < candidate.to
    found.push(inside ? `rin=${act}` : `rs=${act}`)
  }
}
