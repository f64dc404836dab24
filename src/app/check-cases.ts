import { type Computed, computeRecord } from '../engine/guarantees/index.ts'
import { toInstantText } from '../model/calendar.ts'
import type {
  Case,
  CaseQuestion,
  ExpectedFluent,
  ExpectedParties,
  ExpectedPosition,
  ExpectedReading,
} from '../model/case.ts'
import type { DebtorFinding, PartiesFinding, ReadingFinding } from '../model/finding.ts'
import type { Framework } from '../model/framework.ts'
import type { Instrument } from '../model/instrument.ts'
import { toSpan } from '../model/partial-date.ts'
import type { Statement } from '../model/statement.ts'
import { parseQuestion } from './parse-question.ts'

/** One thing that is not as a case expects it. */
export interface Difference {
  /** `state`, `awaits`, `readings.from-request.dueAt`. */
  readonly field: string
  readonly expected: string
  readonly found: string
}

/** A case that does not hold. */
export interface CaseFailure {
  readonly name: string
  readonly file: string
  readonly line: number
  readonly differences: readonly Difference[]
}

export interface CasesReport {
  readonly held: number
  readonly failures: readonly CaseFailure[]
}

/** Runs cases against a framework's own curated record, every row of it accepted. */
export function checkCases(framework: Framework, cases: readonly Case[]): CasesReport {
  const compute = openRecord(framework)
  const failures = cases.flatMap((one): readonly CaseFailure[] => {
    const differences = compare(one.asks, compute(one), one)
    const { name, file, line } = one
    return differences.length === 0 ? [] : [{ name, file, line, differences }]
  })
  return { held: cases.length - failures.length, failures }
}

/** Cases on the same day with the same assumptions, on the same text, share what was computed. */
function openRecord(framework: Framework): (one: Case) => Computed {
  const statements = framework.record.map(
    (claim, index): Statement => ({
      claim,
      sequence: index + 1,
      recordedAt: '',
      standing: 'accepted',
      rank: 'normal',
      judgements: [],
    }),
  )
  const narrowed = new Map<string, Framework>()
  const computed = new Map<string, Computed>()
  return ({ on, given, asks }) => {
    const text = asks.kind === 'provision' ? (asks.provision.split('/')[0] ?? '') : ''
    const part = narrowed.get(text) ?? narrow(framework, text)
    narrowed.set(text, part)
    const key = JSON.stringify([on, given, text])
    const known = computed.get(key)
    if (known) return known
    const question = { ...parseQuestion({ on, known: on }, 0), suppose: given }
    const made = computeRecord(part, statements, question)
    computed.set(key, made)
    return made
  }
}

/**
 * Only the clauses of one text, and of every text that its clauses name or whose clauses name it: no other can move its
 * answers, and hundreds of cases would compute them all again.
 */
function narrow(framework: Framework, text: string): Framework {
  const clauses = new Map(
    framework.instruments.map(({ id, provisions }) => [id, JSON.stringify(provisions)]),
  )
  const kept = new Set([text])
  for (const id of kept) {
    for (const [other, words] of clauses) {
      if (words.includes(id) || clauses.get(id)?.includes(other)) kept.add(other)
    }
  }
  return {
    ...framework,
    instruments: framework.instruments.map((one) =>
      kept.has(one.id) ? one : { ...one, provisions: [] },
    ),
  }
}

function compare(asks: CaseQuestion, computed: Computed, one: Case): readonly Difference[] {
  if (asks.kind === 'provision') return compareProvision(asks, computed)
  if (asks.kind === 'position') return comparePosition(asks, computed)
  if (asks.kind === 'fluent') return compareFluent(asks.expect, computed.ask(asks.fluent))
  const instrument = computed.framework.instruments.find(({ id }) => id === asks.instrument)
  return instrument ? compareParties(asks.expect, instrument, computed, one) : [NOTHING]
}

const NOTHING: Difference = { field: 'asked', expected: 'something on record', found: 'nothing' }

function compareProvision(
  asks: Extract<CaseQuestion, { kind: 'provision' }>,
  computed: Computed,
): readonly Difference[] {
  const { debtor, expect } = asks
  const finding = computed.provisions().find(({ provision }) => provision.id === asks.provision)
  const debtors = (finding?.debtors ?? []).filter(
    (found) => debtor === undefined || found.debtor === debtor,
  )
  const [only] = debtors
  if (!finding || (debtor !== undefined && !only)) return [NOTHING]
  const readings = debtors.flatMap((found) => found.readings)
  const state = debtor !== undefined && only ? only.state : finding.state
  const reasons =
    debtor === undefined ? [finding.because, ...toReasons(debtors)] : toReasons(debtors)
  return [
    ...compareText('state', expect.state, state),
    ...compareReasons(expect.because, reasons),
    ...compareReading('', expect, readings),
    ...Object.entries(expect.readings ?? {}).flatMap(([id, expected]) => {
      const found = readings.filter(({ reading }) => reading === id)
      const states = [...new Set(found.map((reading) => reading.state))]
      return [
        ...compareText(`readings.${id}.state`, expected.state, states.join(' and ')),
        ...compareReasons(
          expected.because,
          found.map(({ because }) => because),
          `readings.${id}.`,
        ),
        ...compareReading(`readings.${id}.`, expected, found),
      ]
    }),
    ...(expect.readings
      ? compareSet(
          'readings',
          Object.keys(expect.readings),
          readings.map(({ reading }) => reading),
        )
      : []),
  ]
}

function toReasons(debtors: readonly DebtorFinding[]): readonly string[] {
  return debtors.flatMap(({ caveats, readings }) => [
    ...readings.flatMap(({ because, duties }) => [because, ...duties.map((duty) => duty.because)]),
    ...caveats,
  ])
}

/** What is missing, and by when a duty is due, over some readings. */
function compareReading(
  prefix: string,
  { awaits, dueAt }: ExpectedReading,
  found: readonly ReadingFinding[],
): readonly Difference[] {
  const missing = found.flatMap((reading) => reading.awaits.map(({ ref }) => ref))
  const due = found.flatMap(({ duties }) => duties.flatMap((duty) => duty.dueAt ?? []))
  return [
    ...(awaits ? compareSet(`${prefix}awaits`, awaits, missing) : []),
    ...(dueAt === undefined ? [] : compareSet(`${prefix}dueAt`, [dueAt], due, toInstant)),
  ]
}

function comparePosition(
  { actor, subject, expect }: Extract<CaseQuestion, { kind: 'position' }>,
  computed: Computed,
): readonly Difference[] {
  const found = computed
    .positions()
    .find((position) => position.actor === actor && position.subject === subject)
  const { state = 'silent', rung = 'silent', because = '', awaits = [], voices = [] } = found ?? {}
  const moving = voices.filter(({ part }) => part === 'moves')
  const beside = voices.filter(({ part }) => part === 'beside').map(({ voice }) => voice)
  const turned = ({ from, to }: NonNullable<ExpectedPosition['reversal']>): string =>
    `from ${from} to ${to}`
  return [
    ...compareText('state', expect.state, state),
    ...compareText('rung', expect.rung, rung),
    ...compareReasons(expect.because, [because]),
    ...(expect.awaits
      ? compareSet(
          'awaits',
          expect.awaits,
          awaits.map(({ ref }) => ref),
        )
      : []),
    ...(expect.reversal
      ? compareText(
          'reversal',
          turned(expect.reversal),
          found?.reversal ? turned(found.reversal) : 'none',
        )
      : []),
    ...(expect.marks
      ? compareSet(
          'marks',
          expect.marks,
          moving.flatMap(({ marks }) => marks),
        )
      : []),
    ...(expect.beside ? compareSet('beside', expect.beside, beside) : []),
  ]
}

function compareFluent(
  expect: ExpectedFluent,
  found: ReturnType<Computed['ask']>,
): readonly Difference[] {
  return [
    ...compareText('truth', expect.truth, found.truth),
    ...compareReasons(expect.because, [found.because]),
  ]
}

function compareParties(
  expect: ExpectedParties,
  instrument: Instrument,
  computed: Computed,
  { on }: Case,
): readonly Difference[] {
  const found = computed.parties(instrument)
  const actors = found.parties.map(({ actor }) => actor)
  const missing = (expect.includes ?? []).filter((actor) => !actors.includes(actor))
  const extra = (expect.excludes ?? []).filter((actor) => actors.includes(actor))
  const uncertain = found.parties.filter(({ certain }) => !certain).map(({ actor }) => actor)
  return [
    ...(expect.parties ? compareSet('parties', expect.parties, actors) : []),
    ...compareText(
      'includes',
      'all of them',
      missing.length > 0 ? `not ${missing.join(', ')}` : 'all of them',
    ),
    ...compareText('excludes', 'none of them', extra.join(', ') || 'none of them'),
    ...(expect.uncertain ? compareSet('uncertain', expect.uncertain, uncertain) : []),
    ...compareCounts(expect, instrument, computed, on),
    ...compareTotals(expect, found),
    ...Object.entries(expect.stages ?? {}).flatMap(([actor, words]) => {
      const stage = found.stages.find((candidate) => candidate.actor === actor)
      return compareText(`stages.${actor}`, words, stage?.words ?? 'none on record')
    }),
  ]
}

/** The counting rules are asked of the day itself, as if somebody had reported a total on it. */
function compareCounts(
  { counts }: ExpectedParties,
  instrument: Instrument,
  computed: Computed,
  on: string,
): readonly Difference[] {
  if (!counts) return []
  const total = { on, n: 0, by: '', sources: [] }
  const [count] = computed.parties({ ...instrument, totals: [total] }).counts
  return Object.entries(counts).flatMap(([rule, { least, most }]) => {
    const made = count?.counts.find((candidate) => candidate.rule === rule)
    const found = made ? `${made.n} to ${made.n + made.possible}` : 'none'
    return compareText(`counts.${rule}`, `${least} to ${most}`, found)
  })
}

function compareTotals({ totals }: ExpectedParties, found: PartiesFinding): readonly Difference[] {
  return (totals ?? []).flatMap(({ by, n, fits, missing }) => {
    const count = found.counts.find((one) => one.by === by && one.reported === n)
    const field = `totals.${by}.${n}`
    if (!count) return [{ field, expected: 'a reported total', found: 'none on that day' }]
    return [
      ...compareSet(`${field}.fits`, fits, count.fits),
      ...(missing ? compareSet(`${field}.missing`, missing, count.names?.missing ?? []) : []),
    ]
  })
}

function compareText(field: string, expected: string, found: string): readonly Difference[] {
  return expected === found ? [] : [{ field, expected, found }]
}

function compareReasons(
  words: readonly string[] | undefined,
  reasons: readonly string[],
  prefix = '',
): readonly Difference[] {
  const said = reasons.join('; ')
  return (words ?? [])
    .filter((one) => !said.includes(one))
    .map((one) => ({ field: `${prefix}because`, expected: `"${one}"`, found: `"${said}"` }))
}

function compareSet(
  field: string,
  expected: readonly string[],
  found: readonly string[],
  toKey = (value: string): string => value,
): readonly Difference[] {
  const sort = (values: readonly string[]): string =>
    [...new Set(values.map(toKey))].sort().join(', ') || 'nothing'
  return compareText(field, sort(expected), sort(found))
}

function toInstant(text: string): string {
  return toInstantText(toSpan(text).from)
}
