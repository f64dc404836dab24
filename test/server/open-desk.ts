import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnswers } from '../../src/app/open-answers.ts'
import { openReview } from '../../src/app/open-review.ts'
import type { LedgerWriter } from '../../src/app/ports.ts'
import { parseOrRefuse, recordFramework } from '../../src/app/record-framework.ts'
import { recordReading } from '../../src/app/record-reading.ts'
import { toDocument } from '../../src/intake/index.ts'
import { parseFramework as parseFiles, readFrameworkFolder } from '../../src/io/framework/index.ts'
import { openEmbeddedStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import { READER_VERSION, readDocument } from '../../src/reader/index.ts'
import { createServer, toSignInCode } from '../../src/server/index.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The framework does not change in these tests: it is parsed once. */
function createParser(): typeof parseFiles {
  let parsed: ReturnType<typeof parseFiles> | undefined
  return (files) => {
    parsed ??= parseFiles(files)
    return parsed
  }
}

/** The secret of the test's store. */
export const KEY = 'f00d'.repeat(16)
export const CODE = toSignInCode(KEY)

export interface DeskSite {
  readonly app: ReturnType<typeof createServer>
  readonly writer: LedgerWriter
  /** Moves the clock of the test on. */
  readonly wait: (milliseconds: number) => void
  readonly close: () => Promise<void>
}

/** The Ukraine framework with other reviewers, and its dispatches as the reader reads them. */
export async function openDesk(
  reviewers: readonly string[],
  { dispatches = /2025-02|2025-03-jeddah/ } = {},
): Promise<DeskSite> {
  const parseFramework = createParser()
  let clock = Date.UTC(2026, 5, 1, 12)
  const now = (): number => {
    clock += 1
    return clock
  }
  const store = await openEmbeddedStore({ now: () => new Date(now()), rules: ledgerRules })
  const { writer } = store
  const files = readFrameworkFolder('frameworks/ukraine').map((file) =>
    file.path === 'framework.yaml'
      ? {
          ...file,
          text: file.text.replace('reviewers: []', `reviewers: [${reviewers.join(', ')}]`),
        }
      : file,
  )
  await recordFramework(writer, files, parseFramework, sha256)
  const framework = parseOrRefuse(files, parseFramework)
  const instruments = framework.instruments.map(({ id, title, shortTitle }) => ({
    id,
    titles: [title, shortTitle],
  }))
  const folder = 'frameworks/ukraine/dispatches'
  for (const name of readdirSync(folder).filter((file) => dispatches.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const document = toDocument({ text, name }, sha256)
    const claims = readDocument(document, { ...framework, instruments })
    await recordReading(writer, document, { reader: READER_VERSION, claims }, sha256)
  }
  const app = createServer({
    answers: openAnswers(writer, parseFramework),
    head: () => writer.head(),
    now,
    version: '0.0.0-test',
    publicFolder: 'dist/public',
    review: { desk: openReview(writer, { parse: parseFramework, sha256, now }), key: KEY },
    report: (error) => {
      throw error
    },
  })
  return {
    app,
    writer,
    wait: (milliseconds) => {
      clock += milliseconds
    },
    close: () => store.close(),
  }
}
