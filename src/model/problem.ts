/**
 * The stable names of what a user or the world can get wrong. One place maps them to an HTTP status (`server`), one to an
 * exit code (`cli`).
 */
export type ProblemCode =
  | 'actor-not-found'
  | 'browser-not-found'
  | 'claim-not-found'
  | 'claim-withheld'
  | 'document-not-found'
  | 'document-refused'
  | 'entry-refused'
  | 'file-not-readable'
  | 'framework-faulty'
  | 'framework-mismatch'
  | 'instrument-not-found'
  | 'journal-broken'
  | 'not-allowed'
  | 'option-not-understood'
  | 'page-not-found'
  | 'passage-not-found'
  | 'provision-not-found'
  | 'statement-superseded'
  | 'store-locked'

/** The user's or the world's fault: what was tried, what is wrong with which value, and in `hint` what to do now. */
export class SuretyError extends Error {
  readonly code: ProblemCode
  readonly hint: string

  constructor(code: ProblemCode, sentence: string, hint: string) {
    super(sentence)
    this.name = 'SuretyError'
    this.code = code
    this.hint = hint
  }
}

/** Stops loudly on a bug of ours. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`bug: ${sentence}`)
}

/** Which of some names are at most two letters away from a mistyped one, nearest first. */
export function listNearest(name: string, among: Iterable<string>): readonly string[] {
  return [...among]
    .map((other) => ({ other, distance: toDistance(name, other) }))
    .filter(({ distance }) => distance < 3)
    .sort((a, b) => a.distance - b.distance)
    .map(({ other }) => other)
}

/** Levenshtein distance. */
function toDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[b.length] ?? 0
}
