import { z } from 'zod'
import type { DutyFinding } from '../../model/finding.ts'
import type { ProvisionState } from '../../model/provision.ts'
import { TRUTHS } from '../../model/truth.ts'
import { STATE_WORDS } from '../../model/vocabulary.ts'
import type {
  FactLine,
  ProvisionLine,
  StatusAnswer,
  TruceLine,
  WhatIfLine,
  WhyAnswer,
  WhyDebtor,
  WhyNode,
  WhyReading,
} from '../../views/index.ts'
import { ACTOR_LINE, ASKED, CLAIM_LINE, SOURCE_LINE } from './claim-line.ts'

export const PROVISION_STATE = z.enum(Object.keys(STATE_WORDS) as ProvisionState[])
export const TEXT_BASIS = z.enum(['seen', 'reported', 'common-pattern'])
export const TRUTH = z.enum(TRUTHS)

export const PROVISION_LINE = z.object({
  id: z.string(),
  title: z.string(),
  instrument: z.object({ id: z.string(), title: z.string() }),
  paraphrase: z.string(),
  kind: z.enum(['obligation', 'power', 'prohibition']),
  bindingness: z.enum(['political', 'legal', 'to-become-binding']),
  textBasis: TEXT_BASIS,
  subject: z.string(),
  subjectName: z.string(),
  place: z.string().exactOptional(),
  debtors: z.array(ACTOR_LINE),
  creditors: z.array(ACTOR_LINE),
  state: PROVISION_STATE,
  stateWords: z.string(),
  because: z.string(),
  readingsDiffer: z.boolean(),
  conditional: z.boolean(),
  readings: z.array(z.object({ label: z.string(), state: PROVISION_STATE, because: z.string() })),
  sources: z.array(SOURCE_LINE),
}) satisfies z.ZodType<ProvisionLine>

export const WHY_NODE = z.object({
  id: z.string(),
  kind: z.enum(['all', 'any', 'not', 'fluent', 'parties']),
  truth: TRUTH,
  words: z.string(),
  question: z.string().exactOptional(),
  ref: z.string().exactOptional(),
  because: z.string().exactOptional(),
  missing: z.string().exactOptional(),
  assumed: z.boolean(),
  cited: z.string().exactOptional(),
  sources: z.array(SOURCE_LINE),
  evidence: z.array(CLAIM_LINE),
  get of(): z.ZodArray<z.ZodType<WhyNode>> {
    return z.array(WHY_NODE)
  },
}) satisfies z.ZodType<WhyNode>

const DUTY = z.object({
  triggeredAt: z.string(),
  startedAt: z.string().exactOptional(),
  dueAt: z.string().exactOptional(),
  state: PROVISION_STATE,
  because: z.string(),
}) satisfies z.ZodType<DutyFinding>

const WHY_READING = z.object({
  id: z.string(),
  label: z.string(),
  words: z.string().exactOptional(),
  state: PROVISION_STATE,
  because: z.string(),
  awaits: z.array(z.object({ ref: z.string(), words: z.string(), truth: TRUTH })),
  sources: z.array(SOURCE_LINE),
  tree: WHY_NODE.exactOptional(),
  ending: z.object({ words: z.string(), tree: WHY_NODE }).exactOptional(),
  duties: z.array(DUTY),
}) satisfies z.ZodType<WhyReading>

const WHY_DEBTOR = z.object({
  debtor: ACTOR_LINE,
  state: PROVISION_STATE,
  stateWords: z.string(),
  readingsDiffer: z.boolean(),
  caveats: z.array(z.string()),
  readings: z.array(WHY_READING),
}) satisfies z.ZodType<WhyDebtor>

export const WHY_ANSWER = z.object({
  asked: ASKED,
  provision: PROVISION_LINE,
  paraphrase: z.string(),
  note: z.string().exactOptional(),
  paragraph: z.string(),
  debtors: z.array(WHY_DEBTOR),
}) satisfies z.ZodType<WhyAnswer>

export const FACT_LINE = z.object({
  ref: z.string(),
  question: z.string(),
  truth: TRUTH,
  because: z.string(),
  missing: z.string().exactOptional(),
  assumed: z.boolean(),
  evidence: z.array(CLAIM_LINE),
}) satisfies z.ZodType<FactLine>

export const TRUCE_LINE = z.object({
  claim: z.string(),
  title: z.string(),
  class: z.enum(['ceasefire', 'truce', 'energy-truce', 'partial-truce', 'unilateral', 'proposal']),
  when: z.enum(['runs', 'ran-that-day', 'not-yet', 'over', 'never']),
  from: z.string().exactOptional(),
  until: z.string().exactOptional(),
  because: z.string(),
  outcome: z.string().exactOptional(),
}) satisfies z.ZodType<TruceLine>

export const WHAT_IF_LINE = z.object({
  provision: PROVISION_LINE,
  before: PROVISION_STATE,
  after: PROVISION_STATE,
  effect: z.enum(['wakes', 'wakes-on-one-reading', 'nearer', 'nearer-on-one-reading', 'changes']),
  words: z.string(),
}) satisfies z.ZodType<WhatIfLine>

export const STATUS_ANSWER = z.object({
  asked: ASKED,
  headline: z.string(),
  counts: z.partialRecord(PROVISION_STATE, z.int()) as z.ZodType<StatusAnswer['counts']>,
  facts: z.array(FACT_LINE),
  truces: z.array(TRUCE_LINE),
  provisions: z.array(PROVISION_LINE),
  whatIf: z.object({ changed: z.array(WHAT_IF_LINE), legal: z.string() }).exactOptional(),
}) satisfies z.ZodType<StatusAnswer>
