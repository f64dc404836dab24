const [MARK, LETTER, DIGIT, SPACE, OTHER] = [0, 1, 2, 3, 4]
const APOSTROPHE = 0x27
const CURLY = 0x2019
const HYPHEN = 0x2d
const DOT = 0x2e
// “ ” „ ‘ – — … • €: the marks beyond Latin letters that news is full of.
const MARKS: ReadonlySet<number> = new Set([
  0x201c,
  0x201d,
  0x201e,
  0x2018,
  CURLY,
  0x2013,
  0x2014,
  0x2026,
  0x2022,
  0x20ac,
])
const CLASSES = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/\p{L}/u.test(char)) return LETTER as number
  if (/[0-9]/.test(char)) return DIGIT as number
  if (/\s/.test(char)) return SPACE as number
  return /[\p{M}\p{N}]/u.test(char) ? (OTHER as number) : (MARK as number)
})
// What an apostrophe and these letters add to a word is a word of its own.
const ENDINGS = ['s', 're', 've', 'll', 'd', 'm']

/**
 * Where the tokens of a stretch of Latin text begin and end, by turns, by a plain scan, several times faster than the pattern that
 * defines them; `undefined` when it holds a sign of another script, which only the pattern knows.
 */
export function scanTokens(slice: string): readonly number[] | undefined {
  const places: number[] = []
  for (let at = 0; at < slice.length; ) {
    const kind = classify(slice.charCodeAt(at))
    if (kind === OTHER) return undefined
    if (kind === SPACE) {
      at += 1
      continue
    }
    const end =
      kind === LETTER
        ? endWord(slice, at)
        : kind === DIGIT
          ? endNumber(slice, at)
          : endMark(slice, at)
    if (end < 0) return undefined
    if (!isJoint(slice, at, end)) places.push(at, end)
    at = end
  }
  return places
}

function classify(code: number): number {
  if (code < CLASSES.length) return CLASSES[code] ?? OTHER
  return MARKS.has(code) ? MARK : OTHER
}

function is(slice: string, at: number, kind: number): boolean {
  return at < slice.length && classify(slice.charCodeAt(at)) === kind
}

function isApostrophe(slice: string, at: number): boolean {
  const code = slice.charCodeAt(at)
  return code === APOSTROPHE || code === CURLY
}

function endRun(slice: string, from: number, kind: number): number {
  let at = from
  while (is(slice, at, kind)) at += 1
  return at
}

// Where the word ends; -1 when a sign follows that may belong to it and that only the pattern knows.
function endWord(slice: string, from: number): number {
  let dotted = from
  while (is(slice, dotted, LETTER) && slice.charCodeAt(dotted + 1) === DOT) dotted += 2
  if (dotted >= from + 4) return dotted
  let at = from
  while (is(slice, at, LETTER) || is(slice, at, DIGIT)) at += 1
  if (is(slice, at, OTHER)) return -1
  if (!isApostrophe(slice, at) || endEnding(slice, at + 1) > 0) return at
  const rest = endRun(slice, at + 1, LETTER)
  return rest > at + 1 ? rest : at
}

function endNumber(slice: string, from: number): number {
  let at = endRun(slice, from, DIGIT)
  while (/[.,:]/.test(slice[at] ?? '') && is(slice, at + 1, DIGIT))
    at = endRun(slice, at + 1, DIGIT)
  return endRun(slice, at, LETTER)
}

function endMark(slice: string, from: number): number {
  const ending = isApostrophe(slice, from) ? endEnding(slice, from + 1) : 0
  return ending > 0 ? ending : from + 1
}

// Where an ending that starts here stops; 0 when none does.
function endEnding(slice: string, from: number): number {
  for (const ending of ENDINGS) {
    const end = from + ending.length
    if (slice.startsWith(ending, from) && !is(slice, end, LETTER) && !is(slice, end, DIGIT))
      return end
  }
  return 0
}

// A hyphen between letters joins two words and is none itself.
function isJoint(slice: string, at: number, end: number): boolean {
  return (
    end === at + 1 &&
    slice.charCodeAt(at) === HYPHEN &&
    at > 0 &&
    !is(slice, at - 1, SPACE) &&
    (is(slice, end, LETTER) || is(slice, end, DIGIT))
  )
}
