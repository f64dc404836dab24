import type { Command } from 'commander'
import { FOREVER } from '../app/forever.ts'
import { parseOrRefuse } from '../app/record-framework.ts'
import { recordReading } from '../app/record-reading.ts'
import { SuretyError } from '../model/problem.ts'
import { printJson, printLine, printNotice, showProgress } from './print.ts'
import { addStoreOptions, type StoreOptions } from './question-options.ts'
import type { Session, Told, Tools } from './session.ts'

interface ReadOptions extends StoreOptions, Told {}

/** What became of one file. */
interface FileRead {
  readonly file: string
  readonly document?: string
  readonly claims?: number
  readonly recorded?: boolean
  readonly publishedOn?: string
  /** Why it was not taken in. */
  readonly refused?: { readonly code: string; readonly sentence: string; readonly hint: string }
}

/** `surety read FILE...`: takes in reports and records what the reader finds, as machine-read. */
export function addReadCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('read'))
    .argument('<file...>', 'text or Markdown files, or - for standard input')
    .option('--outlet <name>', 'who published it')
    .option('--address <url>', 'where it stands')
    .option('--published <date>', 'when it was published; unknown when not told')
    .option('--title <title>', 'its title')
    .option('--rights <rights>', 'own, open or quotation (default)')
    .description('read reports and record who said what, to be reviewed')
    .addHelpText(
      'after',
      `
Examples:
  surety read report.txt --outlet "The Gaze" --published 2025-03-12
  surety read dispatches/*.md`,
    )
    .action(async (files: string[], options: ReadOptions) => {
      const session = await tools.open(options)
      try {
        for (const notice of session.notices) printNotice(notice)
        const results = await readFiles(files, options, session, tools)
        if (options.json) printJson(results)
        else printSummary(results)
        if (results.some(({ refused }) => refused)) process.exitCode = 2
      } finally {
        await session.close()
      }
    })
}

async function readFiles(
  files: readonly string[],
  options: ReadOptions,
  session: Session,
  tools: Tools,
): Promise<readonly FileRead[]> {
  const framework = parseOrRefuse(
    await session.writer.frameworkFiles(FOREVER),
    tools.parseFramework,
  )
  const results: FileRead[] = []
  for (const [index, file] of files.entries()) {
    showProgress(`${index + 1} of ${files.length}: ${file}`)
    try {
      const text = file === '-' ? await tools.readStandardInput() : tools.readTextFile(file)
      const document = tools.toDocument(text, file, options)
      const claims = tools.readDocument(document, framework)
      const read = await recordReading(
        session.writer,
        document,
        { reader: tools.readerVersion, claims },
        tools.sha256,
      )
      results.push({
        file,
        ...read,
        ...(document.publishedOn && { publishedOn: document.publishedOn }),
      })
    } catch (error) {
      if (!(error instanceof SuretyError)) throw error
      const { code, message, hint } = error
      results.push({ file, refused: { code, sentence: message, hint } })
    }
    const last = results.at(-1)
    showProgress('')
    if (last && !options.json) printFile(last)
  }
  return results
}

/** A document's line is printed once it is safe on disk. */
function printFile({ file, document, claims, recorded, publishedOn, refused }: FileRead): void {
  if (refused) printNotice(`${file}: not taken in. ${refused.sentence} ${refused.hint}`)
  else {
    const dated = publishedOn ? `published ${publishedOn}` : 'publication date unknown'
    printLine(
      `${file}: ${claims} claims (${document}, ${dated})${recorded ? '' : ', on record already'}`,
    )
  }
}

function printSummary(results: readonly FileRead[]): void {
  const taken = results.filter(({ refused }) => !refused)
  const claims = taken.reduce((sum, result) => sum + (result.claims ?? 0), 0)
  const refused = results.length - taken.length
  printLine(
    `${taken.length} documents, ${claims} claims, machine-read and not yet reviewed${refused > 0 ? `; ${refused} refused` : ''}.`,
  )
}
