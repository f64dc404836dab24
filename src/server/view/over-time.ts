import { ComparePage, FlipsPage, TIMELINE_SPANS, TimelinePage } from '../../../web/index.ts'
import { parseQuestion } from '../../app/parse-question.ts'
import type { TimelineAnswer } from '../../views/index.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const COMPARE_VIEW: View = toView({
  path: '/compare',
  name: 'ComparisonAnswer',
  summary: 'What differs between two days of the world, of the record, or both',
  parameters: {
    vs: 'The other day or instant of the world. Default: the same.',
    vsKnown: 'The other day or instant of the record. Default: the same.',
  },
  schema: SCHEMAS.ComparisonAnswer,
  ask: (answers, question, { vs, vsKnown }) => {
    const { on, known } = parseQuestion(
      { on: vs ?? question.onText, known: vsKnown ?? question.knownText },
      question.known,
    )
    const versus = {
      ...question,
      on,
      onText: vs ?? question.onText,
      known: vsKnown === undefined ? question.known : known,
      knownText: vsKnown ?? question.knownText,
    }
    return answers.compare(question, versus)
  },
  page: ComparePage,
})

export const FLIPS_VIEW: View = toView({
  path: '/flips',
  name: 'FlipsAnswer',
  summary: 'Which entry of the record changed which answer',
  parameters: { since: 'From this day of the record on. Default: 30 days before `known`.' },
  schema: SCHEMAS.FlipsAnswer,
  ask: (answers, question, { since }) => answers.flips(question, since),
  page: FlipsPage,
})

export const TIMELINE_VIEW: View = toView({
  path: '/timeline',
  name: 'TimelineAnswer',
  summary: 'How provisions stood from one day to another',
  parameters: {
    from: 'First day. Default: the first of the arrangement.',
    to: 'Last day. Default: `on`.',
    provision: 'Only this provision, by its id.',
  },
  schema: SCHEMAS.TimelineAnswer,
  ask: (answers, question, { from, to, provision }) =>
    answers.timeline(question, {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(provision !== undefined && { provision }),
    }),
  page: TimelinePage,
  figures: [TIMELINE_SPANS],
  csv: toTable,
})

function toTable({ spans }: TimelineAnswer): Table {
  return {
    header: ['provision', 'debtor', 'reading', 'state', 'from', 'until'],
    rows: spans.map(({ provision, debtor, reading, state, from, until }) => [
      provision,
      debtor.id,
      reading,
      state,
      from,
      until ?? '',
    ]),
  }
}
