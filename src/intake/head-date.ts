import { toDayNumber, toDayText, toMonthLength } from '../model/calendar.ts'
import type { Block } from '../model/document.ts'
import type { PartialDate } from '../model/partial-date.ts'

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december'
const FORMS = new RegExp(
  [
    '\\b(?<y1>20\\d\\d)-(?<m1>\\d\\d)-(?<d1>\\d\\d)\\b',
    '\\b(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.(?<y2>20\\d\\d)\\b',
    '\\b(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y3>20\\d\\d)\\b',
    `\\b(?<d4>\\d{1,2})(?:st|nd|rd|th)? (?<m4>${MONTHS}),? (?<y4>20\\d\\d)\\b`,
    `\\b(?<m5>${MONTHS}) (?<d5>\\d{1,2})(?:st|nd|rd|th)?,? (?<y5>20\\d\\d)\\b`,
  ].join('|'),
  'giu',
)
const HEAD_BLOCKS = 6
const DATELINE = 90
// "PARIS, 7 January 2026 (Agency) – ": a dateline ends at its dash.
const DATELINE_END = /\s[–—-]\s/

/**
 * The publication date that the head of a text plainly states: one complete date (day, month and year) in a byline, or in the
 * dateline before the first sentence. Two different ones, or figures that may be read two ways, leave it unknown.
 */
export function findHeadDate(text: string, blocks: readonly Block[]): PartialDate | undefined {
  const dates = new Set<PartialDate>()
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    for (const date of findDates(toHead(text, block))) dates.add(date)
  }
  const [only] = dates
  return dates.size === 1 && only !== '' ? only : undefined
}

function toHead(text: string, block: Block): string {
  const words = text.slice(block.start, Math.min(block.end, block.start + 200))
  if (block.kind === 'byline' || block.kind === 'furniture') return words
  if (block.kind === 'title')
    return /^\s*(?:date|published|updated)\b[:\s]*\S{8,12}\s/i.test(words) ? words.slice(0, 40) : ''
  if (block.kind === 'heading')
    return /^(?:published|updated|date|last updated)\b/i.test(words) ? words : ''
  const end = DATELINE_END.exec(words)?.index ?? -1
  return block.kind === 'paragraph' && end > 0 && end < DATELINE && /^\p{Lu}{3,}/u.test(words)
    ? words.slice(0, end)
    : ''
}

// An ambiguous date counts as one that fits no other: the empty text.
function findDates(words: string): readonly PartialDate[] {
  const found: PartialDate[] = []
  for (const { groups = {} } of words.matchAll(FORMS)) {
    const year = groups.y1 ?? groups.y2 ?? groups.y3 ?? groups.y4 ?? groups.y5
    const named = (groups.m4 ?? groups.m5)?.toLowerCase()
    const month =
      named === undefined ? Number(groups.m1 ?? groups.m2) : MONTHS.split('|').indexOf(named) + 1
    const day = Number(groups.d1 ?? groups.d2 ?? groups.d4 ?? groups.d5)
    found.push(
      groups.a === undefined
        ? toDay(Number(year), month, day)
        : toSlashed(Number(year), Number(groups.a), Number(groups.b)),
    )
  }
  return found
}

function toSlashed(year: number, a: number, b: number): PartialDate {
  if (a > 12 || a === b) return toDay(year, b, a)
  return b > 12 ? toDay(year, a, b) : ''
}

function toDay(year: number, month: number, day: number): PartialDate {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= toMonthLength(year, month)
  return valid ? toDayText(toDayNumber({ year, month, day })) : ''
}
