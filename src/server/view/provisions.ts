import { ProvisionPage, ProvisionsPage } from '../../../web/index.ts'
import { STATE_WORDS } from '../../model/vocabulary.ts'
import type { StatusAnswer, TimelineAnswer, WhyAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import { type Feed, type FeedEntry, toText } from '../to-atom.ts'
import type { Table } from '../to-csv.ts'
import { type FeedAsked, toView, type View } from '../view-route.ts'

export const PROVISIONS_VIEW: View = toView({
  path: '/provisions',
  name: 'StatusAnswer',
  summary: 'Every provision with its state and why; with `suppose`, what would change',
  parameters: {},
  schema: SCHEMAS.StatusAnswer,
  ask: (answers, question) => answers.status(question),
  page: ProvisionsPage,
  csv: toTable,
})

export const PROVISION_VIEW: View = toView({
  path: '/provisions/:instrument/:name',
  name: 'WhyAnswer',
  summary: 'Why a provision is in its state, per debtor and reading, down to the claims',
  parameters: {},
  schema: SCHEMAS.WhyAnswer,
  ask: (answers, question, { instrument = '', name = '' }) =>
    answers.why(question, `${instrument}/${name}`),
  page: ProvisionPage,
  atom: toFeed,
})

function toTable({ provisions }: StatusAnswer): Table {
  return {
    header: [
      'id',
      'title',
      'instrument',
      'kind',
      'bindingness',
      'textBasis',
      'subject',
      'debtors',
      'state',
      'because',
      'readingsDiffer',
    ],
    rows: provisions.map((line) => [
      line.id,
      line.title,
      line.instrument.id,
      line.kind,
      line.bindingness,
      line.textBasis,
      line.subject,
      line.debtors.map(({ id }) => id).join(' '),
      line.state,
      line.because,
      line.readingsDiffer,
    ]),
  }
}

/** Each day on which a provision came to stand otherwise is an entry, with every debtor it moved for. */
async function toFeed(
  { provision, asked }: WhyAnswer,
  { answers, question }: FeedAsked,
): Promise<Feed> {
  const { spans } = await answers.timeline(question, { provision: provision.id })
  const days = new Map<string, TimelineAnswer['spans'][number][]>()
  for (const span of spans) days.set(span.from, [...(days.get(span.from) ?? []), span])
  return {
    title: provision.title,
    asked,
    entries: [...days]
      .map(([from, moved]) => toEntry(provision, from, moved))
      .sort((a, b) => b.updated.localeCompare(a.updated)),
  }
}

function toEntry(
  { id, title }: WhyAnswer['provision'],
  from: string,
  moved: TimelineAnswer['spans'],
): FeedEntry {
  const states = [...new Set(moved.map(({ state }) => STATE_WORDS[state].words))]
  const lines = moved.map(
    ({ debtor, reading, stateWords }) => `${debtor.name}: ${stateWords} (read as ${reading})`,
  )
  return {
    // A history that reads otherwise after a correction is told as a new entry.
    key: `provision:${id}:${from}:${lines.join()}`,
    title: `${title}: ${states.join(', ')}`,
    updated: from,
    author: 'computed',
    path: `/provisions/${id}`,
    content: lines.map((line) => `<p>${toText(line)}</p>`).join(''),
  }
}
