import type { Block } from '../model/document.ts'

const HEAD_BLOCKS = 6
// "PARIS, 7 January (Agency) - ", "KYIV (Agency) --": a place in capitals, the agency in brackets, a dash.
const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}'’. -]{2,40}(?:,[^()–—]{0,40})?\s*\(([^()]{2,40})\)\s*(?:[–—]|--?\s)/u
const SOURCE = /^(?:source|agency|from)\s*:\s*(\p{Lu}[^\n.;:]{1,40})$/iu

/** The agency whose story a text says it carries, in its dateline or a line that names its source. */
export function findAgency(text: string, blocks: readonly Block[]): string | undefined {
  for (const { start, end } of blocks.slice(0, HEAD_BLOCKS)) {
    const words = text.slice(start, Math.min(end, start + 160))
    const named = DATELINE.exec(words)?.[1] ?? SOURCE.exec(words.trim())?.[1]
    if (named !== undefined) return named.trim()
  }
  return undefined
}
