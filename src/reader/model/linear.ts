import { toHash } from './hash.ts'

/** Weights of a linear model: for each feature's hash the classes that it speaks for or against. */
export interface Layer {
  readonly classes: readonly string[]
  readonly rows: ReadonlyMap<number, Row>
}

/** Sparse weights: class `places[i]` gets `weights[i]`. */
export interface Row {
  readonly places: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

/** The sum of the weights of features, for each class of a layer; a feature named twice counts once. */
export function toScores({ classes, rows }: Layer, features: readonly string[]): Float64Array {
  const scores = new Float64Array(classes.length)
  for (const feature of new Set(features)) {
    const row = rows.get(toHash(feature))
    if (!row) continue
    const { places, weights } = row
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] as number
      scores[place] = (scores[place] as number) + (weights[i] as number)
    }
  }
  return scores
}

/** Shares that add up to one; a sharpness below one makes them less sure. */
export function toShares(scores: ArrayLike<number>, sharpness = 1): Float64Array {
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < scores.length; i += 1) most = Math.max(most, scores[i] as number)
  const shares = Float64Array.from(scores, (score) => Math.exp((score - most) * sharpness))
  let sum = 0
  for (const share of shares) sum += share
  return shares.map((share) => share / sum)
}
