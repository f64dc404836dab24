import { type Candidate, findCandidates } from './candidate.ts'
import { toModelWords, type Words } from './delexical.ts'
import type { Told } from './told.ts'

/** A sentence as the model sees it, with what stands around it. */
export interface Place extends Told {
  readonly words: Words
  readonly candidates: readonly Candidate[]
  /** The acts that the rules claim, by the token of their predicate. */
  readonly ruled: ReadonlyMap<number, string>
  /** Subjects named in the sentences before and after. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The sentences of a document that may hold claims. */
export function toPlaces(told: readonly Told[]): readonly Place[] {
  const named = told.map(({ reading }) => [...new Set(reading.subjects.map((hit) => hit.id))])
  return told.flatMap((part, i) => {
    if (!mayClaim(part)) return []
    const candidates = findCandidates(part.reading)
    if (candidates.length === 0) return []
    const { tokens } = part.reading.sentence
    const ruled = new Map(
      part.claims.map((claim) => [tokens.findIndex((token) => token.end > claim.head), claim.act]),
    )
    return [
      {
        ...part,
        candidates,
        ruled,
        words: toModelWords(part.reading),
        before: named[i - 1] ?? [],
        after: named[i + 1] ?? [],
      },
    ]
  })
}

// Where nobody is named or speaks, nobody can be said to do a thing: tagging is dear, and spared there.
function mayClaim({ reading, claims, memory }: Told): boolean {
  if (claims.length > 0) return true
  if (reading.sentence.tokens.length < 3 || reading.sentence.tokens.at(-1)?.text === '?')
    return false
  return (
    reading.mentions.length > 0 ||
    reading.scopes.length > 0 ||
    (reading.subjects.length > 0 && (memory.actors.length > 0 || memory.voice !== undefined))
  )
}
