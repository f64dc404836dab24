// Trains the reader's model on the invented reports and phrases, and writes src/reader/model/weights.json.
// Run `npm run build` first. It prints what five models read in reports that each of them had not seen; --check writes nothing.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { evaluateReader } from '../dist/src/app/evaluate-reader.js'
import { parseGold } from '../dist/src/app/gold.js'
import { matchClaims } from '../dist/src/app/match-claims.js'
import { toDocument } from '../dist/src/intake/index.js'
import { ACTS } from '../dist/src/model/act.js'
import { SUBJECTS } from '../dist/src/model/subject.js'
import * as program from '../dist/src/reader/index.js'
import { toExamples, toPhrases } from './reader-model/examples.mjs'
import { fitCurve, trainModel } from './reader-model/train.mjs'

const root = new URL('..', import.meta.url)
const folder = new URL('test/readings/invented/', root)
const FOLDS = 5
const nothing = { actors: [], persons: [], instruments: [] }
const reader = {
  ...program,
  nothing,
  acts: ACTS,
  subjects: [...SUBJECTS.map(({ id }) => id), 'g7-declaration', 'bilateral-agreement'],
  features: program.FEATURES,
}
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map(readReport)
const documents = reports.map((report) => toExamples(report, reader))
const phrases = readPhrases()

const models = Array.from({ length: FOLDS }, (_, fold) =>
  trainModel(
    documents.filter((_each, i) => i % FOLDS !== fold),
    phrases,
    reader,
  ),
)
const calibration = calibrate(models)
const read = readUnseen(models.map((model) => ({ ...model, calibration })))
print('rules alone', (document) => program.readDocument(document, nothing))
print('rules and model', (document) => read.get(document))
console.log(`calibration error ${toCalibrationError(read).toFixed(3)}`)

const whole = { ...trainModel(documents, phrases, reader), calibration }
const text = `${JSON.stringify(whole, null, 1)}\n`
console.log(`${text.length} characters of weights`)
if (!process.argv.includes('--check'))
  writeFileSync(new URL('src/reader/model/weights.json', root), text)

function readReport(name) {
  const gold = parse(readFileSync(new URL(name, folder), 'utf8'))
  const words = readFileSync(new URL(gold.document, folder), 'utf8')
  const told = {
    ...(gold.published == null ? {} : { publishedOn: String(gold.published) }),
    ...(gold.publisher == null ? {} : { outlet: String(gold.publisher) }),
  }
  const document = toDocument({ text: words, name, ...told }, sha256)
  return { name, document, file: gold, gold: parseGold(name, gold, words) }
}

function readPhrases() {
  const list = readFileSync(new URL('scripts/reader-model/phrases.txt', root), 'utf8')
  const states = JSON.parse(readFileSync(new URL('src/reader/lexicon/states.json', root), 'utf8'))
  return toPhrases(list, states).map((phrase) => toExamples(phrase, reader, true))
}

// Every report is read by the model that was not trained on it.
function readUnseen(files) {
  const fresh = files.map(program.toReaderModel)
  return new Map(
    reports.map(({ document }, i) => [
      document,
      program.readDocument(document, nothing, fresh[i % FOLDS]),
    ]),
  )
}

function toPairs(claims) {
  return reports.flatMap(({ document, gold }) => {
    const found = claims.get(document)
    const right = new Set(matchClaims(gold, found).map(({ claim }) => claim))
    return found
      .filter(({ origin }) => origin.confidence !== undefined)
      .map((claim) => ({
        document,
        claim,
        share: claim.origin.confidence,
        right: right.has(claim),
      }))
  })
}

function calibrate(files) {
  const pairs = toPairs(readUnseen(files))
  const ruled = new Map(
    reports.map(({ document }) => [
      document,
      new Set(
        program.readDocument(document, nothing).map(({ ground, act }) => `${ground.start}|${act}`),
      ),
    ]),
  )
  const isRuled = ({ document, claim }) =>
    ruled.get(document).has(`${claim.ground.start}|${claim.act}`)
  const toCurve = (list) =>
    fitCurve(list.map(({ share, right }) => [Math.min(share, 0.995), right]))
  return {
    ruled: toCurve(pairs.filter(isRuled)),
    found: toCurve(pairs.filter((pair) => !isRuled(pair))),
  }
}

// How far confidence and truth are apart, over ten bins weighed by how many claims each holds.
function toCalibrationError(claims) {
  const pairs = toPairs(claims)
  let error = 0
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = pairs.filter(({ share }) => Math.min(9, Math.floor(share * 10)) === bin)
    const told = inside.reduce((sum, { share }) => sum + share, 0)
    const right = inside.filter((pair) => pair.right).length
    error += Math.abs(told - right) / pairs.length
  }
  return error
}

function print(what, readOne) {
  for (const part of ['a', 'b']) {
    const chosen = reports.filter(({ name }) => name.startsWith(part))
    const figures = evaluateReader(
      chosen.map(({ name, document, file }) => ({ name, document, gold: file })),
      readOne,
    )
    const { detection, strict, actors, subject, condition, speaker, date } = figures
    console.log(
      `${what}, ${part}: detection ${detection.f1} (P ${detection.precision}, R ${detection.recall}), strict ${strict.f1}, actors ${actors}, subject ${subject}, condition ${condition}, speaker ${speaker}, date ${date}`,
    )
  }
}
