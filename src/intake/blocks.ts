import type { Block, BlockKind } from '../model/document.ts'
import patterns from './furniture.json' with { type: 'json' }

// Tried on small letters: ten times as fast as a pattern that passes over the case of every letter.
const compile = (sources: readonly string[]): RegExp =>
  new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'u')
const BYLINE = patterns.byline.map(
  (source) => new RegExp(source, /\\p\{Lu\}/.test(source) ? 'u' : 'iu'),
)
const FURNITURE = compile(patterns.furniture)
const CAPTION = compile(patterns.caption)
const BULLET = /^\s*(?:[-*•‣▪·]\s+|[–—]\s+|\(?\d{1,2}[.)]\s+\S)/
const MARKDOWN_HEADING = /^\s*#{1,6}\s+\S/
const LABEL = /^\p{Lu}[^:.!?]{1,60}:\s+\S/u
const SENTENCE_END = /[.!?…:;][”"’'»)\]]*\s*$/
const HEADING_WORDS = 14
const HEADING_LENGTH = 90
// Furniture is short; a long line that mentions cookies is text.
const FURNITURE_LENGTH = 240

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Cuts a text into blocks: every line that is not empty is in exactly one, and lines broken at a fixed width are joined. */
export function toBlocks(text: string): readonly Block[] {
  const lines = toLines(text)
  const joined = joinLines(lines, text)
  return joined.map((line, index) => ({
    kind: toKind(line, index, joined),
    start: line.start,
    end: line.end,
  }))
}

function toLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const words = raw.trim()
    const start = at + (raw.length - raw.trimStart().length)
    // An empty line keeps its place, so that joining knows where a paragraph ends.
    lines.push({ start, end: start + words.length, words })
    at += raw.length + 1
  }
  return lines
}

function joinLines(lines: readonly Line[], text: string): readonly Line[] {
  const full = lines.filter((line) => line.words.length > 0)
  const width = full.reduce((longest, line) => Math.max(longest, line.words.length), 0)
  const long = full.filter((line) => line.words.length > 0.75 * width).length
  const wrapped = width <= 110 && width >= 40 && full.length > 6 && long > full.length / 2
  const joined: Line[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (line.words.length === 0) open = false
    else if (last && open && isContinued(last, line, wrapped, width)) {
      joined[joined.length - 1] = {
        start: last.start,
        end: line.end,
        words: text.slice(last.start, line.end),
      }
    } else {
      joined.push(line)
      open = true
    }
  }
  return joined
}

function isContinued(last: Line, line: Line, wrapped: boolean, width: number): boolean {
  if (BULLET.test(line.words)) return false
  const tail = last.words.slice(last.words.lastIndexOf('\n') + 1)
  if (wrapped) return tail.length > 0.6 * width
  return /^\p{Ll}/u.test(line.words) && !SENTENCE_END.test(tail) && tail.length > 50
}

function toKind(line: Line, index: number, all: readonly Line[]): BlockKind {
  const { words } = line
  const head = words.slice(0, 300)
  if (words.length <= FURNITURE_LENGTH) {
    const small = head.toLowerCase()
    if (CAPTION.test(small)) return 'caption'
    if (BYLINE.some((pattern) => pattern.test(head))) return 'byline'
    if (FURNITURE.test(small)) return 'furniture'
  }
  if (MARKDOWN_HEADING.test(head)) return index === 0 ? 'title' : 'heading'
  if (BULLET.test(head)) return 'list-item'
  if (index === 0 && words.length <= 200 && !/\.[”"’']?\s*$/.test(words)) return 'title'
  if (index > 0 && words === all[0]?.words) return 'title'
  if (!isHeading(words)) return 'paragraph'
  // "Norway: 500 million", "Poland: 100 million": lines that each begin with a label are the items of a list.
  const beside = [all[index - 1], all[index + 1]].some((other) => LABEL.test(other?.words ?? ''))
  return LABEL.test(words) && beside ? 'list-item' : 'heading'
}

function isHeading(words: string): boolean {
  if (words.length > HEADING_LENGTH) return false
  const bare = words.replace(/[?!]\s*$/, '')
  if (/[.!?…:;,]["”’']?\s*$/.test(bare) || /[.!?]\s/.test(bare)) return false
  return words.split(/\s+/).length <= HEADING_WORDS && !(/^[“"‘']/.test(words) && words.length > 60)
}
