/**
 * The pages: answers as HTML, rendered on the server. A few parts (islands) are brought to life in the browser by the same
 * components; every page is whole without script. In: one answer and the frame of its request. Out: a whole document.
 * It fetches nothing, decides nothing and prints no word of a state that the answer does not hold.
 */

export {
  DOSSIER_LADDER,
  DOSSIER_VOICES,
  type FigureOf,
  INSTRUMENT_STEPS,
  LINE_STRIP,
  LINE_VOICES,
  STATE_MAP,
  TIMELINE_SPANS,
} from './figure/figure-of.tsx'
export { AgendaPage } from './page/agenda-page.tsx'
export { BriefChoicesPage } from './page/brief-choices-page.tsx'
export { BriefPage } from './page/brief-page.tsx'
export { ChangesPage } from './page/changes-page.tsx'
export { ClaimPage } from './page/claim-page.tsx'
export { ClaimsPage } from './page/claims-page.tsx'
export { ClausesPage } from './page/clauses-page.tsx'
export { DataPage } from './page/data-page.tsx'
export { DisputesPage } from './page/disputes-page.tsx'
export { DocumentPage } from './page/document-page.tsx'
export { DocumentsPage } from './page/documents-page.tsx'
export { DossierPage } from './page/dossier-page.tsx'
export { HomePage } from './page/home-page.tsx'
export { InstrumentPage } from './page/instrument-page.tsx'
export { InstrumentsPage } from './page/instruments-page.tsx'
export { LinchpinsPage } from './page/linchpins-page.tsx'
export { LinePage, LinesPage } from './page/line-pages.tsx'
export { MapPage } from './page/map-page.tsx'
export { MatrixPage } from './page/matrix-page.tsx'
export { MethodPage } from './page/method-page.tsx'
export { NeedsPage } from './page/needs-page.tsx'
export { ComparePage, FlipsPage, TimelinePage } from './page/over-time-pages.tsx'
export { PositionsPage } from './page/positions-page.tsx'
export { ProblemPage } from './page/problem-page.tsx'
export { ProvisionPage } from './page/provision-page.tsx'
export { ProvisionsPage } from './page/provisions-page.tsx'
export { RecordStatePage } from './page/record-state-page.tsx'
export { ReviewDisputesPage } from './page/review-disputes-page.tsx'
export { ReviewOverviewPage } from './page/review-overview-page.tsx'
export { ReviewPage } from './page/review-page.tsx'
export { ReviewSignInPage } from './page/review-sign-in-page.tsx'
export { SearchPage } from './page/search-page.tsx'
export { StatesPage } from './page/states-page.tsx'
export { WhatIfPage } from './page/what-if-page.tsx'
export { toPlainWords } from './part/claim-entry.tsx'
export { toDateWords } from './part/date-words.ts'
export { DocumentPane } from './review/document-pane.tsx'
export type { Frame, Script } from './shell/frame.ts'
export { toPinned, withQuery } from './shell/query.ts'
export {
  type PageComponent,
  renderEmbed,
  renderFigure,
  renderPage,
  renderPart,
} from './shell/render-page.tsx'
