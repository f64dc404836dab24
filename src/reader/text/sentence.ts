/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })
const SPACE_END = /\s+$/
// A capital after a shortened title or an initial does not begin a sentence.
const SHORTENED =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Prof|St|No|Nos|Art|vs|approx|Inc|Ltd|\p{Lu})\.$/u

// The segmenter looks ahead without limit at "A. A. A.": long blocks are given to it in parts.
const PART = 8000

/** The sentences of a block, without the white space around them. Lines of a block are one text. */
export function toSentences(text: string, block: Stretch): readonly Stretch[] {
  return cutAtSpaces(text, block.start, block.end, PART).flatMap((part) => splitPart(text, part))
}

function splitPart(text: string, part: Stretch): readonly Stretch[] {
  const slice = text.slice(part.start, part.end)
  const sentences: Stretch[] = []
  let open: number | undefined
  for (const { segment, index } of SEGMENTER.segment(slice)) {
    const trimmed = segment.replace(SPACE_END, '')
    const start = open ?? index + (segment.length - segment.trimStart().length)
    if (SHORTENED.test(trimmed.slice(-12)) && index + segment.length < slice.length) {
      open = start
      continue
    }
    open = undefined
    const end = index + trimmed.length
    if (end > start)
      sentences.push(...cutAtSpaces(text, part.start + start, part.start + end, LONGEST))
  }
  return sentences
}

// What runs on longer than this is no sentence; cut at a space, it costs no more than sentences do.
const LONGEST = 1200

function cutAtSpaces(
  text: string,
  start: number,
  end: number,
  longest: number,
): readonly Stretch[] {
  if (end - start <= longest) return [{ start, end }]
  const parts: Stretch[] = []
  for (let from = start; from < end; ) {
    const space = end - from <= longest ? end : text.lastIndexOf(' ', from + longest)
    const to = space > from ? space : Math.min(end, from + longest)
    const bare = trim(text, from, to)
    if (bare.end > bare.start) parts.push(bare)
    from = to
  }
  return parts
}

function trim(text: string, start: number, end: number): Stretch {
  const slice = text.slice(start, end)
  const lead = slice.length - slice.trimStart().length
  return { start: start + lead, end: start + slice.trimEnd().length }
}
