import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { EntryBody, EntryKind } from '../model/entry.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import { type ClaimLine, type DocumentLine, type Naming, toClaimLine } from './claim-line.ts'
import { ENTRY_WORDS, JUDGED_WORDS } from './words.ts'

/** One entry of the ledger as people read it. */
export interface ChangeLine {
  readonly sequence: number
  readonly recordedAt: string
  readonly hash: string
  readonly kind: EntryKind
  /** "claim added", "claim rejected", "text withheld". */
  readonly what: string
  readonly by?: string
  readonly reason?: string
  /** The claim that was added or judged, as it stands now. */
  readonly claim?: ClaimLine
  /** The claim that takes its place. */
  readonly replacement?: string
  readonly document?: DocumentLine
  /** The file of the framework. */
  readonly path?: string
  /** More that the entry says: how many claims a reading found, which entry was withheld. */
  readonly note?: string
  /** The content was taken out of sight by a later entry. */
  readonly withheld?: { readonly by: string; readonly reason: string; readonly sequence: number }
}

/** What was added, corrected or withheld, and by whom. */
export interface ChangesAnswer {
  readonly asked: Asked
  readonly kind?: EntryKind
  /** Newest first. */
  readonly changes: readonly ChangeLine[]
  readonly kinds: readonly {
    readonly kind: EntryKind
    readonly words: string
    readonly n: number
  }[]
  /** Give it as `before` to see older entries; absent on the last page. */
  readonly older?: number
}

/** An entry as a store lists it: of documents and files without their text. */
export interface ListedEntry {
  readonly sequence: number
  readonly recordedAt: string
  readonly kind: EntryKind
  readonly hash: string
  readonly body?: ListedBody
  readonly withheld?: { readonly by: string; readonly reason: string; readonly sequence: number }
}

export type ListedBody =
  | Exclude<EntryBody, { readonly kind: 'framework-file' | 'document' }>
  | { readonly kind: 'framework-file'; readonly path: string }
  | { readonly kind: 'document'; readonly document: Omit<Document, 'text' | 'blocks'> }

/** What the record knows beside an entry. */
export interface ChangeContext {
  readonly statements: ReadonlyMap<string, Statement>
  readonly documents: (id: string) => DocumentLine | undefined
  readonly naming: Naming
}

export function toChangeLine(entry: ListedEntry, context: ChangeContext): ChangeLine {
  const { sequence, recordedAt, kind, hash, body, withheld } = entry
  return {
    sequence,
    recordedAt,
    hash,
    kind,
    what: ENTRY_WORDS[kind],
    ...(withheld && { withheld }),
    ...(body && toSaid(entry, body, context)),
  }
}

type Said = Partial<Omit<ChangeLine, 'sequence' | 'recordedAt' | 'hash' | 'kind'>>

function toSaid(entry: ListedEntry, body: ListedBody, context: ChangeContext): Said {
  switch (body.kind) {
    case 'claim':
      return toClaimSaid(entry, body.claim, context)
    case 'judgement':
      return toJudgementSaid(body.judgement, context)
    case 'document':
      return { document: toDocumentLine(body.document) }
    case 'reading': {
      const document = context.documents(body.document) ?? { id: body.document }
      const found = body.claims === 1 ? '1 claim' : `${body.claims} claims`
      return { by: `reader ${body.reader}`, document, note: `${found} found` }
    }
    case 'framework-file':
    case 'framework-file-removed':
      return { path: body.path }
    case 'withhold': {
      const document = body.of && (context.documents(body.of.document) ?? { id: body.of.document })
      const { by, reason } = body
      return { by, reason, note: `entry ${body.sequence}`, ...(document && { document }) }
    }
    default:
      throw new Error(`unknown kind: ${JSON.stringify(body satisfies never)}`)
  }
}

function toClaimSaid(
  { sequence, recordedAt }: ListedEntry,
  claim: Claim,
  { statements, naming }: ChangeContext,
): Said {
  // A reading that a newer version of the reader has replaced is no statement any more.
  const statement = statements.get(claim.id) ?? {
    claim,
    sequence,
    recordedAt,
    standing: 'superseded' as const,
    rank: 'normal' as const,
    judgements: [],
  }
  const line = toClaimLine(statement, naming)
  const by = line.origin === 'read' ? `reader ${line.reader ?? ''}` : undefined
  return { claim: line, ...(by && { by }) }
}

function toJudgementSaid(
  { claim, verdict, by, reason, replacement }: Judgement,
  { statements, naming }: ChangeContext,
): Said {
  const statement = statements.get(claim)
  return {
    what: JUDGED_WORDS[verdict],
    by,
    reason,
    ...(replacement && { replacement }),
    ...(statement ? { claim: toClaimLine(statement, naming) } : { note: `claim ${claim}` }),
  }
}

function toDocumentLine({ id, title, outlet, publishedOn }: DocumentLine): DocumentLine {
  return {
    id,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(publishedOn && { publishedOn }),
  }
}
