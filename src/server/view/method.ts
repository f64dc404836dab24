import { MethodPage } from '../../../web/index.ts'
import { toMethod } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const METHOD_VIEW: View = toView({
  path: '/method',
  name: 'MethodAnswer',
  summary: 'How every status is computed',
  parameters: {},
  schema: SCHEMAS.MethodAnswer,
  ask: async () => toMethod(),
  page: MethodPage,
})
