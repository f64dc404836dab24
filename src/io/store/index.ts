/**
 * Stores of the ledger: one embedded in this process (PGlite, journal, lock), one on a PostgreSQL server, by the same SQL.
 * In: drafts. Out: entries, statements, documents as of an instant.
 * It never changes a row, and acknowledges nothing that a kill or a power loss could take back.
 */
export { type EmbeddedStore, openEmbeddedStore } from './embedded-store.ts'
export { readLock } from './lock.ts'
export { openPostgresStore } from './postgres-store.ts'
export { readSecret } from './secret.ts'
