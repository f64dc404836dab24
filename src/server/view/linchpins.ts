import { LinchpinsPage } from '../../../web/index.ts'
import type { LinchpinsAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const LINCHPINS_VIEW: View = toView({
  path: '/linchpins',
  name: 'LinchpinsAnswer',
  summary: 'On which facts and actors most guarantees hang, by exact Banzhaf share',
  parameters: {
    instrument: 'Only the provisions of one instrument, by its id.',
    provisions: 'Only these provisions, their ids with commas between.',
  },
  schema: SCHEMAS.LinchpinsAnswer,
  ask: (answers, question, { instrument, provisions }) =>
    answers.linchpins(question, {
      ...(instrument && { instrument }),
      ...(provisions && { provisions: provisions.split(',').map((id) => id.trim()) }),
    }),
  page: LinchpinsPage,
  csv: toTable,
})

/** Facts first, then actors: two rankings, each with shares that add up to 1. */
function toTable({ facts, actors }: LinchpinsAnswer): Table {
  return {
    header: ['kind', 'id', 'words', 'share', 'provisions'],
    rows: [
      ...facts.map((fact) => ['fact', fact.ref, fact.question, fact.share, fact.provisions]),
      ...actors.map(({ actor, share, provisions }) => [
        'actor',
        actor.id,
        actor.name,
        share,
        provisions,
      ]),
    ],
  }
}
