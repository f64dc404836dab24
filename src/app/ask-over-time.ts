import { findTimeline } from '../engine/guarantees/index.ts'
import { toDayOf, toDayText } from '../model/calendar.ts'
import { parseSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import {
  type ComparedSide,
  type ComparisonAnswer,
  type FlipsAnswer,
  type TimelineAnswer,
  toClaimLine,
  toComparison,
  toFlip,
  toTimeline,
} from '../views/index.ts'
import type { Answers } from './answers.ts'
import type { Gathered } from './gather.ts'

/** How many instants of the record one question of flips looks at. */
const MOST_INSTANTS = 200

type Gather = (question: Question) => Promise<Gathered>

/** Answers that compare: two pairs of clocks, entry by entry, and along the days. */
export function openComparisons(gather: Gather): Pick<Answers, 'compare' | 'flips' | 'timeline'> {
  return {
    compare: async (question, versus) =>
      toComparison(toSide(await gather(versus)), toSide(await gather(question))),
    flips: (question, since) =>
      askFlips(gather, question, since ?? toDayText(toDayOf(question.known) - 30)),
    timeline: async (question, range) => askTimeline(await gather(question), question, range),
  }
}

function toSide({ asked, computed, naming }: Gathered): ComparedSide {
  return {
    asked,
    naming,
    provisions: computed.provisions(),
    positions: computed.positions(),
    facts: computed.facts(),
    ask: computed.ask,
  }
}

/** Steps through the instants of recording; each step is compared with the one before. */
async function askFlips(gather: Gather, question: Question, since: string): Promise<FlipsAnswer> {
  const start = parseSpan(since)
  if (!start) throw notDate('since', since)
  const now = await gather(question)
  const instants = [
    ...new Set(
      now.computed.statements.flatMap(({ recordedAt, judgements }) => [
        recordedAt,
        ...judgements.map((judgement) => judgement.recordedAt),
      ]),
    ),
  ]
    .filter((instant) => toKnown(instant) >= start.until)
    .sort()
  const looked = instants.slice(-MOST_INSTANTS)
  const flips: FlipsAnswer['flips'][number][] = []
  let before = toSide(
    await gather({ ...question, known: toKnown(looked[0] ?? since) - 1, knownText: since }),
  )
  for (const instant of looked) {
    const known = toKnown(instant)
    const gathered = await gather({ ...question, known, knownText: instant })
    const after = toSide(gathered)
    const changes = toComparison(before, after)
    before = after
    if (isSame(changes)) continue
    const entries = gathered.computed.statements
      .filter(
        ({ recordedAt, judgements }) =>
          recordedAt === instant || judgements.some((one) => one.recordedAt === instant),
      )
      .map((statement) => toClaimLine(statement, gathered.naming))
    flips.push(toFlip(instant, entries, changes))
  }
  return { asked: now.asked, since, flips, cut: looked.length < instants.length }
}

function isSame({ provisions, positions, facts }: ComparisonAnswer): boolean {
  return provisions.length + positions.length + facts.length === 0
}

function toKnown(instant: string): number {
  return parseSpan(instant)?.from ?? 0
}

function askTimeline(
  { asked, computed, naming, framework }: Gathered,
  question: Question,
  range: { readonly from?: string; readonly to?: string; readonly provision?: string },
): TimelineAnswer {
  const { from = framework.begins.on, to = question.onText, provision } = range
  const [first, last] = [parseSpan(from), parseSpan(to)]
  if (!first) throw notDate('from', from)
  if (!last) throw notDate('to', to)
  if (last.until <= first.from) {
    throw new SuretyError(
      'option-not-understood',
      `The time from ${from} to ${to} is empty.`,
      'Write the earlier date first.',
    )
  }
  const only = framework.instruments.map((instrument) => ({
    ...instrument,
    provisions: instrument.provisions.filter(
      ({ id }) => provision === undefined || id === provision,
    ),
  }))
  if (only.every(({ provisions }) => provisions.length === 0)) {
    throw new SuretyError(
      'provision-not-found',
      `Provision ${provision} is not on record.`,
      '`surety status` lists every provision.',
    )
  }
  const spans = findTimeline(
    provision === undefined ? framework : { ...framework, instruments: only },
    computed.statements,
    computed.question,
    computed.offices,
    [first.from, last.until - 1],
  )
  return toTimeline(asked, { from, to }, spans, naming)
}

function notDate(name: string, text: string): SuretyError {
  return new SuretyError(
    'option-not-understood',
    `${name}=${text} is not a date.`,
    'Write a day such as 2026-01-10.',
  )
}
