import { MapPage, STATE_MAP } from '../../../web/index.ts'
import type { MapAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const MAP_VIEW: View = toView({
  path: '/map',
  name: 'MapAnswer',
  summary: 'Who stands where on a line, a subject or a provision, state by state',
  parameters: {
    line: 'A line of support or one subject, by its id. Default: the first line of promises.',
    provision: 'Instead of a line: a provision, by its id; its debtors are shown.',
  },
  schema: SCHEMAS.MapAnswer,
  ask: (answers, question, { line, provision }) =>
    answers.map(question, {
      ...(line !== undefined && { line }),
      ...(provision !== undefined && { provision }),
    }),
  page: MapPage,
  figures: [STATE_MAP],
  csv: toTable,
})

function toTable({ entries }: MapAnswer): Table {
  return {
    header: ['actor', 'name', 'mark', 'stands', 'words', 'unreviewed'],
    rows: entries.map(({ actor, mark, stands, words, unreviewed }) => [
      actor.id,
      actor.name,
      mark,
      stands,
      words,
      unreviewed,
    ]),
  }
}
