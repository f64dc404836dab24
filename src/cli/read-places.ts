import { resolve } from 'node:path'
import type { Place } from '../app/read-sources.ts'
import { SuretyError } from '../model/problem.ts'
import type { Tools } from './session.ts'

/** What a command line's names stand for: the places to read, and how much there is. */
export interface Places {
  readonly places: readonly Place[]
  /** Bytes on disk; absent when some of it has no size, such as standard input. */
  readonly size?: number
  /** The same for the same files unchanged; absent when a place cannot be read again from where it was left. */
  readonly name?: string
  /** Files in folders that hold no report, by their ending. */
  readonly passed: number
  /** Bytes taken so far. */
  readonly taken: () => number
}

/** Turns names into places: files, folders with all in them, https addresses, `-` for standard input. */
export function toPlaces(names: readonly string[], tools: Tools): Places {
  const places: Place[] = []
  const described: unknown[] = []
  let size: number | undefined = 0
  let repeatable = true
  let passed = 0
  let taken = 0
  const addFile = (path: string): void => {
    const about = tools.describePath(path)
    if (about) size = size === undefined ? undefined : size + about.size
    described.push([resolve(path), about?.size, about?.changed])
    places.push({
      name: path,
      open: async () => ({
        name: path,
        chunks: await tools.openFile(path, (bytes) => {
          taken += bytes
        }),
      }),
    })
  }
  for (const name of names) {
    if (name === '-') {
      repeatable = false
      size = undefined
      places.push({
        name: 'Standard input',
        open: async () => ({ name: 'Standard input', chunks: tools.openStandardInput() }),
      })
    } else if (/^[a-z][a-z+.-]*:\/\//i.test(name)) {
      repeatable = false
      size = undefined
      places.push(toWebPlace(name, tools))
    } else if (tools.describePath(name)?.kind === 'folder') {
      const listed = tools.listReports(name)
      passed += listed.passed
      if (listed.files.length === 0) throw toEmptyFolder(name, listed.passed)
      for (const path of listed.files) addFile(path)
    } else addFile(name)
  }
  return {
    places,
    passed,
    taken: () => taken,
    ...(size !== undefined && { size }),
    ...(repeatable && { name: JSON.stringify(described) }),
  }
}

function toWebPlace(name: string, tools: Tools): Place {
  return {
    name,
    open: async () => {
      const { address, contentType, bytes } = await tools.fetchPage(name)
      return { name, address, contentType, chunks: toChunks(bytes) }
    },
  }
}

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function toEmptyFolder(name: string, passed: number): SuretyError {
  return new SuretyError(
    'file-not-readable',
    `The folder ${name} holds no report${passed > 0 ? ` (${passed} files of other kinds)` : ''}.`,
    'Reports are .txt, .md, .html, .xml, .rss, .atom, .json, .jsonl, .pdf and .warc files, also gzipped (.gz).',
  )
}
