import type { Command } from 'commander'
import { FOREVER } from '../app/forever.ts'
import type { OpenedReading, RunMark } from '../app/ports.ts'
import { type FileRead, type Mark, readSources } from '../app/read-sources.ts'
import { parseOrRefuse } from '../app/record-framework.ts'
import { SuretyError } from '../model/problem.ts'
import { openJsonList, printLine, printNotice, showProgress } from './print.ts'
import { addStoreOptions, type StoreOptions } from './question-options.ts'
import { type Places, toPlaces } from './read-places.ts'
import { openProgress } from './read-progress.ts'
import type { Session, Told, Tools } from './session.ts'

interface ReadOptions extends StoreOptions, Told {
  readonly threads?: string
  readonly progress?: boolean
  readonly restart?: boolean
}

/** What a run came to. */
interface Totals {
  documents: number
  claims: number
  refused: number
  declined: number
  skipped: number
}

/** `surety read NAME...`: takes in reports and records what the reader finds, as machine-read. */
export function addReadCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('read'))
    .argument('<name...>', 'files, folders, https addresses, or - for standard input')
    .option('--outlet <name>', 'who published it')
    .option('--address <url>', 'where it stands')
    .option('--published <date>', 'when it was published; unknown when not told')
    .option('--title <title>', 'its title')
    .option('--rights <rights>', 'own, open or quotation (default)')
    .option('--threads <n>', 'threads that read when there are many reports (default: one a core)')
    .option('--progress', 'print rate and estimate to standard error, a line a second')
    .option(
      '--restart',
      'begin at the first report, although an earlier run of these files stopped half-way',
    )
    .description('read reports and record who said what, to be reviewed')
    .addHelpText(
      'after',
      `
Text, Markdown, HTML, RSS, Atom, JSON Feed, PDF, JSON lines and WARC are told by what is in them; each may be gzipped.

Examples:
  surety read report.txt --outlet "The Gaze" --published 2025-03-12
  surety read dispatches/*.md
  surety read archive.warc.gz --threads 2 --progress
  surety read https://example.org/report`,
    )
    .action(async (names: string[], options: ReadOptions) => {
      const threads = toThreads(options.threads, tools.cores)
      const session = await tools.open(options)
      try {
        for (const notice of session.notices) printNotice(notice)
        const totals = await readAll(toPlaces(names, tools), options, threads, session, tools)
        if (!options.json) printSummary(totals)
        if (totals.refused > 0) process.exitCode = 2
      } finally {
        await session.close()
      }
    })
}

async function readAll(
  places: Places,
  options: ReadOptions,
  threads: number,
  session: Session,
  tools: Tools,
): Promise<Totals> {
  const files = await session.writer.frameworkFiles(FOREVER)
  const framework = parseOrRefuse(files, tools.parseFramework)
  if (places.passed > 0) printNotice(`${places.passed} files that hold no report were passed over.`)
  const reading = await tools.openReading(framework, options, { threads })
  const mark = openMark(places, options, reading, tools)
  try {
    return await readOn(places, options, { session, tools, reading, mark })
  } finally {
    await reading.close()
  }
}

interface Run {
  readonly session: Session
  readonly tools: Tools
  readonly reading: OpenedReading
  readonly mark: RunMark | undefined
}

async function readOn(
  { places, taken, size }: Places,
  options: ReadOptions,
  { session, tools, reading, mark }: Run,
): Promise<Totals> {
  const totals: Totals = { documents: 0, claims: 0, refused: 0, declined: 0, skipped: 0 }
  const progress = openProgress({ now: tools.now, taken, size, lines: options.progress === true })
  const list = options.json ? openJsonList() : undefined
  const from = options.restart ? undefined : toMark(mark?.read())
  if (from) printNotice(toResumed(from))
  const steps = readSources(places, {
    writer: session.writer,
    sha256: tools.sha256,
    reader: reading.reader,
    readItem: reading.readItem,
    ahead: reading.ahead,
    ...(from && { from }),
    ...(mark && { keepMark: mark.write }),
  })
  for await (const step of steps) {
    if (step.kind === 'skipped') totals.skipped += 1
    else {
      count(step.read, totals)
      if (!step.read.refused) progress.count(step.read.claims ?? 0)
      list?.add(step.read)
      if (!list) printFile(step.read, step.ofMany)
    }
    progress.show()
  }
  mark?.drop()
  progress.end()
  list?.end()
  return totals
}

function openMark(
  { name }: Places,
  { outlet, address, published, title, rights, store, framework }: ReadOptions,
  { reader }: OpenedReading,
  tools: Tools,
): RunMark | undefined {
  if (name === undefined) return undefined
  const told = JSON.stringify([name, outlet, address, published, title, rights, reader])
  return tools.openRunMark({ store, framework }, tools.sha256(told).slice(0, 16))
}

function toMark(value: unknown): Mark | undefined {
  const { places, items } = (value ?? {}) as Partial<Mark>
  const whole = Number.isSafeInteger(places) && Number.isSafeInteger(items)
  return whole && (places as number) + (items as number) > 0
    ? { places: places as number, items: items as number }
    : undefined
}

function toResumed({ places, items }: Mark): string {
  const whole = `${places} ${places === 1 ? 'file' : 'files'}`
  return `An earlier run stopped after ${whole}${items > 0 ? ` and ${items} records of the next` : ''}: going on from there.`
}

function count(read: FileRead, totals: Totals): void {
  if (read.refused) totals.refused += 1
  else {
    totals.documents += 1
    totals.claims += read.claims ?? 0
    if (read.declined) totals.declined += 1
  }
}

/** A document's line is printed once it is safe on disk. Of an archive only what says something has a line. */
function printFile(read: FileRead, ofMany: boolean): void {
  const { file, document, claims = 0, recorded, publishedOn, refused, notes = [] } = read
  showProgress('')
  if (refused) {
    printNotice(`${file}: not taken in. ${refused.sentence} ${refused.hint}`)
    return
  }
  for (const note of notes) printNotice(`${file}: ${note}.`)
  if (ofMany && claims === 0 && !read.declined) return
  const dated = publishedOn ? `published ${publishedOn}` : 'publication date unknown'
  const repeats = read.repeats ? `, repeats ${read.repeats}` : ''
  const known = recorded ? '' : ', on record already'
  const what = read.declined ? `kept and not read: ${read.declined}` : `${claims} claims`
  printLine(`${file}: ${what} (${document}, ${dated})${repeats}${known}`)
}

function printSummary({ documents, claims, refused, declined, skipped }: Totals): void {
  const more = [
    declined > 0 ? `; ${declined} not in English, kept and not read` : '',
    skipped > 0 ? `; ${skipped} records without a report` : '',
    refused > 0 ? `; ${refused} refused` : '',
  ]
  printLine(
    `${documents} documents, ${claims} claims, machine-read and not yet reviewed${more.join('')}.`,
  )
}

function toThreads(text: string | undefined, cores: number): number {
  if (text === undefined) return Math.max(1, cores)
  const threads = Number(text)
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads
  throw new SuretyError(
    'option-not-understood',
    `--threads ${text} is not a number of threads.`,
    'Give a whole number from 1 to 64.',
  )
}
