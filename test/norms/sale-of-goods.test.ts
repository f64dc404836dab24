import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { computeRecord } from '../../src/engine/guarantees/index.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import type { FluentEvidence } from '../../src/model/claim.ts'
import { exampleQuestion, exampleStatement } from '../example-framework.ts'

// The runs are the sample of the Symboleo Compliance Checker, read where they lie: SURETY_NORMS names the file.
const file = process.env.SURETY_NORMS

interface Run {
  readonly name: string
  readonly attributes: readonly string[]
  readonly events: readonly string[]
  readonly expectedStates: readonly string[]
}

const { framework, faults } = parseFramework(
  readFrameworkFolder(join(import.meta.dirname, 'sale-of-goods')),
)

/** Their names of clauses, and ours. */
const CLAUSE: Readonly<Record<string, string>> = {
  oDel: 'sale/delivery',
  oPay: 'sale/payment',
  oLpay: 'sale/late-payment',
  pSusDelivery: 'sale/suspend-delivery',
  pResDelivery: 'sale/resume-delivery',
  pTermContract: 'sale/termination',
  soSellerDisclosure: 'sale/seller-disclosure',
  soBuyerDisclosure: 'sale/buyer-disclosure',
}
/** Their states, and which of ours answer each. A duty or power in effect is `due` or `active` here. */
const STATE: Readonly<Record<string, readonly string[]>> = {
  violation: ['overdue'],
  fulfillment: ['fulfilled'],
  inEffect: ['due', 'active'],
  suspension: ['suspended'],
  successfulTermination: ['fulfilled'],
  unsuccessfulTermination: ['terminated'],
}
/** A deadline "before day 10" leaves the days 0 to 9; an event of day n is at its first instant. */
const toDay = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()

/** `quality(meatPacked, aaa)` as [quality, meatPacked, aaa]. */
const parse = (text: string): readonly string[] =>
  text.split(/[(),\s]+/).filter((part) => part !== '')

function toEvidence(run: Run): readonly FluentEvidence[] {
  const facts = run.attributes.map(parse)
  return run.events.map((event): FluentEvidence => {
    const comma = event.lastIndexOf(',')
    const from = toDay(Number(event.slice(comma + 1)))
    const [name = '', target] = parse(event.slice(0, comma))
    if (target !== undefined)
      return { fluent: `${name}:${CLAUSE[target] ?? 'sale'}`, value: 'yes', from }
    const own = facts.filter(([, subject]) => subject === name)
    const item = own.find(([key]) => key === 'item')?.[2]
    const attributes = [...own, ...facts.filter(([, subject]) => subject === item)].map(
      ([key = '', , value = '']) => [key, value],
    )
    const { type = '', ...rest } = Object.fromEntries(attributes) as Record<string, string>
    // Our names of events have hyphens: paidLate is paid-late.
    const fluent = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return { fluent, value: 'yes', from, with: rest }
  })
}

test('the contract in our language has no fault', () => {
  expect(faults).toEqual([])
})

describe.skipIf(file === undefined)(
  'the sale-of-goods runs (set SURETY_NORMS to their file; skipped without it)',
  () => {
    const runs =
      file === undefined
        ? []
        : readFileSync(file, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Run)
    const states = runs.flatMap((run) =>
      run.expectedStates.map((expected) => [run.name, expected, run] as const),
    )

    test('are eight with nineteen expected states', () => {
      expect([runs.length, states.length]).toEqual([8, 19])
    })

    test.each(states)('%s: %s', (_, expected, run) => {
      if (!framework) throw new Error('no framework')
      const sets = toEvidence(run)
      const statement = exampleStatement(
        { act: 'deliver', by: ['SELLER'], subject: 'support' },
        { sets },
      )
      // A state reads as of the end of the run, deadlines before day 100 having passed.
      const computed = computeRecord(framework, [statement], exampleQuestion(toDay(100)))
      const [state = '', clause = ''] = parse(expected)
      const id = CLAUSE[clause]
      const sale = framework.instruments[0]
      if (!sale) throw new Error('no contract')
      const found =
        id === undefined
          ? computed.standing(sale).state
          : computed.provisions().find(({ provision }) => provision.id === id)?.state
      expect(STATE[state]).toContain(found)
    })
  },
)
