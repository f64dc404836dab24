import { z } from 'zod'
import { TRUTHS } from '../../model/truth.ts'
import type { ComparisonAnswer, FlipsAnswer, TimelineAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE } from './claim-line.ts'
import { PROVISION_STATE } from './provision.ts'

const SIDE = z.object({ state: PROVISION_STATE, because: z.string() })

const CHANGES = {
  provisions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      before: SIDE.exactOptional(),
      after: SIDE.exactOptional(),
    }),
  ),
  positions: z.array(
    z.object({
      actor: ACTOR_LINE,
      subject: z.string(),
      subjectName: z.string(),
      before: z.string().exactOptional(),
      after: z.string().exactOptional(),
    }),
  ),
  facts: z.array(
    z.object({
      ref: z.string(),
      question: z.string(),
      before: z.enum(TRUTHS),
      after: z.enum(TRUTHS),
      because: z.string(),
    }),
  ),
}

export const COMPARISON_ANSWER = z.object({
  asked: ASKED,
  versus: ASKED,
  ...CHANGES,
}) satisfies z.ZodType<ComparisonAnswer>

export const FLIPS_ANSWER = z.object({
  asked: ASKED,
  since: z.string(),
  flips: z.array(z.object({ recordedAt: z.string(), entries: z.array(CLAIM_LINE), ...CHANGES })),
  cut: z.boolean(),
}) satisfies z.ZodType<FlipsAnswer>

export const TIMELINE_ANSWER = z.object({
  asked: ASKED,
  from: z.string(),
  to: z.string(),
  spans: z.array(
    z.object({
      provision: z.string(),
      debtor: ACTOR_LINE,
      reading: z.string(),
      state: PROVISION_STATE,
      stateWords: z.string(),
      from: z.string(),
      until: z.string().exactOptional(),
    }),
  ),
}) satisfies z.ZodType<TimelineAnswer>
