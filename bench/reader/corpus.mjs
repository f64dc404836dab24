import { seeded } from '../engine/instance.mjs'
import { mustAgree } from '../table.mjs'
import { makeEveryday } from './everyday.mjs'
import { openVariants } from './variants.mjs'

/**
 * Makes corpora that are the same in every run and in which no text repeats: `mixed` has one report of ours in ten, at a place
 * that chance gives, and nine of everyday news of the same lengths; `relevant` has ours alone.
 */
export function openCorpora(seed) {
  const random = seeded(seed)
  const variants = openVariants(random)
  const seen = new Set()
  const add = (document) => {
    mustAgree(!seen.has(document.text), 'a text of the corpus repeats')
    seen.add(document.text)
    return document
  }
  const relevant = () => add({ ...variants.make(), ours: true })
  const everyday = (length) =>
    add({ text: makeEveryday(random, length), published: '2026-03-02', ours: false })
  return {
    relevant: (count) => Array.from({ length: count }, relevant),
    mixed: (count) =>
      Array.from({ length: Math.ceil(count / 10) }, () => {
        const one = relevant()
        const ten = Array.from({ length: 9 }, () =>
          everyday(one.text.length * (0.7 + 0.6 * random())),
        )
        ten.splice(Math.floor(random() * 10), 0, one)
        return ten
      })
        .flat()
        .slice(0, count),
  }
}

/** A document as `surety read` meets it: bytes, with its day in front. */
export function toItem({ text, published }, n) {
  const front = published === undefined ? '' : `---\npublished: ${published}\n---\n\n`
  return { name: `report-${n}.md`, bytes: new TextEncoder().encode(front + text) }
}

export function countBytes(documents) {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
}
