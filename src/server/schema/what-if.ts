import { z } from 'zod'
import type { AssumableFact, AssumptionLine, LeavingLine, WhatIfAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED } from './claim-line.ts'
import { TRUTH, WHAT_IF_LINE } from './provision.ts'

const ASSUMPTION_LINE = z.object({
  written: z.string(),
  question: z.string(),
  value: TRUTH,
  from: z.string().exactOptional(),
}) satisfies z.ZodType<AssumptionLine>

const LEAVING_LINE = z.object({
  written: z.string(),
  actor: ACTOR_LINE,
  from: z.string(),
}) satisfies z.ZodType<LeavingLine>

const ASSUMABLE_FACT = z.object({
  ref: z.string(),
  question: z.string(),
  truth: TRUTH,
  waiting: z.int(),
}) satisfies z.ZodType<AssumableFact>

export const WHAT_IF_ANSWER = z.object({
  asked: ASKED,
  assumptions: z.array(ASSUMPTION_LINE),
  leaving: z.array(LEAVING_LINE),
  facts: z.array(ASSUMABLE_FACT),
  actors: z.array(ACTOR_LINE),
  provisions: z.int(),
  changed: z.array(WHAT_IF_LINE),
  legal: z.string().exactOptional(),
}) satisfies z.ZodType<WhatIfAnswer>
