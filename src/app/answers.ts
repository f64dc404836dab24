import type { Question } from '../model/question.ts'
import type {
  BoardRecord,
  ClaimAnswer,
  ClausesAnswer,
  ComparisonAnswer,
  DocumentAnswer,
  DossierAnswer,
  FlipsAnswer,
  HomeAnswer,
  InstrumentAnswer,
  InstrumentsAnswer,
  LinchpinsAnswer,
  MatrixAnswer,
  NeedsAnswer,
  PartiesAnswer,
  PositionsAnswer,
  StatusAnswer,
  TimelineAnswer,
  WhatIfAnswer,
  WhyAnswer,
} from '../views/index.ts'
import type { LineAnswers } from './ask-lines.ts'
import type { MapAnswers } from './ask-map.ts'
import type { OverviewAnswers } from './ask-overviews.ts'
import type { SearchAnswers } from './ask-search.ts'
import type { BriefAnswers } from './brief-answers.ts'
import type { RecordAnswers } from './list-record.ts'

/** Which provisions are counted; all of them where nothing is picked. */
export interface LinchpinsPick {
  readonly instrument?: string
  readonly provisions?: readonly string[]
}

/**
 * The questions that every door answers. Each rejects with a `SuretyError` when what it names is not on record, and
 * answers from the framework's version in force at `known`.
 */
export interface Answers
  extends LineAnswers,
    MapAnswers,
    OverviewAnswers,
    RecordAnswers,
    SearchAnswers,
    BriefAnswers {
  /** The ledger line by line, without texts that may only be quoted. */
  readonly journal: () => AsyncGenerator<string>
  readonly home: (question: Question) => Promise<HomeAnswer>
  readonly status: (question: Question) => Promise<StatusAnswer>
  /** What would stand otherwise on the question's assumptions, and what there is to assume. */
  readonly whatIf: (question: Question) => Promise<WhatIfAnswer>
  readonly why: (question: Question, provision: string) => Promise<WhyAnswer>
  /** The smallest sets of changes that would wake a provision. */
  readonly needs: (question: Question, provision: string) => Promise<NeedsAnswer>
  /** On which fact and actor most guarantees hang; over all provisions, those of one instrument, or any picked ones. */
  readonly linchpins: (question: Question, only?: LinchpinsPick) => Promise<LinchpinsAnswer>
  /** What differs between two pairs of clocks: `versus` before, `question` after. */
  readonly compare: (question: Question, versus: Question) => Promise<ComparisonAnswer>
  /** Which entry changed which answer between `since` (30 days before, when not told) and `known`. */
  readonly flips: (question: Question, since?: string) => Promise<FlipsAnswer>
  /** States of clauses from one day (the arrangement's first) to another (the asked one); of one provision when it is named. */
  readonly timeline: (
    question: Question,
    range: { readonly from?: string; readonly to?: string; readonly provision?: string },
  ) => Promise<TimelineAnswer>
  readonly positions: (
    question: Question,
    only: { readonly actor?: string; readonly subject?: string },
  ) => Promise<PositionsAnswer>
  readonly parties: (question: Question, instrument: string) => Promise<PartiesAnswer>
  readonly matrix: (
    question: Question,
    chosen?: { readonly actor: string; readonly line: string },
  ) => Promise<MatrixAnswer>
  /** What the engine needs to fill the matrix on any day; `on` of the question is left to the reader. */
  readonly boardRecord: (question: Question) => Promise<BoardRecord>
  readonly dossier: (question: Question, actor: string) => Promise<DossierAnswer>
  readonly instruments: (question: Question) => Promise<InstrumentsAnswer>
  readonly instrument: (question: Question, id: string) => Promise<InstrumentAnswer>
  /** Every text's clause on one subject, side by side. */
  readonly clauses: (question: Question, subject: string) => Promise<ClausesAnswer>
  readonly document: (question: Question, id: string) => Promise<DocumentAnswer>
  readonly claim: (question: Question, id: string) => Promise<ClaimAnswer>
}
