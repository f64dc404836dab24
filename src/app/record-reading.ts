import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { SuretyError } from '../model/problem.ts'
import { toJudgement } from '../review/index.ts'
import { FOREVER } from './forever.ts'
import type { Appended, Draft, LedgerWriter, Sha256 } from './ports.ts'

/** What the reader makes of a document. */
export interface Reading {
  readonly reader: string
  readonly claims: readonly Claim[]
}

/** What reading one document put on record. */
export interface DocumentRead {
  readonly document: string
  readonly title?: string
  readonly claims: number
  /** False when this reader's version had read this text before. */
  readonly recorded: boolean
}

/**
 * Records a document and what a reader made of it. The whole reading is one batch: after a crash it is there, or it is not.
 * The same text read by the same version again does nothing.
 */
export async function recordReading(
  writer: LedgerWriter,
  document: Document,
  reading: Reading,
  sha256: Sha256,
): Promise<DocumentRead> {
  const drafts: Draft[] = []
  const stored = await writer.document(document.id, FOREVER)
  const told = toMetadataKey(document)
  if (!stored || (stored.withheld === undefined && toMetadataKey(stored.document) !== told)) {
    drafts.push({
      key: `document:${document.id}:${sha256(told)}:${stored?.sequence ?? 0}`,
      body: { kind: 'document', document },
    })
  }
  const fresh = new Set(reading.claims.map(({ id }) => id))
  const earlier = stored
    ? await writer.statements({ known: FOREVER, basis: 'recorded', document: document.id })
    : []
  const outdated = earlier.filter(
    ({ claim: { id, origin }, standing }) =>
      standing === 'unreviewed' && !fresh.has(id) && !(origin.kind === 'read' && origin.amends),
  )
  const key = `reading:${document.id}:${sha256(told).slice(0, 16)}:${reading.reader}`
  drafts.push(
    ...reading.claims.map(
      (claim): Draft => ({ key: `claim:${claim.id}`, body: { kind: 'claim', claim } }),
    ),
    {
      key,
      body: {
        kind: 'reading',
        document: document.id,
        reader: reading.reader,
        claims: reading.claims.length,
      },
    },
    ...outdated.map((statement) =>
      toJudgement(statement, {
        verdict: 'supersede',
        by: reading.reader,
        reason: 'the document was read again',
      }),
    ),
  )
  const appended = await appendOnce(writer, drafts)
  return {
    document: document.id,
    claims: reading.claims.length,
    recorded: appended.some((entry) => entry.recorded),
    ...(document.title && { title: document.title }),
  }
}

/** What this version read of this text before stands, even where the framework has learned names since. */
async function appendOnce(
  writer: LedgerWriter,
  drafts: readonly Draft[],
): Promise<readonly Appended[]> {
  try {
    return await writer.append(drafts)
  } catch (error) {
    if (error instanceof SuretyError && error.code === 'statement-superseded') return []
    throw error
  }
}

/** Everything told of a document beside its text: told otherwise, it is read anew. */
function toMetadataKey({
  id,
  title,
  outlet,
  address,
  publishedOn,
  rights,
  note,
}: Document): string {
  return JSON.stringify([id, title, outlet, address, publishedOn, rights, note])
}
