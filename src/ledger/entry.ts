import type { Draft, Entry, Head, Sha256 } from '../model/entry.ts'
import { toCanonicalJson } from './canonical-json.ts'

/** What the first entry of a chain names as the one before. */
export const GENESIS = '0'.repeat(64)

/** The head of an empty ledger. */
export const EMPTY_HEAD: Head = { sequence: 0, hash: GENESIS }

/**
 * The entry that follows a head. `recordedAt` is ISO 8601 UTC with milliseconds; when the clock went back, the entry takes
 * the head's instant. The salt must be random and used once, so that a withheld body cannot be guessed from its digest.
 */
export function toEntry(
  head: Head,
  draft: Draft,
  recordedAt: string,
  salt: string,
  sha256: Sha256,
): Entry {
  const late = head.recordedAt !== undefined && head.recordedAt > recordedAt
  const fields = {
    sequence: head.sequence + 1,
    kind: draft.body.kind,
    recordedAt: late ? (head.recordedAt ?? recordedAt) : recordedAt,
    key: draft.key,
    digest: toDigest(salt, draft.body, sha256),
    previous: head.hash,
  }
  return { ...fields, hash: toHash(fields, sha256), sealed: { salt, body: draft.body } }
}

/** SHA-256 over salt and canonical body. */
export function toDigest(salt: string, body: Draft['body'], sha256: Sha256): string {
  return sha256(salt + toCanonicalJson(body))
}

/** SHA-256 over the canonical chain fields of an entry. */
export function toHash(entry: Omit<Entry, 'hash' | 'sealed'>, sha256: Sha256): string {
  const { sequence, kind, recordedAt, key, digest, previous } = entry
  return sha256(toCanonicalJson({ sequence, kind, recordedAt, key, digest, previous }))
}
