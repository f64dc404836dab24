import { NeedsPage } from '../../../web/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const NEEDS_VIEW: View = toView({
  path: '/provisions/:instrument/:name/needs',
  name: 'NeedsAnswer',
  summary: 'The smallest sets of changes that would wake a provision, and who could make each',
  parameters: {},
  schema: SCHEMAS.NeedsAnswer,
  ask: (answers, question, { instrument = '', name = '' }) =>
    answers.needs(question, `${instrument}/${name}`),
  page: NeedsPage,
})
