import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps how far a run of reading came, in a small file beside the store. A mark that cannot be read counts as none. */
export interface RunMark {
  readonly read: () => unknown
  readonly write: (mark: unknown) => void
  readonly drop: () => void
}

/** The mark of the run with this name. */
export function openRunMark(store: string, name: string): RunMark {
  const folder = join(store, 'runs')
  const path = join(folder, `${name}.json`)
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(path, 'utf8'))
      } catch {
        return undefined
      }
    },
    write: (mark) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${path}.new`, JSON.stringify(mark))
      renameSync(`${path}.new`, path)
    },
    drop: () => rmSync(path, { force: true }),
  }
}
