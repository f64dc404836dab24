/**
 * The ledger of a running server, for a command that finds the store open.
 * In: what `LedgerWriter` takes. Out: what the server's own writer answers, its errors included.
 * It decides nothing and keeps nothing.
 */
export { openRemoteStore } from './remote-store.ts'
