// A place in capitals, then a dash; between them a date, an agency in brackets, or nothing.
const DATELINE =
  /^[\p{Lu}][\p{Lu} .,'’/-]{2,40}(?:,[^–—\n]{0,40})?(?:\([^)\n]{0,40}\)\s*)?[^\p{L}\n]{0,12}\s[–—-]{1,2}\s+/u

/** How many characters at the head of a block only say where and when it was written: `BRUSSELS, April 10 (Agency) - `. */
export function toDatelineLength(words: string): number {
  return DATELINE.exec(words.slice(0, 140))?.[0].length ?? 0
}
