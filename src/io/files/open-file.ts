import { createReadStream, readdirSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { SuretyError } from '../../model/problem.ts'

/** A file as it streams by; a gzipped one is unpacked on the way. `count` is told how many bytes of the file were taken. */
export async function openFile(
  path: string,
  count: (bytes: number) => void = () => undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new SuretyError(
      'file-not-readable',
      `${path} is not a file.`,
      'Name files, folders, https addresses, or - for standard input.',
    )
  }
  return streamFile(path, await isGzipped(path), count)
}

async function* streamFile(
  path: string,
  gzipped: boolean,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 262_144 })
  file.on('data', (chunk) => count(chunk.length))
  const unpacked = gzipped ? file.pipe(createGunzip({ chunkSize: 262_144 })) : file
  file.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const chunk of unpacked) yield chunk as Uint8Array
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new SuretyError(
      'file-not-readable',
      `${path} cannot be read to its end: ${why}.`,
      gzipped
        ? 'The file is cut off or damaged: fetch it again. What stands before was taken in.'
        : 'Check the path and that you may read it.',
    )
  } finally {
    file.destroy()
  }
}

async function isGzipped(path: string): Promise<boolean> {
  const handle = await open(path).catch((cause: unknown) => {
    throw new SuretyError(
      'file-not-readable',
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Check the path and that you may read it.',
    )
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

const REPORT =
  /\.(?:txt|text|md|markdown|html?|xhtml|xml|rss|atom|json|jsonl|ndjson|pdf|warc|wet)(?:\.gz)?$/i

/** Every file in a folder and its subfolders that may hold reports, by name; hidden ones are left out, others are `passed` over. */
export function listReports(folder: string): {
  readonly files: readonly string[]
  readonly passed: number
} {
  const files: string[] = []
  let passed = 0
  const walk = (inside: string): void => {
    const entries = readdirSync(inside, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = join(inside, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && REPORT.test(entry.name)) files.push(path)
      else passed += 1
    }
  }
  walk(folder)
  return { files, passed }
}

/** Size in bytes and time of the last change; `undefined` when there is no such file or folder. */
export function describePath(
  path: string,
):
  | { readonly kind: 'file' | 'folder' | 'other'; readonly size: number; readonly changed: number }
  | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return undefined
  const kind = stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other'
  return { kind, size: stat.size, changed: stat.mtimeMs }
}

/** Standard input as it comes in. */
export async function* openStandardInput(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) yield chunk as Uint8Array
}
