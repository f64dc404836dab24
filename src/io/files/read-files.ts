import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SuretyError } from '../../model/problem.ts'

/** The largest document that is taken in, in bytes. */
const LARGEST = 5_000_000

/** Reads a document's file as UTF-8. Rejects what is missing, too large, or not text, before it is held in memory. */
export function readTextFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) {
    throw new SuretyError(
      'file-not-readable',
      `${path} is not a file.`,
      'Name text or Markdown files.',
    )
  }
  if (stat.size > LARGEST) {
    throw new SuretyError(
      'document-refused',
      `${path} has ${stat.size} bytes; a document has at most ${LARGEST}.`,
      'Split it into single reports.',
    )
  }
  return decode(readBytes(path), path)
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new SuretyError(
      'file-not-readable',
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Check the path and that you may read it.',
    )
  }
}

/** Files of a folder with an ending, in the order of their names. */
export function listFiles(folder: string, ending: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SuretyError(
      'file-not-readable',
      `${folder} is not a folder.`,
      'Name an existing folder.',
    )
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SuretyError(
      'document-refused',
      `${path} is not UTF-8 text.`,
      'Convert it to UTF-8, or take out the binary file.',
    )
  }
}
