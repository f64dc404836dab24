import type { Claim, ClaimId } from '../model/claim.ts'
import type { Draft } from '../model/entry.ts'
import { type Judgement, listEffective, type Rank, type ReasonId } from '../model/judgement.ts'
import { SuretyError } from '../model/problem.ts'
import type { Statement } from '../model/statement.ts'
import { type Correction, correctClaim, type Known } from './correct-claim.ts'
import { findBacker, isReviewer, type ReviewRule } from './four-eyes.ts'

/** A person's verdict on one claim. */
export interface Given {
  readonly verdict: 'accept' | 'reject' | 'amend' | 'rank' | 'undo'
  readonly by: string
  readonly reason: string
  readonly reasonId?: ReasonId
  /** How many judgements the claim had when the person looked at it; not checked when absent. */
  readonly version?: number
  /** What it should say, for `amend`. */
  readonly correction?: Correction
  /** For `rank`. */
  readonly rank?: Rank
}

/** What a verdict is judged against. */
export interface Judging {
  readonly rule: ReviewRule
  /** A statement by its claim's id: those of the same document are enough. */
  readonly find: (id: ClaimId) => Statement | undefined
  /** What a correction may name. */
  readonly known: Known
  /** The id of a corrected claim: the same for the same content. */
  readonly toId: (claim: Omit<Claim, 'id'>) => ClaimId
}

/**
 * The entries that a verdict makes, to be recorded as one batch; none when the same person's same verdict is on record already.
 * Throws `not-allowed` for who may not judge, `statement-superseded` when the claim was judged since the person looked at it.
 */
export function judgeStatement(
  statement: Statement,
  given: Given,
  judging: Judging,
): readonly Draft[] {
  assertNamed(statement, given)
  assertReviewer(statement, given, judging.rule)
  if (isRepeated(statement, given, judging)) return []
  assertCurrent(statement, given)
  if (given.verdict === 'undo') return toUndo(statement, given, judging)
  assertOpen(statement, judging)
  switch (given.verdict) {
    case 'accept':
      return [
        toJudgement(statement, { ...toSaid(given), ...toAwaiting(statement, given, judging) }),
      ]
    case 'reject':
      return [toJudgement(statement, toSaid(given))]
    case 'amend':
      return toAmendment(statement, given, judging)
    case 'rank':
      return [toJudgement(statement, toRanking(statement, given, judging))]
    default:
      throw new Error(`bug: unknown verdict: ${given.verdict}`)
  }
}

/** The entry of a judgement. The nth of a claim has its own key: two that were made of the same standing cannot both be recorded. */
export function toJudgement(
  statement: Pick<Statement, 'judgements'> & { readonly claim: { readonly id: ClaimId } },
  judgement: Omit<Judgement, 'claim'>,
): Draft {
  const claim = statement.claim.id
  return {
    key: `judgement:${claim}:${statement.judgements.length + 1}`,
    body: { kind: 'judgement', judgement: { claim, ...judgement } },
  }
}

function toSaid({ verdict, by, reason, reasonId }: Given): Omit<Judgement, 'claim'> {
  return { verdict, by, reason, ...(reasonId && { reasonId }) }
}

function assertNamed({ claim }: Statement, { by, reason }: Given): void {
  if (by.trim() !== '' && reason.trim() !== '') return
  throw new SuretyError(
    'option-not-understood',
    `A judgement of ${claim.id} needs a name and a reason.`,
    'Give both: --as NAME --reason TEXT.',
  )
}

function assertReviewer({ claim }: Statement, { by }: Given, rule: ReviewRule): void {
  if (isReviewer(rule, by)) return
  throw new SuretyError(
    'not-allowed',
    `${by} may not judge claim ${claim.id}: the framework names no reviewer of this name.`,
    `Reviewers are ${rule.reviewers.join(', ')}; they stand under \`reviewers\` in framework.yaml.`,
  )
}

/** A request that was sent twice (a double click, a lost answer) is the same verdict, not a second one. */
function isRepeated({ claim, judgements }: Statement, given: Given, judging: Judging): boolean {
  const last = judgements.at(-1)
  if (last === undefined || given.version !== judgements.length - 1) return false
  const corrected =
    given.verdict === 'amend' && given.correction
      ? judging.toId(correctClaim(claim, given.correction, given.by, judging.known))
      : undefined
  return (
    last.by === given.by &&
    last.verdict === given.verdict &&
    last.reasonId === given.reasonId &&
    last.rank === given.rank &&
    last.reason === given.reason &&
    last.replacement === corrected
  )
}

function assertCurrent({ claim, judgements }: Statement, { version }: Given): void {
  if (version === undefined || version === judgements.length) return
  const last = judgements.at(-1)
  const since = last ? `${last.by} judged it (${last.verdict}: ${last.reason})` : 'it changed'
  throw new SuretyError(
    'statement-superseded',
    `Nothing was recorded: since you opened claim ${claim.id}, ${since}.`,
    'Look at it again, and judge it as it stands now.',
  )
}

/** What is out of the record takes no verdict, unless it was amended and the amendment was then refused. */
function assertOpen({ claim, standing, judgements }: Statement, { find }: Judging): void {
  if (standing !== 'superseded' && standing !== 'withdrawn') return
  const last = listEffective(judgements).findLast(
    ({ verdict, awaitsSecond }) => verdict !== 'rank' && !awaitsSecond,
  )
  const replacement = last?.verdict === 'amend' ? find(last.replacement ?? '') : undefined
  if (replacement?.standing === 'rejected') return
  throw new SuretyError(
    'statement-superseded',
    `Claim ${claim.id} cannot be judged: it is ${standing}.`,
    'Judge the claim that took its place.',
  )
}

function toAwaiting(
  statement: Statement,
  { by }: Given,
  { rule }: Judging,
): { readonly awaitsSecond?: true } {
  return rule.fourEyes && findBacker(statement, by) === undefined ? { awaitsSecond: true } : {}
}

/** The corrected claim takes the place of the one that was read; its author is one of the two persons. */
function toAmendment(statement: Statement, given: Given, judging: Judging): readonly Draft[] {
  const { claim } = statement
  if (!given.correction) throw new Error(`bug: an amendment of ${claim.id} without its correction`)
  const corrected = correctClaim(claim, given.correction, given.by, judging.known)
  const replacement = { id: judging.toId(corrected), ...corrected }
  const before = judging.find(replacement.id)
  const said = { by: given.by, reason: given.reason }
  const drafts: Draft[] = [
    {
      key: `claim:${replacement.id}`,
      body: { kind: 'claim', claim: before?.claim ?? replacement },
    },
    toJudgement(statement, { ...toSaid(given), replacement: replacement.id }),
  ]
  const target = before ?? { claim: replacement, judgements: [] }
  const isWithdrawn = before?.standing === 'withdrawn'
  // The same correction made again after it was taken back: the taking back is taken back.
  if (isWithdrawn) drafts.push(toJudgement(target, { verdict: 'undo', ...said }))
  else if (!judging.rule.fourEyes) drafts.push(toJudgement(target, { verdict: 'accept', ...said }))
  return drafts
}

const HEIGHT: Readonly<Record<Rank, number>> = { deprecated: 0, normal: 1, preferred: 2 }

/** A lower rank takes effect at once; a higher one is an approval. */
function toRanking(
  statement: Statement,
  given: Given,
  { rule }: Judging,
): Omit<Judgement, 'claim'> {
  const { rank = 'normal', by } = given
  const raises = HEIGHT[rank] > HEIGHT[statement.rank]
  const backed = listEffective(statement.judgements).some(
    (judgement) => judgement.verdict === 'rank' && judgement.rank === rank && judgement.by !== by,
  )
  const awaits = rule.fourEyes && raises && !backed
  return { ...toSaid(given), rank, ...(awaits && { awaitsSecond: true }) }
}

/** Takes back one's own newest judgement, when nothing was judged on top of it; both stay on record. */
function toUndo(statement: Statement, given: Given, { find }: Judging): readonly Draft[] {
  const last = listEffective(statement.judgements).at(-1)
  const { id } = statement.claim
  if (!last || last.by !== given.by) {
    throw new SuretyError(
      'not-allowed',
      last
        ? `The newest judgement of claim ${id} is by ${last.by}: ${given.by} cannot take it back.`
        : `Claim ${id} has no judgement that could be taken back.`,
      'Judge the claim instead; the newest verdict counts, and all stay on record.',
    )
  }
  const undo = toJudgement(statement, toSaid(given))
  if (last.verdict !== 'amend' || !last.replacement) return [undo]
  const replacement = find(last.replacement)
  const other =
    replacement && listEffective(replacement.judgements).find(({ by }) => by !== given.by)
  if (!replacement || other) {
    throw new SuretyError(
      'not-allowed',
      `The amendment of claim ${id} cannot be taken back: ${other?.by ?? 'another'} has judged the claim in its place.`,
      `Judge ${last.replacement} instead.`,
    )
  }
  const reason = 'the amendment was taken back'
  return [undo, toJudgement(replacement, { verdict: 'withdraw', by: given.by, reason })]
}
