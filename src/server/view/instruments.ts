import { INSTRUMENT_STEPS, InstrumentPage, InstrumentsPage } from '../../../web/index.ts'
import type { InstrumentAnswer, InstrumentsAnswer } from '../../views/index.ts'
import { toClaimEntries } from '../claim-feed.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const INSTRUMENTS_VIEW: View = toView({
  path: '/instruments',
  name: 'InstrumentsAnswer',
  summary: 'Every instrument with its standing',
  parameters: {},
  schema: SCHEMAS.InstrumentsAnswer,
  ask: (answers, question) => answers.instruments(question),
  page: InstrumentsPage,
  csv: toInstrumentsTable,
})

export const INSTRUMENT_VIEW: View = toView({
  path: '/instruments/:id',
  name: 'InstrumentAnswer',
  summary: 'Who is in an instrument, since when, and the state of what it says; as CSV its parties',
  parameters: {},
  schema: SCHEMAS.InstrumentAnswer,
  ask: (answers, question, { id = '' }) => answers.instrument(question, id),
  page: InstrumentPage,
  figures: [INSTRUMENT_STEPS],
  csv: toPartiesTable,
  atom: async ({ asked, instrument }, { answers, question }) => {
    const { claims } = await answers.claims(question, { subject: instrument.id }, 1)
    return { title: instrument.title, asked, entries: toClaimEntries(claims) }
  },
})

function toInstrumentsTable({ instruments }: InstrumentsAnswer): Table {
  return {
    header: ['id', 'title', 'kind', 'series', 'on', 'parties', 'standing', 'provisions', 'states'],
    rows: instruments.map((line) => [
      line.id,
      line.title,
      line.kind,
      line.series,
      line.on,
      line.parties,
      line.standing,
      line.provisions,
      line.states,
    ]),
  }
}

function toPartiesTable({ participants }: InstrumentAnswer): Table {
  const { parties } = participants
  // As on the page: talks are told of those who are no party.
  const joined = new Set(parties.map(({ actor }) => actor.id))
  const stages = participants.stages.filter(({ actor }) => !joined.has(actor.id))
  return {
    header: [
      'actor',
      'name',
      'action',
      'on',
      'certain',
      'founder',
      'otherDates',
      'manner',
      'caveats',
      'unreviewed',
      'claim',
    ],
    rows: [
      ...parties.map((party) => [
        party.actor.id,
        party.actor.name,
        party.action,
        party.on,
        party.certain,
        party.founder,
        party.otherDates.join('; '),
        party.manner,
        party.caveats.join('; '),
        party.unreviewed,
        party.claim,
      ]),
      ...stages.map((stage) => [
        stage.actor.id,
        stage.actor.name,
        stage.words,
        stage.on,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        stage.unreviewed,
        stage.claim,
      ]),
    ],
  }
}
