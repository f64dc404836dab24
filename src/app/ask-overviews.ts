import type { Question } from '../model/question.ts'
import {
  type AgendaAnswer,
  type ChainChecked,
  type ClashesAnswer,
  type ListedDocument,
  type RecordStateAnswer,
  type StatusAnswer,
  toAgenda,
  toClashes,
  toParties,
  toPositions,
  toRecordState,
} from '../views/index.ts'
import { FOREVER } from './forever.ts'
import type { Gathered } from './gather.ts'
import type { LedgerReader } from './ports.ts'

/** What looks over the whole record. */
export interface OverviewAnswers {
  /** What lies ahead of a day, and what lies behind it: meetings, announcements, ends, deadlines. */
  readonly agenda: (question: Question) => Promise<AgendaAnswer>
  /** Where sources of equal rank say both. */
  readonly disputes: (question: Question) => Promise<ClashesAnswer>
  /** Whether intake runs, and whether the newest entries follow each other. */
  readonly recordState: (question: Question) => Promise<RecordStateAnswer>
}

/** How many of the newest entries are checked while a page is made. */
const CHECKED = 500

export function openOverviews(
  reader: LedgerReader,
  gather: (question: Question) => Promise<Gathered>,
  toStatus: (gathered: Gathered) => StatusAnswer,
  listDocuments: (question: Question) => Promise<readonly ListedDocument[]>,
): OverviewAnswers {
  const checked = new Map<string, Promise<ChainChecked>>()
  const check = (hash: string): Promise<ChainChecked> => {
    const known = checked.get(hash)
    if (known) return known
    checked.clear()
    const found = reader.checkNewest(CHECKED)
    checked.set(hash, found)
    found.catch(() => checked.delete(hash))
    return found
  }
  return {
    agenda: async (question) => {
      const { asked, computed, naming } = await gather(question)
      const { statements } = computed
      return toAgenda(
        asked,
        { statements, provisions: computed.provisions(), on: question.on },
        naming,
      )
    },
    disputes: async (question) => {
      const gathered = await gather(question)
      const { asked, computed, naming, framework } = gathered
      const { facts, provisions } = toStatus(gathered)
      const disputed = computed.positions().filter(({ state }) => state === 'disputed')
      return toClashes(asked, {
        facts,
        provisions,
        positions: toPositions(asked, disputed, naming).positions,
        parties: framework.instruments
          .filter(({ totals }) => totals.length > 0)
          .map((instrument) => toParties(asked, instrument, computed.parties(instrument), naming)),
      })
    },
    recordState: async (question) => {
      const { asked, computed } = await gather(question)
      const [head, begins, { counts }, documents] = await Promise.all([
        reader.head(),
        reader.begins(),
        reader.listEntries({ known: FOREVER, limit: 1 }),
        listDocuments(question),
      ])
      return toRecordState(asked, {
        head,
        kinds: counts,
        statements: computed.statements,
        documents,
        check: await check(head.hash),
        ...(begins && { begins }),
      })
    },
  }
}
