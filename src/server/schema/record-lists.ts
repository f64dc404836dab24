import { z } from 'zod'
import type { EntryKind } from '../../model/entry.ts'
import type { ChangesAnswer, ClaimsAnswer, DocumentsAnswer } from '../../views/index.ts'
import { ASKED, CLAIM_LINE, DOCUMENT_LINE } from './claim-line.ts'

export const PAGING = z.object({
  page: z.int(),
  pages: z.int(),
  size: z.int(),
  total: z.int(),
})

const FACET_NAME = z.enum(['actor', 'act', 'subject', 'standing', 'voice', 'origin', 'document'])

export const CLAIMS_ANSWER = z.object({
  asked: ASKED,
  filter: z.object({
    actor: z.string().exactOptional(),
    act: z.string().exactOptional(),
    subject: z.string().exactOptional(),
    standing: z.string().exactOptional(),
    voice: z.string().exactOptional(),
    origin: z.string().exactOptional(),
    document: z.string().exactOptional(),
  }),
  paging: PAGING,
  claims: z.array(CLAIM_LINE),
  facets: z.array(
    z.object({
      name: FACET_NAME,
      label: z.string(),
      values: z.array(
        z.object({ id: z.string(), words: z.string(), n: z.int(), chosen: z.boolean() }),
      ),
    }),
  ),
}) satisfies z.ZodType<ClaimsAnswer>

export const LISTED_DOCUMENT = DOCUMENT_LINE.extend({
  rights: z.enum(['own', 'open', 'quotation']),
  address: z.string().exactOptional(),
  sha256: z.string(),
  recordedAt: z.string(),
  sequence: z.int(),
  claims: z.int(),
  unreviewed: z.int(),
  readers: z.array(z.string()),
  withheld: z.object({ by: z.string(), reason: z.string() }).exactOptional(),
})

export const DOCUMENTS_ANSWER = z.object({
  asked: ASKED,
  outlet: z.string().exactOptional(),
  paging: PAGING,
  documents: z.array(LISTED_DOCUMENT),
  outlets: z.array(z.object({ name: z.string(), n: z.int() })),
}) satisfies z.ZodType<DocumentsAnswer>

export const ENTRY_KIND = z.enum([
  'framework-file',
  'framework-file-removed',
  'document',
  'claim',
  'judgement',
  'reading',
  'withhold',
] as const satisfies readonly EntryKind[])

export const CHANGE_LINE = z.object({
  sequence: z.int(),
  recordedAt: z.string(),
  hash: z.string(),
  kind: ENTRY_KIND,
  what: z.string(),
  by: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  claim: CLAIM_LINE.exactOptional(),
  replacement: z.string().exactOptional(),
  document: DOCUMENT_LINE.exactOptional(),
  path: z.string().exactOptional(),
  note: z.string().exactOptional(),
  withheld: z.object({ by: z.string(), reason: z.string(), sequence: z.int() }).exactOptional(),
})

export const CHANGES_ANSWER = z.object({
  asked: ASKED,
  kind: ENTRY_KIND.exactOptional(),
  changes: z.array(CHANGE_LINE),
  kinds: z.array(z.object({ kind: ENTRY_KIND, words: z.string(), n: z.int() })),
  older: z.int().exactOptional(),
}) satisfies z.ZodType<ChangesAnswer>
