import { DocumentPage } from '../../../web/index.ts'
import { toPublicDocument } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const DOCUMENT_VIEW: View = toView({
  path: '/documents/:id',
  name: 'DocumentAnswer',
  summary: 'What a source said, with every passage marked; of others’ texts only the passages',
  parameters: {},
  schema: SCHEMAS.DocumentAnswer,
  ask: async (answers, question, { id = '' }) =>
    toPublicDocument(await answers.document(question, id)),
  page: DocumentPage,
  revalidate: true,
})
