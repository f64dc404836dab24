import { parseDay } from '../../model/calendar.ts'
import type { Document } from '../../model/document.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import occasions from '../lexicon/occasions.json' with { type: 'json' }
import type { Scope } from '../source/scope.ts'
import { toTokens, toWords } from '../text/token.ts'
import { addPhrase, createTrie, findLongest } from '../text/trie.ts'
import { createAnchor } from './anchor.ts'
import { findDates } from './find-dates.ts'

const KINDS = createTrie<true>()
for (const kind of occasions.kinds) addPhrase(KINDS, toWords(kind), true)

const HEAD_BLOCKS = 6
const HEAD_LENGTH = 160
// "Joint", "Anglo-French", "European Council": words that may stand before the kind of a text.
const BEFORE_KIND = 2
const PARTS = /\s[–—|·-]\s|\n|: /u
// A text published later than this after the day in its head was not made on that day.
const REACH_DAYS = 14
const CARRY_BLOCKS = 8

/**
 * The day on which everything in a text is said, when its head calls it a text of one day (a release, a transcript, an agreement):
 * the day that the head tells, else the day of publication. Absent for a report, whose sayings have days of their own.
 */
export function findOccasion(document: Document): PartialDate | undefined {
  const { publishedOn } = document
  const published = publishedOn === undefined ? undefined : parseDay(publishedOn)
  if (published === undefined) return undefined
  const heads = document.blocks
    .slice(0, HEAD_BLOCKS)
    .filter(({ start, end }) => end - start <= HEAD_LENGTH)
    .map(({ start, end }) => document.text.slice(start, end))
  if (!heads.some((head) => head.split(PARTS).some(opensWithKind))) return undefined
  const anchor = createAnchor(publishedOn, [])
  const told = heads.flatMap((head) => findDates(toTokens(head, 0, head.length), anchor))
  const days = told.flatMap(({ value }) => {
    const day = value === undefined ? undefined : parseDay(value)
    return day !== undefined && day <= published && day >= published - REACH_DAYS ? [day] : []
  })
  const earliest = Math.min(...days)
  const own = told.find(({ value }) => value !== undefined && parseDay(value) === earliest)
  return own?.value ?? publishedOn
}

// A single word ("Agreement", "Live") may open any headline: it must stand alone, in capitals, or before the one who speaks.
function opensWithKind(part: string): boolean {
  const words = toTokens(part, 0, part.length)
  return words.slice(0, BEFORE_KIND + 1).some((_, at) => {
    const hit = findLongest(KINDS, words, at)
    if (!hit) return false
    const next = words[at + hit.length]?.norm
    return hit.length > 1 || next === undefined || next === 'by' || part === part.toUpperCase()
  })
}

/** Gives sayings without a day the day on which the same speaker last spoke, a few paragraphs before: one appearance, one day. */
export function carryDays(scopes: readonly Scope[]): readonly Scope[] {
  const last = new Map<string, { readonly when: PartialDate; readonly block: number }>()
  const carried = new Map<Scope, Scope>()
  for (const scope of [...scopes].sort((a, b) => a.phrase.start - b.phrase.start)) {
    const { source, when, block } = scope
    const speaker = source.kind === 'person' ? (source.person ?? source.name) : undefined
    if (speaker === undefined) continue
    const before = last.get(speaker)
    if (when !== undefined) last.set(speaker, { when, block })
    else if (before && block - before.block <= CARRY_BLOCKS)
      carried.set(scope, { ...scope, when: before.when })
  }
  return scopes.map((scope) => carried.get(scope) ?? scope)
}
