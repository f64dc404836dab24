import { createHash } from 'node:crypto'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readItem } from '../../dist/src/app/read-item.js'
import { loadLanguageDetector } from '../../dist/src/intake/index.js'
import { readDocument } from '../../dist/src/reader/index.js'
import { openClock, printTable } from '../table.mjs'
import { countBytes, openCorpora, toItem } from './corpus.mjs'
import { toShippedKnowledge } from './knowledge.mjs'

const ROUNDS = 10
const A_ROUND = 100
// A run of thousands of reports is what is asked after: the compiler has seen them all by then, only the texts are new.
const WARM_UP = 1000
// compromise is so slow that it gets the first thirty of each round, with the same share of ours.
const FEW = 30
const INSTANT = new Date('2026-03-02T12:00:00Z')

/** Cold text through every reader by turns: each document is seen once, after others have warmed the compiler. */
export async function benchSpeed() {
  const readers = await openReaders()
  const corpora = openCorpora(11)
  const goals = []
  for (const [name, make] of [
    ['Mixed, one report in ten relevant', corpora.mixed],
    ['All relevant', corpora.relevant],
  ]) {
    const measured = await measure(readers, make)
    printSpeeds(name, measured)
    if (make === corpora.mixed) goals.push(...toGoals(measured))
  }
  return goals
}

async function openReaders() {
  const knowledge = toShippedKnowledge()
  const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
  const tools = {
    detectLanguage: await loadLanguageDetector(),
    readDocument: (document) => readDocument(document, knowledge),
    sha256,
  }
  const nlp = winkNLP(model, ['sbd', 'pos'])
  return [
    {
      name: 'surety: bytes to claims',
      prepare: toItem,
      read: async (item) => (await readItem(item, {}, tools)).documents[0].claims.length,
    },
    {
      name: 'wink-nlp: sentences and tags alone',
      prepare: ({ text }) => text,
      read: (text) => nlp.readDoc(text).sentences().length(),
    },
    {
      name: 'chrono-node en.GB: dates alone',
      prepare: ({ text }) => text,
      read: (text) => chrono.en.GB.parse(text, { instant: INSTANT, timezone: 0 }).length,
    },
    {
      name: 'compromise: sentences and tags',
      few: true,
      prepare: ({ text }) => text,
      read: (text) => compromise(text).length,
    },
  ]
}

async function measure(readers, make) {
  const all = readers.map((reader) => ({
    ...reader,
    clock: openClock(),
    bytes: 0,
    count: 0,
    found: 0,
  }))
  for (let round = -1; round < ROUNDS; round += 1) {
    const documents = make(round < 0 ? WARM_UP : A_ROUND)
    for (const reader of all) {
      const some = reader.few ? documents.slice(0, FEW) : documents
      const prepared = some.map(reader.prepare)
      if (round < 0) {
        for (const each of prepared) await reader.read(each)
        continue
      }
      const [cpu, start] = [process.cpuUsage(), performance.now()]
      for (const each of prepared) reader.found += await reader.read(each)
      reader.clock.spent.wall += performance.now() - start
      const used = process.cpuUsage(cpu)
      reader.clock.spent.cpu += (used.user + used.system) / 1000
      reader.bytes += countBytes(some)
      reader.count += some.length
    }
  }
  return all.map(({ name, bytes, count, found, clock: { spent } }) => ({
    name,
    found,
    count,
    bytes,
    wall: bytes / 1e3 / spent.wall,
    cpu: bytes / 1e3 / spent.cpu,
    articles: (count / spent.cpu) * 1000,
  }))
}

function printSpeeds(name, measured) {
  const [ours] = measured
  printTable(
    `${name}: ${ours.count} texts, ${(ours.bytes / 1e6).toFixed(2)} MB, each seen once; ${ours.found} claims read`,
    [
      ['reader', 'MB', 'MB/s', 'MB/s of processor time', 'articles/s of it', 'times its speed'],
      ...measured.map(({ name: reader, bytes, wall, cpu, articles }) => [
        reader,
        bytes / 1e6,
        wall,
        cpu,
        articles,
        ours.cpu / cpu,
      ]),
    ],
  )
}

function toGoals([ours, wink, , compromised]) {
  const ratio = (other) => ours.cpu / other.cpu
  return [
    ['mixed: of the speed of wink-nlp', 'at least 0.5', ratio(wink), ratio(wink) >= 0.5],
    [
      'mixed: times the speed of compromise',
      'at least 20',
      ratio(compromised),
      ratio(compromised) >= 20,
    ],
  ]
}
