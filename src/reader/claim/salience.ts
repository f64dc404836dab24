import type { Sentence } from '../text/parse.ts'
import type { SubjectHit } from './subject.ts'

/** A sentence with its subject words and the kind of block that it stands in. */
export interface Told {
  readonly sentence: Sentence
  readonly hits: readonly SubjectHit[]
  readonly title: boolean
}

/** What a text is speaking of at a sentence that does not say so itself; `undefined` where nothing was named. */
export type FindSalient = (sentence: Sentence) => string | undefined

export interface Salience {
  readonly findSalient: FindSalient
  /** What a third or more of the document is about. */
  readonly leading?: string
}

// Shares fitted on the invented reports: the words of the sentence itself, of those before it, of the whole text.
const HERE = 0.6
const BEFORE = 0.5
const FADE = 0.6
const BLOCK_BEFORE = 0.1
const BLOCK_FADE = 0.5
const WHOLE = 1
const TITLE = 5
// Words like "talks" and "guarantees" stand in any report: they make no text be about them.
const TELLING = 1.5
const NAMED = 1
const FULL = 2
const REACH = 8
const LEADING = 1 / 3

/** Weighs what the sentences just before were about against what the whole document is about. */
export function createSalience(all: readonly Told[]): Salience {
  const whole = toShares(all)
  const places = new Map(all.map(({ sentence }, at) => [sentence, at]))
  const [most] = [...whole].sort((a, b) => b[1] - a[1])
  const findSalient: FindSalient = (sentence) => {
    const at = places.get(sentence)
    if (at === undefined) return undefined
    const scores = new Map(whole)
    for (let i = at; i >= Math.max(0, at - REACH); i -= 1) {
      const part = all[i]
      const share = part === undefined ? 0 : toNearness(sentence, part.sentence, at - i)
      if (part === undefined || share === 0) continue
      for (const [id, weight] of toStrongest(part.hits, NAMED))
        scores.set(id, (scores.get(id) ?? 0) + (share * Math.min(weight, FULL)) / FULL)
    }
    return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
  return { findSalient, ...(most && most[1] >= LEADING && { leading: most[0] }) }
}

function toNearness(here: Sentence, other: Sentence, distance: number): number {
  if (distance === 0) return HERE
  if (other.block === here.block) return BEFORE * FADE ** (distance - 1)
  return other.block === here.block - 1 ? BLOCK_BEFORE * BLOCK_FADE ** (distance - 1) : 0
}

// The part of a document that each subject has, by the sentences that name it; a title counts as several.
function toShares(all: readonly Told[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let sum = 0
  for (const { hits, title } of all) {
    for (const id of toStrongest(hits, TELLING).keys()) {
      const share = title ? TITLE : 1
      counts.set(id, (counts.get(id) ?? 0) + share)
      sum += share
    }
  }
  return new Map([...counts].map(([id, count]) => [id, (WHOLE * count) / sum]))
}

function toStrongest(hits: readonly SubjectHit[], least: number): ReadonlyMap<string, number> {
  const best = new Map<string, number>()
  for (const { id, weight } of hits)
    if (weight >= least) best.set(id, Math.max(weight, best.get(id) ?? 0))
  return best
}
