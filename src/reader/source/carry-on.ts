import type { Quote } from '../text/quote.ts'
import type { Scope } from './scope.ts'

// Shorter quotations are words picked out, not speech.
const SPEECH = 25
const REACH = 2

interface Spoken {
  readonly quote: Quote
  readonly block: number
}

/**
 * Speakers of quotations that no one is named for: one that runs on over paragraphs has one speaker, wherever named;
 * another belongs to the last one who was quoted, in its paragraph or the two before.
 */
export function carryOn(
  quotes: readonly (readonly Quote[])[],
  own: readonly Scope[],
): readonly Scope[] {
  const speakers = own
    .filter((scope) => scope.source.kind === 'person')
    .sort((a, b) => a.start - b.start)
  const found: Scope[] = []
  for (const chain of toChains(quotes)) {
    const named = chain
      .map(({ quote }) => findOver(speakers, quote))
      .find((scope) => scope !== undefined)
    for (const { quote, block } of chain) {
      if (quote.end - quote.start < SPEECH || findOver(speakers, quote)) continue
      const speaker = named ?? findBefore(speakers, quote.start, block)
      if (speaker) found.push({ ...speaker, start: quote.start, end: quote.end, direct: true })
    }
  }
  return found
}

// A quotation left open at the end of a paragraph goes on at the head of the next.
function toChains(quotes: readonly (readonly Quote[])[]): readonly (readonly Spoken[])[] {
  const chains: Spoken[][] = []
  let open: Spoken[] | undefined
  quotes.forEach((list, block) => {
    list.forEach((quote, i) => {
      if (open && i === 0) open.push({ quote, block })
      else {
        open = [{ quote, block }]
        chains.push(open)
      }
      if (!quote.open) open = undefined
    })
    if (list.length === 0) open = undefined
  })
  return chains
}

function findOver(speakers: readonly Scope[], quote: Quote): Scope | undefined {
  const last = findIndex(speakers, quote.start)
  for (let at = last; at >= Math.max(0, last - 8); at -= 1) {
    const scope = speakers[at]
    if (scope && scope.start <= quote.start && quote.end <= scope.end) return scope
  }
  return undefined
}

function findBefore(speakers: readonly Scope[], start: number, block: number): Scope | undefined {
  const scope = speakers[findIndex(speakers, start)]
  return scope && scope.block <= block && scope.block >= block - REACH ? scope : undefined
}

// The last scope that starts at or before a place.
function findIndex(speakers: readonly Scope[], start: number): number {
  let low = 0
  let high = speakers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((speakers[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}
