import type { Claim } from '../model/claim.ts'
import type { GoldClaim } from './gold.ts'
import { type Match, overlaps } from './match-claims.ts'

/** How one act or subject was read: `read` counts what was read as it, `matched` what gold and reader agree on. */
export interface Part {
  readonly gold: number
  readonly read: number
  readonly matched: number
  readonly strict: number
}

/** Claims whose confidence lies in one tenth, and the share of them that match gold strictly. */
export interface Bin {
  readonly from: number
  readonly claims: number
  readonly confidence: number
  readonly right: number
}

/** A gold claim that was not read, with its passage and the acts that were read there instead. */
export interface Miss {
  readonly document: string
  readonly act: string
  readonly by: readonly string[]
  readonly subject: string
  readonly passage: string
  readonly readAs: readonly string[]
}

/** What an evaluation tells beyond its totals. */
export interface BreakDown {
  readonly perAct: Readonly<Record<string, Part>>
  readonly perSubject: Readonly<Record<string, Part>>
  /** Of gold claims of an act (first key) how many stand where another act was read (second key), or `missed`. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Absent when no claim tells a confidence. `ece` is the expected calibration error: 0 is a confidence that means its number. */
  readonly calibration?: { readonly ece: number; readonly bins: readonly Bin[] }
  /** At most twenty, those first where nothing at all was read. */
  readonly misses: readonly Miss[]
}

/** One document as it was scored. */
export interface Scored {
  readonly name: string
  readonly text: string
  readonly gold: readonly GoldClaim[]
  readonly found: readonly Claim[]
  readonly matches: readonly Match[]
}

const MOST_MISSES = 20

/** Breaks an evaluation down by act and subject, and tells confusions, calibration and misses. */
export function breakDown(documents: readonly Scored[]): BreakDown {
  const calibration = toCalibration(documents)
  return {
    perAct: toParts(documents, ({ act }) => act),
    perSubject: toParts(documents, ({ subject }) => subject),
    confusion: toConfusion(documents),
    ...(calibration && { calibration }),
    misses: documents
      .flatMap(toMisses)
      .sort((a, b) => a.readAs.length - b.readAs.length)
      .slice(0, MOST_MISSES),
  }
}

function toParts(
  documents: readonly Scored[],
  toKey: (claim: { readonly act: string; readonly subject: string }) => string,
): Readonly<Record<string, Part>> {
  const parts = new Map<string, { gold: number; read: number; matched: number; strict: number }>()
  const count = (key: string, field: keyof Part): void => {
    const part = parts.get(key) ?? { gold: 0, read: 0, matched: 0, strict: 0 }
    part[field] += 1
    parts.set(key, part)
  }
  for (const { gold, found, matches } of documents) {
    for (const claim of gold) count(toKey(claim), 'gold')
    for (const claim of found) count(toKey(claim), 'read')
    for (const match of matches) {
      if (toKey(match.gold) === toKey(match.claim)) count(toKey(match.gold), 'matched')
      if (match.strict) count(toKey(match.gold), 'strict')
    }
  }
  return Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function toConfusion(documents: readonly Scored[]): BreakDown['confusion'] {
  const table: Record<string, Record<string, number>> = {}
  for (const { gold, found, matches } of documents) {
    const matched = new Set(matches.map((match) => match.gold))
    for (const claim of gold) {
      const as = matched.has(claim) ? claim.act : (toReadAs(claim, found)[0] ?? 'missed')
      const row = table[claim.act] ?? {}
      row[as] = (row[as] ?? 0) + 1
      table[claim.act] = row
    }
  }
  return table
}

function toReadAs(gold: GoldClaim, found: readonly Claim[]): readonly string[] {
  return [...new Set(found.filter((claim) => overlaps(gold, claim)).map(({ act }) => act))]
}

function toMisses({ name, text, gold, found, matches }: Scored): readonly Miss[] {
  const matched = new Set(matches.map((match) => match.gold))
  return gold
    .filter((claim) => !matched.has(claim))
    .map((claim) => ({
      document: name,
      act: claim.act,
      by: claim.by,
      subject: claim.subject,
      passage: text.slice(claim.start, claim.end),
      readAs: toReadAs(claim, found),
    }))
}

function toCalibration(documents: readonly Scored[]): BreakDown['calibration'] {
  const told = documents.flatMap(({ found, matches }) => {
    const right = new Set(matches.filter(({ strict }) => strict).map(({ claim }) => claim))
    return found.flatMap((claim) =>
      claim.origin.kind === 'read' && claim.origin.confidence !== undefined
        ? [{ confidence: claim.origin.confidence, right: right.has(claim) }]
        : [],
    )
  })
  if (told.length === 0) return undefined
  const bins = Array.from({ length: 10 }, (_, tenth) => {
    const inside = told.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth,
    )
    const mean = (values: readonly number[]): number =>
      values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
    return {
      from: tenth / 10,
      claims: inside.length,
      confidence: round(mean(inside.map(({ confidence }) => confidence))),
      right: round(mean(inside.map(({ right }) => Number(right)))),
    }
  }).filter(({ claims }) => claims > 0)
  const ece = bins.reduce(
    (sum, { claims, confidence, right }) =>
      sum + (claims / told.length) * Math.abs(confidence - right),
    0,
  )
  return { ece: round(ece), bins }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
