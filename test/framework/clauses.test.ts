import { expect, test } from 'vitest'
import { computeRecord } from '../../src/engine/guarantees/index.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import type { Statement } from '../../src/model/statement.ts'
import {
  type ClauseLine,
  toAmountWords,
  toAsked,
  toClauses,
  toClausesTable,
  toHoursWords,
  toNaming,
  toQualifierWords,
} from '../../src/views/index.ts'
import { exampleQuestion } from '../example-framework.ts'

// Expected values are counted by hand in the reports that frameworks/ukraine cites.

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
const question = exampleQuestion('2026-01-10')
const answer = toClauses(
  toAsked(framework, question, { head: { sequence: 0, hash: '' } }),
  'consultation',
  computeRecord(framework, statements, question).provisions(),
  toNaming(framework, {
    quote: () => undefined,
    document: () => undefined,
    voice: () => ({ voice: 'own' }),
    conditionWords: (id) => id,
  }),
)
const clause = (provision: string): ClauseLine => {
  const found = answer.clauses.find((line) => line.provision === provision)
  if (!found) throw new Error(`no clause ${provision}`)
  return found
}

test('every text with a consultation clause stands in the list, those without are named', () => {
  expect(answer.clauses.map(({ provision }) => provision)).toEqual([
    'g7-declaration/consultation',
    ...['gbr', 'deu', 'fra', 'dnk', 'can'].map((id) => `${id}-2024/consultation`),
    'can-2024/consultation-on-attack-on-canada',
    'ita-2024/consultation',
    'nld-2024/consultation',
    'fin-2024/consultation',
    'lva-2024/consultation',
    'esp-2024/consultation',
    'bel-2024/consultation',
    'prt-2024/consultation',
    'swe-2024/consultation',
    'nor-2024/consultation',
    'isl-2024/consultation',
    'jpn-2024/consultation',
    'usa-2024/consultation',
    'usa-2024/consultation-on-threat',
    'eu-2024/consultation',
    'ltu-2024/consultation',
    'est-2024/consultation',
    'pol-2024/consultation',
    'lux-2024/consultation',
    'rou-2024/consultation',
    'rou-2024/consultation-on-escalation',
    'cze-2024/consultation',
    'svn-2024/consultation',
  ])
  expect(answer.without.map(({ id }) => id).sort()).toEqual([
    'alb-2025',
    'gbr-2025',
    'grc-2024',
    'hrv-2024',
    'irl-2024',
  ])
})

test('texts that nobody saw are marked as inferred', () => {
  const inferred = answer.clauses.filter(({ textBasis }) => textBasis === 'common-pattern')
  expect(inferred).toHaveLength(18)
  expect(clause('deu-2024/consultation').textBasisWords).toBe('common pattern, text not seen')
  expect(clause('fra-2024/consultation').textBasisWords).toBe('known from reports, text not seen')
})

test('the clock of the French text is a request, that of the German one is not settled', () => {
  expect(clause('fra-2024/consultation').clockWords).toBe(
    'from a request by Ukraine or a request by France',
  )
  expect(clause('deu-2024/consultation').clockWords).toBe(
    'not settled: from a request by Ukraine or a request by Germany, or from a new armed attack',
  )
})

test('the declaration of the G7 has no number of hours, the agreements have 24', () => {
  expect(toHoursWords(clause('g7-declaration/consultation'))).toBe('')
  expect(toQualifierWords(clause('g7-declaration/consultation'))).toBe('immediately')
  const others = answer.clauses.filter(({ instrument }) => instrument.id !== 'g7-declaration')
  expect([...new Set(others.map(toHoursWords))]).toEqual(['24'])
})

test('the US text alone binds in law, says "where possible" and has a notice of six months', () => {
  const usa = clause('usa-2024/consultation')
  expect([usa.bindingness, toQualifierWords(usa), usa.term.ends]).toEqual([
    'legal',
    'where possible',
    '2034-06-12',
  ])
  expect(usa.notice.map(({ words }) => words).join()).toContain('six months')
  const legal = answer.clauses.filter(({ bindingness }) => bindingness === 'legal')
  expect(legal.map(({ provision }) => provision)).toEqual([
    'usa-2024/consultation',
    'usa-2024/consultation-on-threat',
  ])
})

test('the commitments of the Union have no fixed term and a caveat of member states', () => {
  const eu = clause('eu-2024/consultation')
  expect(eu.term).toEqual({
    words: 'no fixed term; reviewed within ten years',
    endsWhen: 'the commitments stay valid while Ukraine pursues its European path',
  })
  expect(eu.caveats.map(({ words }) => words).join()).toContain('certain member states')
})

test('outstanding approvals and what ends the text stand beside the clause', () => {
  expect(clause('lux-2024/consultation').outstanding).toEqual([
    'approval by the parliament of Luxembourg, as reported at the time',
  ])
  expect(clause('fra-2024/consultation').term.endsWhen).toBe(
    'it is reported as valid until Ukraine joins NATO',
  )
  expect(clause('gbr-2024/consultation').term.endsWhen).toContain(
    'one secondary summary says that the cooperation goes on',
  )
})

test('sums are written out with what goes before and behind them', () => {
  expect(clause('dnk-2024/consultation').money.map(toAmountWords)).toEqual([
    'at least 1,800,000,000 EUR (2024; military)',
    '8,500,000,000 EUR (2023-2028; Danish fund for Ukraine)',
  ])
  expect(clause('lva-2024/consultation').money.map(toAmountWords)).toEqual([
    '0.25 per cent of GDP (2024-2026; military, each year; about 112 million euros in 2024)',
  ])
})

test('the table has a row for every clause and a field for every heading', () => {
  const { header, rows } = toClausesTable(answer)
  expect(rows).toHaveLength(29)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
})
