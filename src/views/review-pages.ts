import type { Judgement } from '../model/judgement.ts'
import type { Statement } from '../model/statement.ts'
import type { ClaimLine } from './claim-line.ts'
import type { PositionLine } from './positions.ts'
import type { FactLine } from './status.ts'

/** How far reviewers agree, as the desk prints it. */
export interface AgreementLine {
  readonly units: number
  readonly reviewers: number
  readonly verdicts: number
  readonly same?: number
  readonly alpha?: number
}

/** The desk before a claim is opened: what waits, what was done. */
export interface ReviewOverview {
  readonly reviewer: string
  readonly rule: string
  readonly fourEyes: boolean
  readonly waiting: number
  /** Claims that have one approval of the two that they need. */
  readonly awaitingSecond: number
  readonly judgedByYou: number
  readonly judged: number
  readonly agreement: AgreementLine
  readonly next: readonly {
    readonly id: string
    readonly headline: string
    readonly subject: string
    readonly when?: string
    readonly outlet?: string
    readonly effects: readonly string[]
  }[]
}

/** A claim on which reviewers gave different verdicts. */
export interface ReviewerDispute {
  readonly claim: ClaimLine
  readonly verdicts: readonly (Judgement & { readonly recordedAt: string })[]
}

/** Where reviewers, or sources, disagree. */
export interface DisputesAnswer {
  readonly reviewers: readonly ReviewerDispute[]
  readonly positions: readonly PositionLine[]
  readonly facts: readonly FactLine[]
}

/** Verdicts that are not all the same: what one accepts another rejects or corrects. */
export function isDisputed(verdicts: readonly Pick<Judgement, 'verdict'>[]): boolean {
  return new Set(verdicts.map(({ verdict }) => verdict)).size > 1
}

/** What became of a verdict, as the beginning of a sentence on a claim. */
export function tellVerdict(
  verdict: Judgement['verdict'],
  {
    standing,
    awaitsSecond,
  }: { readonly standing: Statement['standing']; readonly awaitsSecond: boolean },
): string {
  if (verdict === 'undo') return 'Taken back'
  if (verdict === 'reject') return 'Rejected'
  const done = { accept: 'Accepted', amend: 'Corrected', rank: 'Ranked' }[verdict as string]
  if (awaitsSecond && standing !== 'accepted')
    return `${done}, counts when a second reviewer agrees`
  return `${done}, counts now`
}
