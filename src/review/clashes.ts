import type { Statement } from '../model/statement.ts'
import { isClash, RUNG_OF_ACT } from '../model/vocabulary.ts'

/**
 * Claims of the same actor on the same subject whose rung clashes with a claim's, newest first: those accepted, and those that nobody
 * reviewed. A reviewer sees them before judging, so that a turn or a contradiction is noticed.
 */
export function listClashes(
  { claim }: Statement,
  others: readonly Statement[],
): readonly Statement[] {
  const rung = RUNG_OF_ACT[claim.act]
  const amended = claim.origin.kind === 'read' ? claim.origin.amends?.claim : undefined
  return others
    .filter(
      (other) =>
        other.claim.id !== claim.id &&
        other.claim.id !== amended &&
        (other.standing === 'accepted' || other.standing === 'unreviewed') &&
        other.claim.subject === claim.subject &&
        other.claim.by.some((actor) => claim.by.includes(actor)) &&
        isClash(rung, RUNG_OF_ACT[other.claim.act]),
    )
    .sort((a, b) => toDay(b).localeCompare(toDay(a)) || (a.claim.id < b.claim.id ? -1 : 1))
}

function toDay({ claim }: Statement): string {
  return claim.when ?? claim.publishedOn ?? ''
}
