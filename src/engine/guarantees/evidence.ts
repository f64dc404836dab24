import { type Instant, toInstantText } from '../../model/calendar.ts'
import type { Attributes } from '../../model/event.ts'
import type { TruceFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import { type PartialDate, toEnd, toSpan } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { isAdmitted } from './counted.ts'
import { groupBy } from './record-index.ts'
import { type Offices, toVoice } from './voice.ts'

/** One piece of evidence on a fluent: who says so, and in which span. */
export interface Evidence {
  readonly statement: Statement
  readonly value: 'yes' | 'no'
  readonly from: PartialDate
  readonly until?: PartialDate
  /** When the row itself is over, and says nothing any more. */
  readonly over?: Instant
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
  truces: readonly Pick<TruceFinding, 'statement' | 'truce' | 'class'>[],
  question: Pick<Question, 'trust'>,
  offices: Offices,
): AllEvidence {
  const found = new Map<FluentRef, Evidence[]>()
  const add = (ref: FluentRef, item: Evidence): void => {
    const items = found.get(ref)
    if (items) items.push(item)
    else found.set(ref, [item])
  }
  const rules = groupBy(
    framework.fluents.flatMap((fluent) =>
      fluent.setBy.flatMap((rule) => (rule.kind === 'claim' ? [{ fluent, rule }] : [])),
    ),
    ({ rule }) => rule.subject,
  )
  for (const statement of statements) {
    const { claim } = statement
    const own = claim.origin.kind === 'curated' ? claim.origin.sets : undefined
    const ruled = rules.get(claim.subject)
    if ((!own && !ruled) || !isAdmitted(statement, question)) continue
    const { voice } = toVoice(claim, offices)
    if (voice === 'ascribed' || voice === 'unplaced') continue
    const common = {
      statement,
      teller: claim.by.join('+'),
      weak: voice === 'anonymous',
      ...toOver(statement),
    }
    for (const { fluent, ...set } of own ?? []) add(fluent, { ...common, ...set })
    const from = claim.when ?? claim.publishedOn
    for (const { fluent, rule } of ruled ?? []) {
      if (!from || !rule.act.includes(claim.act)) continue
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

function toOver({ claim: { origin } }: Statement): Pick<Evidence, 'over'> {
  return origin.kind === 'curated' && origin.until ? { over: toEnd(origin.until) } : {}
}

/** A truce sets the fluent of its class from its start to its end; a side that names a later start disputes the days between. */
function toTruceEvidence(
  framework: Framework,
  finding: Pick<TruceFinding, 'statement' | 'truce' | 'class'>,
): readonly [FluentRef, Evidence][] {
  const { truce, statement } = finding
  const { from, until, startDisputed } = truce
  if (from === undefined) return []
  const span = { from, ...(until && { until }), ...toOver(statement) }
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
                    ...toOver(statement),
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
