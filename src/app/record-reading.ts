import { createTwinIndex, type TwinIndex } from '../intake/index.ts'
import type { Claim } from '../model/claim.ts'
import type { Document, DocumentId } from '../model/document.ts'
import { SuretyError } from '../model/problem.ts'
import { toJudgement } from '../review/index.ts'
import { FOREVER } from './forever.ts'

import type { Appended, Draft, LedgerReader, LedgerWriter, Sha256 } from './ports.ts'
import { withTellers } from './tellers.ts'

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
  /** The first document on record that tells the same text, when it is another. */
  readonly repeats?: DocumentId
}

/** Places documents among those on record that tell the same text. The record is looked through at the first question. */
export function openTwins(reader: LedgerReader): (document: Document) => Promise<Document> {
  let index: Promise<TwinIndex> | undefined
  const load = async (): Promise<TwinIndex> => {
    const twins = createTwinIndex()
    for (const { document } of await reader.documents(FOREVER)) {
      const { id, fingerprint, cluster } = document
      if (fingerprint) twins.add(id, fingerprint, cluster ?? id)
    }
    return twins
  }
  return async (document) => {
    if (document.fingerprint === undefined) return document
    index ??= load()
    return { ...document, cluster: (await index).place(document.id, document.fingerprint) }
  }
}

/**
 * Records documents and what a reader made of each. All of them are one batch: after a crash they are there, or none is.
 * The same text read by the same version again does nothing.
 */
export async function recordReadings(
  writer: LedgerWriter,
  readings: readonly { readonly document: Document; readonly reading: Reading }[],
  sha256: Sha256,
): Promise<readonly DocumentRead[]> {
  const drafts: (readonly Draft[])[] = []
  const seen = new Set<DocumentId>()
  for (const { document, reading } of readings) {
    // The second of two equal texts in a batch is on record when its turn comes.
    if (seen.has(document.id)) return recordEach(writer, readings, sha256)
    seen.add(document.id)
    drafts.push(await toDrafts(writer, document, reading, sha256))
  }
  try {
    const appended = await writer.append(drafts.flat())
    let at = 0
    return readings.map(({ document, reading }, index) => {
      const from = at
      at += drafts[index]?.length ?? 0
      return toRead(document, reading, appended.slice(from, at))
    })
  } catch (error) {
    if (!(error instanceof SuretyError) || readings.length === 1) throw error
    return recordEach(writer, readings, sha256)
  }
}

async function recordEach(
  writer: LedgerWriter,
  readings: readonly { readonly document: Document; readonly reading: Reading }[],
  sha256: Sha256,
): Promise<readonly DocumentRead[]> {
  const reads: DocumentRead[] = []
  for (const { document, reading } of readings)
    reads.push(await recordReading(writer, document, reading, sha256))
  return reads
}

/** Records one document and what a reader made of it, as one batch. */
export async function recordReading(
  writer: LedgerWriter,
  document: Document,
  reading: Reading,
  sha256: Sha256,
): Promise<DocumentRead> {
  const drafts = await toDrafts(writer, document, reading, sha256)
  return toRead(document, reading, await appendOnce(writer, drafts))
}

function toRead(document: Document, reading: Reading, appended: readonly Appended[]): DocumentRead {
  const { id, title, cluster } = document
  return {
    document: id,
    claims: reading.claims.length,
    recorded: appended.some((entry) => entry.recorded),
    ...(title && { title }),
    ...(cluster !== undefined && cluster !== id && { repeats: cluster }),
  }
}

async function toDrafts(
  writer: LedgerWriter,
  document: Document,
  reading: Reading,
  sha256: Sha256,
): Promise<readonly Draft[]> {
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
    ...withTellers(reading.claims, document).map(
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
  return drafts
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
  author,
}: Document): string {
  const told = [id, title, outlet, address, publishedOn, rights, note]
  return JSON.stringify(author === undefined ? told : [...told, author])
}
