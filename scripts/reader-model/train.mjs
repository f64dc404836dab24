// Trains the layers of the reader's model and packs them as the file that src/reader/model/reader-model.ts reads.
import { assignGold, preferPlain } from './examples.mjs'
import { fitChoice, fitClasses, score, toShares } from './fit.mjs'

/** What was chosen by cross-validation; see docs/reference/model-card.md. */
export const THRESHOLDS = {
  claim: 0.8,
  keep: 0.02,
  margin: 1000,
  overrule: 0.8,
  actors: 0.4,
  subject: 0.35,
  sharpness: 0.8,
}

/** Shares as they are: what is replaced once held-out reports have told what they are worth. */
const UNCALIBRATED = { ruled: [1, 0], found: [1, 0] }

/** Trains on documents and phrases as examples.mjs gives them. `rounds` passes over the data, `refine` times the assignment of gold is learned anew. */
export function trainModel(
  documents,
  phrases,
  reader,
  { rounds = 6, refine = 1, thresholds = THRESHOLDS } = {},
) {
  const acts = ['none', ...reader.acts]
  const all = [...documents, ...phrases]
  for (const each of all) assignGold(each, preferPlain)
  for (let round = 0; round < refine; round += 1) refineGold(all, documents, phrases, acts, rounds)
  const subjects = fitSubjects(all, reader, rounds)
  return {
    features: reader.features,
    layers: {
      acts: pack(fitActs(documents, phrases, acts, rounds), acts, reader),
      subjectWords: pack(subjects.words, reader.subjects, reader),
      subjectSigns: pack(subjects.signs, ['sign'], reader),
      actorSigns: pack(fitActors(documents, reader, rounds), ['sign'], reader),
    },
    thresholds,
    calibration: UNCALIBRATED,
  }
}

// Two halves judge each other: which of the verbs of a passage carries its act is learned, not told.
function refineGold(all, documents, phrases, acts, rounds) {
  const half = (list, parity) => list.filter((_, i) => i % 2 === parity)
  const models = [0, 1].map((parity) => fitActs(half(documents, 1 - parity), phrases, acts, rounds))
  for (const parity of [0, 1]) {
    for (const each of half(documents, parity)) prefer(each, models[parity], acts)
  }
  for (const each of phrases) prefer(each, models[0], acts)
  return all
}

function prefer(document, model, acts) {
  const shares = new Map(
    document.candidates.map((each) => [each, toShares(score(model, each.full))]),
  )
  assignGold(
    document,
    (each, act) => Math.log(shares.get(each)[acts.indexOf(act)] + 1e-4) + 0.5 * preferPlain(each),
  )
}

function fitActs(documents, phrases, acts, rounds) {
  const examples = []
  for (const { candidates } of documents) {
    for (const { full, bare, act } of candidates) {
      const target = acts.indexOf(act)
      // Once with the signs of the rules and once without, so that it does not lean on them alone.
      examples.push({ features: full, target, weight: 1 }, { features: bare, target, weight: 0.7 })
    }
  }
  for (const { candidates } of phrases) {
    for (const { bare, act } of candidates)
      examples.push({ features: bare, target: acts.indexOf(act), weight: act === 'none' ? 0.5 : 1 })
  }
  return fitClasses(examples, acts.length, { rounds })
}

function fitSubjects(all, reader, rounds) {
  const examples = []
  for (const { candidates, isPhrase } of all) {
    let last
    for (const { place, candidate, golds, act } of candidates) {
      if (golds.length === 0) continue
      const { words, signs } = reader.toSubjectFeatures(
        place,
        candidate,
        act,
        isPhrase ? undefined : last,
      )
      const targets = new Set(
        golds.map(({ subject }) => reader.subjects.indexOf(subject)).filter((at) => at >= 0),
      )
      last = golds.at(-1).subject
      if (targets.size === 0) continue
      const options = reader.subjects.map((id, of) => ({ of, signs: signs.get(id) ?? [] }))
      examples.push({ words, options, targets, weight: 1 })
    }
  }
  return fitChoice(examples, reader.subjects.length, { rounds: rounds + 2 })
}

function fitActors(documents, reader, rounds) {
  const examples = []
  const toKey = (ids) => [...new Set(ids)].sort().join('+')
  for (const { candidates } of documents) {
    for (const { place, candidate, golds, act } of candidates) {
      if (golds.length === 0) continue
      const options = reader.toActorOptions(place, candidate, act)
      const right = new Set(golds.map(({ by }) => toKey(by)))
      const targets = new Set(
        options.flatMap(({ actors }, i) => (right.has(toKey(actors)) ? [i] : [])),
      )
      if (targets.size > 0) examples.push({ words: [], options, targets, weight: 1 })
    }
  }
  return fitChoice(examples, 1, { rounds: rounds + 2 }).signs
}

const LEAST = 0.22

/** Weights as bytes: for each feature its hash, a count, and pairs of class and signed weight; the smallest are dropped. */
function pack({ index, weights, classCount }, classes, reader) {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const scale = Number((Math.max(most, 1e-6) / 127).toPrecision(6))
  const rows = new Map()
  for (const [feature, place] of index) {
    const pairs = []
    for (let c = 0; c < classCount; c += 1) {
      const weight = weights[place * classCount + c]
      const whole = Math.round(weight / scale)
      if (whole !== 0 && Math.abs(weight) >= LEAST) pairs.push(c, whole & 255)
    }
    if (pairs.length > 0) rows.set(reader.toHash(feature), pairs)
  }
  const bytes = []
  for (const [hash, pairs] of [...rows].sort((a, b) => a[0] - b[0])) {
    bytes.push(
      hash & 255,
      (hash >>> 8) & 255,
      (hash >>> 16) & 255,
      hash >>> 24,
      pairs.length / 2,
      ...pairs,
    )
  }
  return { classes, scale, rows: Buffer.from(bytes).toString('base64') }
}

/** Fits confidence = 1 / (1 + exp(-(slope * odds + shift))) to pairs of [share, was it right]. */
export function fitCurve(pairs) {
  let [slope, shift] = [1, 0]
  for (let round = 0; round < 4000; round += 1) {
    let [a, b] = [0, 0]
    for (const [share, right] of pairs) {
      const odds = Math.log((share + 1e-6) / (1 - share + 1e-6))
      const miss = 1 / (1 + Math.exp(-(slope * odds + shift))) - (right ? 1 : 0)
      a += (miss * odds) / pairs.length
      b += miss / pairs.length
    }
    slope -= 0.1 * a
    shift -= 0.1 * b
  }
  return [Number(slope.toFixed(3)), Number(shift.toFixed(3))]
}
