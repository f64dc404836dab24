/**
 * The ledger: entries that follow each other by hash, and statements as of an instant.
 * In: drafts, and what a store kept of them. Out: entries, faults of a chain, claims with how they stand.
 * It never updates or deletes, reads no clock, and keeps nothing: stores do (`io/store`), by these rules.
 */
import { toCanonicalJson } from './canonical-json.ts'
import { checkChain } from './chain.ts'
import { EMPTY_HEAD, toEntry } from './entry.ts'
import { toStatements } from './statements.ts'

export { toCanonicalJson } from './canonical-json.ts'
export { type ChainCheck, checkChain } from './chain.ts'
export { EMPTY_HEAD, toEntry } from './entry.ts'
export {
  type RecordedClaim,
  type RecordedJudgement,
  type RecordedReading,
  toStatements,
} from './statements.ts'

/** The rules that a store is handed when it is opened. */
export const ledgerRules = {
  emptyHead: EMPTY_HEAD,
  toCanonicalJson,
  toEntry,
  checkChain,
  toStatements,
}
