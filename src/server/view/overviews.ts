import { AgendaPage, DisputesPage, RecordStatePage } from '../../../web/index.ts'
import type { AgendaAnswer, ClashesAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const AGENDA_VIEW: View = toView({
  path: '/agenda',
  name: 'AgendaAnswer',
  summary: 'Meetings, announcements, last days and deadlines, ahead of a day and behind it',
  parameters: {},
  schema: SCHEMAS.AgendaAnswer,
  ask: (answers, question) => answers.agenda(question),
  page: AgendaPage,
  csv: toAgendaTable,
})

export const DISPUTES_VIEW: View = toView({
  path: '/disputes',
  name: 'ClashesAnswer',
  summary: 'Where sources of equal rank say both, readings differ, or a total does not add up',
  parameters: {},
  schema: SCHEMAS.ClashesAnswer,
  ask: (answers, question) => answers.disputes(question),
  page: DisputesPage,
  csv: toDisputesTable,
})

export const RECORD_STATE_VIEW: View = toView({
  path: '/status',
  name: 'RecordStateAnswer',
  summary: 'Whether intake runs: the ledger’s head and newest documents, and a check of its end',
  parameters: {},
  schema: SCHEMAS.RecordStateAnswer,
  ask: (answers, question) => answers.recordState(question),
  page: RecordStatePage,
  revalidate: true,
})

function toAgendaTable({ ahead, behind }: AgendaAnswer): Table {
  return {
    header: ['on', 'kind', 'state', 'title', 'actors', 'words', 'verified', 'of', 'sources'],
    rows: [...ahead, ...behind].map((item) => [
      item.on,
      item.kind,
      item.state,
      item.title,
      item.actors.map(({ id }) => id).join(' '),
      item.words,
      item.verified,
      item.claim ?? item.instrument ?? item.provision,
      item.sources.map(({ id }) => id).join(' '),
    ]),
  }
}

function toDisputesTable({ facts, positions, provisions, totals }: ClashesAnswer): Table {
  return {
    header: ['kind', 'of', 'title', 'because'],
    rows: [
      ...facts.map(({ ref, question, because }) => ['fact', ref, question, because]),
      ...positions.map(({ actor, subject, subjectName, because }) => [
        'position',
        `${actor.id} ${subject}`,
        `${actor.name}: ${subjectName}`,
        because,
      ]),
      ...provisions.map(({ id, title, because }) => ['provision', id, title, because]),
      ...totals.flatMap(({ instrument, totals: open }) =>
        open.map(({ because }) => ['total', instrument.id, instrument.title, because]),
      ),
    ],
  }
}
