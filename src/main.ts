#!/usr/bin/env node
// The only file that builds things and plugs them together.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { openAnswers } from './app/open-answers.ts'
import { openReview } from './app/open-review.ts'
import { parseQuestion } from './app/parse-question.ts'
import type { OpenedReading, ParseFramework } from './app/ports.ts'
import { type ItemRead, readItem, type ToldOfAll, toKnowledge } from './app/read-item.ts'
import { parseOrRefuse, recordFramework } from './app/record-framework.ts'
import { openTwins, recordReading } from './app/record-reading.ts'
import { answerLedgerCall } from './app/serve-ledger.ts'
import {
  type Places,
  type ReadingOptions,
  runCli,
  type Session,
  type Told,
  type Tools,
} from './cli/index.ts'
import { type Item, loadLanguageDetector, toDocument, toFingerprint } from './intake/index.ts'
import { printPdf } from './io/chromium/index.ts'
import {
  describePath,
  listFiles,
  listReports,
  openFile,
  openRunMark,
  openStandardInput,
  parseYamlText,
  readTextFile,
} from './io/files/index.ts'
import {
  appendRows,
  parseCases,
  parseFramework as parseFiles,
  readCaseFiles,
  readFolderIfThere,
  readFrameworkFolder,
  toMembershipTable,
  toYaml,
  writeFrameworkFiles,
} from './io/framework/index.ts'
import { openRemoteStore } from './io/remote/index.ts'
import { type EmbeddedStore, openEmbeddedStore, readLock, readSecret } from './io/store/index.ts'
import { openThreads } from './io/threads/index.ts'
import { fetchPage } from './io/web/index.ts'
import { ledgerRules } from './ledger/index.ts'
import type { Document } from './model/document.ts'
import type { Framework } from './model/framework.ts'
import { READER_VERSION, readDocument, toShippedModel } from './reader/index.ts'
import { createServer, listen, renderBrief, toSignInCode } from './server/index.ts'
import { toCsv } from './server/to-csv.ts'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Starting threads takes longer than reading a few reports here. */
const FEW = 8
/** Enough that no thread waits for another's long report. */
const AHEAD = 8

/** The same files are parsed once. */
const parsed = new Map<string, ReturnType<typeof parseFiles>>()
const parseFramework: ParseFramework = (files) => {
  const key = sha256(JSON.stringify(files.map(({ path, text }) => [path, text]).sort()))
  const result = parsed.get(key) ?? parseFiles(files)
  parsed.set(key, result)
  return result
}

const toStoreFolder = (places: Places): string => resolve(places.store ?? join(root, '.surety'))
const toFrameworkFolder = (places: Places): string =>
  resolve(places.framework ?? join(root, 'frameworks/ukraine'))

const tools: Tools = {
  version,
  defaultFramework: join(root, 'frameworks/ukraine'),
  open,
  serve,
  readFrameworkFolder,
  parseFramework,
  readCaseFiles,
  parseCases,
  readFolderIfThere,
  toMembershipTable,
  writeFrameworkFiles,
  rowWriter: { toYaml, appendRows },
  renderBrief: (answer, origin, lang) =>
    renderBrief(answer, { origin, lang, version, css: readStyle(join(root, 'dist/public')) }),
  printPdf,
  writeFile: (path, content) => writeFileSync(path, content),
  readTextFile,
  openStandardInput,
  openFile,
  describePath,
  listReports,
  fetchPage: (address) => fetchPage(address, { agent: `surety/${version}` }),
  openReading,
  openRunMark: (places, name) => openRunMark(toStoreFolder(places), name),
  listFiles,
  parseYamlText,
  toDocument: takeIn,
  readDocument: read,
  readerVersion: READER_VERSION,
  sha256,
  toCsv,
  now: () => Date.now(),
  cores: availableParallelism(),
}

await runCli(process.argv.slice(2), tools)

/** Opens a store, or asks the server that has it open. What changed in the framework's folder is recorded first. */
async function open(places: Places): Promise<Session> {
  const folder = toStoreFolder(places)
  const owner = await readLock(folder)
  if (owner?.port !== undefined && owner.pid !== process.pid) {
    const writer = openRemoteStore({ port: owner.port, token: owner.token })
    return {
      writer,
      answers: openAnswers(writer, parseFramework),
      notices: [],
      remote: true,
      close: async () => undefined,
    }
  }
  const { store, notices } = await openHere(places)
  return {
    writer: store.writer,
    answers: openAnswers(store.writer, parseFramework),
    notices,
    remote: false,
    close: () => store.close(),
  }
}

async function openHere(
  places: Places,
): Promise<{ readonly store: EmbeddedStore; readonly notices: readonly string[] }> {
  const files = readFrameworkFolder(toFrameworkFolder(places))
  parseOrRefuse(files, parseFramework)
  const store = await openEmbeddedStore({
    folder: toStoreFolder(places),
    now: () => new Date(),
    rules: ledgerRules,
  })
  try {
    const recorded = await recordFramework(store.writer, files, parseFramework, sha256)
    const moved = recorded.files + recorded.judgements > 0
    const news = `Recorded from the framework: ${recorded.files} files, ${recorded.claims} claims, ${recorded.judgements} judgements.`
    return { store, notices: [...store.notices, ...(moved ? [news] : [])] }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Records the framework and its dispatches, serves, and prints where and what. */
async function serve(places: Places, port: number): Promise<void> {
  const started = Date.now()
  const { store, notices } = await openHere(places)
  try {
    for (const notice of notices) process.stderr.write(`${notice}\n`)
    await readDispatches(store, toFrameworkFolder(places))
    const answers = openAnswers(store.writer, parseFramework)
    const key = await readSecret(toStoreFolder(places))
    const desk = openReview(store.writer, { parse: parseFramework, sha256, now: () => Date.now() })
    const app = createServer({
      review: { desk, key },
      answers,
      head: () => store.writer.head(),
      now: () => Date.now(),
      version,
      publicFolder: join(root, 'dist/public'),
      token: store.token,
      report: (error) =>
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
      ledgerCall: (method, args) => answerLedgerCall(store.writer, method, args),
    })
    const server = await listen(app, port)
    await store.setPort(server.port)
    const stop = async (): Promise<void> => {
      await server.close()
      await store.close()
      process.exit(0)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    const home = await answers.home(parseQuestion({}, Date.now()))
    const summary = [
      home.asked.framework.title,
      home.headline,
      home.matrixHeadline,
      ...home.blocking
        .slice(0, 3)
        .map(({ words, provisions }) => `${provisions} provisions wait on ${words}`),
      `${home.instruments.length} instruments and series, ${home.counts.sources} sources`,
      `${home.counts.claims} claims: ${home.counts.reviewed} reviewed, ${home.counts.unreviewed} machine-read and not yet reviewed`,
      `Ledger ${home.asked.position}, ${home.asked.hash.slice(0, 12)}`,
      `Ready in ${((Date.now() - started) / 1000).toFixed(1)} s at http://127.0.0.1:${server.port}/`,
      `Review at http://127.0.0.1:${server.port}/review?code=${toSignInCode(key)}`,
    ]
    process.stdout.write(`${summary.join('\n')}\n`)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Sample reports beside a framework are read like any other; what was read before is not read twice. */
async function readDispatches({ writer }: EmbeddedStore, folder: string): Promise<void> {
  const dispatches = join(folder, 'dispatches')
  if (!existsSync(dispatches)) return
  const framework = parseOrRefuse(readFrameworkFolder(folder), parseFramework)
  const findTwins = openTwins(writer)
  for (const path of listFiles(dispatches, '.md')) {
    const document = takeIn(readTextFile(path), path, {})
    const claims = read(document, framework)
    const fingerprint = claims.length > 0 ? toFingerprint(document.text) : undefined
    const placed = await findTwins(fingerprint ? { ...document, fingerprint } : document)
    await recordReading(writer, placed, { reader: READER_VERSION, claims }, sha256)
  }
}

function takeIn(text: string, name: string, told: Told): Document {
  return toDocument({ text, name, ...toTold(told) }, sha256)
}

function toTold({ outlet, address, published, title, rights }: Told): ToldOfAll {
  return {
    ...(outlet !== undefined && { outlet }),
    ...(address !== undefined && { address }),
    ...(published !== undefined && { publishedOn: published }),
    ...(title !== undefined && { title }),
    ...(rights !== undefined && { rights }),
  }
}

function read(
  document: Document,
  framework: Framework,
  learned = false,
): ReturnType<typeof readDocument> {
  return readDocument(document, toKnowledge(framework), learned ? toShippedModel() : undefined)
}

/** Reads the first items here, and the rest in threads. */
async function openReading(
  framework: Framework,
  told: Told,
  { threads: count }: ReadingOptions,
): Promise<OpenedReading> {
  const knowledge = toKnowledge(framework)
  const toldOfAll = toTold(told)
  const here = {
    detectLanguage: await loadLanguageDetector(),
    readDocument: (document: Document) => readDocument(document, knowledge),
    sha256,
  }
  let asked = 0
  let threads: ReturnType<typeof openThreads<Item, ItemRead>> | undefined
  const ask = (item: Item): Promise<ItemRead> => {
    asked += 1
    if (count === 1 || asked <= FEW) return readItem(item, toldOfAll, here)
    threads ??= openThreads<Item, ItemRead>(
      new URL('./reading-thread.js', import.meta.url),
      count,
      {
        knowledge,
        told: toldOfAll,
      },
    )
    return threads.ask(item, [item.bytes.buffer as ArrayBuffer])
  }
  return {
    readItem: ask,
    ahead: count === 1 ? 1 : count * AHEAD,
    reader: READER_VERSION,
    close: async () => threads?.close(),
  }
}

/** The stylesheet for a page that is a file: its fonts are looked for where this program has them. */
function readStyle(folder: string): string {
  return readFileSync(join(folder, 'style.css'), 'utf8').replaceAll(
    'url("/fonts/',
    `url("${pathToFileURL(folder).href}/fonts/`,
  )
}
