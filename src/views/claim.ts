import type { Judgement } from '../model/judgement.ts'
import { toLineSentences } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import { type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'

/** What one claim is based on: passage or sources, chain, rivals, and what reviewers made of it. */
export interface ClaimAnswer {
  readonly asked: Asked
  readonly claim: ClaimLine
  /** The sentence around the passage, for a read claim. */
  readonly context?: { readonly before: string; readonly quote: string; readonly after: string }
  readonly judgements: readonly (Judgement & { readonly recordedAt: string })[]
  /** Other claims of the same actors on the same subject, newest first. */
  readonly rivals: readonly ClaimLine[]
}

export function toClaim(
  asked: Asked,
  statement: Statement,
  others: readonly Statement[],
  text: string | undefined,
  naming: Naming,
): ClaimAnswer {
  const { claim } = statement
  const rivals = others
    .filter(
      (other) =>
        other.claim.id !== claim.id &&
        other.claim.subject === claim.subject &&
        other.claim.by.some((actor) => claim.by.includes(actor)) &&
        (other.standing === 'accepted' || other.standing === 'unreviewed'),
    )
    .map((other) => toClaimLine(other, naming))
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? ''))
  return {
    asked,
    claim: toClaimLine(statement, naming),
    judgements: statement.judgements,
    rivals,
    ...(claim.ground.kind === 'passage' &&
      text !== undefined && { context: toContext(text, claim.ground.start, claim.ground.end) }),
  }
}

/** The passage in the sentences of its line that hold it: as much as may be quoted of any document. */
export function toContext(
  text: string,
  start: number,
  end: number,
): NonNullable<ClaimAnswer['context']> {
  const span = toLineSentences(text, start, end)
  return {
    before: text.slice(span.start, start),
    quote: text.slice(start, end),
    after: text.slice(end, span.end),
  }
}
