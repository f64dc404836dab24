import { z } from 'zod'
import type { ClauseLine, ClausesAnswer } from '../../views/index.ts'
import { ACTOR_LINE, ASKED, SOURCE_LINE } from './claim-line.ts'
import { AMOUNT } from './instrument.ts'
import { PROVISION_STATE, TEXT_BASIS } from './provision.ts'

const READING = z.object({
  id: z.string(),
  label: z.string(),
  words: z.string().exactOptional(),
  trigger: z.string().exactOptional(),
  clock: z.string().exactOptional(),
  hours: z.number().exactOptional(),
  days: z.number().exactOptional(),
  qualifier: z.string().exactOptional(),
  sources: z.array(SOURCE_LINE),
}) satisfies z.ZodType<ClauseLine['readings'][number]>

const NOTE = z.object({ provision: z.string(), words: z.string() }) satisfies z.ZodType<
  ClauseLine['notice'][number]
>

const CLAUSE_LINE = z.object({
  provision: z.string(),
  title: z.string(),
  instrument: z.object({ id: z.string(), title: z.string(), kind: z.string() }),
  partners: z.array(ACTOR_LINE),
  debtors: z.array(ACTOR_LINE),
  paraphrase: z.string(),
  place: z.string().exactOptional(),
  readings: z.array(READING),
  clockWords: z.string(),
  term: z.object({
    years: z.number().exactOptional(),
    ends: z.string().exactOptional(),
    words: z.string().exactOptional(),
    endsWhen: z.string().exactOptional(),
  }),
  notice: z.array(NOTE),
  membership: z.array(NOTE),
  bindingness: z.string(),
  effect: z.string(),
  caveats: z.array(z.object({ actor: ACTOR_LINE, words: z.string() })),
  money: z.array(AMOUNT),
  outstanding: z.array(z.string()),
  textBasis: TEXT_BASIS,
  textBasisWords: z.string(),
  notes: z.array(z.string()),
  state: PROVISION_STATE,
  stateWords: z.string(),
  because: z.string(),
  sources: z.array(SOURCE_LINE),
}) satisfies z.ZodType<ClauseLine>

export const CLAUSES_ANSWER = z.object({
  asked: ASKED,
  subject: z.string(),
  subjectName: z.string(),
  summary: z.string(),
  clauses: z.array(CLAUSE_LINE),
  without: z.array(z.object({ id: z.string(), title: z.string() })),
}) satisfies z.ZodType<ClausesAnswer>
