import { z } from 'zod'
import type { DataAnswer } from '../../views/index.ts'
import { ASKED } from './claim-line.ts'

export const DATA_ANSWER = z.object({
  asked: ASKED,
  tables: z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      summary: z.string(),
      parameters: z.array(z.string()),
      forms: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<DataAnswer>
