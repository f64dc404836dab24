import type { Claim } from '../model/claim.ts'
import type { GoldClaim } from './gold.ts'

/** A gold claim with the read claim that was set against it. */
export interface Match {
  readonly gold: GoldClaim
  readonly claim: Claim
  readonly agrees: {
    readonly actors: boolean
    readonly subject: boolean
    readonly condition: boolean
  }
  /** Act, actors, subject and condition are all right. */
  readonly strict: boolean
}

/** The closed list of conditions; any other counts as `other`. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'ceasefire',
  'peace-agreement',
  'russia-accepts-ceasefire',
  'ukraine-accepts-ceasefire',
  'us-backstop',
  'armed-attack',
  'parliament-approves',
  'un-mandate',
  'request',
  'nato-accession',
])

interface Candidate extends Match {
  readonly goldIndex: number
  readonly readIndex: number
  readonly score: number
}

/**
 * Sets each gold claim against at most one read claim: same act, and passages that overlap by at least half of the shorter.
 * As many as possible are matched (augmenting paths); pairs whose fields agree are tried first.
 */
export function matchClaims(gold: readonly GoldClaim[], read: readonly Claim[]): readonly Match[] {
  const candidates = gold.map((claim, i) => toCandidates(claim, i, read))
  const order = candidates
    .map((list, i) => ({ i, best: list[0]?.score ?? -1 }))
    .sort((a, b) => b.best - a.best || a.i - b.i)
  const taken = new Map<number, Candidate>()
  for (const { i } of order) place(i, candidates, taken, new Set())
  return [...taken.values()].sort((a, b) => a.goldIndex - b.goldIndex)
}

function place(
  index: number,
  candidates: readonly (readonly Candidate[])[],
  taken: Map<number, Candidate>,
  tried: Set<number>,
): boolean {
  const free = candidates[index]?.find((candidate) => !taken.has(candidate.readIndex))
  if (free) {
    taken.set(free.readIndex, free)
    return true
  }
  for (const candidate of candidates[index] ?? []) {
    if (tried.has(candidate.readIndex)) continue
    tried.add(candidate.readIndex)
    const holder = taken.get(candidate.readIndex)
    if (holder && place(holder.goldIndex, candidates, taken, tried)) {
      taken.set(candidate.readIndex, candidate)
      return true
    }
  }
  return false
}

function toCandidates(
  gold: GoldClaim,
  goldIndex: number,
  read: readonly Claim[],
): readonly Candidate[] {
  const found: Candidate[] = []
  read.forEach((claim, readIndex) => {
    if (claim.act !== gold.act || !overlaps(gold, claim)) return
    const agrees = {
      actors: toKey(gold.by) === toKey(claim.by),
      subject: gold.subject === claim.subject,
      condition: toKey(gold.if.map(toClosed)) === toKey((claim.if ?? []).map(toClosed)),
    }
    const speaker = toFoldedName(gold.speaker ?? '') === toFoldedName(claim.speaker?.name ?? '')
    const score =
      4 * Number(agrees.subject) +
      3 * Number(agrees.actors) +
      2 * Number(agrees.condition) +
      Number(speaker)
    const strict = agrees.actors && agrees.subject && agrees.condition
    found.push({ gold, claim, agrees, strict, goldIndex, readIndex, score })
  })
  return found.sort((a, b) => b.score - a.score || a.readIndex - b.readIndex)
}

function overlaps(gold: GoldClaim, claim: Claim): boolean {
  if (claim.ground.kind !== 'passage') return false
  const { start, end } = claim.ground
  const shared = Math.min(gold.end, end) - Math.max(gold.start, start)
  return shared > 0 && 2 * shared >= Math.min(gold.end - gold.start, end - start)
}

function toClosed(condition: string): string {
  return CONDITIONS.has(condition) ? condition : 'other'
}

function toKey(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(' ')
}

/** A person's last name without accents and case: what speakers are compared by. */
export function toFoldedName(name: string): string {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
  return folded.trim().split(/\s+/).at(-1) ?? ''
}
