/**
 * The pages: answers as HTML, rendered on the server. A few parts (islands) are brought to life in the browser by the same
 * components; every page is whole without script. In: one answer and the frame of its request. Out: a whole document.
 * It fetches nothing, decides nothing and prints no word of a state that the answer does not hold.
 */
export { ClaimPage } from './page/claim-page.tsx'
export { ClausesPage } from './page/clauses-page.tsx'
export { DocumentPage } from './page/document-page.tsx'
export { DossierPage } from './page/dossier-page.tsx'
export { HomePage } from './page/home-page.tsx'
export { InstrumentPage } from './page/instrument-page.tsx'
export { InstrumentsPage } from './page/instruments-page.tsx'
export { LinchpinsPage } from './page/linchpins-page.tsx'
export { MatrixPage } from './page/matrix-page.tsx'
export { MethodPage } from './page/method-page.tsx'
export { NeedsPage } from './page/needs-page.tsx'
export { ComparePage, FlipsPage, TimelinePage } from './page/over-time-pages.tsx'
export { PositionsPage } from './page/positions-page.tsx'
export { ProblemPage } from './page/problem-page.tsx'
export { ProvisionPage } from './page/provision-page.tsx'
export { ProvisionsPage } from './page/provisions-page.tsx'
export { toPlainWords } from './part/claim-entry.tsx'
export { toDateWords } from './part/date-words.ts'
export { type Frame, type Script, withQuery } from './shell/frame.ts'
export { type PageComponent, renderPage } from './shell/render-page.tsx'
