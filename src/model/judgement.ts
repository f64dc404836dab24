import type { ClaimId } from './claim.ts'

/** Wikidata's ranks: the best rank present speaks, `deprecated` never does. */
export type Rank = 'preferred' | 'normal' | 'deprecated'

/**
 * What a reviewer (or a framework's maintainers) made of a claim. `supersede` names the claim that takes its place,
 * `withdraw` says that its curated row is gone. A later judgement of a claim replaces an earlier one, both stay on record.
 */
export interface Judgement {
  readonly claim: ClaimId
  readonly verdict: 'accept' | 'reject' | 'amend' | 'rank' | 'supersede' | 'withdraw'
  readonly by: string
  readonly reason: string
  /** The claim that takes its place, for `amend` and `supersede`. */
  readonly replacement?: ClaimId
  readonly rank?: Rank
}
