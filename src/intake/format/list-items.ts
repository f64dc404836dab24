import { SuretyError } from '../../model/problem.ts'
import type { Item } from './item.ts'
import { toRefusal } from './item.ts'
import { joinBytes, MAX_BYTES, MAX_PDF_BYTES, toTooLarge } from './limits.ts'
import { listRecords } from './list-records.ts'
import type { Listed } from './listed.ts'
import { toKind } from './to-kind.ts'

/** Something that can be read from its start to its end: a file, standard input, an answer from the web. */
export interface Source {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly contentType?: string
  readonly address?: string
}

/**
 * Cuts a source into items as it comes in, so that an archive of any size takes no more memory than its largest page.
 * A source that breaks off gives what came before, and a trouble that says so.
 */
export async function* listItems(source: Source): AsyncGenerator<Listed> {
  try {
    const chunks = source.chunks[Symbol.asyncIterator]()
    const first = await readHead(chunks)
    const kind = toKind(first, source.name, source.contentType)
    const rest = chain(first, chunks)
    if (kind === 'warc') yield* listRecords(rest, source.name)
    else if (kind === 'json-lines') yield* listLines(rest, source.name)
    else yield { kind: 'item', item: await toItem(rest, source, kind === 'pdf') }
  } catch (error) {
    if (!(error instanceof SuretyError)) throw error
    yield { kind: 'trouble', trouble: { name: source.name, refused: toRefusal(error) } }
  }
}

async function readHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) return new Uint8Array()
    if (value.length > 0) return value
  }
}

async function* chain(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first
    for (;;) {
      const { done, value } = await rest.next()
      if (done) return
      yield value
    }
  } finally {
    // Whoever stops half-way lets go of the file.
    await rest.return?.()
  }
}

async function toItem(
  chunks: AsyncIterable<Uint8Array>,
  { name, contentType, address }: Source,
  isPdf: boolean,
): Promise<Item> {
  const most = isPdf ? MAX_PDF_BYTES : MAX_BYTES
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw toTooLarge(name, most)
    parts.push(chunk)
  }
  return {
    name,
    bytes: joinBytes(parts, size),
    ...(contentType && { contentType }),
    ...(address && { address }),
  }
}

async function* listLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Listed> {
  let parts: Uint8Array[] = []
  let size = 0
  let line = 1
  const take = function* (): Generator<Listed> {
    const place = `${name}, line ${line}`
    const bytes = joinBytes(parts, Math.min(size, MAX_BYTES))
    if (size > MAX_BYTES)
      yield {
        kind: 'trouble',
        trouble: { name: place, refused: toRefusal(toTooLarge(place, MAX_BYTES)) },
      }
    else if (bytes.some((byte) => byte > 0x20))
      yield { kind: 'item', item: { name: place, bytes, contentType: 'application/json' } }
    parts = []
    size = 0
    line += 1
  }
  for await (const chunk of chunks) {
    let from = 0
    for (;;) {
      const at = chunk.indexOf(0x0a, from)
      const part = chunk.subarray(from, at < 0 ? chunk.length : at)
      size += part.length
      if (size <= MAX_BYTES) parts.push(part)
      if (at < 0) break
      yield* take()
      from = at + 1
    }
  }
  yield* take()
}
