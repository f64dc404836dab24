import type { Item } from '../intake/index.ts'
import type {
  ChainCheck,
  RecordedClaim,
  RecordedJudgement,
  RecordedReading,
} from '../ledger/index.ts'
import type { Case } from '../model/case.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Draft, Entry, EntryKind, Head, Sha256 } from '../model/entry.ts'
import type { Framework, FrameworkFile } from '../model/framework.ts'
import type { PledgeKind } from '../model/instrument.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { Statement } from '../model/statement.ts'
import type { ChainChecked, ListedEntry, Run } from '../views/index.ts'
import type { ItemRead } from './read-item.ts'

export type { Draft, Sha256 } from '../model/entry.ts'
export type { ChainChecked, ListedEntry } from '../views/index.ts'

/** Which statements are asked for; every part narrows. */
export interface StatementQuery {
  /** ISO instant: only what was recorded (or, by `basis`, published) by then. */
  readonly known: string
  /**
   * `recorded` counts entries by `recordedAt`. `published` counts claims by the end of their `publishedOn` and every judgement
   * of them, whenever recorded; a claim with no publication date is left out.
   */
  readonly basis: 'recorded' | 'published'
  readonly claim?: string
  readonly document?: DocumentId
}

/** A stored document with its place in the ledger; `withheld` says why its text is out of sight. */
export interface StoredDocument {
  readonly document: Document
  readonly sequence: number
  readonly recordedAt: string
  readonly sha256: string
  readonly withheld?: { readonly by: string; readonly reason: string; readonly recordedAt: string }
}

/** Which entries a list shows; every part narrows. */
export interface EntryQuery {
  /** ISO instant: only what was recorded by then. */
  readonly known: string
  /** Only entries before this sequence number. */
  readonly before?: number
  readonly kinds?: readonly EntryKind[]
  readonly limit: number
}

/** Entries newest first, and how many of each kind there are by that instant. */
export interface EntriesListed {
  readonly entries: readonly ListedEntry[]
  readonly counts: readonly { readonly kind: EntryKind; readonly n: number }[]
}

/** What is sought in the texts of the record, as web searches are written. */
export interface SearchQuery {
  readonly words: string
  /** ISO instant: only what was recorded by then. */
  readonly known: string
  readonly limit: number
}

/** A text that holds what was sought: of a claim, or of a document that may be shown in full. */
export interface SearchHit {
  readonly shown: readonly Run[]
  readonly claim?: string
  readonly document?: DocumentId
  readonly start?: number
  readonly end?: number
}

/** Reads the ledger. Several may be open at once. */
export interface LedgerReader {
  head(): Promise<Head>
  /** `recordedAt` of the first entry; absent while the ledger is empty. */
  begins(): Promise<string | undefined>
  /** In ledger order. */
  statements(query: StatementQuery): Promise<readonly Statement[]>
  /** The newest version of a document by an instant. */
  document(id: DocumentId, known: string): Promise<StoredDocument | undefined>
  /** Documents without their text and blocks (`text` is empty), newest publication first. */
  documents(known: string): Promise<readonly StoredDocument[]>
  /** Versions of the framework's files in force at an instant, by path. */
  frameworkFiles(known: string): Promise<readonly FrameworkFile[]>
  /** Entries in order, `from` a sequence number on, at most `limit`; fewer when they are large, none only at the end. */
  entries(from: number, limit: number): Promise<readonly Entry[]>
  /** Entries as people look through them: newest first, of documents and files without their text. */
  listEntries(query: EntryQuery): Promise<EntriesListed>
  /** The best first. Of a document that may only be quoted, nothing but the sentences around a passage is searched. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>
  /** Checks the newest entries anew, so many at most. */
  checkNewest(most: number): Promise<ChainChecked>
}

export interface Appended {
  readonly key: string
  readonly sequence: number
  /** False when the key was on record already. */
  readonly recorded: boolean
}

/** Reads and appends. Only the use cases that record get it. */
export interface LedgerWriter extends LedgerReader {
  /**
   * Appends all drafts or none, in order. When it resolves, they survive `kill -9` and power loss.
   * Rejects with `statement-superseded` when a key is on record with another body.
   */
  append(drafts: readonly Draft[]): Promise<readonly Appended[]>
}

/** Turns a framework's files into a framework, or tells every fault with file, line and field. */
export type ParseFramework = (files: readonly FrameworkFile[]) => ParsedFramework

export interface ParsedFramework {
  /** Absent when there is any fault. */
  readonly framework?: Framework
  readonly faults: readonly Fault[]
}

/** Reads the cases of a framework, or tells every fault with file, line and field. */
export type ParseCases = (files: readonly FrameworkFile[], framework: Framework) => ParsedCases

export interface ParsedCases {
  /** Those that could be read. */
  readonly cases: readonly Case[]
  readonly faults: readonly Fault[]
}

/** One fault in a framework's file. `line` counts from 1. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly field: string
  readonly sentence: string
}

/** A name in a table of memberships, and the id that it has or would have. */
export interface NamedInTable {
  readonly text: string
  readonly id: string
}

/** One row of a table of memberships. `line` counts from 1. */
export interface MembershipRow {
  readonly line: number
  readonly instrument: NamedInTable
  readonly actor: NamedInTable
  readonly from: PartialDate
  readonly to?: PartialDate
  readonly kinds: readonly PledgeKind[]
  readonly condition?: string
}

/** A table of memberships in a framework's folder; rows with a fault are left out. */
export interface MembershipTable {
  readonly path: string
  /** Id of the source that its rows cite. */
  readonly source: string
  readonly rows: readonly MembershipRow[]
  readonly faults: readonly Fault[]
}

/** The ledger's pure rules, which a store is handed when it is opened: a store keeps, it does not decide. */
export interface LedgerRules {
  /** The head of a ledger without entries. */
  readonly emptyHead: Head
  readonly toCanonicalJson: (value: unknown) => string
  readonly toEntry: (
    head: Head,
    draft: Draft,
    recordedAt: string,
    salt: string,
    sha256: Sha256,
  ) => Entry
  readonly checkChain: (sha256: Sha256, from?: Head) => ChainCheck
  readonly toStatements: (
    claims: readonly RecordedClaim[],
    judgements: readonly RecordedJudgement[],
    readings: readonly RecordedReading[],
  ) => readonly Statement[]
}

/** What stands at a path. */
export type PathKind = 'file' | 'folder' | 'other'

/** Keeps how far a run of reading came; a mark that cannot be read counts as none. */
export interface RunMark {
  readonly read: () => unknown
  readonly write: (mark: unknown) => void
  readonly drop: () => void
}

/** A reader of items, in this thread or in others. It must be closed. */
export interface OpenedReading {
  readonly readItem: (item: Item) => Promise<ItemRead>
  /** How many items it wants to be given before the first is done. */
  readonly ahead: number
  /** The version that its claims carry. */
  readonly reader: string
  readonly close: () => Promise<void>
}
