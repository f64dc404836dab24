import type { Framework } from '../model/framework.ts'
import { type Judgement, listEffective } from '../model/judgement.ts'
import type { Statement } from '../model/statement.ts'

/** Who may judge, and whether two of them must stand behind what is accepted. */
export interface ReviewRule {
  /** Empty: whoever may write to the store, under the name they give. */
  readonly reviewers: readonly string[]
  readonly fourEyes: boolean
}

/** The rule of a framework; with fewer than two reviewers nobody could be the second. */
export function toReviewRule({
  reviewers,
  fourEyes,
}: Pick<Framework, 'reviewers' | 'fourEyes'>): ReviewRule {
  const names = [...new Set(reviewers)]
  return { reviewers: names, fourEyes: fourEyes && names.length > 1 }
}

/** The rule in plain words, for the desk. */
export function explainRule({ reviewers, fourEyes }: ReviewRule): string {
  if (fourEyes) {
    return 'Two reviewers must stand behind a claim before it counts; what takes a claim out takes effect at once.'
  }
  if (reviewers.length === 0) {
    return 'The framework names no reviewers: what one person accepts here counts at once, and nobody checks it. Name at least two under `reviewers` in framework.yaml to ask for a second pair of eyes.'
  }
  return reviewers.length === 1
    ? 'There is one reviewer: what they accept counts at once, and nobody checks it. Name a second one under `reviewers` in framework.yaml to ask for a second pair of eyes.'
    : 'The framework switches the second pair of eyes off: what one reviewer accepts counts at once.'
}

export function isReviewer(rule: ReviewRule, name: string): boolean {
  return rule.reviewers.length === 0 ? name.trim() !== '' : rule.reviewers.includes(name)
}

/** Each person's newest verdict on a claim that still counts, in the order given; ranks and the reader's own judgements are left out. */
export function listVerdicts({ judgements }: Pick<Statement, 'judgements'>): readonly (Judgement & {
  readonly recordedAt: string
})[] {
  const newest = new Map<string, Statement['judgements'][number]>()
  for (const judgement of listEffective(judgements)) {
    if (!['accept', 'reject', 'amend'].includes(judgement.verdict)) continue
    newest.delete(judgement.by)
    newest.set(judgement.by, judgement)
  }
  return [...newest.values()]
}

/** Another person than `name` who stands behind a claim: its author, when a reviewer wrote it, or one who accepts it. */
export function findBacker(statement: Statement, name: string): string | undefined {
  const { origin } = statement.claim
  const author = origin.kind === 'read' ? origin.amends?.by : undefined
  const verdicts = listVerdicts(statement)
  const isAgainst = (by: string): boolean =>
    verdicts.some((judgement) => judgement.by === by && judgement.verdict !== 'accept')
  if (author !== undefined && author !== name && !isAgainst(author)) return author
  return verdicts.find(({ by, verdict }) => verdict === 'accept' && by !== name)?.by
}
