import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SuretyError } from '../../model/problem.ts'
import { syncFolder } from './journal.ts'

const NAME = 'review-key'

/** The secret of a store, made when it is first asked for: 64 hex digits in a file that only its owner can read. */
export async function readSecret(folder: string): Promise<string> {
  const path = join(folder, NAME)
  return (await readIfThere(path)) ?? makeSecret(folder, path)
}

async function readIfThere(path: string): Promise<string | undefined> {
  let text: string
  try {
    text = (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (/^[0-9a-f]{64}$/.test(text)) return text
  throw new SuretyError(
    'store-locked',
    `The file ${NAME} of the store was not written by Surety.`,
    'Remove it: a new one is made, and reviewers sign in again.',
  )
}

/** Written beside and linked into place, so that nobody ever reads half of it. */
async function makeSecret(folder: string, path: string): Promise<string> {
  const secret = randomBytes(32).toString('hex')
  const beside = `${path}.new-${randomBytes(8).toString('hex')}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(`${secret}\n`)
    await file.sync()
    await link(beside, path)
  } finally {
    await file.close()
    await rm(beside, { force: true })
  }
  await syncFolder(folder)
  return secret
}
