import { z } from 'zod'
import type { ActorLinchpin, FactLinchpin, LinchpinsAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED } from './claim-line.ts'

const SHARE = z.number().min(0).max(1)

const FACT_LINCHPIN = z.object({
  ref: z.string(),
  question: z.string(),
  share: SHARE,
  provisions: z.int(),
}) satisfies z.ZodType<FactLinchpin>

const ACTOR_LINCHPIN = z.object({
  actor: ACTOR_LINE,
  share: SHARE,
  provisions: z.int(),
}) satisfies z.ZodType<ActorLinchpin>

export const LINCHPINS_ANSWER = z.object({
  asked: ASKED,
  instrument: z.object({ id: z.string(), title: z.string() }).exactOptional(),
  picked: z.array(z.string()).exactOptional(),
  provisions: z.int(),
  facts: z.array(FACT_LINCHPIN),
  actors: z.array(ACTOR_LINCHPIN),
  leftOut: z.int(),
}) satisfies z.ZodType<LinchpinsAnswer>
