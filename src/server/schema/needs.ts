import { z } from 'zod'
import { TRUTHS } from '../../model/truth.ts'
import type {
  MakerLine,
  NeededChangeLine,
  NeededSetLine,
  NeedsAnswer,
  NeedsLine,
} from '../../views/index.ts'
import { ACTOR_LINE, ASKED } from './claim-line.ts'
import { VOICE_LINE } from './position.ts'
import { PROVISION_LINE } from './provision.ts'

const MAKER_LINE = z.object({
  actor: ACTOR_LINE,
  position: z.string().exactOptional(),
  voices: z.array(VOICE_LINE),
  refuses: z.boolean(),
}) satisfies z.ZodType<MakerLine>

const NEEDED_CHANGE_LINE = z.object({
  ref: z.string(),
  words: z.string(),
  to: z.enum(['yes', 'no']),
  now: z.enum(TRUTHS),
  makers: z.array(MAKER_LINE),
}) satisfies z.ZodType<NeededChangeLine>

const NEEDED_SET_LINE = z.object({
  changes: z.array(NEEDED_CHANGE_LINE),
  blocked: z.boolean(),
}) satisfies z.ZodType<NeededSetLine>

const NEEDS_LINE = z.object({
  debtor: ACTOR_LINE,
  reading: z.string(),
  label: z.string(),
  state: z.enum(['awake', 'asleep', 'barred']),
  bar: z.string().exactOptional(),
  sets: z.array(NEEDED_SET_LINE),
  extent: z.string(),
  cut: z.boolean(),
  deadlocks: z.array(z.object({ between: z.tuple([ACTOR_LINE, ACTOR_LINE]), words: z.string() })),
}) satisfies z.ZodType<NeedsLine>

export const NEEDS_ANSWER = z.object({
  asked: ASKED,
  provision: PROVISION_LINE,
  told: z.array(z.string()),
  needs: z.array(NEEDS_LINE),
}) satisfies z.ZodType<NeedsAnswer>
