import type { ActorId } from '../../model/actor.ts'
import { toDayOf, toDayStart, toInstantText } from '../../model/calendar.ts'
import type { TruceFinding } from '../../model/finding.ts'
import { toEnd, toSpan } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import type { Truce, TruceClass } from '../../model/truce.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
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

/** Every truce on record with its class and whether it runs at the asked instant. */
export function listTruces(
  statements: readonly Statement[],
  belligerents: readonly ActorId[],
  question: Question,
  sentences: Sentences = EN_SENTENCES,
): readonly TruceFinding[] {
  return listTrucesEver(statements, belligerents, question).flatMap((found) =>
    isOver(found.statement, question)
      ? []
      : [{ ...found, ...toWhen(found.truce, found.class, question, sentences) }],
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
  sentences: Sentences,
): Pick<TruceFinding, 'when' | 'because'> {
  const words = sentences.truceClass[kind]
  if (truce.from === undefined) return { when: 'never', because: words }
  const from = toSpan(truce.from).from
  const until = truce.until === undefined ? Number.POSITIVE_INFINITY : toEnd(truce.until)
  const terms = sentences.truceTerms(words, truce.from, truce.until)
  if (question.on < from) return { when: 'not-yet', because: terms }
  if (question.on < until) return { when: 'runs', because: terms }
  const isDay = !question.onText.includes('T')
  return isDay && until > toDayStart(toDayOf(question.on))
    ? { when: 'ran-that-day', because: sentences.endedThatDay(terms, toInstantText(until)) }
    : { when: 'over', because: terms }
}
