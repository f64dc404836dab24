import { compileGraph, openEvaluation } from '../../dist/src/engine/logic/index.js'
import { printTable, timeOnce } from '../table.mjs'
import { randomFormulas, randomWorld, seeded, TRUTHS } from './instance.mjs'

const CHANGES = 50_000

/** From 1 to 100 thousand provisions: with five provisions to a fluent, and with the same 2,000 fluents throughout. */
export function benchGrowth() {
  const head = [
    'provisions',
    'fluents',
    'nodes',
    'edges',
    'compile ms',
    'first pass ms',
    'us a change',
    'ns a change and provision at it',
  ]
  const cases = [
    [1_000, 200],
    [10_000, 2_000],
    [100_000, 20_000],
    [1_000, 2_000],
    [100_000, 2_000],
  ]
  const runs = cases.map(([provisions, fluents]) => run(provisions, fluents))
  printTable('Growth, in processor time', [head, ...runs])
  // What is above 1 is the memory: a thousand provisions fit the processor's cache, a hundred thousand do not.
  const exponent = Math.log(runs[2][4] / runs[0][4]) / Math.log(runs[2][0] / runs[0][0])
  return [
    [
      'compile time grows as provisions to the power',
      'near 1 (at most 1.3)',
      exponent,
      exponent <= 1.3,
    ],
  ]
}

function run(provisions, fluents) {
  const random = seeded(2)
  const formulas = randomFormulas(random, provisions, 3, fluents)
  const { world, truthOf } = randomWorld(random, fluents)
  const refs = [...world.keys()]
  // The fastest of several, as the first pay for the warming up.
  const again = Array.from({ length: provisions < 100_000 ? 10 : 3 })
  const compiles = again.map(() => timeOnce(() => compileGraph(formulas)))
  const compiling = Math.min(...compiles.map(({ cpu }) => cpu))
  const { result: evaluation, cpu: opening } = timeOnce(() =>
    openEvaluation(compiles[0].result, truthOf),
  )
  const changes = Array.from({ length: CHANGES }, () => [
    refs[Math.floor(random() * fluents)],
    TRUTHS[Math.floor(random() * 4)],
  ])
  const { cpu } = timeOnce(() => {
    for (const [ref, truth] of changes) evaluation.set(ref, truth)
  })
  const { nodeCount, edgeCount, leaves } = compiles[0].result
  const aChange = (cpu / CHANGES) * 1000
  // 15.6 leaves a provision: 2.5 parts on each of three levels.
  const provisionsAtOne = (provisions * 2.5 ** 3) / leaves.size
  return [
    provisions,
    fluents,
    nodeCount,
    edgeCount,
    compiling,
    opening,
    aChange,
    (aChange * 1000) / provisionsAtOne,
  ]
}
