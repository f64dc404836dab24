import type { Person } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { parseSpan } from '../model/partial-date.ts'
import { type GoldClaim, parseGold } from './gold.ts'
import { type Match, matchClaims, toFoldedName } from './match-claims.ts'

/** A document with the parsed value of its gold file. */
export interface GoldDocument {
  readonly name: string
  readonly document: Document
  readonly gold: unknown
}

export interface Accuracy {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Shares are of matched claims where gold gives the field; `null` when it never does. */
export interface Scores {
  readonly claims: number
  readonly read: number
  readonly detection: Accuracy
  readonly strict: Accuracy
  readonly actors: number | null
  readonly subject: number | null
  readonly condition: number | null
  readonly speaker: number | null
  readonly date: number | null
  readonly via: number | null
}

/** What `surety evaluate --json` prints. */
export interface Evaluation extends Scores {
  readonly documents: number
  readonly perDocument: Readonly<Record<string, Scores>>
}

type Field = 'actors' | 'subject' | 'condition' | 'speaker' | 'date' | 'via'

interface Tally {
  gold: number
  read: number
  matched: number
  strict: number
  readonly right: Record<Field, number>
  readonly given: Record<Field, number>
}

const FIELDS: readonly Field[] = ['actors', 'subject', 'condition', 'speaker', 'date', 'via']

/** Scores a reader against gold claims as docs/concepts.md says: per document, and over all claims together. */
export function evaluateReader(
  documents: readonly GoldDocument[],
  read: (document: Document) => readonly Claim[],
  persons: readonly Person[] = [],
): Evaluation {
  const names = toNames(persons)
  const total = createTally()
  const perDocument: Record<string, Scores> = {}
  for (const { name, document, gold } of documents) {
    const claims = parseGold(name, gold, document.text)
    const found = read(document)
    const tally = toTally(claims, found, matchClaims(claims, found), names)
    addTally(total, tally)
    perDocument[name] = toScores(tally)
  }
  return { documents: documents.length, ...toScores(total), perDocument }
}

// Every spelling of a person's last name, folded, to the person's own.
function toNames(persons: readonly Person[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const person of persons) {
    const own = toFoldedName(person.name)
    for (const spelling of person.aliases) names.set(toFoldedName(spelling), own)
  }
  return names
}

function toTally(
  gold: readonly GoldClaim[],
  found: readonly Claim[],
  matches: readonly Match[],
  names: ReadonlyMap<string, string>,
): Tally {
  const tally = createTally()
  tally.gold = gold.length
  tally.read = found.length
  tally.matched = matches.length
  for (const match of matches) {
    if (match.strict) tally.strict += 1
    for (const field of FIELDS) {
      const right = isRight(field, match, names)
      if (right === undefined) continue
      tally.given[field] += 1
      if (right) tally.right[field] += 1
    }
  }
  return tally
}

function isRight(
  field: Field,
  { gold, claim, agrees }: Match,
  names: ReadonlyMap<string, string>,
): boolean | undefined {
  if (field === 'actors' || field === 'subject' || field === 'condition') return agrees[field]
  if (field === 'speaker') {
    if (gold.speaker === undefined) return undefined
    return (
      claim.speaker !== undefined &&
      toName(claim.speaker.name, names) === toName(gold.speaker, names)
    )
  }
  if (field === 'date')
    return gold.when === undefined ? undefined : isSameSpan(gold.when, claim.when)
  return gold.via === undefined
    ? undefined
    : gold.via.map(fold).join('|') === (claim.via ?? []).map(fold).join('|')
}

function toName(name: string, names: ReadonlyMap<string, string>): string {
  const folded = toFoldedName(name)
  return names.get(folded) ?? folded
}

function fold(text: string): string {
  return text.toLowerCase().replace(/^(?:the|an?)\s+/, '')
}

function isSameSpan(gold: string, read: string | undefined): boolean {
  const a = parseSpan(gold)
  const b = read === undefined ? undefined : parseSpan(read)
  return a !== undefined && b !== undefined && a.from === b.from && a.until === b.until
}

function createTally(): Tally {
  const zero = (): Record<Field, number> => ({
    actors: 0,
    subject: 0,
    condition: 0,
    speaker: 0,
    date: 0,
    via: 0,
  })
  return { gold: 0, read: 0, matched: 0, strict: 0, right: zero(), given: zero() }
}

function addTally(total: Tally, tally: Tally): void {
  total.gold += tally.gold
  total.read += tally.read
  total.matched += tally.matched
  total.strict += tally.strict
  for (const field of FIELDS) {
    total.right[field] += tally.right[field]
    total.given[field] += tally.given[field]
  }
}

function toScores(tally: Tally): Scores {
  const share = (field: Field): number | null =>
    tally.given[field] === 0 ? null : round(tally.right[field] / tally.given[field])
  return {
    claims: tally.gold,
    read: tally.read,
    detection: toAccuracy(tally.matched, tally),
    strict: toAccuracy(tally.strict, tally),
    actors: share('actors'),
    subject: share('subject'),
    condition: share('condition'),
    speaker: share('speaker'),
    date: share('date'),
    via: share('via'),
  }
}

function toAccuracy(right: number, { gold, read }: Tally): Accuracy {
  const precision = read === 0 ? 0 : right / read
  const recall = gold === 0 ? 0 : right / gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: round(precision), recall: round(recall), f1: round(f1) }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
