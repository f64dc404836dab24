import { z } from 'zod'
import type { MapAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED } from './claim-line.ts'
import { MARK } from './position.ts'

export const MAP_ANSWER = z.object({
  asked: ASKED,
  question: z.object({
    kind: z.enum(['line', 'subject', 'provision']),
    id: z.string(),
    label: z.string(),
  }),
  lines: z.array(z.object({ id: z.string(), label: z.string() })),
  entries: z.array(
    z.object({
      actor: ACTOR_LINE,
      mark: MARK,
      sign: z.string(),
      stands: z.string(),
      words: z.string(),
      unreviewed: z.boolean(),
    }),
  ),
  counts: z.array(z.object({ mark: MARK, sign: z.string(), words: z.string(), n: z.int() })),
  beneficiary: ACTOR_LINE.exactOptional(),
}) satisfies z.ZodType<MapAnswer>
