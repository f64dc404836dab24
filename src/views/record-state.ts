import type { EntryKind, Head } from '../model/entry.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import type { ListedDocument } from './documents.ts'
import { ENTRY_WORDS } from './words.ts'

/** Whether intake runs, and whether the ledger is what it was. */
export interface RecordStateAnswer {
  readonly asked: Asked
  readonly head: Head
  /** ISO instant of the first entry. */
  readonly begins?: string
  readonly kinds: readonly {
    readonly kind: EntryKind
    readonly words: string
    readonly n: number
  }[]
  readonly claims: { readonly accepted: number; readonly unreviewed: number }
  /** Versions of the reader whose claims count or may come to count. */
  readonly readers: readonly {
    readonly reader: string
    readonly documents: number
    readonly claims: number
  }[]
  /** The documents that were recorded last. */
  readonly latest: readonly ListedDocument[]
  /** The newest entries, checked when the page was made: each follows the one before by its hash. */
  readonly check: ChainChecked
}

/** What checking the end of the chain found; no finding means that it is whole. */
export interface ChainChecked {
  readonly from: number
  readonly to: number
  readonly findings: readonly string[]
}

export interface RecordStateParts {
  readonly head: Head
  readonly begins?: string
  readonly kinds: readonly { readonly kind: EntryKind; readonly n: number }[]
  readonly statements: readonly Statement[]
  readonly documents: readonly ListedDocument[]
  readonly check: ChainChecked
}

export function toRecordState(asked: Asked, parts: RecordStateParts): RecordStateAnswer {
  const { head, begins, kinds, statements, documents, check } = parts
  const count = (standing: Statement['standing']): number =>
    statements.filter((statement) => statement.standing === standing).length
  return {
    asked,
    head,
    check,
    kinds: kinds.map(({ kind, n }) => ({ kind, words: ENTRY_WORDS[kind], n })),
    claims: { accepted: count('accepted'), unreviewed: count('unreviewed') },
    readers: toReaders(statements),
    latest: [...documents].sort((a, b) => b.sequence - a.sequence).slice(0, 10),
    ...(begins && { begins }),
  }
}

function toReaders(statements: readonly Statement[]): RecordStateAnswer['readers'] {
  const readers = new Map<string, { documents: Set<string>; claims: number }>()
  for (const { claim, standing } of statements) {
    const { origin, ground } = claim
    if (origin.kind !== 'read' || ground.kind !== 'passage') continue
    if (standing !== 'accepted' && standing !== 'unreviewed') continue
    const known = readers.get(origin.reader) ?? { documents: new Set<string>(), claims: 0 }
    known.documents.add(ground.document)
    known.claims += 1
    readers.set(origin.reader, known)
  }
  return [...readers]
    .map(([reader, { documents, claims }]) => ({ reader, documents: documents.size, claims }))
    .sort((a, b) => b.claims - a.claims)
}
