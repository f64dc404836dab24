import type { Claim } from './claim.ts'
import type { Judgement, Rank } from './judgement.ts'

/** How a claim stands as of `known`: only `accepted` moves an answer, unless the question trusts readings too. */
export type Standing = 'accepted' | 'unreviewed' | 'rejected' | 'superseded' | 'withdrawn'

/** A claim with what was judged of it, as the record held it by an instant. */
export interface Statement {
  readonly claim: Claim
  readonly sequence: number
  readonly recordedAt: string
  readonly standing: Standing
  readonly rank: Rank
  readonly judgements: readonly (Judgement & { readonly recordedAt: string })[]
}
