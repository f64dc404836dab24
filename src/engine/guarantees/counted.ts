import { toEnd } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'

/** Whether a statement moves answers: accepted and verified and not over, or unreviewed where the question trusts readings. */
export function isCounted(statement: Statement, question: Question): boolean {
  return isAdmitted(statement, question) && !isOver(statement, question)
}

/** The same, whether or not its time is over. */
export function isAdmitted(statement: Statement, question: Pick<Question, 'trust'>): boolean {
  if (statement.rank === 'deprecated') return false
  const { origin } = statement.claim
  if (origin.kind === 'curated' && !origin.verified) return false
  return (
    statement.standing === 'accepted' ||
    (statement.standing === 'unreviewed' && question.trust === 'read')
  )
}

/** Whether the row tells its own end, and the end has come. */
export function isOver({ claim: { origin } }: Statement, question: Question): boolean {
  return (
    origin.kind === 'curated' && origin.until !== undefined && toEnd(origin.until) <= question.on
  )
}
