import type { DocumentAnswer, DocumentBlock, Segment } from './document.ts'

/** Where sentences begin after an earlier one; a mistaken cut at an abbreviation shows less, never more. */
const BOUNDARY = /[.!?…]["”’»)]*\s+/g

/** Start and end of the sentences that hold the characters from `start` to `end` of a text. */
export function toSentenceSpan(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [0, text.length]
  for (const match of text.matchAll(BOUNDARY)) {
    const after = match.index + match[0].length
    if (after <= start) from = after
    else if (after >= end) {
      to = match.index + match[0].trimEnd().length
      break
    }
  }
  return { start: from, end: to }
}

/**
 * A document as the public may read it: one that we only quote from keeps each passage with the sentences that hold it, and nothing
 * of the rest. Offsets stay those of the document.
 */
export function toPublicDocument(answer: DocumentAnswer): DocumentAnswer {
  if (answer.document.rights !== 'quotation') return answer
  return { ...answer, blocks: answer.blocks.flatMap(toExcerpts) }
}

/** The runs of a block that hold passages, each as a block of its own. */
function toExcerpts(block: DocumentBlock): readonly DocumentBlock[] {
  const text = block.segments.map((segment) => segment.text).join('')
  const first = block.segments[0]?.start ?? 0
  const spans = block.segments
    .filter(({ claims }) => claims.length > 0)
    .map(({ start, end }) => toSentenceSpan(text, start - first, end - first))
  const runs: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last && span.start <= last.end + 1) last.end = Math.max(last.end, span.end)
    else runs.push({ ...span })
  }
  return runs.map((run) => ({
    kind: block.kind,
    segments: block.segments.flatMap((segment) => cut(segment, first + run.start, first + run.end)),
  }))
}

function cut(segment: Segment, start: number, end: number): readonly Segment[] {
  const from = Math.max(segment.start, start)
  const to = Math.min(segment.end, end)
  if (from >= to) return []
  const text = segment.text.slice(from - segment.start, to - segment.start)
  return [{ start: from, end: to, text, claims: segment.claims }]
}
