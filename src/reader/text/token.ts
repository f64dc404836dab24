import { scanTokens } from './scan-tokens.ts'

/** One word or punctuation mark with its place in the document; hyphens are not tokens, so `mine-clearance` is two words. */
export interface Token {
  readonly text: string
  /** Lower case, accents and curly apostrophes folded: what lexicons are matched against. */
  readonly norm: string
  readonly start: number
  readonly end: number
}

const PIECE =
  /(?:\p{L}\.){2,}|['’ʼ](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*\p{L}*|(?!ʼ)\p{L}(?:(?!ʼ)[\p{L}\p{M}\p{N}])*(?:['’ʼ](?!(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}]))\p{L}+)?|[^\s\p{L}\p{N}]/gu
const HYPHEN = /^[-\u2010\u2011]$/
const MARKS = /\p{M}+/gu
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Folds a word for comparison: case, accents and apostrophes do not count. */
export function toNorm(word: string): string {
  const lower = word.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding, and most words are.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[øłđßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘ʼ]/g, "'")
}

/** The tokens of a stretch of text, in order. A hyphen between letters separates words and is dropped; a free dash stays. */
export function toTokens(text: string, start: number, end: number): readonly Token[] {
  const slice = text.slice(start, end)
  const places = scanTokens(slice)
  if (!places) return matchTokens(slice, start)
  const tokens: Token[] = []
  for (let n = 0; n < places.length; n += 2) {
    const [at, end] = [places[n] ?? 0, places[n + 1] ?? 0]
    const piece = slice.slice(at, end)
    tokens.push({ text: piece, norm: toNorm(piece), start: start + at, end: start + end })
  }
  return tokens
}

/** The same by the pattern, for any letters; `start` is where the slice begins in its text. */
export function matchTokens(slice: string, start: number): readonly Token[] {
  const tokens: Token[] = []
  for (const match of slice.matchAll(PIECE)) {
    const piece = match[0]
    const at = match.index
    if (HYPHEN.test(piece) && isInsideWord(slice, at)) continue
    tokens.push({
      text: piece,
      norm: toNorm(piece),
      start: start + at,
      end: start + at + piece.length,
    })
  }
  return tokens
}

/** The folded words of a lexicon's phrase, cut exactly as text is. */
export function toWords(phrase: string): readonly string[] {
  return toTokens(phrase, 0, phrase.length).map((token) => token.norm)
}

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

function isInsideWord(slice: string, at: number): boolean {
  return /\S/.test(slice[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(slice[at + 1] ?? ' ')
}
