import data from '../lexicon/subjects.json' with { type: 'json' }
import type { Token } from '../text/token.ts'
import type { SubjectHit } from './subject.ts'

const GOVERNING: ReadonlySet<string> = new Set(data.governing)

/** Words that may stand between two things of one list: "a frigate and a team of divers". */
const BREAKS =
  /^(?:in|to|for|with|from|by|at|into|against|after|before|until|during|on|that|which|who|will|would|has|have|is|are|was|were|if|once|unless|provided|when|than|but|;|:|\.|including)$/

/** What a stretch of a sentence is about: the main subject first, then the others of the same list. */
export function chooseSubjects(
  tokens: readonly Token[],
  hits: readonly SubjectHit[],
  from: number,
  to: number,
): readonly SubjectHit[] {
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to)
  const main = chooseMain(tokens, inside, from)
  if (!main) return []
  const chain = toChains(tokens, inside).find((list) => list.includes(main)) ?? [main]
  const others = chain.filter((hit) => hit !== main && hit.weight > 2)
  return [main, ...others].filter(
    (hit, i, all) => all.findIndex((other) => other.id === hit.id) === i,
  )
}

// Subject words that stand in one list with each other.
function toChains(
  tokens: readonly Token[],
  hits: readonly SubjectHit[],
): readonly (readonly SubjectHit[])[] {
  const chains: SubjectHit[][] = []
  for (const hit of hits) {
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    if (chain && last && isListed(tokens, last, hit)) chain.push(hit)
    else chains.push([hit])
  }
  return chains
}

// Behind ", which" something else is told.
function findRelative(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const word = tokens[at + 1]?.norm ?? ''
    if (
      tokens[at]?.text === ',' &&
      /^(?:which|who|where|while|as|because|although|whereas)$/.test(word)
    )
      return at
  }
  return tokens.length
}

// "guarantees, in particular through the training mission": what is named by the way is an example.
function findExample(tokens: readonly Token[], hits: readonly SubjectHit[], from: number): number {
  const first = hits.find((hit) => hit.weight >= 1)
  if (!first) return tokens.length
  const at = tokens.findIndex(
    (token, i) =>
      i >= Math.max(from, first.to) &&
      /^(?:particular|particularly|notably|especially|namely)$/.test(token.norm),
  )
  return at < 0 ? tokens.length : at
}

// "in addition to agreements", "instead of troops": not what is promised.
function isSetAside(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(Math.max(0, from - 5), from).map((token) => token.norm)
  return words.some(
    (word, i) =>
      /^(?:besides|beyond|unlike|alongside)$/.test(word) ||
      (/^(?:addition|instead|rather|apart)$/.test(word) &&
        /^(?:to|of|than|from)$/.test(words[i + 1] ?? '')),
  )
}

// The weightiest word, but a near one beats a far one.
function chooseMain(
  tokens: readonly Token[],
  hits: readonly SubjectHit[],
  from: number,
): SubjectHit | undefined {
  const clause = Math.min(findRelative(tokens, from), findExample(tokens, hits, from))
  let best: SubjectHit | undefined
  let score = Number.NEGATIVE_INFINITY
  for (const hit of hits) {
    // "training minesweeper crews": what is done with a thing tells more than the thing.
    const governs = hit.from - from <= 3 && GOVERNING.has(tokens[hit.from]?.norm ?? '')
    const aside = hit.from > clause || isSetAside(tokens, hit.from)
    const own =
      hit.weight + (governs ? 2 : 0) - (aside ? 4 : 0) - 0.3 * Math.min(hit.from - from, 20)
    if (own > score) {
      best = hit
      score = own
    }
  }
  return best
}

function isListed(tokens: readonly Token[], last: SubjectHit, hit: SubjectHit): boolean {
  const between = tokens.slice(last.to, hit.from).map((token) => token.norm)
  if (between.length === 0 || between.length > 12) return false
  const joint = between.findLastIndex((word) => /^(?:and|or|,|&|plus)$/.test(word))
  if (joint < 0) return false
  // "troops to Ukraine and to build up hubs": a short place before "and", an infinitive behind it.
  const behind = between.slice(joint + 1)
  const rest = between[joint] === 'and' && behind[0] === 'to' ? behind.slice(1) : behind
  const ahead = between.slice(0, joint)
  const plain = !ahead.some((word) => BREAKS.test(word))
  const place =
    ahead.length <= 4 &&
    /^(?:to|in|for)$/.test(ahead[0] ?? '') &&
    !ahead.slice(1).some((word) => BREAKS.test(word))
  return (plain || place) && !rest.some((word) => BREAKS.test(word))
}
