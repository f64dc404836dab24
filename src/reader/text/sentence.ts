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

/** The sentences of a block, without the white space around them. Lines of a block are one text. */
export function toSentences(text: string, block: Stretch): readonly Stretch[] {
  const slice = text.slice(block.start, block.end)
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
    if (end > start) sentences.push({ start: block.start + start, end: block.start + end })
  }
  return sentences
}
