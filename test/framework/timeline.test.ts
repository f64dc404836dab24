import { expect, test } from 'vitest'
import { computeRecord } from '../../src/engine/guarantees/index.ts'
import { findTimeline } from '../../src/engine/guarantees/timeline.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import { toSpan } from '../../src/model/partial-date.ts'
import type { Assumption } from '../../src/model/question.ts'
import type { Statement } from '../../src/model/statement.ts'
import { exampleQuestion } from '../example-framework.ts'

const { framework } = parseFramework(readFrameworkFolder('frameworks/ukraine'))
if (!framework) throw new Error('no framework')
const statements = framework.record.map(
  (claim, index): Statement => ({
    claim,
    sequence: index + 1,
    recordedAt: '2026-06-01T00:00:00.000Z',
    standing: 'accepted',
    rank: 'normal',
    judgements: [],
  }),
)
const offices = {
  persons: new Map(framework.persons.map((person) => [person.id, person])),
  actors: new Map(framework.actors.map((actor) => [actor.id, actor])),
}
const days = [
  '2023-07-11',
  '2023-07-12',
  '2023-08-01',
  '2023-08-18',
  '2024-01-11',
  '2024-01-12',
  '2024-06-13',
  '2024-12-31',
  '2025-01-01',
  '2025-03-18',
  '2025-03-20',
  '2025-03-25',
  '2025-04-18',
  '2025-12-15',
  '2026-01-05',
  '2026-01-06',
  '2026-03-01',
  '2026-05-10',
  '2026-05-20',
]

test.each<[string, readonly Assumption[]]>([
  ['as it was', []],
  [
    'with a ceasefire from March 2026 and an attack in May',
    [
      { fluent: 'ceasefire', value: 'yes', from: '2026-03-01' },
      { fluent: 'armed-attack', value: 'yes', from: '2026-05-10T06:00Z' },
      { fluent: 'request:UKR', value: 'yes', from: '2026-05-10T08:00Z' },
    ],
  ],
])('a timeline %s says of every day what a status of that day says', (_, suppose) => {
  const question = exampleQuestion('2026-05-20', { suppose })
  const span = [toSpan('2023-07-01').from, toSpan('2026-05-20').until - 1] as const
  const spans = findTimeline(framework, statements, question, offices, span)
  for (const day of days) {
    const at = toSpan(day).until - 1
    const computed = computeRecord(framework, statements, exampleQuestion(day, { suppose }))
    const expected = new Map(
      computed
        .provisions()
        .flatMap(({ provision, debtors }) =>
          debtors.flatMap(({ debtor, readings }) =>
            readings.map(
              ({ reading, state }) => [`${provision.id} ${debtor} ${reading}`, state] as const,
            ),
          ),
        ),
    )
    const found = new Map(
      spans
        .filter(
          ({ from, until }) =>
            toSpan(from).from <= at && (until === undefined || at < toSpan(until).from),
        )
        .map(({ provision, debtor, reading, state }) => [
          `${provision} ${debtor} ${reading}`,
          state,
        ]),
    )
    const wrong = [...expected]
      .filter(([key, state]) => found.get(key) !== state)
      .map(([key, state]) => `${day} ${key}: ${state}, timeline ${found.get(key)}`)
    expect(wrong).toEqual([])
  }
})
