import { ClausesPage } from '../../../web/index.ts'
import { toClausesTable } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const CLAUSES_VIEW: View = toView({
  path: '/clauses/:kind',
  name: 'ClausesAnswer',
  summary: 'Every text’s clause on one subject, side by side; inferred texts are marked',
  parameters: {},
  schema: SCHEMAS.ClausesAnswer,
  ask: (answers, question, { kind = '' }) => answers.clauses(question, kind),
  page: ClausesPage,
  csv: toClausesTable,
})
