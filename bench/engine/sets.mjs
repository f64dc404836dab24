import { listMinimalSets } from '../../dist/src/engine/logic/index.js'
import { printTable, timeOnce } from '../table.mjs'
import { randomFormula, randomWorld, seeded } from './instance.mjs'

/** What it would take, at several depths: with 2,000 fluents hardly any is shared, with 40 nearly all are. */
export function benchSets() {
  const runs = [
    [3, 2_000, 100],
    [4, 2_000, 100],
    [5, 2_000, 50],
    [5, 200, 50],
    [5, 40, 50],
    [6, 2_000, 20],
  ].map(([depth, fluents, count]) => run(depth, fluents, count))
  printTable(
    'What it would take: the 100 smallest sets of changes of a provision, fluents yes, no, unknown and disputed',
    [
      [
        'depth',
        'fluents',
        'provisions',
        'ms mean',
        'ms max',
        'sets in all, median',
        'max',
        'all listed',
        'cut at 100',
        'cut by budget',
      ],
      ...runs.map(({ row }) => row),
    ],
  )
  const worst = Math.max(...runs.filter(({ row }) => row[0] === 5).map(({ row }) => row[4]))
  return [['worst list of sets at depth 5, ms', 'at most 1,000', worst, worst <= 1000]]
}

function run(depth, fluents, count) {
  const random = seeded(depth * 1000 + fluents)
  const found = Array.from({ length: count }, () => {
    const formula = randomFormula(random, depth, fluents)
    const { truthOf } = randomWorld(random, fluents)
    return timeOnce(() => listMinimalSets(formula, truthOf))
  })
  const times = found.map(({ wall }) => wall)
  const totals = found
    .flatMap(({ result }) => (result.total === undefined ? [] : [result.total]))
    .sort((a, b) => a - b)
  const cut = found.filter(({ result }) => result.cut)
  const overBudget = cut.filter(({ result }) => result.total === undefined).length
  const row = [
    depth,
    fluents,
    count,
    times.reduce((sum, ms) => sum + ms, 0) / count,
    Math.max(...times),
    totals[totals.length >> 1] ?? Number.NaN,
    totals.at(-1) ?? Number.NaN,
    count - cut.length,
    cut.length - overBudget,
    overBudget,
  ]
  return { row }
}
