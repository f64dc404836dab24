import type { Mention } from '../mention/mention.ts'
import type { Sentence } from '../text/parse.ts'
import type { Quote } from '../text/quote.ts'
import { findLongest } from '../text/trie.ts'
import { SOURCE_CUES } from './cues.ts'
import type { Attribution, Scope } from './scope.ts'

/** A sentence with what was found in it. */
export interface Parsed {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
}

/** Who speaks where in a document: the attributions, widened to whole quotations, carried back and carried on. */
export function findScopes(
  parsed: readonly Parsed[],
  quotes: readonly (readonly Quote[])[],
): readonly Scope[] {
  const own = parsed.flatMap((part) => toScopes(part, quotes[part.sentence.block] ?? []))
  const back = findBackward(parsed, own)
  const carried = carryOn(parsed, quotes, own)
  return [...own, ...back, ...carried]
}

function toScopes({ sentence, attributions }: Parsed, quotes: readonly Quote[]): readonly Scope[] {
  return attributions.flatMap((attribution) =>
    attribution.contents.flatMap((content) => {
      const first = sentence.tokens[content.from]
      const last = sentence.tokens[content.to - 1]
      if (!first || !last) return []
      const touched = quotes.filter((quote) => quote.start < last.end && first.start < quote.end)
      const start = Math.min(first.start, ...touched.map((quote) => quote.start))
      const end = Math.max(last.end, ...touched.map((quote) => quote.end))
      const { source, via } = attribution
      return [{ start, end, source, via, direct: touched.length > 0 }]
    }),
  )
}

// "This was reported by X": what stands before, back to the last text that has a source, at most three sentences.
function findBackward(parsed: readonly Parsed[], own: readonly Scope[]): readonly Scope[] {
  const found: Scope[] = []
  parsed.forEach(({ sentence, mentions }, index) => {
    const hit = findLongest(SOURCE_CUES, sentence.tokens, 0)
    if (!hit || hit.values[0] !== 'backward') return
    const source = mentions.find(
      (mention) => mention.from >= hit.length - 1 && mention.from <= hit.length + 1,
    )
    if (!source) return
    for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
      const before = parsed[at]?.sentence
      if (!before || own.some((scope) => scope.start < before.end && before.start < scope.end))
        return
      found.push({ start: before.start, end: before.end, source, via: [], direct: false })
    }
  })
  return found
}

// A quotation that no one is named for belongs to the last one who was quoted, in its paragraph or the one before.
function carryOn(
  parsed: readonly Parsed[],
  quotes: readonly (readonly Quote[])[],
  own: readonly Scope[],
): readonly Scope[] {
  const found: Scope[] = []
  const speakers = own.filter((scope) => scope.source.kind === 'person')
  quotes.forEach((list, block) => {
    for (const quote of list) {
      if (quote.end - quote.start < 25) continue
      if (own.some((scope) => scope.start <= quote.start && quote.end <= scope.end)) continue
      const speaker = findSpeaker(parsed, speakers, quote, block)
      if (speaker)
        found.push({
          start: quote.start,
          end: quote.end,
          source: speaker.source,
          via: speaker.via,
          direct: true,
        })
    }
  })
  return found
}

function findSpeaker(
  parsed: readonly Parsed[],
  speakers: readonly Scope[],
  quote: Quote,
  block: number,
): Scope | undefined {
  const near = new Map<number, Scope>()
  for (const scope of speakers) {
    if (scope.start >= quote.start) continue
    const home = parsed.find(
      ({ sentence }) => sentence.start <= scope.end && scope.start < sentence.end,
    )
    if (home && home.sentence.block <= block && home.sentence.block >= block - 2)
      near.set(scope.end, scope)
  }
  return [...near.values()].sort((a, b) => b.end - a.end)[0]
}
