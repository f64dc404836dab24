import { DataPage } from '../../../web/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

/** The list of everything that can be taken away: made from the views themselves, so that none is missing. */
export function toDataView(views: readonly View[]): View {
  const tables = views.map(({ path, summary, name, hasCsv, hasAtom, parameters }) => ({
    path,
    name,
    summary,
    parameters: Object.keys(parameters),
    forms: ['json', ...(hasCsv ? ['csv'] : []), ...(hasAtom ? ['atom'] : [])],
  }))
  return toView({
    path: '/data',
    name: 'DataAnswer',
    summary: 'Everything that can be taken away: tables, feeds, the journal',
    parameters: {},
    schema: SCHEMAS.DataAnswer,
    ask: async (answers, question) => {
      const { asked } = await answers.instruments(question)
      return { asked, tables }
    },
    page: DataPage,
  })
}
