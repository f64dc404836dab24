import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerWriter } from '../../src/app/ports.ts'
import {
  type EmbeddedStore,
  openEmbeddedStore,
  openPostgresStore,
} from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import { findPostgres } from './find-postgres.ts'

/** A clock that only the test moves. */
export interface TestClock {
  readonly now: () => Date
  /** Moves on by a minute and tells the new instant. */
  tick(): string
}

export function createClock(start = '2026-01-01T00:00:00.000Z'): TestClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    tick() {
      time += 60_000
      return new Date(time).toISOString()
    },
  }
}

export interface OpenStore {
  readonly writer: LedgerWriter
  readonly close: () => Promise<void>
}

/** The kinds of store that one suite runs on; those on PostgreSQL tell why they cannot be opened. */
export const STORES: readonly {
  readonly name: string
  readonly open: (clock: TestClock) => Promise<OpenStore | { readonly skipped: string }>
}[] = [
  {
    name: 'PGlite in memory',
    open: ({ now }) => openEmbeddedStore({ now, rules: ledgerRules }),
  },
  {
    name: 'PGlite in a folder with its journal',
    open: async ({ now }) => {
      const folder = await makeFolder()
      const store = await openEmbeddedStore({ folder, now, rules: ledgerRules })
      const close = async () => {
        await store.close()
        await rm(folder, { recursive: true })
      }
      return { writer: store.writer, close }
    },
  },
  {
    name: 'PostgreSQL',
    open: async ({ now }) => {
      const found = await findPostgres()
      if ('skipped' in found) return found
      const store = await openPostgresStore({ url: found.url, now, rules: ledgerRules })
      const close = async () => {
        await store.close()
        await found.drop()
      }
      return { writer: store.writer, close }
    },
  },
]

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'surety-store-'))
}

/** Opens the store in a folder with a real or a given clock. */
export function openFolder(folder: string, now = () => new Date()): Promise<EmbeddedStore> {
  return openEmbeddedStore({ folder, now, rules: ledgerRules })
}
