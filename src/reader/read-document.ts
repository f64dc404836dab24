import type { Claim } from '../model/claim.ts'
import type { Block, Document } from '../model/document.ts'
import { findConditions } from './claim/condition.ts'
import type { Memory, Reading } from './claim/context.ts'
import { readSentence } from './claim/read-sentence.ts'
import { findSubjects, type SubjectTerms, toSubjectTerms } from './claim/subject.ts'
import { toClaims } from './claim/to-claims.ts'
import { createAnchor, findYears } from './date/anchor.ts'
import { findDates } from './date/find-dates.ts'
import type { Knowledge } from './knowledge.ts'
import { toLexicon } from './lexicon.ts'
import { findMentions } from './mention/find-mentions.ts'
import { createRegistry } from './mention/registry.ts'
import { findAttributions } from './source/find-attributions.ts'
import { findScopes, type Parsed } from './source/find-scopes.ts'
import type { Scope } from './source/scope.ts'
import { type Sentence, toSentence } from './text/parse.ts'
import { findQuotes } from './text/quote.ts'
import { toSentences } from './text/sentence.ts'

const READABLE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item'])

/** Reads the claims of one document. The same document and knowledge always give the same claims. */
export function readDocument(document: Document, knowledge: Knowledge): readonly Claim[] {
  const terms = toSubjectTerms(knowledge)
  const blocks = document.blocks.filter((block) => READABLE.has(block.kind))
  const sentences = blocks.flatMap((block, i) =>
    toSentences(document.text, block).map((stretch, n) => toSentence(document.text, stretch, i, n)),
  )
  // No word of ours anywhere: nothing to read, and most of the world's news is so.
  const hits = sentences.map((sentence) => findSubjects(sentence.tokens, terms))
  if (hits.every((list) => list.length === 0)) return []
  const parsed = parse(sentences, document, knowledge)
  const quotes = blocks.map((block) => findQuotes(document.text, block))
  const scopes = findScopes(parsed, quotes)
  const readings = toReadings(parsed, scopes, document, terms)
  const memory: Memory = { actors: [], ...toTopic(readings) }
  return toClaims(
    readings.flatMap((reading) => readSentence(reading, memory)),
    document,
  )
}

function parse(
  sentences: readonly Sentence[],
  document: Document,
  knowledge: Knowledge,
): readonly Parsed[] {
  const lexicon = toLexicon(knowledge)
  const registry = createRegistry()
  return sentences.map((sentence) => {
    const mentions = findMentions(sentence, lexicon, registry, document.publishedOn)
    const attributions = findAttributions(sentence, mentions)
    const subject = mentions.find(
      (mention) => mention.actors.length > 0 && mention.form !== 'pronoun' && !mention.possessive,
    )
    if (subject) registry.seeSubject(subject.actors)
    for (const { source } of attributions) if (source.form !== 'pronoun') registry.see(source)
    return { sentence, mentions, attributions }
  })
}

function toReadings(
  parsed: readonly Parsed[],
  scopes: readonly Scope[],
  document: Document,
  terms: SubjectTerms,
): readonly Reading[] {
  const anchor = createAnchor(document.publishedOn, findYears(parsed.map((part) => part.sentence)))
  return parsed.map(({ sentence, mentions }) => ({
    sentence,
    mentions,
    scopes: scopes.filter((scope) => scope.start < sentence.end && sentence.start < scope.end),
    conditions: findConditions(sentence),
    dates: findDates(sentence.tokens, anchor),
    subjects: findSubjects(sentence.tokens, terms),
  }))
}

// What most of the weighty words of a document name.
function toTopic(readings: readonly Reading[]): { readonly topic?: string } {
  const counts = new Map<string, number>()
  for (const { subjects } of readings) {
    for (const { id, weight } of subjects)
      if (weight >= 3) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best === undefined ? {} : { topic: best[0] }
}
