import { toSentenceSpan } from '../model/passage.ts'
import type { DocumentAnswer, DocumentBlock, Segment } from './document.ts'

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
