import type { Stretch } from './sentence.ts'

/** Quoted words of a block, without the marks; `open` when the mark was never closed (a quotation that runs on). */
export interface Quote extends Stretch {
  readonly open: boolean
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  '«': '»',
  '„': '“',
}

/** The quotations of a block, found over the whole block so that one may hold several sentences. */
export function findQuotes(text: string, block: Stretch): readonly Quote[] {
  const quotes: Quote[] = []
  let at = block.start
  while (at < block.end) {
    const close = PAIRS[text[at] ?? '']
    if (close === undefined || !canOpen(text, at, block)) {
      at += 1
      continue
    }
    const end = findClose(text, at + 1, block.end, close)
    if (end === undefined) {
      // A lone apostrophe is no quotation; a double mark left open runs to the end of its block.
      if (close === '’' || close === "'") {
        at += 1
        continue
      }
      quotes.push({ start: at + 1, end: block.end, open: true })
      return quotes
    }
    quotes.push({ start: at + 1, end, open: false })
    at = end + 1
  }
  return quotes
}

function canOpen(text: string, at: number, block: Stretch): boolean {
  const before = at === block.start ? ' ' : (text[at - 1] ?? ' ')
  return /[\s([—–-]/.test(before) && /\S/.test(text[at + 1] ?? ' ')
}

function findClose(text: string, from: number, end: number, close: string): number | undefined {
  const single = close === '’' || close === "'"
  // A search without a limit would make many open marks quadratic.
  const limit = Math.min(end, from + 4000)
  for (let at = from; at < limit; at += 1) {
    if (text[at] !== close) continue
    // An apostrophe inside a word (won't, Germany's) closes nothing.
    if (single && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) continue
    return at
  }
  return undefined
}
