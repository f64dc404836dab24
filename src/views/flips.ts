import type { Asked } from './asked.ts'
import type { ClaimLine } from './claim-line.ts'
import type { ComparisonAnswer } from './comparison.ts'

/** Entries recorded at one instant, and the answers that they changed. */
export interface Flip {
  readonly recordedAt: string
  /** Claims that were recorded or judged then and bear on what changed. */
  readonly entries: readonly ClaimLine[]
  readonly provisions: ComparisonAnswer['provisions']
  readonly positions: ComparisonAnswer['positions']
  readonly facts: ComparisonAnswer['facts']
}

/** Which entry changed which answer, between two days of the record. */
export interface FlipsAnswer {
  readonly asked: Asked
  readonly since: string
  /** In the order of recording; instants that changed no answer are left out. */
  readonly flips: readonly Flip[]
  /** True when there were more instants than were looked at; the newest were. */
  readonly cut: boolean
}

/** Of the entries of an instant, those that bear on what changed: the same actor and subject, or evidence on a fact. */
export function toFlip(
  recordedAt: string,
  entries: readonly ClaimLine[],
  { provisions, positions, facts }: ComparisonAnswer,
): Flip {
  const places = new Set(positions.map(({ actor, subject }) => `${actor.id} ${subject}`))
  const bearing = entries.filter(({ by, subject }) =>
    by.some(({ id }) => places.has(`${id} ${subject}`)),
  )
  return {
    recordedAt,
    entries: bearing.length > 0 ? bearing : entries,
    provisions,
    positions,
    facts,
  }
}
