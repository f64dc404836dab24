import type { Reading } from './context.ts'
import type { Frame } from './frame.ts'

/** Where the passage of a frame ends, in tokens: before the next frame, another clause, or who says it. */
export function findEnd(reading: Reading, frame: Frame, next: Frame | undefined): number {
  const { tokens } = reading.sentence
  let end = tokens.length
  if (next && next.predicate.from > frame.predicate.to) {
    const own = next.agents.how === 'own' && next.agents.from >= frame.predicate.to
    end = own ? next.agents.from : next.predicate.from
  }
  end = cutNextClause(reading, frame, cutAttribution(reading, frame, end))
  while (
    end > frame.predicate.to &&
    /^(?:[,.;:!?—–-]|["“”‘’'«»()]|and|but|or|that|while|though|yet|which|who|as)$/.test(
      tokens[end - 1]?.norm ?? '',
    )
  )
    end -= 1
  return end
}

// "..., and nobody wrote about it", "...; the ministers": another clause that says no act is no part of the passage.
function cutNextClause(reading: Reading, frame: Frame, end: number): number {
  const { tokens } = reading.sentence
  for (let at = frame.predicate.to + 1; at < end; at += 1) {
    const [word, next, after] = [0, 1, 2].map((step) => tokens[at + step]?.norm ?? '')
    if (word === ';') return at
    if (word !== ',') continue
    if (
      /^(?:but|while|whereas|yet|though)$/.test(next ?? '') &&
      !reading.conditions.some((hit) => hit.from >= at && hit.from <= at + 2)
    )
      return at
    if (next === 'and' && /^(?:nobody|he|she|it|they|we|i|there|this)$/.test(after ?? '')) return at
  }
  return end
}

// ", the minister told reporters" says who speaks: it is no part of the passage.
function cutAttribution(reading: Reading, frame: Frame, end: number): number {
  const { tokens } = reading.sentence
  const after = tokens[frame.predicate.to - 1]?.end ?? 0
  let cut = end
  for (const { phrase } of reading.scopes) {
    if (phrase.start <= after) continue
    const at = tokens.findIndex((token) => token.start >= phrase.start)
    if (at > frame.predicate.to && at < cut && isAside(tokens, at)) cut = at
  }
  return cut
}

function isAside(tokens: Reading['sentence']['tokens'], at: number): boolean {
  return /^[,;:–—”"’'»]$/.test(tokens[at - 1]?.text ?? '')
}

/** The article before an agent belongs to the passage. */
export function withArticle(reading: Reading, from: number): number {
  return /^(?:the|a|an)$/.test(reading.sentence.tokens[from - 1]?.norm ?? '') ? from - 1 : from
}

/** Where a passage starts: the marks of emphasis go with the word ("**Germany** could"). */
export function openEmphasis(reading: Reading, start: number): number {
  let at = start
  while (reading.sentence.text[at - 1] === '*' && at > reading.sentence.start) at -= 1
  return at
}

/** Where a passage ends: one that opens a quotation takes its closing mark too. */
export function closeQuote(reading: Reading, start: number, end: number): number {
  const { text } = reading.sentence
  const marks = text.slice(start, end).match(/["“”]/g)?.length ?? 0
  return marks % 2 === 1 && /["”]/.test(text[end] ?? '') ? end + 1 : end
}
