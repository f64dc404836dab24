import type { EntryKind } from '../model/entry.ts'
import { SuretyError } from '../model/problem.ts'
import type { Draft, EntryQuery, LedgerWriter, SearchQuery, StatementQuery } from './ports.ts'

/** The names under which a running server answers for its ledger: those of `LedgerWriter`. */
export type LedgerMethod = keyof LedgerWriter

const METHODS: Readonly<
  Record<LedgerMethod, (writer: LedgerWriter, args: readonly unknown[]) => Promise<unknown>>
> = {
  head: (writer) => writer.head(),
  begins: (writer) => writer.begins(),
  statements: (writer, [query]) => writer.statements(toQuery(query)),
  document: (writer, [id, known]) => writer.document(toText(id, 'id'), toText(known, 'known')),
  documents: (writer, [known]) => writer.documents(toText(known, 'known')),
  frameworkFiles: (writer, [known]) => writer.frameworkFiles(toText(known, 'known')),
  entries: (writer, [from, limit]) =>
    writer.entries(toCount(from, 'from', 1), Math.min(toCount(limit, 'limit', 1), 10_000)),
  listEntries: (writer, [query]) => writer.listEntries(toEntryQuery(query)),
  search: (writer, [query]) => writer.search(toSearchQuery(query)),
  checkNewest: (writer, [most]) => writer.checkNewest(Math.min(toCount(most, 'most', 1), 10_000)),
  append: (writer, [drafts]) => writer.append(toDrafts(drafts)),
}

/** Answers a call of `io/remote`: checks the method's name and arguments, then asks the writer. */
export async function answerLedgerCall(
  writer: LedgerWriter,
  method: string,
  args: unknown,
): Promise<unknown> {
  if (!Object.hasOwn(METHODS, method)) throw misunderstood('method', method)
  if (!Array.isArray(args)) throw misunderstood('args', args)
  return METHODS[method as LedgerMethod](writer, args)
}

function toQuery(query: unknown): StatementQuery {
  const { known, basis, claim, document } = toMembers(query, 'query')
  if (basis !== 'recorded' && basis !== 'published') throw misunderstood('basis', basis)
  return {
    known: toText(known, 'known'),
    basis,
    ...(claim !== undefined && { claim: toText(claim, 'claim') }),
    ...(document !== undefined && { document: toText(document, 'document') }),
  }
}

function toEntryQuery(query: unknown): EntryQuery {
  const { known, before, kinds, limit } = toMembers(query, 'query')
  if (kinds !== undefined && !(Array.isArray(kinds) && kinds.every(isKind)))
    throw misunderstood('kinds', kinds)
  return {
    known: toText(known, 'known'),
    limit: Math.min(toCount(limit, 'limit', 1), 10_000),
    ...(before !== undefined && { before: toCount(before, 'before', 1) }),
    ...(kinds !== undefined && { kinds: kinds as readonly EntryKind[] }),
  }
}

function toSearchQuery(query: unknown): SearchQuery {
  const { words, known, limit } = toMembers(query, 'query')
  return {
    words: toText(words, 'words'),
    known: toText(known, 'known'),
    limit: Math.min(toCount(limit, 'limit', 1), 10_000),
  }
}

function isKind(kind: unknown): boolean {
  return typeof kind === 'string' && Object.hasOwn(PARTS, kind)
}

// What holds what: enough that a body is what its kind says; the store checks the rest.
const PARTS: Readonly<Record<EntryKind, readonly string[]>> = {
  'framework-file': ['framework', 'file.path', 'file.text'],
  'framework-file-removed': ['framework', 'path'],
  document: ['document.id', 'document.text', 'document.rights'],
  claim: ['claim.id', 'claim.act', 'claim.subject', 'claim.ground.kind', 'claim.origin.kind'],
  judgement: ['judgement.claim', 'judgement.verdict', 'judgement.by', 'judgement.reason'],
  reading: ['document', 'reader'],
  withhold: ['by', 'reason'],
}

function toDrafts(drafts: unknown): readonly Draft[] {
  if (!Array.isArray(drafts)) throw misunderstood('drafts', drafts)
  return drafts.map((draft: unknown) => {
    const { key, body } = toMembers(draft, 'draft')
    const kind = toText(toMembers(body, 'body').kind, 'kind')
    if (!Object.hasOwn(PARTS, kind)) throw misunderstood('kind', kind)
    for (const path of PARTS[kind as EntryKind]) {
      const part = path
        .split('.')
        .reduce<unknown>((whole, name) => toMembers(whole, path)[name], body)
      toText(part, path)
    }
    return { key: toText(key, 'key'), body: body as Draft['body'] }
  })
}

function toMembers(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw misunderstood(name, value)
  return value as Readonly<Record<string, unknown>>
}

function toText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw misunderstood(name, value)
  return value
}

function toCount(value: unknown, name: string, least: number): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw misunderstood(name, value)
  return value as number
}

function misunderstood(name: string, value: unknown): SuretyError {
  return new SuretyError(
    'option-not-understood',
    `The store was asked with ${name} = ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}, which it does not understand.`,
    'Use the same version of Surety for the command and for the running server.',
  )
}
