import { z } from 'zod'
import { ACTS } from '../../model/act.ts'
import type { Voice } from '../../model/voice.ts'
import type { ActorLine, Asked, ClaimLine, DocumentLine, SourceLine } from '../../views/index.ts'

const VOICES = [
  'own',
  'told',
  'ascribed',
  'anonymous',
  'unplaced',
] as const satisfies readonly Voice[]

export const ASKED = z.object({
  framework: z.object({ id: z.string(), title: z.string() }),
  on: z.string(),
  known: z.string(),
  basis: z.enum(['recorded', 'published']),
  trust: z.enum(['reviewed', 'read']),
  suppose: z.array(z.string()),
  without: z.array(z.string()).exactOptional(),
  position: z.int(),
  hash: z.string(),
  notice: z.string().exactOptional(),
}) satisfies z.ZodType<Asked>

export const ACTOR_LINE = z.object({
  id: z.string(),
  name: z.string(),
}) satisfies z.ZodType<ActorLine>

export const SOURCE_LINE = z.object({
  id: z.string(),
  publisher: z.string(),
  publishedOn: z.string().exactOptional(),
  address: z.string(),
}) satisfies z.ZodType<SourceLine>

export const DOCUMENT_LINE = z.object({
  id: z.string(),
  title: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  publishedOn: z.string().exactOptional(),
}) satisfies z.ZodType<DocumentLine>

export const CLAIM_LINE = z.object({
  id: z.string(),
  act: z.enum(ACTS),
  by: z.array(ACTOR_LINE),
  to: z.array(ACTOR_LINE),
  subject: z.string(),
  subjectName: z.string(),
  conditions: z.array(z.string()),
  when: z.string().exactOptional(),
  speaker: z.string().exactOptional(),
  office: z.string().exactOptional(),
  voice: z.enum(VOICES),
  chain: z.array(z.string()),
  quote: z.string().exactOptional(),
  words: z.string().exactOptional(),
  note: z.string().exactOptional(),
  quantity: z.string().exactOptional(),
  caveat: z.string().exactOptional(),
  some: z.object({ n: z.int(), of: z.int().exactOptional() }).exactOptional(),
  standing: z.enum(['accepted', 'unreviewed', 'rejected', 'superseded', 'withdrawn']),
  verified: z.boolean(),
  origin: z.enum(['curated', 'read']),
  reader: z.string().exactOptional(),
  amendedBy: z.string().exactOptional(),
  document: DOCUMENT_LINE.extend({ start: z.int(), end: z.int() }).exactOptional(),
  sources: z.array(SOURCE_LINE),
  sequence: z.int(),
  recordedAt: z.string(),
  judgedAt: z.string().exactOptional(),
}) satisfies z.ZodType<ClaimLine>
