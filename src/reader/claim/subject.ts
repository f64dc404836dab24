import type { Knowledge } from '../knowledge.ts'
import data from '../lexicon/subjects.json' with { type: 'json' }
import { addPattern, createPatterns, findPatterns, type Patterns } from '../text/pattern.ts'
import type { Token } from '../text/token.ts'
import { toWords } from '../text/token.ts'

/** A word that tells what a claim is about, at tokens `from` to `to` (exclusive). */
export interface SubjectHit {
  readonly id: string
  readonly weight: number
  readonly from: number
  readonly to: number
}

interface Term {
  readonly id: string
  readonly weight: number
}

/** The words of all subjects and instruments, a framework's instrument titles among them. */
export type SubjectTerms = Patterns<Term>

/** Words that together name an instrument, however far apart in a sentence. */
export const NEAR: readonly { readonly id: string; readonly near: readonly string[] }[] =
  data.instruments.flatMap(({ id, near }) => (near === undefined ? [] : [{ id, near }]))

// "Air Force One" and "came into force" hold words of a subject and name none.
const IDLE = ''

const compiled = new WeakMap<Knowledge, SubjectTerms>()

export function toSubjectTerms(knowledge: Knowledge): SubjectTerms {
  const known = compiled.get(knowledge)
  if (known) return known
  const terms = createPatterns<Term>()
  for (const { id, weight, patterns } of [...data.terms, ...data.instruments]) {
    for (const pattern of patterns) addPattern(terms, pattern, { id, weight })
  }
  for (const pattern of data.idle) addPattern(terms, pattern, { id: IDLE, weight: 9 })
  for (const { id, titles } of knowledge.instruments) {
    for (const title of titles)
      if (toWords(title).length > 1) addPattern(terms, title, { id, weight: 8 })
  }
  compiled.set(knowledge, terms)
  return terms
}

/** Every subject word of a sentence, in order; of overlapping ones the weightier, then the longer. */
export function findSubjects(tokens: readonly Token[], terms: SubjectTerms): readonly SubjectHit[] {
  const all = findPatterns(terms, tokens).map(({ value, from, to }) => ({ ...value, from, to }))
  const ranked = [...all].sort(
    (a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from,
  )
  const kept: SubjectHit[] = []
  const taken = new Set<number>()
  for (const hit of ranked) {
    let free = true
    for (let at = hit.from; at < hit.to; at += 1) if (taken.has(at)) free = false
    if (!free) continue
    for (let at = hit.from; at < hit.to; at += 1) taken.add(at)
    kept.push(hit)
  }
  return kept.filter(({ id }) => id !== IDLE).sort((a, b) => a.from - b.from)
}
