import { ProvisionPage, ProvisionsPage } from '../../../web/index.ts'
import type { StatusAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const PROVISIONS_VIEW: View = toView({
  path: '/provisions',
  name: 'StatusAnswer',
  summary: 'Every provision with its state and why; with `suppose`, what would change',
  parameters: {},
  schema: SCHEMAS.StatusAnswer,
  ask: (answers, question) => answers.status(question),
  page: ProvisionsPage,
  csv: toTable,
})

export const PROVISION_VIEW: View = toView({
  path: '/provisions/:instrument/:name',
  name: 'WhyAnswer',
  summary: 'Why a provision is in its state, per debtor and reading, down to the claims',
  parameters: {},
  schema: SCHEMAS.WhyAnswer,
  ask: (answers, question, { instrument = '', name = '' }) =>
    answers.why(question, `${instrument}/${name}`),
  page: ProvisionPage,
})

function toTable({ provisions }: StatusAnswer): Table {
  return {
    header: [
      'id',
      'title',
      'instrument',
      'kind',
      'bindingness',
      'textBasis',
      'subject',
      'debtors',
      'state',
      'because',
      'readingsDiffer',
    ],
    rows: provisions.map((line) => [
      line.id,
      line.title,
      line.instrument.id,
      line.kind,
      line.bindingness,
      line.textBasis,
      line.subject,
      line.debtors.map(({ id }) => id).join(' '),
      line.state,
      line.because,
      line.readingsDiffer,
    ]),
  }
}
