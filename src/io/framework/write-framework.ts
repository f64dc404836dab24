import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Document, isMap, isSeq, parseDocument } from 'yaml'
import type { MembershipTable } from '../../app/ports.ts'
import type { FrameworkFile } from '../../model/framework.ts'
import { SuretyError } from '../../model/problem.ts'
import { toCleanId } from './clean-id.ts'
import { parseMemberships } from './parse-memberships.ts'
import { readFrameworkFolder } from './read-folder.ts'

/** A framework's folder before an import: its files, none when it is new, and the id that a new framework would have. */
export function readFolderIfThere(folder: string): {
  readonly files: readonly FrameworkFile[]
  readonly id: string
} {
  const id = toCleanId(basename(resolve(folder))) || 'memberships'
  return statSync(folder, { throwIfNoEntry: false })
    ? { files: readFrameworkFolder(folder), id }
    : { files: [], id }
}

/** A table as it will stand in a framework's folder, named as the file that it came from. */
export function toMembershipTable(
  text: string,
  name: string,
): { readonly file: FrameworkFile; readonly table: MembershipTable } {
  const id = toCleanId(basename(name).replace(/\.[^.]*$/, '')) || 'memberships'
  const file = { path: `memberships/${id}.csv`, text }
  return { file, table: parseMemberships(file) }
}

/** Writes files into a framework's folder, each whole or not at all. */
export function writeFrameworkFiles(folder: string, files: readonly FrameworkFile[]): void {
  try {
    for (const { path, text } of files) {
      const target = join(folder, path)
      mkdirSync(dirname(target), { recursive: true })
      const beside = `${target}.${process.pid}.part`
      writeFileSync(beside, text)
      renameSync(beside, target)
    }
  } catch (cause) {
    throw new SuretyError(
      'file-not-readable',
      `The folder ${folder} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Name a folder that you may write, and import the table again.',
    )
  }
}

/** A value as YAML under a comment, rows of a list one a line. */
export function toYaml(content: object, comment: string): string {
  const document = toRows(content)
  document.commentBefore = ` ${comment}`
  return String(document)
}

/** Rows behind those that a list in YAML has; its text stays as it is. */
export function appendRows(text: string, rows: readonly object[]): string {
  const { contents } = parseDocument(text)
  const added = toRows(rows).toString({ lineWidth: 0 })
  if (contents === null) return `${text}${added}`
  if (isSeq(contents) && contents.items.length === 0)
    return `${text.replace(/\[\s*\]\s*$/, '')}${added}`
  return isSeq(contents) && !contents.flow
    ? `${text.replace(/\s*$/, '\n')}${added}`
    : toRows([...toItems(text), ...rows]).toString({ lineWidth: 0 })
}

function toItems(text: string): readonly object[] {
  const items: unknown = parseDocument(text).toJS()
  return Array.isArray(items) ? items : []
}

function toRows(content: object): Document {
  const document = new Document(content)
  if (isSeq(document.contents)) {
    for (const item of document.contents.items) if (isMap(item)) item.flow = true
  }
  return document
}
