import { HomePage } from '../../../web/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const HOME_VIEW: View = toView({
  path: '/',
  name: 'HomeAnswer',
  summary: 'Where the guarantees stand on a date',
  parameters: {},
  schema: SCHEMAS.HomeAnswer,
  ask: (answers, question) => answers.home(question),
  page: HomePage,
})
