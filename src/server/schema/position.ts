import { z } from 'zod'
import type { Rung } from '../../model/finding.ts'
import { LADDER, MARK_WORDS, type Mark } from '../../model/vocabulary.ts'
import type {
  Cell,
  MatrixAnswer,
  PositionLine,
  PositionsAnswer,
  VoiceLine,
} from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE } from './claim-line.ts'

export const MARK = z.enum(Object.keys(MARK_WORDS) as Mark[])
export const RUNG = z.enum([...LADDER, 'none'] satisfies Rung[])

export const VOICE_LINE = z.object({
  claim: CLAIM_LINE,
  rung: RUNG,
  rungWords: z.string(),
  part: z.enum(['moves', 'beside', 'superseded']),
  marks: z.array(z.enum(['unreviewed', 'former-government', 'old', 'unverified'])),
  day: z.string().exactOptional(),
}) satisfies z.ZodType<VoiceLine>

export const POSITION_LINE = z.object({
  actor: ACTOR_LINE,
  subject: z.string(),
  subjectName: z.string(),
  state: z.enum(['stands', 'disputed', 'silent']),
  rung: RUNG,
  mark: MARK,
  sign: z.string(),
  words: z.string(),
  because: z.string(),
  awaits: z.array(z.object({ ref: z.string(), words: z.string() })),
  reversal: z.object({ from: z.string(), to: z.string(), on: z.string() }).exactOptional(),
  voices: z.array(VOICE_LINE),
}) satisfies z.ZodType<PositionLine>

export const POSITIONS_ANSWER = z.object({
  asked: ASKED,
  actor: ACTOR_LINE.exactOptional(),
  subject: z.string().exactOptional(),
  positions: z.array(POSITION_LINE),
}) satisfies z.ZodType<PositionsAnswer>

const CELL = z.object({
  line: z.string(),
  mark: MARK,
  sign: z.string(),
  words: z.string(),
  claim: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  unreviewed: z.boolean(),
}) satisfies z.ZodType<Cell>

const LINE = z.object({ id: z.string(), label: z.string() })

export const MATRIX_ANSWER = z.object({
  asked: ASKED,
  headline: z.string(),
  lines: z.array(LINE),
  rows: z.array(z.object({ actor: ACTOR_LINE, cells: z.array(CELL) })),
  days: z.object({ from: z.string(), to: z.string() }),
  chosen: z
    .object({ actor: ACTOR_LINE, line: LINE, positions: z.array(POSITION_LINE) })
    .exactOptional(),
}) satisfies z.ZodType<MatrixAnswer>
