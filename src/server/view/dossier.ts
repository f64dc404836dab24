import { DOSSIER_LADDER, DOSSIER_VOICES, DossierPage } from '../../../web/index.ts'
import { toClaimEntries } from '../claim-feed.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const DOSSIER_VIEW: View = toView({
  path: '/states/:iso',
  name: 'DossierAnswer',
  summary: 'What one state or body has bound itself to, offered and refused',
  parameters: {},
  schema: SCHEMAS.DossierAnswer,
  ask: (answers, question, { iso = '' }) => answers.dossier(question, iso.toUpperCase()),
  page: DossierPage,
  figures: [DOSSIER_VOICES, DOSSIER_LADDER],
  atom: ({ asked, actor, statements, asMember }) => ({
    title: actor.name,
    asked,
    entries: toClaimEntries([
      ...new Map([...statements, ...asMember].map((c) => [c.id, c])).values(),
    ]),
  }),
  toCanonical: (path) => path.toLowerCase(),
})
