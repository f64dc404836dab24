import { createHash } from 'node:crypto'
import type { Draft } from '../../src/app/ports.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'
import type { Judgement } from '../../src/model/judgement.ts'

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex')

/** A document draft whose id is that of its text. */
export function documentDraft(text: string, rest: Partial<Document> = {}): Draft & { id: string } {
  const hash = sha256(text)
  const id = `d-${hash.slice(0, 16)}`
  const document: Document = {
    id,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    rights: 'own',
    ...rest,
  }
  return { id, key: `document:${hash}`, body: { kind: 'document', document } }
}

/** A claim read from a passage. */
export function readClaim(
  id: string,
  [document, start, end]: readonly [string, number, number],
  rest: Partial<Claim> = {},
): Draft {
  const claim: Claim = {
    id,
    act: 'pledge',
    by: ['NOR'],
    subject: 'training',
    ground: { kind: 'passage', document, start, end },
    origin: { kind: 'read', reader: 'rules-1' },
    ...rest,
  }
  return { key: `claim:${id}`, body: { kind: 'claim', claim } }
}

/** A curated claim that cites a source. */
export function curatedClaim(id: string, rest: Partial<Claim> = {}): Draft {
  const claim: Claim = {
    id,
    act: 'offer',
    by: ['POL'],
    subject: 'logistics',
    ground: { kind: 'sources', sources: ['s1'] },
    origin: { kind: 'curated', row: id, verified: true },
    ...rest,
  }
  return { key: `claim:${id}`, body: { kind: 'claim', claim } }
}

export function judgementDraft(
  claim: string,
  verdict: Judgement['verdict'],
  rest: Partial<Judgement> = {},
): Draft {
  const judgement: Judgement = { claim, verdict, by: 'desk', reason: 'read again', ...rest }
  return {
    key: `judgement:${sha256(JSON.stringify(judgement)).slice(0, 16)}`,
    body: { kind: 'judgement', judgement },
  }
}

export function readingDraft(document: string, reader: string, claims: number): Draft {
  return {
    key: `reading:${document}:${reader}`,
    body: { kind: 'reading', document, reader, claims },
  }
}
