// The Ukraine framework as it ships: who most guarantees hang on, and three years of it day by day.
import {
  computeRecord,
  findLinchpins,
  findTimeline,
} from '../../dist/src/engine/guarantees/index.js'
import { parseFramework, readFrameworkFolder } from '../../dist/src/io/framework/index.js'
import { printTable } from '../table.mjs'

const FROM = Date.UTC(2023, 6, 1)
const TO = Date.UTC(2026, 6, 1)
const RUNS = 7

/** Median of several runs, the first of which warms up. */
function measure(work) {
  work()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
}

export function benchFramework() {
  const { framework } = parseFramework(readFrameworkFolder('frameworks/ukraine'))
  const statements = framework.record.map((claim, index) => ({
    claim,
    sequence: index + 1,
    recordedAt: '2026-06-01T00:00:00.000Z',
    standing: 'accepted',
    rank: 'normal',
    judgements: [],
  }))
  const question = {
    on: TO,
    onText: '2026-06-30',
    known: TO,
    knownText: '2026-06-30',
    basis: 'recorded',
    suppose: [],
    trust: 'reviewed',
  }
  const computed = computeRecord(framework, statements, question)
  const provisions = computed.provisions()
  const status = measure(() => computeRecord(framework, statements, question).provisions())
  const linchpins = measure(() => findLinchpins(provisions, computed))
  let spans = 0
  const timeline = measure(() => {
    spans = findTimeline(framework, statements, question, computed.offices, [FROM, TO]).length
  })
  printTable(
    `The Ukraine framework: ${provisions.length} provisions, ${statements.length} claims`,
    [
      ['what', 'ms, median'],
      ['every provision on one day', status.toFixed(1)],
      ['linchpins over all provisions', linchpins.toFixed(1)],
      [`timeline of three years, ${spans} spans`, timeline.toFixed(1)],
    ],
  )
  return [
    [
      'linchpins over all Ukraine provisions',
      '< 100 ms',
      `${linchpins.toFixed(1)} ms`,
      linchpins < 100,
    ],
    ['three-year daily timeline', '< 1 s', `${timeline.toFixed(0)} ms`, timeline < 1000],
  ]
}
