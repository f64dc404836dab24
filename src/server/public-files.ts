import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from '../../web/index.ts'

/** A file that is served as it is. */
export interface PublicFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

const TYPES: readonly (readonly [string, string])[] = [
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.js', 'text/javascript; charset=utf-8'],
]

/** The stylesheet, the fonts and the scripts, read once: a request can reach no other file. */
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

/** A chunk in the manifest of the browser build. */
interface Chunk {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

/** The scripts of the browser build by the name of their island. */
export function readScripts(folder: string): Readonly<Record<string, Script>> {
  const path = join(folder, 'scripts/manifest.json')
  if (!existsSync(path)) return {}
  const chunks = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Chunk>>
  const listImports = (chunk: Chunk): readonly string[] =>
    (chunk.imports ?? []).flatMap((key) => {
      const imported = chunks[key]
      return imported ? [`/${imported.file}`, ...listImports(imported)] : []
    })
  return Object.fromEntries(
    Object.values(chunks).flatMap((chunk) =>
      chunk.isEntry && chunk.name
        ? [[chunk.name, { address: `/${chunk.file}`, imports: [...new Set(listImports(chunk))] }]]
        : [],
    ),
  )
}
