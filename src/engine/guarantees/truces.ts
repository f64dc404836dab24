import type { ActorId } from '../../model/actor.ts'
import { toDayOf, toDayStart, toInstantText } from '../../model/calendar.ts'
import type { TruceFinding } from '../../model/finding.ts'
import { toEnd, toSpan } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import type { Truce, TruceClass } from '../../model/truce.ts'
import { isAdmitted, isOver } from './counted.ts'
import { indexRecord } from './record-index.ts'

/** The class of a truce, from its terms alone. */
export function toTruceClass(truce: Truce, belligerents: readonly ActorId[]): TruceClass {
  if (truce.from === undefined) return 'proposal'
  if (!belligerents.every((side) => truce.acceptedBy.includes(side))) return 'unilateral'
  if (truce.scope.includes('general'))
    return truce.until === undefined || truce.openEnded ? 'ceasefire' : 'truce'
  return truce.scope.includes('energy') ? 'energy-truce' : 'partial-truce'
}

const CLASS_WORDS: Readonly<Record<TruceClass, string>> = {
  ceasefire: 'general, accepted by both sides, open-ended',
  truce: 'general, accepted by both sides, for a fixed time',
  'energy-truce': 'on energy sites, accepted by both sides',
  'partial-truce': 'partial, accepted by both sides',
  unilateral: 'declared by one side; no acceptance by the other on record',
  proposal: 'proposed, never in effect',
}

/** Every truce on record with its class and whether it runs at the asked instant. */
export function listTruces(
  statements: readonly Statement[],
  belligerents: readonly ActorId[],
  question: Question,
): readonly TruceFinding[] {
  return listTrucesEver(statements, belligerents, question).flatMap((found) =>
    isOver(found.statement, question)
      ? []
      : [{ ...found, ...toWhen(found.truce, found.class, question) }],
  )
}

/** Every truce that may count at some time, with its class. */
export function listTrucesEver(
  statements: readonly Statement[],
  belligerents: readonly ActorId[],
  question: Pick<Question, 'trust'>,
): readonly Pick<TruceFinding, 'statement' | 'truce' | 'class'>[] {
  return indexRecord(statements).truces.flatMap((statement) => {
    const { origin } = statement.claim
    if (origin.kind !== 'curated' || !origin.truce || !isAdmitted(statement, question)) return []
    const { truce } = origin
    return [{ statement, truce, class: toTruceClass(truce, belligerents) }]
  })
}

function toWhen(
  truce: Truce,
  kind: TruceClass,
  question: Question,
): Pick<TruceFinding, 'when' | 'because'> {
  const words = CLASS_WORDS[kind]
  if (truce.from === undefined) return { when: 'never', because: words }
  const from = toSpan(truce.from).from
  const until = truce.until === undefined ? Number.POSITIVE_INFINITY : toEnd(truce.until)
  const terms = `${words}; ${truce.from} to ${truce.until ?? 'open'}`
  if (question.on < from) return { when: 'not-yet', because: terms }
  if (question.on < until) return { when: 'runs', because: terms }
  const isDay = !question.onText.includes('T')
  return isDay && until > toDayStart(toDayOf(question.on))
    ? { when: 'ran-that-day', because: `${terms}; it ended that day at ${toInstantText(until)}` }
    : { when: 'over', because: terms }
}
