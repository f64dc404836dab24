import type { Act } from '../../model/act.ts'
import type { Proposition } from '../claim/read-sentence.ts'
import states from '../lexicon/states.json' with { type: 'json' }
import { toActFeatures } from './act-features.ts'
import type { Candidate } from './candidate.ts'
import { chooseActors, chooseSubject } from './choose.ts'
import { toFields } from './fields.ts'
import { toScores, toShares } from './linear.ts'
import { type Place, toPlaces } from './place.ts'
import type { ReaderModel } from './reader-model.ts'
import type { Told } from './told.ts'

const STATES: ReadonlySet<string> = new Set(states.map((state) => state.id))

/** A candidate that the model takes for a claim. */
interface Found {
  readonly candidate: Candidate
  readonly act: Act
  readonly share: number
  /** The rules claim the same act there. */
  readonly ruled: boolean
}

/**
 * What rules and model together read: the model confirms, amends or drops what the rules claim and adds what they miss.
 * The rules' own words for condition, date and speaker stand wherever both claim the same act.
 */
export function reviseClaims(told: readonly Told[], model: ReaderModel): readonly Proposition[] {
  const places = new Map(toPlaces(told).map((place) => [place.reading, place]))
  const all: Proposition[] = []
  for (const part of told) {
    const place = places.get(part.reading)
    if (place) all.push(...readPlace(place, model, all.at(-1)?.subject))
    else all.push(...part.claims)
  }
  return all
}

function readPlace(
  place: Place,
  model: ReaderModel,
  last: string | undefined,
): readonly Proposition[] {
  const found = findClaims(place, model)
  const heads = new Set(place.candidates.map(({ head }) => head))
  const { tokens } = place.reading.sentence
  const beside = place.claims.filter(
    (claim) => !heads.has(tokens.findIndex((token) => token.end > claim.head)),
  )
  return [...beside, ...found.flatMap((each) => toPropositions(place, model, each, found, last))]
}

// Of candidates that say the same act of the same words the surest counts.
function findClaims(place: Place, model: ReaderModel): readonly Found[] {
  const { claim, keep, margin, sharpness } = model.thresholds
  const found = place.candidates.flatMap((candidate, index): readonly Found[] => {
    const shares = toShares(toScores(model.acts, toActFeatures(place, index, true)), sharpness)
    const any = 1 - (shares[0] as number)
    let best = 1
    for (let at = 2; at < shares.length; at += 1)
      if ((shares[at] as number) > (shares[best] as number)) best = at
    const ruled = model.acts.classes.indexOf(place.ruled.get(candidate.head) ?? '')
    if (any < (ruled > 0 ? keep : claim)) return []
    // A rule is overruled only where the model is clear.
    const own =
      ruled > 0 && (shares[ruled] as number) * margin > (shares[best] as number) ? ruled : best
    return [{ candidate, act: model.acts.classes[own] as Act, share: any, ruled: own === ruled }]
  })
  const kept: Found[] = []
  for (const each of [...found].sort(
    (a, b) => Number(b.ruled) - Number(a.ruled) || b.share - a.share,
  )) {
    const again = kept.some(
      (other) => other.act === each.act && overlaps(other.candidate, each.candidate),
    )
    if (each.ruled || !again) kept.push(each)
  }
  return kept.sort((a, b) => a.candidate.head - b.candidate.head)
}

function overlaps(a: Candidate, b: Candidate): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return shared > 0 && 2 * shared >= Math.min(a.to - a.from, b.to - b.from)
}

function toPropositions(
  place: Place,
  model: ReaderModel,
  { candidate, act, share }: Found,
  found: readonly Found[],
  last: string | undefined,
): readonly Proposition[] {
  const others = found
    .filter((other) => other.candidate !== candidate)
    .map((other) => other.candidate)
  const fields = toFields(place, candidate, act, others)
  const actors = chooseActors(model, place, candidate, act)
  const start = place.reading.sentence.tokens[candidate.head]?.start
  const ruled = place.claims.filter((claim) => claim.head === start && claim.act === act)
  if (ruled.length > 0)
    return reconsider(place, model, candidate, ruled, last, toConfidence(model, share, true))
  if (!fields || !actors || actors.share < model.thresholds.actors) return []
  if (act === 'agree' && isAlone(actors.value)) return []
  return chooseSubject(model, place, candidate, act, last).map(({ value }) => ({
    ...fields,
    act,
    by: actors.value,
    to: fields.to.filter((actor) => !actors.value.includes(actor)),
    subject: value,
    confidence: toConfidence(model, share, false),
  }))
}

// Both claim the same act: the rules' actors stand, and their subject unless the model is clear.
function reconsider(
  place: Place,
  model: ReaderModel,
  candidate: Candidate,
  ruled: readonly Proposition[],
  last: string | undefined,
  confidence: number,
): readonly Proposition[] {
  const [first] = ruled
  const best = chooseSubject(model, place, candidate, first?.act ?? '', last)
  const [top] = best
  const told = ruled.some(({ subject }) => subject === top?.value)
  if (first === undefined || top === undefined || told || top.share < model.thresholds.overrule)
    return ruled.map((claim) => ({ ...claim, confidence }))
  return best.map(({ value }) => ({ ...first, subject: value, confidence }))
}

// One state agrees with nobody; a body or a group may.
function isAlone(actors: readonly string[]): boolean {
  return actors.length < 2 && actors.every((actor) => STATES.has(actor))
}

// What the model's share was worth on reports that it had not seen: a logistic curve for each kind of claim.
function toConfidence({ calibration }: ReaderModel, share: number, ruled: boolean): number {
  const [slope = 1, shift = 0] = ruled ? calibration.ruled : calibration.found
  const odds = Math.log((share + 1e-6) / (1 - share + 1e-6))
  return 1 / (1 + Math.exp(-(slope * odds + shift)))
}
