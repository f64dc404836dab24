import { z } from 'zod'
import type { AgendaAnswer, ClashesAnswer, RecordStateAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, SOURCE_LINE } from './claim-line.ts'
import { PARTIES_ANSWER } from './instrument.ts'
import { POSITION_LINE } from './position.ts'
import { FACT_LINE, PROVISION_LINE } from './provision.ts'
import { ENTRY_KIND, LISTED_DOCUMENT } from './record-lists.ts'

export const AGENDA_ITEM = z.object({
  kind: z.enum(['meeting', 'announced', 'text-ends', 'clause-ends', 'deadline']),
  on: z.string(),
  title: z.string(),
  words: z.string().exactOptional(),
  state: z.enum(['ahead', 'reported', 'no-report', 'passed']),
  actors: z.array(ACTOR_LINE),
  claim: z.string().exactOptional(),
  instrument: z.string().exactOptional(),
  provision: z.string().exactOptional(),
  verified: z.boolean(),
  sources: z.array(SOURCE_LINE),
})

export const AGENDA_ANSWER = z.object({
  asked: ASKED,
  ahead: z.array(AGENDA_ITEM),
  behind: z.array(AGENDA_ITEM),
}) satisfies z.ZodType<AgendaAnswer>

export const CLASHES_ANSWER = z.object({
  asked: ASKED,
  facts: z.array(FACT_LINE),
  positions: z.array(POSITION_LINE),
  provisions: z.array(PROVISION_LINE),
  totals: z.array(
    z.object({
      instrument: PARTIES_ANSWER.shape.instrument,
      totals: PARTIES_ANSWER.shape.totals,
    }),
  ),
}) satisfies z.ZodType<ClashesAnswer>

export const RECORD_STATE_ANSWER = z.object({
  asked: ASKED,
  head: z.object({
    sequence: z.int(),
    hash: z.string(),
    recordedAt: z.string().exactOptional(),
  }),
  begins: z.string().exactOptional(),
  kinds: z.array(z.object({ kind: ENTRY_KIND, words: z.string(), n: z.int() })),
  claims: z.object({ accepted: z.int(), unreviewed: z.int() }),
  readers: z.array(z.object({ reader: z.string(), documents: z.int(), claims: z.int() })),
  latest: z.array(LISTED_DOCUMENT),
  check: z.object({ from: z.int(), to: z.int(), findings: z.array(z.string()) }),
}) satisfies z.ZodType<RecordStateAnswer>
