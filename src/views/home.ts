import type { ProvisionFinding } from '../model/finding.ts'
import type { Asked } from './asked.ts'
import type { ClaimLine } from './claim-line.ts'
import type { InstrumentLine } from './instrument.ts'
import type { ChangeLine } from './ledger-changes.ts'
import type { MapAnswer } from './map.ts'
import type { MatrixAnswer } from './matrix.ts'
import type { StatusAnswer } from './status.ts'

/** Where the guarantees stand on a date: the first page, and what `npm start` prints. */
export interface HomeAnswer {
  readonly asked: Asked
  readonly headline: string
  readonly matrixHeadline: string
  readonly facts: StatusAnswer['facts']
  readonly truces: StatusAnswer['truces']
  readonly instruments: readonly InstrumentLine[]
  /** What blocks most provisions that wait, the most frequent first. */
  readonly blocking: readonly { readonly words: string; readonly provisions: number }[]
  /** The newest words on record, by the day they were said. */
  readonly latest: readonly ClaimLine[]
  /** What the ledger took in last, newest first. */
  readonly changes: readonly ChangeLine[]
  /** The line of the matrix that the headline sums up, state by state. */
  readonly map: MapAnswer
  readonly counts: {
    readonly claims: number
    readonly reviewed: number
    readonly unreviewed: number
    readonly documents: number
    readonly sources: number
    readonly entries: number
  }
}

export interface HomeParts {
  readonly status: StatusAnswer
  readonly matrix: MatrixAnswer
  readonly instruments: readonly InstrumentLine[]
  readonly blocking: HomeAnswer['blocking']
  readonly latest: readonly ClaimLine[]
  readonly counts: HomeAnswer['counts']
}

export function toHome({
  status,
  matrix,
  ...rest
}: HomeParts): Omit<HomeAnswer, 'changes' | 'map'> {
  return {
    asked: status.asked,
    headline: status.headline,
    matrixHeadline: matrix.headline,
    facts: status.facts,
    truces: status.truces,
    ...rest,
  }
}

/** Counts, over provisions that do not run, what they wait on; the same fact asked of several actors is one. */
export function toBlocking(findings: readonly ProvisionFinding[]): HomeAnswer['blocking'] {
  const counts = new Map<string, { words: string; readonly provisions: Set<string> }>()
  for (const { provision, debtors } of findings) {
    const awaits = debtors.flatMap(({ readings }) => readings.flatMap((reading) => reading.awaits))
    for (const { ref, awaited, awaitedOfAny } of awaits) {
      const fluent = ref.split(':')[0] ?? ref
      const count = counts.get(fluent) ?? { words: awaited, provisions: new Set() }
      if (count.words !== awaited) count.words = awaitedOfAny
      count.provisions.add(provision.id)
      counts.set(fluent, count)
    }
  }
  return [...counts.values()]
    .map(({ words, provisions }) => ({ words, provisions: provisions.size }))
    .sort((a, b) => b.provisions - a.provisions)
}
