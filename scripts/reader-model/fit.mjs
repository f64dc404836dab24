// Fits linear models by AdaGrad with a fixed order and no chance: the same examples always give the same weights.

/** A generator of numbers in [0, 1): mulberry32. */
function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(list, random) {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}

/** Numbers features; those seen in fewer than `least` examples are left out. */
function toIndex(lists, least) {
  const counts = new Map()
  for (const list of lists)
    for (const feature of new Set(list)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const index = new Map()
  for (const [feature, count] of counts) if (count >= least) index.set(feature, index.size)
  return index
}

/**
 * Multinomial logistic regression. An example is { features, target: class number, weight }.
 * Gives, for each feature, one weight for each class.
 */
export function fitClasses(
  examples,
  classCount,
  { rounds = 12, rate = 0.3, decay = 2e-5, least = 2, seed = 7 } = {},
) {
  const index = toIndex(
    examples.map(({ features }) => features),
    least,
  )
  const rows = examples.map(({ features, target, weight = 1 }) => ({
    target,
    weight,
    places: Int32Array.from(new Set(features.filter((f) => index.has(f)).map((f) => index.get(f)))),
  }))
  const size = index.size * classCount
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  const random = createRandom(seed)
  const shares = new Float64Array(classCount)
  for (let round = 0; round < rounds; round += 1) {
    for (const { target, weight, places } of shuffle(rows, random)) {
      shares.fill(0)
      for (const place of places) {
        const at = place * classCount
        for (let c = 0; c < classCount; c += 1) shares[c] += weights[at + c]
      }
      toShares(shares)
      for (let c = 0; c < classCount; c += 1)
        shares[c] = weight * (shares[c] - (c === target ? 1 : 0))
      for (const place of places) {
        const at = place * classCount
        for (let c = 0; c < classCount; c += 1) {
          const slope = shares[c] + decay * weights[at + c] * examples.length * 0.01
          if (Math.abs(slope) < 1e-4) continue
          squares[at + c] += slope * slope
          weights[at + c] -= (rate * slope) / Math.sqrt(squares[at + c])
        }
      }
    }
  }
  return { index, weights, classCount }
}

/**
 * Chooses among options. An example is { options: [{ words?: class number, signs: [feature] }], words: [feature], targets: Set of option numbers, weight }.
 * An option's score is the sum of its signs' weights and, when it has a class, of the words' weights for that class.
 */
export function fitChoice(
  examples,
  classCount,
  { rounds = 12, rate = 0.2, decay = 1e-3, least = 2, seed = 11 } = {},
) {
  const wordIndex = toIndex(
    examples.map(({ words }) => words),
    least,
  )
  const signIndex = toIndex(
    examples.flatMap(({ options }) => options.map(({ signs }) => signs)),
    least,
  )
  const rows = examples.map(({ options, words, targets, weight = 1 }) => ({
    weight,
    targets,
    words: Int32Array.from(
      new Set(words.filter((f) => wordIndex.has(f)).map((f) => wordIndex.get(f))),
    ),
    options: options.map(({ of = -1, signs }) => ({
      of,
      signs: Int32Array.from(
        new Set(signs.filter((f) => signIndex.has(f)).map((f) => signIndex.get(f))),
      ),
    })),
  }))
  const wordWeights = new Float64Array(wordIndex.size * classCount)
  const wordSquares = new Float64Array(wordWeights.length).fill(1e-3)
  const signWeights = new Float64Array(signIndex.size)
  const signSquares = new Float64Array(signWeights.length).fill(1e-3)
  const random = createRandom(seed)
  const step = (list, squares, at, slope) => {
    const whole = slope + decay * list[at]
    squares[at] += whole * whole
    list[at] -= (rate * whole) / Math.sqrt(squares[at])
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { weight, targets, words, options } of shuffle(rows, random)) {
      const shares = Float64Array.from(options, ({ of, signs }) => {
        let sum = 0
        for (const sign of signs) sum += signWeights[sign]
        if (of >= 0) for (const word of words) sum += wordWeights[word * classCount + of]
        return sum
      })
      toShares(shares)
      options.forEach(({ of, signs }, i) => {
        const slope = weight * (shares[i] - (targets.has(i) ? 1 / targets.size : 0))
        if (Math.abs(slope) < 1e-4) return
        for (const sign of signs) step(signWeights, signSquares, sign, slope)
        if (of >= 0)
          for (const word of words) step(wordWeights, wordSquares, word * classCount + of, slope)
      })
    }
  }
  return {
    words: { index: wordIndex, weights: wordWeights, classCount },
    signs: { index: signIndex, weights: signWeights, classCount: 1 },
  }
}

/** Turns scores into shares in place. */
export function toShares(scores) {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let i = 0; i < scores.length; i += 1) {
    scores[i] = Math.exp(scores[i] - most)
    sum += scores[i]
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] /= sum
  return scores
}

/** Scores of the classes for a list of features. */
export function score({ index, weights, classCount }, features) {
  const scores = new Float64Array(classCount)
  for (const feature of new Set(features)) {
    const place = index.get(feature)
    if (place === undefined) continue
    for (let c = 0; c < classCount; c += 1) scores[c] += weights[place * classCount + c]
  }
  return scores
}
