import { toInstantText } from '../../model/calendar.ts'
import type { Attributes } from '../../model/event.ts'
import type { TruceFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import { type PartialDate, toSpan } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { isCounted } from './counted.ts'
import { type Offices, toVoice } from './voice.ts'

/** One piece of evidence on a fluent: who says so, and in which span. */
export interface Evidence {
  readonly statement: Statement
  readonly value: 'yes' | 'no'
  readonly from: PartialDate
  readonly until?: PartialDate
  readonly with?: Attributes
  /** The actor or outlet whose word it is: a later word of the same replaces an earlier one. */
  readonly teller: string
  /** Anonymous evidence can at most make a value disputed. */
  readonly weak: boolean
}

/** Evidence by fluent. */
export type AllEvidence = ReadonlyMap<FluentRef, readonly Evidence[]>

/** All evidence on every fluent: rows that name one, claims and truces that a fluent's rules let set it. */
export function toEvidence(
  framework: Framework,
  statements: readonly Statement[],
  truces: readonly TruceFinding[],
  question: Question,
  offices: Offices,
): AllEvidence {
  const found = new Map<FluentRef, Evidence[]>()
  const add = (ref: FluentRef, item: Evidence): void => {
    found.set(ref, [...(found.get(ref) ?? []), item])
  }
  const rules = framework.fluents.flatMap((fluent) =>
    fluent.setBy.flatMap((rule) => (rule.kind === 'claim' ? [{ fluent, rule }] : [])),
  )
  for (const statement of statements) {
    if (!isCounted(statement, question)) continue
    const { claim } = statement
    const { voice } = toVoice(claim, offices)
    if (voice === 'ascribed' || voice === 'unplaced') continue
    const common = { statement, teller: claim.by.join('+'), weak: voice === 'anonymous' }
    if (claim.origin.kind === 'curated') {
      for (const { fluent, ...set } of claim.origin.sets ?? []) add(fluent, { ...common, ...set })
    }
    const from = claim.when ?? claim.publishedOn
    for (const { fluent, rule } of rules) {
      if (!from || rule.subject !== claim.subject || !rule.act.includes(claim.act)) continue
      const refs = fluent.takesActor
        ? claim.by.map((actor) => `${fluent.id}:${actor}`)
        : [fluent.id]
      for (const ref of refs) add(ref, { ...common, value: rule.value, from })
    }
  }
  for (const truce of truces) {
    for (const [ref, item] of toTruceEvidence(framework, truce)) add(ref, item)
  }
  return found
}

/** A truce sets the fluent of its class from its start to its end; a side that names a later start disputes the days between. */
function toTruceEvidence(
  framework: Framework,
  finding: TruceFinding,
): readonly [FluentRef, Evidence][] {
  const { truce, statement } = finding
  const { from, until, startDisputed } = truce
  if (from === undefined) return []
  const span = { from, ...(until && { until }) }
  return framework.fluents.flatMap((fluent) =>
    fluent.setBy.some((rule) => rule.kind === 'truce' && rule.class === finding.class)
      ? [
          [fluent.id, { statement, value: 'yes', ...span, teller: truce.title, weak: false }],
          ...(startDisputed
            ? [
                [
                  fluent.id,
                  {
                    statement,
                    value: 'no',
                    from,
                    until: toInstantText(toSpan(startDisputed.from).from),
                    teller: `${truce.title}: ${startDisputed.by.join('+')}`,
                    weak: false,
                  },
                ] as [FluentRef, Evidence],
              ]
            : []),
        ]
      : [],
  )
}
