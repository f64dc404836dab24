import type { ActorId } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Block, Document } from '../model/document.ts'
import { findAgents } from './claim/agents.ts'
import { learnDays } from './claim/claim-date.ts'
import { findConditions } from './claim/condition.ts'
import type { Memory, Reading } from './claim/context.ts'
import { createDayMemory } from './claim/day-memory.ts'
import { learnVoice } from './claim/learn-voice.ts'
import { readItem, toHeader, toLabel } from './claim/read-list.ts'
import { isState, type Proposition, readSentence } from './claim/read-sentence.ts'
import { createSalience } from './claim/salience.ts'
import { learnSpeaker } from './claim/speakers.ts'
import { findSubjects, type SubjectHit, toSubjectTerms } from './claim/subject.ts'
import { toClaims } from './claim/to-claims.ts'
import { createAnchor, findYears } from './date/anchor.ts'
import type { DateHit } from './date/date-hit.ts'
import { findDates } from './date/find-dates.ts'
import { carryDays, findOccasion } from './date/occasion.ts'
import type { Knowledge } from './knowledge.ts'
import { toLexicon } from './lexicon.ts'
import { findCollective } from './mention/find-collective.ts'
import { findMentions } from './mention/find-mentions.ts'
import type { Mention } from './mention/mention.ts'
import { createRegistry, type Registry } from './mention/registry.ts'
import type { ReaderModel } from './model/reader-model.ts'
import { reviseClaims } from './model/revise-claims.ts'
import type { Told } from './model/told.ts'
import { findAttributions } from './source/find-attributions.ts'
import { findScopes, type Parsed } from './source/find-scopes.ts'
import type { Scope } from './source/scope.ts'
import { toDatelineLength } from './text/dateline.ts'
import { createOverlaps } from './text/overlap.ts'
import { type Sentence, toSentence } from './text/parse.ts'
import { findQuotes } from './text/quote.ts'
import { toSentences } from './text/sentence.ts'
import { selectBlocks } from './triage.ts'

const READABLE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item'])
// Titles and headings carry no claims, but they name whom the text is about.
const NAMING: ReadonlySet<Block['kind']> = new Set(['title', 'heading', ...READABLE])

/** Reads the claims of one document. The same document, knowledge and model always give the same claims. */
export function readDocument(
  document: Document,
  knowledge: Knowledge,
  model?: ReaderModel,
): readonly Claim[] {
  const told = readByRules(document, knowledge)
  const all = model ? reviseClaims(told, model) : told.flatMap(({ claims }) => claims)
  return toClaims(all, document)
}

/** What the rules alone read in each sentence, with all that a model needs to judge it. */
export function readByRules(document: Document, knowledge: Knowledge): readonly Told[] {
  const naming = document.blocks.filter((block) => NAMING.has(block.kind))
  const blocks = selectBlocks(document.text, naming, knowledge)
  if (blocks.length === 0) return []
  const sentences = blocks.flatMap((block, i) =>
    toSentences(document.text, skipDateline(document.text, block)).map((stretch, n) =>
      toSentence(document.text, stretch, i, n),
    ),
  )
  const terms = toSubjectTerms(knowledge)
  // No subject of ours anywhere: nothing to read.
  const subjects = new Map(sentences.map((each) => [each, findSubjects(each.tokens, terms)]))
  if ([...subjects.values()].every((list) => list.length === 0)) return []
  const isReadable = (sentence: Sentence): boolean =>
    READABLE.has(blocks[sentence.block]?.kind ?? 'furniture')
  const parsed = parse(sentences, document, knowledge, isReadable).filter((part) =>
    isReadable(part.sentence),
  )
  const quotes = blocks.map((block) => findQuotes(document.text, block))
  const scopes = findScopes(parsed, quotes)
  const readings = toReadings(parsed, scopes, document, subjects)
  const titles = [...subjects]
    .filter(([sentence]) => blocks[sentence.block]?.kind === 'title')
    .flatMap(([, hits]) => hits.map((hit) => hit.id))
  const memory: Memory = {
    actors: [],
    instruments: new Map(),
    days: createDayMemory(),
    ...(document.publishedOn === undefined ? {} : { published: document.publishedOn }),
    ...createSalience(
      [...subjects].map(([sentence, hits]) => ({
        sentence,
        hits,
        title: blocks[sentence.block]?.kind === 'title',
      })),
    ),
    ...toTopic(subjects, blocks),
    ...toHome(document, knowledge),
    ...toOccasion(document),
    ...toState(readings),
  }
  return readAll(readings, blocks, memory, titles)
}

function readAll(
  readings: readonly Reading[],
  blocks: readonly Block[],
  memory: Memory,
  titles: readonly string[],
): readonly Told[] {
  const all: Proposition[] = []
  const told: Told[] = []
  let inBlock: { readonly block: number; readonly from: number } = { block: -1, from: 0 }
  for (const reading of readings) {
    const { block } = reading.sentence
    if (block !== inBlock.block) inBlock = { block, from: all.length }
    const isItem = blocks[block]?.kind === 'list-item'
    if (!isItem) delete memory.header
    learnVoice(reading, readings, memory)
    learnLabel(reading, memory)
    const known = { ...memory }
    const read = isQuestion(reading) ? [] : readSentence(reading, memory)
    const claims = read.length === 0 && isItem ? readItem(reading, memory) : read
    learnSpeaker(reading, memory)
    learnBody(reading, memory)
    learnDays(reading, claims, memory)
    all.push(...claims)
    told.push({ reading, memory: known, claims, isItem, titles })
    const header = endsInColon(reading)
      ? toHeader(reading, all.slice(inBlock.from), memory)
      : undefined
    if (header) memory.header = header
  }
  return told
}

// "Japan: asked again, a government spokesman ...": the government is Japan's.
function learnLabel(reading: Reading, memory: Memory): void {
  if (reading.sentence.index > 0) return
  const label = toLabel(reading)
  if (label) {
    memory.label = label.actors
    memory.actors = label.actors
  } else delete memory.label
}

// NATO, the EU: which one "the alliance" or "the bloc" is from here on.
function learnBody({ mentions }: Reading, memory: Memory): void {
  const body = mentions.findLast(
    ({ form, actors }) => form === 'name' && actors.length === 1 && !isState(actors[0] as ActorId),
  )
  if (body) memory.body = body.actors
}

function endsInColon({ sentence }: Reading): boolean {
  return sentence.tokens.at(-1)?.text === ':'
}

function isQuestion({ sentence }: Reading): boolean {
  return sentence.tokens.at(-1)?.text === '?'
}

function skipDateline(text: string, block: Block): Block {
  return { ...block, start: block.start + toDatelineLength(text.slice(block.start, block.end)) }
}

function parse(
  sentences: readonly Sentence[],
  document: Document,
  knowledge: Knowledge,
  isReadable: (sentence: Sentence) => boolean,
): readonly Parsed[] {
  const lexicon = toLexicon(knowledge)
  const registry = createRegistry(document.outlet, findCollective(sentences, lexicon))
  return sentences.map((sentence) => {
    const mentions = findMentions(sentence, lexicon, registry, document.publishedOn)
    const attributions = isReadable(sentence) ? findAttributions(sentence, mentions) : []
    const subject = findAgents(
      sentence,
      mentions,
      { from: 0, to: sentence.tokens.length, first: true },
      [],
    )
    const group = mentions.some(
      (mention) => mention.form === 'group' && mention.from === subject?.from,
    )
    if (subject) registry.seeSubject(subject.actors, group)
    else seeGroup(registry, mentions)
    seeParties(registry, sentence, mentions)
    for (const { source } of attributions) if (source.form !== 'pronoun') registry.see(source)
    return { sentence, mentions, attributions }
  })
}

// "talks between Moscow and Kyiv", "by the Ministers of A, B and C": those whom "the parties" and "both sides" mean.
function seeParties(registry: Registry, sentence: Sentence, mentions: readonly Mention[]): void {
  const between = sentence.tokens.findIndex((token) => token.norm === 'between')
  if (between < 0) return
  const near = mentions.filter(
    (m) => m.from > between && m.from <= between + 12 && m.kind === 'actor',
  )
  const actors = [...new Set(near.flatMap((mention) => mention.actors))]
  if (actors.length > 1) registry.seeSubject(actors, false)
}

// A group named anywhere is whom "the countries" will mean, until others are named together.
function seeGroup(registry: Registry, mentions: readonly Mention[]): void {
  const group = mentions.find((mention) => mention.form === 'group')
  if (group && registry.lastGroup().length === 0) registry.seeSubject(group.actors, true)
}

function toReadings(
  parsed: readonly Parsed[],
  scopes: readonly Scope[],
  document: Document,
  subjects: ReadonlyMap<Sentence, readonly SubjectHit[]>,
): readonly Reading[] {
  const anchor = createAnchor(document.publishedOn, findYears(parsed.map((part) => part.sentence)))
  const dated = parsed.map(({ sentence }) => findDates(sentence.tokens, anchor))
  const over = createOverlaps(carryDays(withDates(scopes, parsed, dated)))
  return parsed.map(({ sentence, mentions }, i) => ({
    sentence,
    mentions,
    scopes: over(sentence.start, sentence.end),
    conditions: findConditions(sentence),
    dates: dated[i] ?? [],
    subjects: subjects.get(sentence) ?? [],
  }))
}

// "told ARD on 11 January": the date in the attribution is when it was said.
function withDates(
  scopes: readonly Scope[],
  parsed: readonly Parsed[],
  dated: readonly (readonly DateHit[])[],
): readonly Scope[] {
  const places = parsed.flatMap(({ sentence }, i) =>
    (dated[i] ?? []).flatMap(({ from, value }) => {
      const at = sentence.tokens[from]?.start
      return at === undefined || value === undefined ? [] : [{ start: at, end: at + 1, value }]
    }),
  )
  const find = createOverlaps(places)
  return scopes.map((scope) => {
    const [told] = find(scope.phrase.start, scope.phrase.end)
    return told === undefined ? scope : { ...scope, when: told.value }
  })
}

function toOccasion(document: Document): { readonly occasion?: string } {
  const occasion = findOccasion(document)
  return occasion === undefined ? {} : { occasion }
}

// A ministry's own release speaks for its state.
function toHome(document: Document, knowledge: Knowledge): { readonly home?: readonly ActorId[] } {
  const outlet = document.outlet ?? ''
  const sentence = toSentence(outlet, { start: 0, end: outlet.length }, 0, 0)
  const mentions = findMentions(
    sentence,
    toLexicon(knowledge),
    createRegistry(),
    document.publishedOn,
  )
  const organ = mentions.find(
    (mention) =>
      mention.actors.length > 0 && (mention.form === 'organ' || mention.form === 'office'),
  )
  return organ === undefined ? {} : { home: organ.actors }
}

// The state that a text names in most of its sentences, well ahead of any other.
function toState(readings: readonly Reading[]): { readonly state?: readonly ActorId[] } {
  const counts = new Map<ActorId, number>()
  let all = 0
  for (const { mentions } of readings) {
    const named = new Set(mentions.flatMap(({ actors }) => (actors.length === 1 ? actors : [])))
    for (const actor of named) counts.set(actor, (counts.get(actor) ?? 0) + 1)
    all += named.size
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  const ahead = best !== undefined && best[1] >= 0.3 * all && best[1] >= 1.5 * (second?.[1] ?? 0)
  return ahead ? { state: [best[0]] } : {}
}

function isSpecific(id: string, subjects: ReadonlyMap<Sentence, readonly SubjectHit[]>): boolean {
  return [...subjects.values()].some((hits) => hits.some((hit) => hit.id === id && hit.weight >= 4))
}

// What most of the words of a document name; its title counts as much as three sentences.
function toTopic(
  subjects: ReadonlyMap<Sentence, readonly SubjectHit[]>,
  blocks: readonly Block[],
): { readonly topic?: string; readonly theme?: string } {
  const counts = new Map<string, number>()
  let all = 0
  for (const [sentence, hits] of subjects) {
    if (hits.some((hit) => hit.weight >= 1)) all += blocks[sentence.block]?.kind === 'title' ? 3 : 1
    const share = blocks[sentence.block]?.kind === 'title' ? 3 : 1
    for (const id of new Set(hits.filter((hit) => hit.weight >= 1).map((hit) => hit.id)))
      counts.set(id, (counts.get(id) ?? 0) + share)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined) return {}
  return 2 * best[1] >= all && isSpecific(best[0], subjects)
    ? { topic: best[0], theme: best[0] }
    : { topic: best[0] }
}
