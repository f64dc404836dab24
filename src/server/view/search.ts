import { SearchPage } from '../../../web/index.ts'
import type { SearchAnswer } from '../../views/index.ts'
import { toClaimEntries } from '../claim-feed.ts'
import { readCount } from '../read-page.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const SEARCH_VIEW: View = toView({
  path: '/search',
  name: 'SearchAnswer',
  summary:
    'Full text over passages, curated rows, documents that may be shown, provisions and actors',
  parameters: {
    q: 'What is sought: words that must all be there, `"a phrase"`, `-without`, `this or that`.',
    page: 'Which page, from 1 on.',
  },
  schema: SCHEMAS.SearchAnswer,
  ask: (answers, question, { q, page }) =>
    answers.search(question, q ?? '', readCount('page', page, 1)),
  page: SearchPage,
  csv: toTable,
  atom: ({ asked, q, hits }) => ({
    title: `Search: ${q}`,
    asked,
    entries: toClaimEntries(hits.flatMap(({ claim }) => claim ?? [])),
  }),
  revalidate: true,
})

function toTable({ hits }: SearchAnswer): Table {
  return {
    header: ['claim', 'document', 'start', 'end', 'text'],
    rows: hits.map(({ claim, document, start, end, shown }) => [
      claim?.id,
      claim?.document?.id ?? document?.id,
      claim?.document?.start ?? start,
      claim?.document?.end ?? end,
      shown.map(({ text }) => text).join(''),
    ]),
  }
}
