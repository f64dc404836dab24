import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
  exampleQuestion,
  exampleStatement,
} from '../../../test/example-framework.ts'
import { toDayStart, toDayText } from '../../model/calendar.ts'
import type { Condition } from '../../model/condition.ts'
import type { Framework } from '../../model/framework.ts'
import { toSpan } from '../../model/partial-date.ts'
import type { Provision, ProvisionState, Trigger } from '../../model/provision.ts'
import type { Statement } from '../../model/statement.ts'
import { evaluateCondition } from '../logic/index.ts'
import { computeRecord } from './compute-record.ts'
import { findEnding } from './endings.ts'
import { findTimeline } from './timeline.ts'
import { createWorlds, deriveOccurrences } from './world.ts'

const FIRST = toSpan('2024-02-01').from / 86_400_000
const DAYS = 70
const day = (n: number): string => toDayText(FIRST + n)
const someDay = fc.integer({ min: -5, max: DAYS }).map(day)

/** Rows on states and events of Arland and Borland, some with an end, some unnamed, some over. */
const anyRow: fc.Arbitrary<Statement> = fc
  .record({
    fluent: fc.constantFrom('ceasefire', 'backstop', 'armed-attack', 'request:BOR', 'request:ARL'),
    value: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
    from: fc.oneof(someDay, fc.constantFrom('2024-02', '2024-03')),
    lasts: fc.option(fc.integer({ min: 1, max: 20 })),
    over: fc.option(someDay, { freq: 5 }),
    by: fc.constantFrom('ARL', 'BOR', 'COR'),
  })
  .map(({ fluent, value, from, lasts, over, by }) =>
    exampleStatement(
      { act: 'agree', by: [by], subject: 'ceasefire', when: from },
      {
        ...(over !== null && { until: over }),
        sets: [
          {
            fluent,
            value,
            from,
            ...(lasts !== null && { until: toDayText(toSpan(from).from / 86_400_000 + lasts) }),
          },
        ],
      },
    ),
  )

const part = (condition: object): Condition => ({ id: 'p', ...condition }) as Condition
const duration = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((days) => ({ days })),
  fc.constant({ months: 1 }),
)
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('ceasefire', 'backstop').map((fluent) => part({ kind: 'fluent', fluent })),
    duration.map((length) => part({ kind: 'held', fluent: 'ceasefire', for: length })),
    fc
      .record({ within: fc.option(duration), ago: fc.option(duration, { freq: 3 }) })
      .map(({ within, ago }) =>
        part({
          kind: 'event',
          event: 'armed-attack',
          window: { ...(within && { within }), ...(ago && { ago }) },
        }),
      ),
    fc.constant(
      part({ kind: 'event', event: 'armed-attack', window: { since: { event: 'request:BOR' } } }),
    ),
    tie('tree').map((of) => part({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([kind, of]) => part({ kind, of })),
  ),
})).tree

const offices = (framework: Framework) => ({
  persons: new Map(framework.persons.map((person) => [person.id, person])),
  actors: new Map(framework.actors.map((actor) => [actor.id, actor])),
})

/** The instants of a day at which anything dated by days can turn. */
const listLooks = (n: number): readonly number[] => {
  const start = toDayStart(FIRST + n)
  return [start, start + 1, start + 86_399_998, start + 86_399_999]
}

describe('an ending', () => {
  test('is found where looking at every day finds it, and so is the doubt before it', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 5 }),
        anyCondition,
        fc.integer({ min: 0, max: DAYS }),
        (statements, when, asked) => {
          const framework = exampleFramework()
          const question = exampleQuestion(day(asked))
          const worldAt = createWorlds(
            framework,
            statements,
            question,
            offices(framework),
            deriveOccurrences,
          )
          const slots = { debtor: 'ARL', creditor: 'BOR' }
          const ending = { when, words: 'it ends', sources: [] }
          const { end } = findEnding(ending, exampleInstrument(), slots, worldAt, question.on)
          const looks = Array.from({ length: asked + 1 }, (_, n) => listLooks(n)).flat()
          const truths = looks.map((at) => evaluateCondition(when, worldAt(at), slots).truth)
          const ended = truths.indexOf('yes')
          const doubt = truths.find((truth) => truth !== 'no' && truth !== 'yes')
          expect(end?.kind).toBe(ended >= 0 ? 'ended' : doubt)
          if (ended >= 0) expect(end?.at).toBe(looks[ended])
        },
      ),
      { numRuns: 120 },
    )
  })
})

const anyTrigger: fc.Arbitrary<Trigger> = fc
  .record({
    clock: fc.option(
      fc.constantFrom('request:$creditor', { any: ['request:$creditor', 'request:$debtor'] }),
    ),
    withinDays: fc.option(fc.integer({ min: 1, max: 10 })),
    lapse: fc.option(duration),
  })
  .map(({ clock, withinDays, lapse }) => ({
    event: 'armed-attack',
    dischargeIsPublic: true,
    ...(clock !== null && { clock }),
    ...(withinDays !== null && { withinDays }),
    ...(lapse !== null && { lapse }),
  }))

const anyProvision: fc.Arbitrary<Provision> = fc
  .record({
    condition: fc.option(anyCondition),
    trigger: fc.option(anyTrigger),
    endsWhen: fc.option(anyCondition),
    endsOn: fc.option(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ max: 30, min: 0 }))),
    survives: fc.boolean(),
    power: fc.boolean(),
  })
  .map(({ condition, trigger, endsWhen, endsOn, survives, power }) =>
    exampleProvision({
      debtors: '$parties',
      survives,
      kind: power ? 'power' : 'obligation',
      mode: trigger ? 'triggered' : 'standing',
      ...(endsWhen && { endsWhen: { when: endsWhen, words: 'it ends', sources: [] } }),
      ...(endsOn && { endsOn: `${day(endsOn[0])}/${day(endsOn[0] + endsOn[1])}` }),
      readings: [
        {
          id: 'text',
          label: 'as told',
          sources: [],
          ...(condition && { condition }),
          ...(trigger && { trigger }),
        },
      ],
    }),
  )

test('a timeline says of every day what the status of that day says', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 4 }),
      anyProvision,
      fc.option(anyCondition),
      fc.array(someDay, { maxLength: 2 }),
      (rows, provision, endsWhen, joined) => {
        const pact = exampleInstrument({
          provisions: [provision],
          ...(endsWhen && { endsWhen: { when: endsWhen, words: 'all ends', sources: [] } }),
        })
        const framework = exampleFramework({ instruments: [pact] })
        const statements = [
          ...rows,
          ...joined.map((when, n) =>
            exampleStatement({ act: 'accede', by: [n ? 'DEL' : 'ARL'], subject: 'pact', when }),
          ),
        ]
        const question = exampleQuestion(day(DAYS))
        const range = [toDayStart(FIRST - 2), question.on] as const
        const spans = findTimeline(framework, statements, question, offices(framework), range)
        for (let n = -2; n <= DAYS; n += 1) {
          for (const at of n < 0 ? [toDayStart(FIRST + n)] : listLooks(n)) {
            const asked = { ...question, on: at }
            const [finding] = computeRecord(framework, statements, asked).provisions()
            const states = new Map<string, ProvisionState>(
              finding?.debtors.map(({ debtor, state }) => [debtor, state]),
            )
            for (const { debtor, state, from, until } of spans) {
              const holds =
                toSpan(from).from <= at && (until === undefined || at < toSpan(until).from)
              if (holds)
                expect(`${at} ${state}`).toBe(`${at} ${states.get(debtor) ?? 'not-in-force'}`)
            }
          }
        }
      },
    ),
    { numRuns: 30 },
  )
})
