import { z } from 'zod'
import type { CountFinding } from '../../model/finding.ts'
import type { Amount } from '../../model/instrument.ts'
import type {
  InstrumentAnswer,
  InstrumentLine,
  InstrumentsAnswer,
  PartiesAnswer,
  PartyLine,
  StageLine,
} from '../../views/index.ts'
import { ACTOR_LINE, ASKED, SOURCE_LINE } from './claim-line.ts'
import { PROVISION_LINE, TEXT_BASIS } from './provision.ts'

export const INSTRUMENT_LINE = z.object({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  kind: z.enum([
    'treaty',
    'executive-agreement',
    'political-agreement',
    'political-declaration',
    'declaration-of-intent',
    'arrangement',
    'draft',
    'reported-plan',
  ]),
  series: z.string().exactOptional(),
  on: z.string().exactOptional(),
  parties: z.int(),
  standing: z.string(),
  provisions: z.int(),
  states: z.string(),
}) satisfies z.ZodType<InstrumentLine>

export const INSTRUMENTS_ANSWER = z.object({
  asked: ASKED,
  instruments: z.array(INSTRUMENT_LINE),
}) satisfies z.ZodType<InstrumentsAnswer>

const PARTY_LINE = z.object({
  actor: ACTOR_LINE,
  action: z.enum([
    'adoption',
    'signature',
    'accession',
    'ratification',
    'withdrawal',
    'membership',
  ]),
  on: z.string(),
  certain: z.boolean(),
  founder: z.boolean(),
  unreviewed: z.boolean(),
  manner: z.string().exactOptional(),
  note: z.string().exactOptional(),
  otherDates: z.array(z.string()),
  caveats: z.array(z.string()),
  claim: z.string().exactOptional(),
  sources: z.array(SOURCE_LINE),
}) satisfies z.ZodType<PartyLine>

const STAGE_LINE = z.object({
  actor: ACTOR_LINE,
  stage: z.enum([
    'mooted',
    'talks-agreed',
    'in-talks',
    'initialled',
    'signed',
    'approved',
    'in-force',
    'suspended',
    'ended',
  ]),
  words: z.string(),
  on: z.string(),
  unreviewed: z.boolean(),
  claim: z.string().exactOptional(),
}) satisfies z.ZodType<StageLine>

const COUNT = z.object({
  rule: z.string(),
  words: z.string(),
  n: z.int(),
  possible: z.int(),
})

const TOTAL = z.object({
  on: z.string(),
  by: z.string(),
  reported: z.int(),
  counts: z.array(COUNT),
  fits: z.array(z.string()),
  names: z.object({ n: z.int(), missing: z.array(z.string()) }).exactOptional(),
  because: z.string(),
}) satisfies z.ZodType<CountFinding>

export const PARTIES_ANSWER = z.object({
  asked: ASKED,
  instrument: z.object({ id: z.string(), title: z.string() }),
  summary: z.string(),
  parties: z.array(PARTY_LINE),
  stages: z.array(STAGE_LINE),
  totals: z.array(TOTAL),
  rules: z.array(COUNT),
}) satisfies z.ZodType<PartiesAnswer>

export const AMOUNT = z.object({
  amount: z.number().exactOptional(),
  currency: z.string().exactOptional(),
  percentOfGdp: z.number().exactOptional(),
  period: z.string().exactOptional(),
  qualifier: z.string().exactOptional(),
  words: z.string().exactOptional(),
}) satisfies z.ZodType<Amount>

export const INSTRUMENT_ANSWER = z.object({
  asked: ASKED,
  instrument: INSTRUMENT_LINE.extend({
    place: z.string().exactOptional(),
    effect: z.string(),
    textBasis: TEXT_BASIS,
    joining: z.string().exactOptional(),
    term: z.string().exactOptional(),
    endsWhen: z.string().exactOptional(),
    outstanding: z.array(z.string()),
    money: z.array(AMOUNT),
    notes: z.array(z.string()),
    sources: z.array(SOURCE_LINE),
  }),
  participants: PARTIES_ANSWER,
  provisions: z.array(PROVISION_LINE),
  members: z.array(INSTRUMENT_LINE),
}) satisfies z.ZodType<InstrumentAnswer>
