import { computePositions } from '../../src/engine/guarantees/index.ts'
import { parseDay, toDayStart } from '../../src/model/calendar.ts'
import type { Question } from '../../src/model/question.ts'
import {
  type BoardRecord,
  type MatrixAnswer,
  type Naming,
  toMatrix,
  toNaming,
} from '../../src/views/index.ts'
import type { Query } from '../shell/query.ts'

/** The squares of the matrix with the sentence that sums them up. */
export type Board = Pick<MatrixAnswer, 'headline' | 'lines' | 'rows'>

/** What a square never shows: passages, documents and voices stay with the server. */
const UNTOLD: Pick<Naming, 'quote' | 'document' | 'voice' | 'conditionWords'> = {
  quote: () => undefined,
  document: () => undefined,
  voice: () => ({ voice: 'unplaced' }),
  conditionWords: (id) => id,
}

/** The matrix on a day, by the engine that the server uses, from what it sent. */
export function fillBoard(
  { asked, framework, statements, question }: BoardRecord,
  on: string,
  query: Query,
): Board {
  const moved: Question = {
    ...question,
    on: toDayStart((parseDay(on) ?? 0) + 1) - 1,
    onText: on,
    ...(question.without && { without: listWithdrawals(query, on) }),
  }
  const naming = toNaming(framework, UNTOLD)
  const found = computePositions(framework, statements, moved)
  const { headline, lines, rows } = toMatrix(asked, found, naming)
  return { headline, lines, rows }
}

/** An actor that steps out on no told day has stepped out by the asked one, so the assumption moves with it. */
function listWithdrawals(query: Query, on: string): NonNullable<Question['without']> {
  return query.flatMap(([name, value]) => {
    const [actor = '', from = on] = value.split('@')
    return name === 'without' ? [{ actor: actor.toUpperCase(), from }] : []
  })
}
