import { evaluateFormula } from '../../dist/src/engine/logic/formula.js'
import { listLeaves, measureSwings } from '../../dist/src/engine/logic/index.js'
import { mustAgree, printTable, timeOnce } from '../table.mjs'
import { randomFormula, seeded } from './instance.mjs'

const ACTORS = 40

/** Exact Banzhaf swings of every fluent and of 40 actors that hold them between them. */
export function benchSwings() {
  const rows = [
    [3, 2_000, 200],
    [4, 2_000, 100],
    [5, 2_000, 50],
    [6, 2_000, 20],
  ].map(([depth, fluents, count]) => run(depth, fluents, count))
  printTable(
    'Linchpins: exact Banzhaf swings of one provision, every fluent, then 40 actors as well',
    [
      [
        'depth',
        'provisions',
        'leaves mean',
        'max',
        'ms mean',
        'ms max',
        'with actors ms mean',
        'ms max',
        'over budget',
      ],
      ...rows,
    ],
  )
  console.log(`  ${checkEnumeration()} small provisions equal enumeration exactly`)
  return []
}

function run(depth, fluents, count) {
  const random = seeded(depth * 7)
  const coalitions = new Map(
    Array.from({ length: ACTORS }, (_, actor) => [
      `actor ${actor}`,
      Array.from({ length: fluents / ACTORS }, (_, n) => `f${n * ACTORS + actor}`),
    ]),
  )
  const formulas = Array.from({ length: count }, () => randomFormula(random, depth, fluents))
  const sizes = formulas.map((formula) => listLeaves(formula).size)
  const alone = formulas.map((formula) => timeOnce(() => measureSwings(formula)))
  const together = formulas.map((formula) => timeOnce(() => measureSwings(formula, coalitions)))
  const over = [...alone, ...together].filter(({ result }) => result === undefined).length
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length
  const times = (list) => list.map(({ wall }) => wall)
  return [
    depth,
    count,
    mean(sizes),
    Math.max(...sizes),
    mean(times(alone)),
    Math.max(...times(alone)),
    mean(times(together)),
    Math.max(...times(together)),
    over,
  ]
}

/** Counts the swings of small provisions assignment by assignment. */
function checkEnumeration() {
  const random = seeded(11)
  let checked = 0
  while (checked < 20) {
    const formula = randomFormula(random, 3, 12)
    const refs = [...listLeaves(formula).keys()]
    const { leaves } = measureSwings(formula)
    const counts = new Map(refs.map((ref) => [ref, 0]))
    for (let world = 0; world < 2 ** refs.length; world++) {
      const isYes = (bits) =>
        evaluateFormula(formula, (ref) => ((bits >> refs.indexOf(ref)) & 1 ? 'yes' : 'no')) ===
        'yes'
      const holds = isYes(world)
      refs.forEach((ref, n) => {
        if (isYes(world ^ (1 << n)) !== holds) counts.set(ref, counts.get(ref) + 1)
      })
    }
    for (const ref of refs) {
      mustAgree(leaves.get(ref) === counts.get(ref) / 2 ** refs.length, `swings of ${ref}`)
    }
    checked += 1
  }
  return checked
}
