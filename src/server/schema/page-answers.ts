import { z } from 'zod'
import { REASONS } from '../../model/judgement.ts'
import type { ClaimAnswer, DocumentAnswer, DossierAnswer, HomeAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE } from './claim-line.ts'
import { INSTRUMENT_LINE } from './instrument.ts'
import { MAP_ANSWER } from './map.ts'
import { POSITION_LINE } from './position.ts'
import { FACT_LINE, PROVISION_LINE, TRUCE_LINE } from './provision.ts'
import { CHANGE_LINE } from './record-lists.ts'

export const HOME_ANSWER = z.object({
  asked: ASKED,
  headline: z.string(),
  matrixHeadline: z.string(),
  facts: z.array(FACT_LINE),
  truces: z.array(TRUCE_LINE),
  instruments: z.array(INSTRUMENT_LINE),
  blocking: z.array(z.object({ words: z.string(), provisions: z.int() })),
  latest: z.array(CLAIM_LINE),
  changes: z.array(CHANGE_LINE),
  map: MAP_ANSWER,
  counts: z.object({
    claims: z.int(),
    reviewed: z.int(),
    unreviewed: z.int(),
    documents: z.int(),
    sources: z.int(),
    entries: z.int(),
  }),
}) satisfies z.ZodType<HomeAnswer>

export const DOSSIER_ANSWER = z.object({
  asked: ASKED,
  actor: ACTOR_LINE.extend({ roles: z.array(z.string()), note: z.string().exactOptional() }),
  headline: z.string(),
  positions: z.array(POSITION_LINE),
  instruments: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      standing: z.string(),
      on: z.string(),
      caveats: z.array(z.string()),
    }),
  ),
  provisions: z.array(PROVISION_LINE.extend({ own: z.string() })),
  asMember: z.array(CLAIM_LINE),
  statements: z.array(CLAIM_LINE),
}) satisfies z.ZodType<DossierAnswer>

export const DOCUMENT_ANSWER = z.object({
  asked: ASKED,
  document: z.object({
    id: z.string(),
    title: z.string().exactOptional(),
    outlet: z.string().exactOptional(),
    address: z.string().exactOptional(),
    publishedOn: z.string().exactOptional(),
    rights: z.enum(['own', 'open', 'quotation']),
    note: z.string().exactOptional(),
    sha256: z.string(),
    recordedAt: z.string(),
    sequence: z.int(),
    characters: z.int(),
    withheld: z.object({ by: z.string(), reason: z.string() }).exactOptional(),
  }),
  blocks: z.array(
    z.object({
      kind: z.enum([
        'title',
        'paragraph',
        'heading',
        'list-item',
        'byline',
        'caption',
        'furniture',
      ]),
      segments: z.array(
        z.object({
          start: z.int(),
          end: z.int(),
          text: z.string(),
          claims: z.array(z.string()),
        }),
      ),
    }),
  ),
  claims: z.array(CLAIM_LINE),
}) satisfies z.ZodType<DocumentAnswer>

export const CLAIM_ANSWER = z.object({
  asked: ASKED,
  claim: CLAIM_LINE,
  context: z.object({ before: z.string(), quote: z.string(), after: z.string() }).exactOptional(),
  judgements: z.array(
    z.object({
      claim: z.string(),
      verdict: z.enum(['accept', 'reject', 'amend', 'rank', 'supersede', 'withdraw', 'undo']),
      by: z.string(),
      reason: z.string(),
      reasonId: z.enum(REASONS.map(({ id }) => id)).exactOptional(),
      awaitsSecond: z.literal(true).exactOptional(),
      replacement: z.string().exactOptional(),
      rank: z.enum(['preferred', 'normal', 'deprecated']).exactOptional(),
      recordedAt: z.string(),
    }),
  ),
  rivals: z.array(CLAIM_LINE),
}) satisfies z.ZodType<ClaimAnswer>
