import type { Rights } from '../model/document.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import type { DocumentLine } from './claim-line.ts'
import { type Paging, toPageOf, toPaging } from './paging.ts'

/** One stored document in a list. */
export interface ListedDocument extends DocumentLine {
  readonly rights: Rights
  readonly address?: string
  readonly sha256: string
  readonly recordedAt: string
  readonly sequence: number
  /** Claims that stand on it and count or may come to count. */
  readonly claims: number
  readonly unreviewed: number
  /** Versions of the reader whose claims stand. */
  readonly readers: readonly string[]
  readonly withheld?: { readonly by: string; readonly reason: string }
}

/** What the record was read from. */
export interface DocumentsAnswer {
  readonly asked: Asked
  readonly outlet?: string
  readonly paging: Paging
  /** Newest publication first. */
  readonly documents: readonly ListedDocument[]
  readonly outlets: readonly { readonly name: string; readonly n: number }[]
}

/** A document as a store lists it, without its text. */
export interface StoredLine {
  readonly document: DocumentLine & { readonly rights: Rights; readonly address?: string }
  readonly sequence: number
  readonly recordedAt: string
  readonly sha256: string
  readonly withheld?: { readonly by: string; readonly reason: string }
}

/** Puts the claims beside the documents that they stand on. */
export function listDocuments(
  stored: readonly StoredLine[],
  statements: Iterable<Statement>,
): readonly ListedDocument[] {
  const on = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { ground } = statement.claim
    if (ground.kind !== 'passage') continue
    if (statement.standing !== 'accepted' && statement.standing !== 'unreviewed') continue
    const found = on.get(ground.document)
    if (found) found.push(statement)
    else on.set(ground.document, [statement])
  }
  return stored.map((one) => toListed(one, on.get(one.document.id) ?? []))
}

function toListed(
  { document, sequence, recordedAt, sha256, withheld }: StoredLine,
  statements: readonly Statement[],
): ListedDocument {
  const { id, title, outlet, publishedOn, rights, address } = document
  const readers = statements.flatMap(({ claim: { origin } }) =>
    origin.kind === 'read' ? [origin.reader] : [],
  )
  return {
    id,
    rights,
    sha256,
    recordedAt,
    sequence,
    claims: statements.length,
    unreviewed: statements.filter(({ standing }) => standing === 'unreviewed').length,
    readers: [...new Set(readers)].sort(),
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(publishedOn && { publishedOn }),
    ...(address && { address }),
    ...(withheld && { withheld: { by: withheld.by, reason: withheld.reason } }),
  }
}

/** One page of documents, of one outlet when it is named. */
export function toDocuments(
  asked: Asked,
  listed: readonly ListedDocument[],
  outlet: string | undefined,
  page: number,
): DocumentsAnswer {
  const counts = new Map<string, number>()
  for (const { outlet: name } of listed)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const found = listed.filter((one) => outlet === undefined || one.outlet === outlet)
  const paging = toPaging(found.length, page)
  return {
    asked,
    paging,
    documents: toPageOf(found, paging),
    outlets: [...counts]
      .map(([name, n]) => ({ name, n }))
      .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'en')),
    ...(outlet !== undefined && { outlet }),
  }
}
