import type { Entry, EntryBody } from '../model/entry.ts'
import { SuretyError } from '../model/problem.ts'
import type { Appended, LedgerWriter, Sha256 } from './ports.ts'
import { walkEntries } from './walk-entries.ts'

/** What is to be taken out of sight, by whom and why. */
export interface WithholdRequest {
  readonly sequence: number
  readonly by: string
  readonly reason: string
}

/**
 * Takes the body of an entry out of sight. Of a document every version is withheld, since they hold the same text; its passages
 * keep their bounds, and claims that were read from it stay.
 */
export async function withholdEntry(
  writer: LedgerWriter,
  { sequence, by, reason }: WithholdRequest,
  sha256: Sha256,
): Promise<readonly Appended[]> {
  const [entry] = await writer.entries(sequence, 1)
  if (entry?.sequence !== sequence)
    throw refused(`entry ${sequence} is not on record`, 'Look up its number with `surety export`.')
  if (by.trim() === '' || reason.trim() === '')
    throw refused(
      `the withholding of entry ${sequence} names nobody or no reason`,
      'Say who asks for it and why: both stay on record.',
    )
  if (entry.kind === 'framework-file') await refuseCurrentFile(writer, entry)
  const all = await listVersions(writer, entry)
  return writer.append(
    all.map((one) => ({ key: `withhold:${one.sequence}`, body: toBody(one, by, reason, sha256) })),
  )
}

function toBody(entry: Entry, by: string, reason: string, sha256: Sha256): EntryBody {
  const body = { kind: 'withhold', sequence: entry.sequence, by, reason } as const
  if (entry.sealed?.body.kind !== 'document') return body
  const { id, text } = entry.sealed.body.document
  return { ...body, of: { document: id, length: text.length, sha256: sha256(text) } }
}

async function listVersions(writer: LedgerWriter, entry: Entry): Promise<readonly Entry[]> {
  if (!entry.sealed)
    throw refused(`entry ${entry.sequence} is withheld already`, 'Nothing is left to do.')
  if (entry.sealed.body.kind !== 'document') return [entry]
  const { id } = entry.sealed.body.document
  const versions: Entry[] = []
  for await (const one of walkEntries(writer))
    if (one.sealed?.body.kind === 'document' && one.sealed.body.document.id === id)
      versions.push(one)
  return versions
}

async function refuseCurrentFile(writer: LedgerWriter, entry: Entry): Promise<void> {
  if (entry.sealed?.body.kind !== 'framework-file') return
  const { file } = entry.sealed.body
  const { recordedAt } = await writer.head()
  const current = await writer.frameworkFiles(recordedAt ?? entry.recordedAt)
  if (current.some(({ path, text }) => path === file.path && text === file.text))
    throw refused(
      `entry ${entry.sequence} is the version of ${file.path} that is in force`,
      'Record a version of the file without these words first.',
    )
}

function refused(why: string, hint: string): SuretyError {
  return new SuretyError('entry-refused', `Nothing was withheld: ${why}.`, hint)
}
