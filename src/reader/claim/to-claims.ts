import type { Claim, Speaker } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import type { SubjectId } from '../../model/subject.ts'
import type { Mention } from '../mention/mention.ts'
import { READER_VERSION } from '../version.ts'
import type { Proposition } from './read-sentence.ts'

/** Gives propositions their ids and places; what is told twice of one passage is one claim. */
export function toClaims(
  propositions: readonly Proposition[],
  document: Document,
): readonly Claim[] {
  const claims = new Map<string, Claim>()
  for (const proposition of propositions) {
    const claim = toClaim(proposition, document)
    if (!claims.has(claim.id)) claims.set(claim.id, claim)
  }
  return [...claims.values()]
}

function toClaim(proposition: Proposition, document: Document): Claim {
  const { act, by, to, subject, when, via, start, end, planned } = proposition
  const { some, quantity, caveat, conditionWords, confidence } = proposition
  const conditions = proposition.if
  const speaker = proposition.speaker && toSpeaker(proposition.speaker)
  const key = [
    document.id,
    READER_VERSION,
    start,
    end,
    act,
    by.join('+'),
    subject,
    conditions.join('+'),
  ].join('|')
  return {
    id: `r-${toDigest(key)}`,
    act,
    by,
    subject: subject as SubjectId,
    ...(to.length > 0 ? { to } : {}),
    ...(conditions.length > 0 ? { if: conditions } : {}),
    ...(when === undefined ? {} : { when }),
    ...(speaker ? { speaker } : {}),
    ...(via.length > 0 ? { via } : {}),
    ...(some ? { some } : {}),
    ...(quantity === undefined ? {} : { quantity }),
    ...(caveat === undefined ? {} : { caveat }),
    ...(planned ? { planned } : {}),
    ground: { kind: 'passage', document: document.id, start, end },
    ...(document.publishedOn === undefined ? {} : { publishedOn: document.publishedOn }),
    origin: {
      kind: 'read',
      reader: READER_VERSION,
      ...(conditionWords ? { conditionWords: { document: document.id, ...conditionWords } } : {}),
      ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 }),
    },
  }
}

function toSpeaker(mention: Mention): Speaker | undefined {
  if (mention.name === undefined) return undefined
  const [of] = mention.actors
  const told = of !== undefined && (mention.described === true || mention.person === undefined)
  return {
    name: mention.name,
    ...(mention.person === undefined ? {} : { person: mention.person }),
    ...(told ? { of } : {}),
  }
}

// Two 32-bit FNV-1a hashes with different starts: 12 hex digits that depend on nothing but the key.
function toDigest(key: string): string {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + i), 0x01000193)
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
  return (hex(high) + hex(low)).slice(0, 12)
}
