/**
 * Answers: findings in named JSON shapes, as every door gives them.
 * In: findings of the engine, names of the framework. Out: plain values with every word that a screen prints.
 * It fetches nothing and decides nothing.
 */
export { type AgendaAnswer, toAgenda } from './agenda.ts'
export { type Asked, toAsked } from './asked.ts'
export { type BoardRecord, toBoardRecord } from './board-record.ts'
export {
  type BriefAnswer,
  type BriefChoices,
  type BriefNote,
  type BriefSpec,
  toBrief,
} from './brief.ts'
export {
  toChangesBlock,
  toHeadlineBlock,
  toMatrixBlock,
  toProvisionBlock,
  toStateBlock,
  toWhatIfBlock,
} from './brief-blocks.ts'
export { findKeptBrief, type KeptBrief, toBriefMarkdown, toKeptText } from './brief-file.ts'
export { type ClaimAnswer, toClaim, toContext } from './claim.ts'
export {
  type ActorLine,
  type ClaimLine,
  type DocumentLine,
  type Naming,
  type SourceLine,
  toClaimLine,
  toNaming,
} from './claim-line.ts'
export {
  type ClaimFilter,
  type ClaimsAnswer,
  type HeardStatement,
  toClaims,
  toNewestFirst,
} from './claims.ts'
export { type ClashesAnswer, toClashes } from './clashes.ts'
export {
  type ClauseLine,
  type ClausesAnswer,
  toAmountWords,
  toClauses,
  toClausesTable,
  toHoursWords,
  toQualifierWords,
} from './clauses.ts'
export { type ComparedSide, type ComparisonAnswer, toComparison } from './comparison.ts'
export type { DataAnswer } from './data.ts'
export { type DocumentAnswer, type DocumentBlock, type Segment, toDocument } from './document.ts'
export {
  type DocumentsAnswer,
  type ListedDocument,
  listDocuments,
  toDocuments,
} from './documents.ts'
export { type DossierAnswer, toDossier } from './dossier.ts'
export { toPublicDocument } from './excerpt.ts'
export { type FlipsAnswer, toFlip } from './flips.ts'
export { type HomeAnswer, toBlocking, toHome } from './home.ts'
export {
  type InstrumentAnswer,
  type InstrumentLine,
  type InstrumentsAnswer,
  toInstrument,
  toInstrumentLine,
} from './instrument.ts'
export {
  type ChangeLine,
  type ChangesAnswer,
  type ListedEntry,
  toChangeLine,
} from './ledger-changes.ts'
export {
  type ActorLinchpin,
  type FactLinchpin,
  type LinchpinsAnswer,
  toLinchpins,
} from './linchpins.ts'
export {
  type LineAnswer,
  type LineEntry,
  type LinesAnswer,
  toLine,
  toLines,
} from './lines.ts'
export { type MapAnswer, type MapEntry, toLineMap, toProvisionMap } from './map.ts'
export { type Cell, type MatrixAnswer, toMatrix } from './matrix.ts'
export { type MethodAnswer, toMethod } from './method.ts'
export { type NeedsAnswer, toNeeds } from './needs.ts'
export type { MakerLine, NeededChangeLine, NeededSetLine, NeedsLine } from './needs-line.ts'
export { listChanges } from './needs-words.ts'
export { PAGE_SIZE } from './paging.ts'
export { type PartiesAnswer, type PartyLine, type StageLine, toParties } from './parties.ts'
export {
  type PositionLine,
  type PositionsAnswer,
  toPositionLine,
  toPositions,
  type VoiceLine,
} from './positions.ts'
export { type RecheckAnswer, toRecheck } from './recheck.ts'
export { type ChainChecked, type RecordStateAnswer, toRecordState } from './record-state.ts'
export {
  type DeskAnswer,
  type ReviewChoices,
  type ReviewItem,
  toReviewChoices,
  toReviewItem,
  toVerdictWords,
} from './review.ts'
export {
  type AgreementLine,
  type DisputesAnswer,
  isDisputed,
  type ReviewOverview,
  tellVerdict,
} from './review-pages.ts'
export { type FoundWords, type Run, type SearchAnswer, toSearch } from './search.ts'
export { MARK_ORDER, type StatesAnswer, toStates } from './states.ts'
export {
  type FactLine,
  type StatusAnswer,
  type TruceLine,
  toFactLine,
  toStatus,
  type WhatIfLine,
} from './status.ts'
export { type TimelineAnswer, toTimeline } from './timeline.ts'
export {
  type AssumableFact,
  type AssumptionLine,
  type LeavingLine,
  toWhatIf,
  type WhatIfAnswer,
} from './what-if.ts'
export {
  type ProvisionLine,
  toWhy,
  type WhyAnswer,
  type WhyDebtor,
  type WhyNode,
  type WhyReading,
} from './why.ts'
