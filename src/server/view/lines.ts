import { LINE_STRIP, LINE_VOICES, LinePage, LinesPage, StatesPage } from '../../../web/index.ts'
import type { LineAnswer, LineEntry, LinesAnswer, StatesAnswer } from '../../views/index.ts'
import { toClaimEntries } from '../claim-feed.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Feed } from '../to-atom.ts'
import type { Table } from '../to-csv.ts'
import { type FeedAsked, toView, type View } from '../view-route.ts'

export const STATES_VIEW: View = toView({
  path: '/states',
  name: 'StatesAnswer',
  summary: 'Every state and body with how much of what it said, and its newest word',
  parameters: {},
  schema: SCHEMAS.StatesAnswer,
  ask: (answers, question) => answers.states(question),
  page: StatesPage,
  csv: toStatesTable,
})

export const LINES_VIEW: View = toView({
  path: '/lines',
  name: 'LinesAnswer',
  summary: 'Every line of support and subject, with how many stand where',
  parameters: {},
  schema: SCHEMAS.LinesAnswer,
  ask: (answers, question) => answers.lines(question),
  page: LinesPage,
  csv: toLinesTable,
})

export const LINE_VIEW: View = toView({
  path: '/lines/:id',
  name: 'LineAnswer',
  summary: 'Everybody on one line of support or subject, and the conditions that they set',
  parameters: {},
  schema: SCHEMAS.LineAnswer,
  ask: (answers, question, { id = '' }) => answers.line(question, id),
  page: LinePage,
  figures: [LINE_VOICES, LINE_STRIP],
  csv: toLineTable,
  atom: toLineFeed,
})

async function toLineFeed(
  { asked, line }: LineAnswer,
  { answers, question }: FeedAsked,
): Promise<Feed> {
  const { claims } = await answers.claims(question, { subject: line.id }, 1)
  return { title: line.label, asked, entries: toClaimEntries(claims) }
}

function toStatesTable({ states }: StatesAnswer): Table {
  return {
    header: ['id', 'name', 'kind', 'roles', 'marks', 'turned', 'instruments', 'claims', 'last'],
    rows: states.map((state) => [
      state.actor.id,
      state.actor.name,
      state.kind,
      state.roles.join(' '),
      state.marks.map(({ mark, n }) => `${mark} ${n}`).join('; '),
      state.turned,
      state.instruments,
      state.claims,
      state.last?.id,
    ]),
  }
}

function toLinesTable({ lines }: LinesAnswer): Table {
  return {
    header: ['id', 'label', 'kind', 'marks'],
    rows: lines.map(({ id, label, kind, marks }) => [
      id,
      label,
      kind,
      marks.map(({ mark, n }) => `${mark} ${n}`).join('; '),
    ]),
  }
}

/** Those who spoke, those beside them, and those of whom nothing was found. */
function toLineTable({ groups, others, silent }: LineAnswer): Table {
  const toRow = (mark: string, { actor, words, unreviewed, positions }: LineEntry) => [
    actor.id,
    actor.name,
    mark,
    words,
    unreviewed,
    positions.flatMap(({ voices }) => voices.map(({ claim }) => claim.id)).join(' '),
  ]
  return {
    header: ['actor', 'name', 'mark', 'words', 'unreviewed', 'claims'],
    rows: [
      ...groups.flatMap(({ mark, entries }) => entries.map((entry) => toRow(mark, entry))),
      ...others.map((entry) => toRow(entry.positions[0]?.mark ?? 'silent', entry)),
      ...silent.map(({ id, name }) => [id, name, 'silent', 'nothing found', false, '']),
    ],
  }
}
