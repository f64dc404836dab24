import type { Mention } from '../mention/mention.ts'
import { createOverlaps, type FindOverlaps } from '../text/overlap.ts'
import type { Sentence } from '../text/parse.ts'
import type { Quote } from '../text/quote.ts'
import type { Stretch } from '../text/sentence.ts'
import { findLongest } from '../text/trie.ts'
import { carryOn } from './carry-on.ts'
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
  const touching = quotes.map((list) => createOverlaps(list))
  const own = parsed.flatMap((part) => toScopes(part, touching[part.sentence.block]))
  const back = findBackward(parsed, own)
  const carried = carryOn(quotes, own)
  return [...own, ...back, ...carried]
}

function toScopes(
  { sentence, attributions }: Parsed,
  touching: FindOverlaps<Quote> | undefined,
): readonly Scope[] {
  return attributions.flatMap((attribution) => {
    const phrase = toPhrase(sentence, attribution)
    return attribution.contents.flatMap((content) => {
      const first = sentence.tokens[content.from]
      const last = sentence.tokens[content.to - 1]
      if (!first || !last) return []
      const touched = touching?.(first.start, last.end) ?? []
      const start = touched.reduce((least, quote) => Math.min(least, quote.start), first.start)
      const end = touched.reduce((most, quote) => Math.max(most, quote.end), last.end)
      const { source, via } = attribution
      return [
        { start, end, source, via, direct: touched.length > 0, phrase, block: sentence.block },
      ]
    })
  })
}

function toPhrase(sentence: Sentence, { from, to }: Attribution): Stretch {
  const first = sentence.tokens[from]
  const last = sentence.tokens[Math.max(from, to - 1)]
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end }
}

// "This was reported by X": what stands before, back to the last text that has a source, at most three sentences.
function findBackward(parsed: readonly Parsed[], own: readonly Scope[]): readonly Scope[] {
  const found: Scope[] = []
  const over = createOverlaps(own)
  parsed.forEach(({ sentence, mentions }, index) => {
    const hit = findLongest(SOURCE_CUES, sentence.tokens, 0)
    if (!hit?.values.includes('backward')) return
    const source = mentions.find(
      (mention) => mention.from >= hit.length - 1 && mention.from <= hit.length + 1,
    )
    if (!source) return
    for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
      const before = parsed[at]?.sentence
      if (!before || over(before.start, before.end).length > 0) return
      found.push({
        start: before.start,
        end: before.end,
        source,
        via: [],
        direct: false,
        phrase: sentence,
        block: sentence.block,
      })
    }
  })
  return found
}
