import type { Framework } from '../model/framework.ts'
import { listNearest, SuretyError } from '../model/problem.ts'
import { isSubjectId, SUBJECTS } from '../model/subject.ts'
import { type ClausesAnswer, toClauses } from '../views/index.ts'
import type { Gathered } from './gather.ts'

/** Every text's clause on one subject; rejects a subject that no clause of the framework is about. */
export function answerClauses(
  { asked, computed, framework, naming }: Gathered,
  subject: string,
): ClausesAnswer {
  checkSubject(framework, subject)
  return toClauses(asked, subject, computed.provisions(), naming)
}

function checkSubject({ instruments }: Framework, subject: string): void {
  const provisions = instruments.flatMap((instrument) => instrument.provisions)
  const subjects: readonly string[] = [
    ...new Set(provisions.map((provision) => provision.subject)),
  ].sort()
  if (subjects.includes(subject)) return
  const [near] = listNearest(
    subject,
    SUBJECTS.map(({ id }) => id),
  )
  const known = isSubjectId(subject)
    ? 'is the subject of no clause here.'
    : `is no subject${near ? `; did you mean ${near}?` : '.'}`
  throw new SuretyError(
    'option-not-understood',
    `${subject} ${known}`,
    `Write one of ${subjects.join(', ')}.`,
  )
}
