import { PositionsPage } from '../../../web/index.ts'
import type { PositionsAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const POSITIONS_VIEW: View = toView({
  path: '/positions',
  name: 'PositionsAnswer',
  summary: 'Where every actor stands on every subject',
  parameters: {
    actor: 'One actor, by its id (`POL`).',
    subject: 'One subject, by its id (`land-force`).',
  },
  schema: SCHEMAS.PositionsAnswer,
  ask: (answers, question, { actor, subject }) =>
    answers.positions(question, {
      ...(actor !== undefined && { actor: actor.toUpperCase() }),
      ...(subject !== undefined && { subject }),
    }),
  page: PositionsPage,
  csv: toTable,
})

function toTable({ positions }: PositionsAnswer): Table {
  return {
    header: [
      'actor',
      'name',
      'subject',
      'subjectName',
      'state',
      'rung',
      'mark',
      'words',
      'because',
      'awaits',
      'claims',
    ],
    rows: positions.map((position) => [
      position.actor.id,
      position.actor.name,
      position.subject,
      position.subjectName,
      position.state,
      position.rung,
      position.mark,
      position.words,
      position.because,
      position.awaits.map(({ ref }) => ref).join(' '),
      position.voices.map(({ claim }) => claim.id).join(' '),
    ]),
  }
}
