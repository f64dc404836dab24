import type { Statement } from '../model/statement.ts'
import { listVerdicts } from './four-eyes.ts'

/** How far reviewers agree on the claims that at least two of them judged. */
export interface Agreement {
  /** Claims that at least two persons judged. */
  readonly units: number
  readonly reviewers: number
  /** Verdicts on these claims. */
  readonly verdicts: number
  /** Share of pairs of verdicts on one claim that are the same; absent when there is no pair. */
  readonly same?: number
  /** Krippendorff's alpha for nominal values; absent when there is no pair, or all verdicts are the same and chance cannot be told. */
  readonly alpha?: number
}

/**
 * Krippendorff's alpha over accept, reject and amend, which takes any number of reviewers who each judged some of the claims:
 * 1 is full agreement, 0 what chance would give. The author's own part in a corrected claim is no judgement of it and is not counted.
 */
export function findAgreement(statements: readonly Statement[]): Agreement {
  const persons = new Set<string>()
  const units: (readonly string[])[] = []
  for (const statement of statements) {
    const { origin } = statement.claim
    const author = origin.kind === 'read' ? origin.amends?.by : undefined
    // A row's maintainers accept it by writing it: that is no second look either.
    if (origin.kind !== 'read') continue
    const verdicts = listVerdicts(statement).filter(({ by }) => by !== author)
    if (verdicts.length < 2) continue
    for (const { by } of verdicts) persons.add(by)
    units.push(verdicts.map(({ verdict }) => verdict))
  }
  return { units: units.length, reviewers: persons.size, ...toAlpha(units) }
}

/**
 * Alpha of units with at least two values each (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, nominal data):
 * 1 - (n - 1) (n - sum of o_cc) / (n^2 - sum of n_c^2), with o_cc the coincidences of a value with itself and n_c its count.
 */
export function toAlpha(
  units: readonly (readonly string[])[],
): Pick<Agreement, 'verdicts' | 'same' | 'alpha'> {
  const counts = new Map<string, number>()
  let [n, agreeing, pairs, samePairs] = [0, 0, 0, 0]
  for (const values of units) {
    n += values.length
    for (const [value, times] of countAll(values)) {
      counts.set(value, (counts.get(value) ?? 0) + times)
      agreeing += (times * (times - 1)) / (values.length - 1)
      samePairs += (times * (times - 1)) / 2
    }
    pairs += (values.length * (values.length - 1)) / 2
  }
  if (pairs === 0) return { verdicts: n }
  const squares = [...counts.values()].reduce((sum, count) => sum + count * count, 0)
  const chance = n * n - squares
  return {
    verdicts: n,
    same: samePairs / pairs,
    ...(chance > 0 && { alpha: 1 - ((n - 1) * (n - agreeing)) / chance }),
  }
}

function countAll(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
