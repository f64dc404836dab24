import type { ActorId } from '../../model/actor.ts'
import { addMonths, type Instant, toDayOf, toDayStart, toDayText } from '../../model/calendar.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import { toSpan } from '../../model/partial-date.ts'
import type { Assumption, Question } from '../../model/question.ts'

/** When an actor that is assumed to step out is free of an instrument: its day, or the end of the notice that the text asks for. */
export function findLeaving(
  actor: ActorId,
  { noticeMonths = 0 }: Instrument,
  { without = [] }: Question,
): { readonly from: string; readonly effect: Instant } | undefined {
  const withdrawal = without.find((candidate) => candidate.actor === actor)
  if (!withdrawal) return undefined
  const day = toDayOf(toSpan(withdrawal.from).from)
  return { from: toDayText(day), effect: toDayStart(addMonths(day, noticeMonths)) }
}

/** What only a withdrawn actor can make is assumed not to be so from its day on; assumptions of the question itself come later and win. */
export function assumeWithdrawals(framework: Framework, question: Question): Question {
  const { without = [] } = question
  if (without.length === 0) return question
  const missing = without.flatMap(({ actor, from }) =>
    framework.fluents.flatMap(({ id, kind, madeBy, takesActor }): readonly Assumption[] => {
      const [only] = madeBy.length === 1 ? madeBy : []
      if (kind === 'event' || (only !== actor && only !== '$actor')) return []
      if (only === '$actor' && !takesActor) return []
      return [{ fluent: takesActor ? `${id}:${actor}` : id, value: 'no', from }]
    }),
  )
  return { ...question, suppose: [...missing, ...question.suppose] }
}
