import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'

const UNNAMED =
  /\b(?:officials?|sources?|diplomats?|people|persons?|aides?|advisers?|insiders?|reports?|media)\b/i

/**
 * Whose telling a read claim is, and which text it stands in: the outlet nearest the speaker in its chain, else the agency that the
 * document names, else its outlet; and the first document of those that repeat one text. Claims that share one are one origin.
 */
export function toTellers(claim: Claim, document: Document): readonly string[] {
  const named = claim.via?.findLast((link) => !UNNAMED.test(link))
  const teller = named ?? document.agency ?? document.outlet
  const text = document.cluster ?? document.id
  return teller === undefined ? [text] : [fold(teller), text]
}

/** The same for every claim of a document: claims with their tellers. */
export function withTellers(claims: readonly Claim[], document: Document): readonly Claim[] {
  return claims.map((claim) =>
    claim.origin.kind === 'read'
      ? { ...claim, origin: { ...claim.origin, tellers: toTellers(claim, document) } }
      : claim,
  )
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
