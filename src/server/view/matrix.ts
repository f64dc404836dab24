import { MatrixPage } from '../../../web/index.ts'
import type { Answers } from '../../app/answers.ts'
import { SuretyError } from '../../model/problem.ts'
import type { Question } from '../../model/question.ts'
import type { MatrixAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { type Input, toView, type View } from '../view-route.ts'

export const MATRIX_VIEW: View = toView({
  path: '/matrix',
  name: 'MatrixAnswer',
  summary: 'Who has promised what: guarantors against lines of support',
  parameters: {
    line: 'One line of support, by its id (`land-force`).',
    actor: 'With `line`: the guarantor whose square is opened, by its id (`GBR`).',
  },
  schema: SCHEMAS.MatrixAnswer,
  ask,
  page: MatrixPage,
  csv: toTable,
})

async function ask(answers: Answers, question: Question, input: Input): Promise<MatrixAnswer> {
  const { line } = input
  const actor = input.actor?.toUpperCase()
  const answer = await answers.matrix(question, actor && line ? { actor, line } : undefined)
  if (line !== undefined && !answer.lines.some(({ id }) => id === line)) {
    throw new SuretyError(
      'option-not-understood',
      `line=${line} is not a line of the matrix.`,
      `Write one of ${answer.lines.map(({ id }) => id).join(', ')}.`,
    )
  }
  if (actor !== undefined && line === undefined) {
    throw new SuretyError(
      'option-not-understood',
      `actor=${actor} is given without a line.`,
      `Give a line too, or ask for /states/${actor.toLowerCase()}.`,
    )
  }
  if (actor !== undefined && !answer.chosen) {
    throw new SuretyError(
      'option-not-understood',
      `actor=${actor} is not a row of the matrix: only guarantors stand in it.`,
      `Write one of ${answer.rows.map((row) => row.actor.id).join(', ')}.`,
    )
  }
  return answer
}

/** A row for every guarantor; for every line its mark, its words and the claim behind them. */
function toTable(answer: MatrixAnswer, { line }: Input): Table {
  const lines = answer.lines.filter(({ id }) => line === undefined || id === line)
  return {
    header: [
      'actor',
      'name',
      ...lines.flatMap(({ id }) => [
        `${id}.mark`,
        `${id}.words`,
        `${id}.unreviewed`,
        `${id}.claim`,
      ]),
    ],
    rows: answer.rows.map(({ actor, cells }) => [
      actor.id,
      actor.name,
      ...lines.flatMap(({ id }) => {
        const cell = cells.find((candidate) => candidate.line === id)
        return [cell?.mark, cell?.words, cell?.unreviewed, cell?.claim]
      }),
    ]),
  }
}
