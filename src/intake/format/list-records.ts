import { WARCParser } from 'warcio'
import { SuretyError } from '../../model/problem.ts'
import { type Item, toRefusal } from './item.ts'
import { joinBytes, MAX_BYTES, MAX_PDF_BYTES, toTooLarge } from './limits.ts'
import type { Listed } from './listed.ts'

type WarcRecord = NonNullable<Awaited<ReturnType<WARCParser['parse']>>>
type Rest = ReturnType<WARCParser['_initRecordReader']>

const READABLE = /\b(?:html|xml|rss|atom|pdf|json|text\/plain)\b/i

/** Keeps sight of how much of the record in hand was announced and has not come. */
class CountingParser extends WARCParser {
  rest: Rest | undefined

  override _initRecordReader(
    ...headers: Parameters<WARCParser['_initRecordReader']>
  ): ReturnType<WARCParser['_initRecordReader']> {
    this.rest = super._initRecordReader(...headers)
    return this.rest
  }
}

/** The pages of a web archive, one after the other as they stream by. An archive that breaks off says at which record. */
export async function* listRecords(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Listed> {
  const parser = new CountingParser(chunks)
  let count = 0
  for (;;) {
    let record: WarcRecord | null
    let listed: Listed
    try {
      record = await parser.parse()
      if (record === null) return
      count += 1
      listed = await toListed(record, `${name}, record ${count}`)
      await drain(parser.rest)
    } catch (error) {
      yield toCutOff(name, count, error)
      return
    }
    if ((parser.rest?.limit ?? 0) > 0) {
      yield toCutOff(name, count, undefined)
      return
    }
    yield listed
  }
}

// The library's own way of skipping waits for ever when the archive ends in the middle of a record.
async function drain(rest: Rest | undefined): Promise<void> {
  for await (const _ of rest ?? []) {
    // Only to come to its end.
  }
}

async function toListed(record: WarcRecord, place: string): Promise<Listed> {
  const { warcType } = record
  if (warcType !== 'response' && warcType !== 'resource' && warcType !== 'conversion')
    return { kind: 'skipped' }
  const status = record.httpHeaders?.statusCode
  const contentType =
    record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
  if (status !== undefined && Number(status) !== 200) return { kind: 'skipped' }
  if (!READABLE.test(contentType)) return { kind: 'skipped' }
  const address = record.warcTargetURI ?? undefined
  const name = address ? `${place} (${address})` : place
  const most = /pdf/i.test(contentType) ? MAX_PDF_BYTES : MAX_BYTES
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > most)
      return { kind: 'trouble', trouble: { name, refused: toRefusal(toTooLarge(name, most)) } }
    parts.push(chunk)
  }
  if (size === 0) return { kind: 'skipped' }
  const item: Item = {
    name,
    bytes: joinBytes(parts, size),
    contentType,
    ...(address && /^https?:/.test(address) && { address }),
  }
  return { kind: 'item', item }
}

function toCutOff(name: string, count: number, error: unknown): Listed {
  const why = error instanceof Error ? ` (${error.message})` : ''
  const cut = new SuretyError(
    'file-not-readable',
    `${name} breaks off in record ${Math.max(1, count)}${why}: what stands before it was taken in.`,
    'Fetch the archive again and read it once more; what is on record is not read twice.',
  )
  return { kind: 'trouble', trouble: { name, refused: toRefusal(cut) } }
}
