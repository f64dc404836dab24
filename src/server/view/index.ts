import type { View } from '../view-route.ts'
import { BRIEF_CHOICES_VIEW, BRIEF_VIEW } from './briefs.ts'
import { CLAIM_VIEW } from './claim.ts'
import { CLAUSES_VIEW } from './clauses.ts'
import { toDataView } from './data.ts'
import { DOCUMENT_VIEW } from './document.ts'
import { DOSSIER_VIEW } from './dossier.ts'
import { HOME_VIEW } from './home.ts'
import { INSTRUMENT_VIEW, INSTRUMENTS_VIEW } from './instruments.ts'
import { LINCHPINS_VIEW } from './linchpins.ts'
import { LINE_VIEW, LINES_VIEW, STATES_VIEW } from './lines.ts'
import { MAP_VIEW } from './map.ts'
import { MATRIX_VIEW } from './matrix.ts'
import { METHOD_VIEW } from './method.ts'
import { NEEDS_VIEW } from './needs.ts'
import { COMPARE_VIEW, FLIPS_VIEW, TIMELINE_VIEW } from './over-time.ts'
import { AGENDA_VIEW, DISPUTES_VIEW, RECORD_STATE_VIEW } from './overviews.ts'
import { POSITIONS_VIEW } from './positions.ts'
import { PROVISION_VIEW, PROVISIONS_VIEW } from './provisions.ts'
import { CHANGES_VIEW, CLAIMS_VIEW, DOCUMENTS_VIEW } from './record-lists.ts'
import { SEARCH_VIEW } from './search.ts'
import { WHAT_IF_VIEW } from './what-if.ts'

const PAGES: readonly View[] = [
  HOME_VIEW,
  MATRIX_VIEW,
  MAP_VIEW,
  LINES_VIEW,
  LINE_VIEW,
  POSITIONS_VIEW,
  STATES_VIEW,
  DOSSIER_VIEW,
  INSTRUMENTS_VIEW,
  INSTRUMENT_VIEW,
  PROVISIONS_VIEW,
  PROVISION_VIEW,
  NEEDS_VIEW,
  LINCHPINS_VIEW,
  WHAT_IF_VIEW,
  COMPARE_VIEW,
  FLIPS_VIEW,
  TIMELINE_VIEW,
  CLAUSES_VIEW,
  DOCUMENTS_VIEW,
  DOCUMENT_VIEW,
  CLAIMS_VIEW,
  CLAIM_VIEW,
  CHANGES_VIEW,
  BRIEF_VIEW,
  BRIEF_CHOICES_VIEW,
  SEARCH_VIEW,
  DISPUTES_VIEW,
  AGENDA_VIEW,
  RECORD_STATE_VIEW,
  METHOD_VIEW,
]

/** Every view: the list from which the routes, the twins and the API description are made. */
export const VIEWS: readonly View[] = [...PAGES, toDataView(PAGES)]
