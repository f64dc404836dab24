import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import { SUBJECTS } from '../model/subject.ts'
import {
  type LineAnswer,
  type LinesAnswer,
  type MatrixAnswer,
  type StatesAnswer,
  toLine,
  toLines,
  toStates,
} from '../views/index.ts'
import type { Gathered } from './gather.ts'

/** Who stands where, listed by who and by what. */
export interface LineAnswers {
  readonly states: (question: Question) => Promise<StatesAnswer>
  readonly lines: (question: Question) => Promise<LinesAnswer>
  /** One line of the matrix by its id, or one subject. */
  readonly line: (question: Question, id: string) => Promise<LineAnswer>
}

export function openLines(
  gather: (question: Question) => Promise<Gathered>,
  toMatrix: (gathered: Gathered) => MatrixAnswer,
): LineAnswers {
  return {
    states: async (question) => {
      const { asked, computed, naming, framework } = await gather(question)
      return toStates(
        asked,
        {
          positions: computed.positions(),
          parties: framework.instruments.map(computed.parties),
          statements: computed.statements,
        },
        naming,
      )
    },
    lines: async (question) => {
      const gathered = await gather(question)
      return toLines(toMatrix(gathered), gathered.computed.positions(), gathered.naming)
    },
    line: async (question, id) => {
      const gathered = await gather(question)
      const { computed, naming, framework } = gathered
      const answer = toLine(toMatrix(gathered), computed.positions(), id, naming)
      if (answer) return answer
      const ids = [...framework.lines, ...SUBJECTS].map((one) => one.id)
      throw new SuretyError(
        'option-not-understood',
        `There is no line or subject ${id}.`,
        `Write one of ${[...new Set(ids)].join(', ')}.`,
      )
    },
  }
}
