import type { Judgement } from '../model/judgement.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import { type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'
import { toSentenceSpan } from './excerpt.ts'

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
  const first = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const line = text.slice(first, next < 0 ? text.length : next)
  const span = toSentenceSpan(line, start - first, end - first)
  return {
    before: line.slice(span.start, start - first),
    quote: text.slice(start, end),
    after: line.slice(end - first, span.end),
  }
}
