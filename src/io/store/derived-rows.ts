import type { Insertable } from 'kysely'
import type { LedgerRules, Sha256 } from '../../app/ports.ts'
import { toInstantText } from '../../model/calendar.ts'
import type { Claim } from '../../model/claim.ts'
import type { DocumentId } from '../../model/document.ts'
import type { Entry, EntryBody } from '../../model/entry.ts'
import { type PartialDate, parseSpan } from '../../model/partial-date.ts'
import { SuretyError } from '../../model/problem.ts'
import type { Tables } from './tables.ts'

type Body<Kind extends EntryBody['kind']> = Extract<EntryBody, { readonly kind: Kind }>

/** The rows that stand for some entries, table by table. */
export type Rows = { readonly [T in keyof Tables]: Insertable<Tables[T]>[] }

/** What the rows of an entry need to know of earlier entries. */
export interface Known {
  /** Length of a document in UTF-16 code units; `undefined` when it is not on record. */
  readonly lengthOf: (document: DocumentId) => number | undefined
  /** The entry that withholds this sequence number, when a later one does: only while a store is rebuilt. */
  readonly withheldBy?: (sequence: number) => Body<'withhold'> | undefined
}

/** The functions that rows are made with. */
export interface Tools {
  readonly rules: LedgerRules
  readonly sha256: Sha256
}

/** Rows for entries, in order; refuses a claim whose passage is not in its document. */
export function toRows(entries: readonly Entry[], known: Known, tools: Tools): Rows {
  const rows: Rows = {
    entries: [],
    bodies: [],
    withholdings: [],
    texts: [],
    documents: [],
    claims: [],
    judgements: [],
    readings: [],
    framework_files: [],
  }
  const lengths = new Map<DocumentId, number>()
  const lengthOf = (id: DocumentId) => lengths.get(id) ?? known.lengthOf(id)
  for (const entry of entries) {
    const { sequence, kind, recordedAt, key, digest, previous, hash, sealed } = entry
    rows.entries.push({ sequence, kind, recorded_at: recordedAt, key, digest, previous, hash })
    const of = sealed ? toText(sealed.body) : known.withheldBy?.(sequence)?.of
    if (of) {
      lengths.set(of.document, of.length)
      rows.texts.push({ document: of.document, length: of.length })
    }
    if (!sealed) continue
    rows.bodies.push({
      sequence,
      salt: sealed.salt,
      body: tools.rules.toCanonicalJson(sealed.body),
    })
    addDerived(rows, entry, sealed.body, lengthOf, tools)
  }
  return rows
}

function toText(body: EntryBody): { document: DocumentId; length: number } | undefined {
  return body.kind === 'document'
    ? { document: body.document.id, length: body.document.text.length }
    : undefined
}

function addDerived(
  rows: Rows,
  { sequence, recordedAt, key }: Entry,
  body: EntryBody,
  lengthOf: Known['lengthOf'],
  tools: Tools,
): void {
  const place = { sequence, recorded_at: recordedAt }
  switch (body.kind) {
    case 'framework-file':
      rows.framework_files.push({ ...place, path: body.file.path, removed: false })
      break
    case 'framework-file-removed':
      rows.framework_files.push({ ...place, path: body.path, removed: true })
      break
    case 'document':
      rows.documents.push({ ...place, ...toDocumentRow(key, body, tools) })
      break
    case 'claim':
      rows.claims.push({ ...place, ...toClaimRow(body.claim, lengthOf) })
      break
    case 'judgement':
      rows.judgements.push({ ...place, claim: body.judgement.claim })
      break
    case 'reading':
      rows.readings.push({ ...place, document: body.document, reader: body.reader })
      break
    case 'withhold':
      rows.withholdings.push({
        sequence,
        withheld: body.sequence,
        by_whom: body.by,
        reason: body.reason,
        document: body.of?.document ?? null,
        sha256: body.of?.sha256 ?? null,
      })
      break
    default:
      throw refused(key, `its kind is ${JSON.stringify((body as { kind: unknown }).kind)}`)
  }
}

function toDocumentRow(key: string, { document }: Body<'document'>, { rules, sha256 }: Tools) {
  const hash = sha256(document.text)
  const id = `d-${hash.slice(0, 16)}`
  if (document.id !== id)
    throw refused(key, `its document is named ${document.id}, and its text asks for ${id}`)
  return {
    document: document.id,
    length: document.text.length,
    sha256: hash,
    published_last: toLastInstant(key, document.publishedOn),
    summary: rules.toCanonicalJson({ ...document, text: '', blocks: [] }),
  }
}

function toClaimRow(claim: Claim, lengthOf: Known['lengthOf']) {
  const row = {
    claim: claim.id,
    published_last: toLastInstant(`claim ${claim.id}`, claim.publishedOn),
    document: null,
    document_length: null,
    passage_start: null,
    passage_end: null,
    sources: 0,
  }
  if (claim.ground.kind === 'sources') {
    const sources = claim.ground.sources.length
    if (sources > 0) return { ...row, sources }
    throw refused(`claim ${claim.id}`, 'it cites no source')
  }
  const { document, start, end } = claim.ground
  const length = lengthOf(document)
  const inside = length !== undefined && start >= 0 && end > start && end <= length
  if (inside && Number.isInteger(start) && Number.isInteger(end))
    return {
      ...row,
      document,
      document_length: length,
      passage_start: start,
      passage_end: end,
    }
  const why = length === undefined ? 'which is not on record' : `which has ${length} characters`
  throw new SuretyError(
    'entry-refused',
    `Claim ${claim.id} cannot be recorded: its passage (${start}-${end}) is not in document ${document}, ${why}.`,
    length === undefined
      ? 'Record the document first.'
      : 'Read the document again, or correct the passage.',
  )
}

/** The last millisecond of a date, as an instant. */
function toLastInstant(what: string, date: PartialDate | undefined): string | null {
  if (date === undefined) return null
  const span = parseSpan(date)
  if (!span) throw refused(what, `its publication date ${JSON.stringify(date)} is no date`)
  return toInstantText(span.until - 1)
}

function refused(what: string, why: string): SuretyError {
  return new SuretyError(
    'entry-refused',
    `Nothing was recorded: ${what} was refused because ${why}.`,
    'Correct it where it came from, and record it again.',
  )
}
