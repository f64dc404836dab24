import type { ActorId } from '../../model/actor.ts'
import { toActorOptions } from './actor-options.ts'
import type { Candidate } from './candidate.ts'
import { toScores, toShares } from './linear.ts'
import type { Place } from './place.ts'
import type { ReaderModel } from './reader-model.ts'
import { toSubjectFeatures } from './subject-features.ts'

/** Something chosen among options, with its share of all that spoke for any of them. */
export interface Choice<Value> {
  readonly value: Value
  readonly share: number
}

/** What a candidate is about: the likeliest subject first, then those of the same list. */
export function chooseSubject(
  model: ReaderModel,
  place: Place,
  candidate: Candidate,
  act: string,
  last: string | undefined,
): readonly Choice<string>[] {
  const { words, signs } = toSubjectFeatures(place, candidate, act, last)
  const { classes } = model.subjectWords
  const scores = toScores(model.subjectWords, words)
  for (const [id, names] of signs) {
    const at = classes.indexOf(id)
    if (at >= 0) scores[at] = (scores[at] as number) + (toScores(model.subjectSigns, names)[0] ?? 0)
  }
  const shares = toShares(scores)
  const ranked = classes
    .map((value, i) => ({ value, share: shares[i] as number }))
    .sort((a, b) => b.share - a.share)
  const most = ranked[0]?.share ?? 0
  return ranked.filter(
    ({ value, share }, i) =>
      i === 0 || (share >= most * model.thresholds.subject && signs.get(value)?.includes('after')),
  )
}

/** Whose claim it is; `undefined` when the text offers nobody. */
export function chooseActors(
  model: ReaderModel,
  place: Place,
  candidate: Candidate,
  act: string,
): Choice<readonly ActorId[]> | undefined {
  const options = toActorOptions(place, candidate, act)
  if (options.length === 0) return undefined
  const shares = toShares(options.map(({ signs }) => toScores(model.actorSigns, signs)[0] ?? 0))
  let best = 0
  shares.forEach((share, i) => {
    if (share > (shares[best] as number)) best = i
  })
  return { value: options[best]?.actors ?? [], share: shares[best] as number }
}
