import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FrameworkFile } from '../../model/framework.ts'
import { SuretyError } from '../../model/problem.ts'
import { isMembershipTable } from './parse-memberships.ts'

/** Reads a framework's YAML files and tables of memberships, in the order of their paths. Other files are left alone. */
export function readFrameworkFolder(folder: string): readonly FrameworkFile[] {
  return readFiles(folder, isFrameworkFile)
}

/** Reads a framework's cases. They are tests of it and no part of it: no ledger holds them. */
export function readCaseFiles(folder: string): readonly FrameworkFile[] {
  return readFiles(folder, (path) => path.endsWith('.cases.yaml'))
}

function readFiles(folder: string, isWanted: (path: string) => boolean): readonly FrameworkFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SuretyError(
      'file-not-readable',
      `The framework folder ${folder} does not exist.`,
      'Name a folder that holds a framework.yaml, for example --framework frameworks/ukraine.',
    )
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter(isWanted)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

function isFrameworkFile(path: string): boolean {
  return (path.endsWith('.yaml') && !path.endsWith('.cases.yaml')) || isMembershipTable(path)
}
