import { z } from 'zod'
import type { LineAnswer, LinesAnswer, StatesAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE } from './claim-line.ts'
import { MARK, POSITION_LINE } from './position.ts'

const MARK_COUNT = z.object({ mark: MARK, sign: z.string(), words: z.string(), n: z.int() })

export const STATES_ANSWER = z.object({
  asked: ASKED,
  states: z.array(
    z.object({
      actor: ACTOR_LINE,
      kind: z.enum(['state', 'organisation', 'group']),
      roles: z.array(z.string()),
      marks: z.array(MARK_COUNT),
      turned: z.int(),
      instruments: z.int(),
      claims: z.int(),
      last: CLAIM_LINE.exactOptional(),
    }),
  ),
}) satisfies z.ZodType<StatesAnswer>

const LINE_SUMMARY = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['line', 'subject']),
  marks: z.array(MARK_COUNT),
})

export const LINES_ANSWER = z.object({
  asked: ASKED,
  lines: z.array(LINE_SUMMARY),
}) satisfies z.ZodType<LinesAnswer>

const LINE_ENTRY = z.object({
  actor: ACTOR_LINE,
  words: z.string(),
  unreviewed: z.boolean(),
  positions: z.array(POSITION_LINE),
})

export const LINE_ANSWER = z.object({
  asked: ASKED,
  line: LINE_SUMMARY.extend({
    subjects: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  headline: z.string(),
  groups: z.array(
    z.object({ mark: MARK, sign: z.string(), words: z.string(), entries: z.array(LINE_ENTRY) }),
  ),
  conditions: z.array(
    z.object({ ref: z.string(), words: z.string(), actors: z.array(ACTOR_LINE) }),
  ),
  others: z.array(LINE_ENTRY),
  silent: z.array(ACTOR_LINE),
}) satisfies z.ZodType<LineAnswer>
