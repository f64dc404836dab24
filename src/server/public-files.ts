import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that is served as it is. */
export interface PublicFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

const TYPES: readonly (readonly [string, string])[] = [
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]

/** The stylesheet and the fonts, read once: a request can reach no other file. */
export function readPublicFiles(folder: string): ReadonlyMap<string, PublicFile> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const type = TYPES.find(([suffix]) => name.endsWith(suffix))?.[1]
      if (!type) return []
      const body = new Uint8Array(readFileSync(join(folder, name)))
      const etag = createHash('sha256').update(body).digest('hex').slice(0, 16)
      return [[`/${name.replaceAll('\\', '/')}`, { body, type, etag }] as const]
    }),
  )
}
