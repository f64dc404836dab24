/** Schemas of every answer, by the name under which the API description publishes them. */
import { z } from 'zod'
import type { MethodAnswer } from '../../views/index.ts'
import { BRIEF_ANSWER, BRIEF_CHOICES } from './brief.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE, SOURCE_LINE } from './claim-line.ts'
import { CLAUSES_ANSWER } from './clauses.ts'
import { DATA_ANSWER } from './data.ts'
import {
  INSTRUMENT_ANSWER,
  INSTRUMENT_LINE,
  INSTRUMENTS_ANSWER,
  PARTIES_ANSWER,
} from './instrument.ts'
import { LINCHPINS_ANSWER } from './linchpins.ts'
import { LINE_ANSWER, LINES_ANSWER, STATES_ANSWER } from './lines.ts'
import { MAP_ANSWER } from './map.ts'
import { NEEDS_ANSWER } from './needs.ts'
import { COMPARISON_ANSWER, FLIPS_ANSWER, TIMELINE_ANSWER } from './over-time.ts'
import { AGENDA_ANSWER, CLASHES_ANSWER, RECORD_STATE_ANSWER } from './overviews.ts'
import { CLAIM_ANSWER, DOCUMENT_ANSWER, DOSSIER_ANSWER, HOME_ANSWER } from './page-answers.ts'
import { MARK, MATRIX_ANSWER, POSITION_LINE, POSITIONS_ANSWER, RUNG } from './position.ts'
import {
  FACT_LINE,
  PROVISION_LINE,
  PROVISION_STATE,
  STATUS_ANSWER,
  TRUCE_LINE,
  WHY_ANSWER,
  WHY_NODE,
} from './provision.ts'
import { CHANGE_LINE, CHANGES_ANSWER, CLAIMS_ANSWER, DOCUMENTS_ANSWER } from './record-lists.ts'
import { SEARCH_ANSWER } from './search.ts'
import { WHAT_IF_ANSWER } from './what-if.ts'

const METHOD_ANSWER = z.object({
  answers: z.array(z.object({ id: z.string(), word: z.string(), means: z.string() })),
  marks: z.array(z.object({ id: MARK, sign: z.string(), words: z.string() })),
  states: z.array(
    z.object({ id: PROVISION_STATE, words: z.string(), mark: MARK, means: z.string() }),
  ),
  ladder: z.array(
    z.object({ rung: RUNG, words: z.string(), acts: z.array(z.string()), mark: MARK, held: MARK }),
  ),
  noRung: z.array(z.string()),
  voices: z.array(
    z.object({
      id: z.enum(['own', 'told', 'ascribed', 'anonymous', 'unplaced']),
      words: z.string(),
      means: z.string(),
    }),
  ),
}) satisfies z.ZodType<MethodAnswer>

/** The one error shape. */
const PROBLEM = z.object({
  code: z.string().describe('Stable; safe to compare.'),
  sentence: z.string().describe('What was tried, and what is wrong with which value.'),
  hint: z.string().describe('What to do now.'),
})

export const SCHEMAS = {
  ActorLine: ACTOR_LINE,
  AgendaAnswer: AGENDA_ANSWER,
  Asked: ASKED,
  BriefAnswer: BRIEF_ANSWER,
  BriefChoicesAnswer: BRIEF_CHOICES,
  ChangeLine: CHANGE_LINE,
  ChangesAnswer: CHANGES_ANSWER,
  ClaimAnswer: CLAIM_ANSWER,
  ClashesAnswer: CLASHES_ANSWER,
  ClaimLine: CLAIM_LINE,
  ClaimsAnswer: CLAIMS_ANSWER,
  ClausesAnswer: CLAUSES_ANSWER,
  ComparisonAnswer: COMPARISON_ANSWER,
  DataAnswer: DATA_ANSWER,
  DocumentAnswer: DOCUMENT_ANSWER,
  DocumentsAnswer: DOCUMENTS_ANSWER,
  DossierAnswer: DOSSIER_ANSWER,
  FactLine: FACT_LINE,
  FlipsAnswer: FLIPS_ANSWER,
  HomeAnswer: HOME_ANSWER,
  InstrumentAnswer: INSTRUMENT_ANSWER,
  InstrumentLine: INSTRUMENT_LINE,
  InstrumentsAnswer: INSTRUMENTS_ANSWER,
  LinchpinsAnswer: LINCHPINS_ANSWER,
  LineAnswer: LINE_ANSWER,
  LinesAnswer: LINES_ANSWER,
  MapAnswer: MAP_ANSWER,
  MatrixAnswer: MATRIX_ANSWER,
  MethodAnswer: METHOD_ANSWER,
  NeedsAnswer: NEEDS_ANSWER,
  PartiesAnswer: PARTIES_ANSWER,
  PositionLine: POSITION_LINE,
  PositionsAnswer: POSITIONS_ANSWER,
  Problem: PROBLEM,
  ProvisionLine: PROVISION_LINE,
  RecordStateAnswer: RECORD_STATE_ANSWER,
  SearchAnswer: SEARCH_ANSWER,
  SourceLine: SOURCE_LINE,
  StatesAnswer: STATES_ANSWER,
  StatusAnswer: STATUS_ANSWER,
  TimelineAnswer: TIMELINE_ANSWER,
  TruceLine: TRUCE_LINE,
  WhatIfAnswer: WHAT_IF_ANSWER,
  WhyAnswer: WHY_ANSWER,
  WhyNode: WHY_NODE,
} as const
