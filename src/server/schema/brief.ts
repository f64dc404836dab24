import { z } from 'zod'
import type { BriefAnswer, BriefChoices } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE, SOURCE_LINE } from './claim-line.ts'

export const BRIEF_ANSWER = z.object({
  asked: ASKED,
  spec: z.object({
    headline: z.boolean(),
    line: z.string().exactOptional(),
    states: z.array(z.string()),
    provision: z.string().exactOptional(),
    assume: z.string().exactOptional(),
    since: z.string().exactOptional(),
    sources: z.boolean(),
  }),
  lang: z.enum(['en', 'uk']),
  blocks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      foreign: z.boolean(),
      sentences: z.array(
        z.object({
          id: z.string(),
          words: z.string(),
          from: z.string().describe('The address of the answer that gave the sentence.'),
          notes: z.array(z.number()),
        }),
      ),
    }),
  ),
  notes: z.array(z.object({ number: z.number(), claim: CLAIM_LINE, address: z.string() })),
  sources: z.array(SOURCE_LINE),
}) satisfies z.ZodType<BriefAnswer>

export const BRIEF_CHOICES = z.object({
  asked: ASKED,
  lines: z.array(z.object({ id: z.string(), label: z.string() })),
  actors: z.array(ACTOR_LINE),
  provisions: z.array(z.object({ id: z.string(), title: z.string(), instrument: z.string() })),
}) satisfies z.ZodType<BriefChoices>
