import data from '../lexicon/subjects.json' with { type: 'json' }
import { chooseSubjects } from './choose-subjects.ts'
import type { Memory, Reading } from './context.ts'
import type { Frame } from './frame.ts'
import { TOGETHER } from './participants.ts'
import type { Predicate } from './predicate.ts'
import type { SubjectHit } from './subject.ts'

/** What a predicate is about: the words behind it, else before it, else what the text was last about. */
export function findSubjectIds(
  reading: Reading,
  memory: Memory,
  frame: Frame,
  end: number,
  by: readonly string[],
): readonly string[] {
  const { predicate, clause } = frame
  const { tokens } = reading.sentence
  const open = reading.subjects.filter(
    (hit) => !reading.conditions.some((c) => c.from <= hit.from && hit.from < c.to),
  )
  const back = predicate.deed && refersBack(reading, predicate, end)
  // "will pay for it": the verb's own word tells less than what it points to.
  const named = back ? open.filter((hit) => hit.from > predicate.head) : open
  const after = chooseSubjects(tokens, named, predicate.head, end)
  const before =
    after.length > 0
      ? after
      : chooseSubjects(
          tokens,
          open,
          clause.relative ? Math.max(0, clause.from - 8) : clause.from,
          predicate.from,
        )
  const chosen =
    before.length > 0 || predicate.deed || predicate.act !== 'agree'
      ? before
      : chooseSubjects(tokens, open, 0, tokens.length)
  const last =
    chosen.length > 0 || !predicate.asks
      ? chosen.filter(({ weight }) => predicate.act !== 'meet' || weight > 1.2)
      : chooseSubjects(tokens, reading.subjects, 0, tokens.length)
  // In a text all about mines, "a further 30 million" and "support" are for clearing them.
  const general = last.length === 1 ? generalise(last[0], memory) : undefined
  const ids = general === undefined ? last.map((hit) => hit.id) : [general]
  const [main] = ids
  if (isInstrument(main)) memory.instrument = main as string
  // Who says that a promise was broken speaks of the truce, whatever was hit, when the words name one.
  if (predicate.act === 'allege' && !isInstrument(main))
    return [namesTruce(reading, frame, end) ? 'ceasefire' : (main ?? 'ceasefire')]
  const joined = findJoined(reading, memory, predicate, end)
  if (joined !== undefined && !isInstrument(main)) return [joined]
  if (
    predicate.act === 'accede' &&
    !isInstrument(main) &&
    main !== 'procurement' &&
    main !== 'membership'
  ) {
    return memory.instrument === undefined ? ids.slice(0, 1) : [memory.instrument]
  }
  if (predicate.act === 'negotiate' && isOnlyTalk(last)) return [nameTalks(by, memory)]
  if (main !== undefined) {
    memory.subject = main
    memory.subjectIn = reading.sentence
    return TOGETHER.has(predicate.act) && !predicate.textual ? [main] : ids
  }
  if (predicate.act === 'agree') return []
  const near = findNear(reading, memory)
  if (back) return near === undefined ? [] : [near]
  if (predicate.deed && predicate.act === 'pledge' && reading.conditions.length > 0)
    return [memory.findSalient(reading.sentence) ?? 'security-guarantees']
  const fallback =
    predicate.act === 'meet' ? toTalk(memory.topic, by) : memory.findSalient(reading.sentence)
  if (predicate.deed && !(predicate.group.modal !== undefined && near !== undefined)) return []
  return fallback === undefined ? [] : [fallback]
}

// In a text all about air policing, "four Gripens" are for that; general words mean its matter whatever it is.
function generalise(hit: SubjectHit | undefined, { theme, leading }: Memory): string | undefined {
  if (hit === undefined) return undefined
  if (leading !== undefined && KIN.get(hit.id)?.includes(leading) === true) return leading
  return hit.weight > 1.2 || hit.id === 'security-guarantees' ? undefined : theme
}

// "Talks opened": the words name nothing that is talked about.
function isOnlyTalk(hits: readonly SubjectHit[]): boolean {
  return hits.every(({ id, weight }) => id === 'security-guarantees' || weight < 1)
}

// Russia talks about peace; others about what the text is all about, or about an agreement of theirs.
function nameTalks(by: readonly string[], { theme }: Memory): string {
  if (by.includes('RUS')) return 'peace-agreement'
  return theme === undefined || theme === 'security-guarantees' ? 'bilateral-agreement' : theme
}

function namesTruce({ sentence }: Reading, { clause }: Frame, end: number): boolean {
  return sentence.tokens
    .slice(clause.from, end)
    .some((token) => /^(?:ceasefire|truce|cease|armistice|moratorium)$/.test(token.norm))
}

// A visit that names no matter is about the text's, when that is one to talk about; else it shows support.
function toTalk(topic: string | undefined, by: readonly string[]): string | undefined {
  if (by.includes('RUS'))
    return topic !== undefined && POLITICAL.has(topic) ? topic : 'peace-agreement'
  return by.length > 2 || by.includes('COALITION') || (topic !== undefined && POLITICAL.has(topic))
    ? topic
    : 'support'
}

// Means, and what they are for when a text is about it.
const KIN: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(data.kin))

const POLITICAL: ReadonlySet<string> = new Set([
  'peace-agreement',
  'ceasefire',
  'security-guarantees',
  'membership',
  'sanctions',
])

// What the sentence before was about; further back, the text may have moved on.
function findNear({ sentence }: Reading, memory: Memory): string | undefined {
  const before = memory.subjectIn
  if (before === undefined) return undefined
  const close = before.block === sentence.block && sentence.index - before.index <= 1
  return close ? memory.subject : undefined
}

const KINDS =
  /^(?:declaration|agreement|accord|treaty|pact|memorandum|compact|convention|document)$/
const JOINING =
  /^(?:join|joins|joined|joining|accede|acceded|acceding|sign|signed|signing|align|aligned|endorse|endorsed)$/

// "joining the declaration": the last one of that kind which the text named.
function findJoined(
  reading: Reading,
  memory: Memory,
  predicate: Predicate,
  end: number,
): string | undefined {
  const words = reading.sentence.tokens.slice(predicate.head, end).map((token) => token.norm)
  const joining = words.findIndex((word) => JOINING.test(word))
  if (joining < 0 || predicate.act === 'agree') return undefined
  const kind = words.slice(joining, joining + 6).find((word) => KINDS.test(word))
  return kind === undefined ? undefined : memory.instruments.get(kind)
}

// "will pay for it", "will join them".
function refersBack(reading: Reading, predicate: Predicate, end: number): boolean {
  const { tokens } = reading.sentence
  return tokens
    .slice(predicate.to, Math.min(end, predicate.to + 3))
    .some((token) => /^(?:it|them|this|so)$/.test(token.norm))
}

/** Remembers an instrument by the last word of its id: what "the declaration" will mean. */
export function learnInstruments(reading: Reading, memory: Memory): void {
  for (const { id, from, to } of reading.subjects) {
    if (!isInstrument(id)) continue
    memory.instruments.set(id.split('-').at(-1) ?? id, id)
    for (const token of reading.sentence.tokens.slice(from, to))
      if (KINDS.test(token.norm)) memory.instruments.set(token.norm, id)
  }
}

function isInstrument(id: string | undefined): boolean {
  return id === 'g7-declaration' || id === 'bilateral-agreement'
}
