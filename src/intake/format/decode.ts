import { SuretyError } from '../../model/problem.ts'

/** Bytes as text, and what was done when their declared encoding was not the real one. */
export interface Decoded {
  readonly text: string
  readonly notes: readonly string[]
}

const HEAD = 2048
const FEW = 0.02

/**
 * Decodes bytes. A byte order mark decides; else bytes that are valid UTF-8 are UTF-8 whatever was declared, because other
 * encodings hardly ever are; else the declared encoding, else Windows-1252, which most undeclared pages of the web use.
 */
export function decode(bytes: Uint8Array, name: string, contentType?: string): Decoded {
  const marked = toMarked(bytes)
  if (marked) return { text: toText(bytes, marked) ?? '', notes: [] }
  const declared = findDeclared(bytes, contentType)
  const utf8 = toText(bytes, 'utf-8', true)
  if (utf8 !== undefined && !utf8.includes('\0'))
    return { text: utf8, notes: toNotes(declared, 'utf-8', utf8) }
  const wide = toWide(bytes)
  if (wide) return { text: toText(bytes, wide) ?? '', notes: toNotes(declared, wide) }
  if (utf8 !== undefined || bytes.includes(0)) throw toBinary(name)
  if (isNearlyUtf8(bytes)) {
    return {
      text: toText(bytes, 'utf-8') ?? '',
      notes: ['some of its bytes are not UTF-8: they are shown as \ufffd'],
    }
  }
  const named = declared === undefined || isUtf8(declared) ? undefined : toText(bytes, declared)
  if (named !== undefined && declared !== undefined && !named.includes('\ufffd'))
    return { text: named, notes: [] }
  if (looksBinary(bytes)) throw toBinary(name)
  return {
    text: toText(bytes, 'windows-1252') ?? '',
    notes: [`declared as ${declared ?? 'nothing'}, read as windows-1252`],
  }
}

function toBinary(name: string): SuretyError {
  return new SuretyError(
    'document-refused',
    `${name} was not taken in: it is binary data, not text.`,
    'Give the report as text, HTML, PDF, a feed, JSON lines or WARC.',
  )
}

function toMarked(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

// Latin text in two bytes a letter has a zero in every second place.
function toWide(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD)
  if (head.length < 16) return undefined
  let even = 0
  let odd = 0
  head.forEach((byte, at) => {
    if (byte === 0) at % 2 === 0 ? even++ : odd++
  })
  const half = head.length / 2
  if (odd > 0.7 * half && even < 0.05 * half) return 'utf-16le'
  return even > 0.7 * half && odd < 0.05 * half ? 'utf-16be' : undefined
}

/** The encoding that the bytes or their server declare, in lower case. */
function findDeclared(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  const told = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1]
  if (told !== undefined) return told.toLowerCase()
  const head = toText(bytes.subarray(0, HEAD), 'latin1') ?? ''
  const inside =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  return inside?.[1]?.toLowerCase()
}

function toText(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

function toNotes(declared: string | undefined, actual: string, text = '\u00e9'): readonly string[] {
  if (declared === undefined || declared === actual || isUtf8(declared) === isUtf8(actual))
    return []
  // Plain ASCII is the same in every encoding that the web uses.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is asked for.
  return /^[\x00-\x7f]*$/.test(text) ? [] : [`declared as ${declared}, read as ${actual}`]
}

function isUtf8(encoding: string): boolean {
  return /^utf-?8$/.test(encoding)
}

// A text cut in the middle of a letter, or with one stray byte, is still UTF-8.
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let broken = 0
  let whole = 0
  for (let at = 0; at < bytes.length; ) {
    const length = toSequenceLength(bytes, at)
    if (length === 0) broken++
    else if (length > 1) whole++
    at += Math.max(1, length)
  }
  return whole > 0 && broken <= Math.max(2, FEW * whole) && broken < whole
}

/** How many bytes a UTF-8 sequence that starts here has; 0 when none does. */
function toSequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  if (first > 0xf4) return 0
  for (let n = 1; n < length; n++) {
    if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD)
  const controls = head.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  ).length
  return controls > 0.02 * head.length
}
