import { z } from 'zod'
import type { SearchAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE, DOCUMENT_LINE } from './claim-line.ts'
import { PROVISION_STATE } from './provision.ts'
import { PAGING } from './record-lists.ts'

export const SEARCH_ANSWER = z.object({
  asked: ASKED,
  q: z.string(),
  actors: z.array(ACTOR_LINE),
  instruments: z.array(z.object({ id: z.string(), title: z.string() })),
  provisions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      instrument: z.string(),
      state: PROVISION_STATE,
      stateWords: z.string(),
      paraphrase: z.string(),
    }),
  ),
  paging: PAGING,
  hits: z.array(
    z.object({
      shown: z.array(z.object({ text: z.string(), found: z.boolean() })),
      claim: CLAIM_LINE.exactOptional(),
      document: DOCUMENT_LINE.exactOptional(),
      start: z.int().exactOptional(),
      end: z.int().exactOptional(),
    }),
  ),
  cut: z.boolean(),
}) satisfies z.ZodType<SearchAnswer>
