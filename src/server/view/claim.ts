import { ClaimPage } from '../../../web/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const CLAIM_VIEW: View = toView({
  path: '/claims/:id',
  name: 'ClaimAnswer',
  summary: 'What one claim stands on: passage or sources, chain, judgements, rival claims',
  parameters: {},
  schema: SCHEMAS.ClaimAnswer,
  ask: (answers, question, { id = '' }) => answers.claim(question, id),
  page: ClaimPage,
  revalidate: true,
})
