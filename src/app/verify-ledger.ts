import { checkChain } from '../ledger/index.ts'
import type { Claim } from '../model/claim.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Entry, EntryBody } from '../model/entry.ts'
import type { Passage } from '../model/passage.ts'
import type { LedgerReader, Sha256 } from './ports.ts'
import { walkEntries } from './walk-entries.ts'

/** What a check of the whole ledger found; without findings the record is as it was written. */
export interface LedgerCheck {
  readonly entries: number
  readonly claims: number
  /** Passages that were sliced again and found in their documents. */
  readonly passages: number
  readonly withheld: number
  /** Plain sentences, one a fault, in ledger order. */
  readonly findings: readonly string[]
}

/**
 * Walks the ledger from its first entry: every hash and digest, that every document's text is the one its id was made of, and
 * that every passage still slices to whole words of it. `onProgress` is told the number of entries walked.
 */
export async function verifyLedger(
  reader: LedgerReader,
  sha256: Sha256,
  onProgress: (entries: number) => void = () => undefined,
): Promise<LedgerCheck> {
  const chain = checkChain(sha256)
  const texts = createTexts(reader, sha256)
  const findings: string[] = []
  const count = { entries: 0, claims: 0, passages: 0, withheld: 0 }
  for await (const entry of walkEntries(reader)) {
    count.entries += 1
    for (const { sentence } of chain.add(entry)) findings.push(sentence)
    const { sealed } = entry
    if (!sealed) count.withheld += 1
    else {
      findings.push(...texts.add(entry, sealed.body))
      if (sealed.body.kind === 'claim') {
        count.claims += 1
        for (const passage of listPassages(sealed.body.claim)) {
          const text = await texts.find(passage.document)
          // A withheld text cannot be sliced; the entry that withholds it says why.
          if (text === 'withheld') continue
          const fault = checkPassage(sealed.body.claim, passage, text?.text)
          if (fault) findings.push(fault)
          else count.passages += 1
        }
      }
    }
    if (count.entries % 1000 === 0) onProgress(count.entries)
  }
  for (const { sentence } of chain.end()) findings.push(sentence)
  return { ...count, findings }
}

type Text = { readonly text: string } | 'withheld' | undefined

/** The texts of documents, the last read ones kept: claims mostly follow their document. */
function createTexts(reader: LedgerReader, sha256: Sha256) {
  const kept = new Map<DocumentId, string>()
  let characters = 0
  const keep = ({ id, text }: Document) => {
    kept.set(id, text)
    characters += text.length
    for (const [oldest, old] of kept) {
      if (characters <= KEPT_CHARACTERS || oldest === id) break
      kept.delete(oldest)
      characters -= old.length
    }
  }
  return {
    add(entry: Entry, body: EntryBody): readonly string[] {
      if (body.kind !== 'document') return []
      if (!kept.has(body.document.id)) keep(body.document)
      const id = `d-${sha256(body.document.text).slice(0, 16)}`
      if (id === body.document.id) return []
      return [
        `Entry ${entry.sequence} holds document ${body.document.id}, whose text is that of ${id}.`,
      ]
    },
    async find(id: DocumentId): Promise<Text> {
      const text = kept.get(id)
      if (text !== undefined) return { text }
      const stored = await reader.document(id, END_OF_TIME)
      if (!stored) return undefined
      if (stored.withheld) return 'withheld'
      keep(stored.document)
      return { text: stored.document.text }
    },
  }
}

const KEPT_CHARACTERS = 50_000_000
const END_OF_TIME = '9999-12-31T23:59:59Z'

function listPassages({ ground, origin }: Claim): readonly Passage[] {
  return [
    ...(ground.kind === 'passage' ? [ground] : []),
    ...(origin.kind === 'read' && origin.conditionWords ? [origin.conditionWords] : []),
  ]
}

function checkPassage(
  claim: Claim,
  { document, start, end }: Passage,
  text: string | undefined,
): string | undefined {
  const place = `Claim ${claim.id} points at characters ${start}-${end} of document ${document}`
  if (text === undefined) return `${place}, which is not on record.`
  if (!(start >= 0 && end > start && end <= text.length))
    return `${place}, which has ${text.length} characters.`
  const words = text.slice(start, end)
  if (words.trim() === '') return `${place}, where there are no words.`
  return SPLIT_CHARACTER.test(words) ? `${place}, which cuts a character in two.` : undefined
}

/** Half of a surrogate pair. */
const SPLIT_CHARACTER = /\p{Surrogate}/u
