import type { ClaimId } from './claim.ts'

/** Wikidata's ranks: the best rank present speaks, `deprecated` never does. */
export type Rank = 'preferred' | 'normal' | 'deprecated'

/**
 * What a reviewer (or a framework's maintainers) made of a claim. `amend` and `supersede` name the claim that takes its place,
 * `withdraw` says that its curated row is gone, `undo` takes back the newest judgement that still counts. All stay on record.
 */
export interface Judgement {
  readonly claim: ClaimId
  readonly verdict: 'accept' | 'reject' | 'amend' | 'rank' | 'supersede' | 'withdraw' | 'undo'
  readonly by: string
  readonly reason: string
  /** One of the closed list, when the reviewer chose one. */
  readonly reasonId?: ReasonId
  /** The claim that takes its place, for `amend` and `supersede`. */
  readonly replacement?: ClaimId
  readonly rank?: Rank
  /** One of two persons said so, where two are asked for: it moves nothing until another says the same. */
  readonly awaitsSecond?: true
}

/** Why a reading is rejected or amended, in the order of the keys 1 to 6. */
export const REASONS = [
  { id: 'not-said', words: 'Not said in this passage' },
  { id: 'wrong-actor', words: 'Wrong state' },
  { id: 'wrong-strength', words: 'Wrong strength' },
  { id: 'wrong-date', words: 'Wrong date' },
  { id: 'duplicate', words: 'Duplicate' },
  { id: 'out-of-scope', words: 'Out of scope' },
] as const

export type ReasonId = (typeof REASONS)[number]['id']

/** A reason by its number (`1` to `6`) or its id. */
export function findReason(text: string): (typeof REASONS)[number] | undefined {
  return REASONS.find(({ id }, index) => id === text || String(index + 1) === text)
}

/** The judgements that count: those taken back, and what took them back, are left out. In the order given, oldest first. */
export function listEffective<J extends Pick<Judgement, 'verdict'>>(
  judgements: readonly J[],
): readonly J[] {
  const effective: J[] = []
  for (const judgement of judgements) {
    if (judgement.verdict === 'undo') effective.pop()
    else effective.push(judgement)
  }
  return effective
}
