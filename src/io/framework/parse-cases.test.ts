import { expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
} from '../../../test/example-framework.ts'
import { parseCases } from './parse-cases.ts'

const framework = exampleFramework({
  instruments: [
    exampleInstrument({
      provisions: [exampleProvision()],
      countingRules: [{ id: 'all', words: 'all', founders: true, without: [] }],
    }),
  ],
})
const parse = (text: string) =>
  parseCases([{ path: 'instruments/pact.cases.yaml', text }], framework)

test('reads a case with its assumptions, file and line', () => {
  const { cases, faults } = parse(`# by hand
- name: After a ceasefire Arland sends troops.
  provision: pact/troops
  debtor: ARL
  on: 2026-01-10
  given: { ceasefire: yes@2026-01-01, 'parliament-approves:ARL': no }
  expect: { state: active, because: every condition is met, readings: { text: active } }
`)
  expect(faults).toEqual([])
  expect(cases).toEqual([
    {
      name: 'After a ceasefire Arland sends troops.',
      file: 'instruments/pact.cases.yaml',
      line: 2,
      on: '2026-01-10',
      given: [
        { fluent: 'ceasefire', value: 'yes', from: '2026-01-01' },
        { fluent: 'parliament-approves:ARL', value: 'no' },
      ],
      asks: {
        kind: 'provision',
        provision: 'pact/troops',
        debtor: 'ARL',
        expect: {
          state: 'active',
          because: ['every condition is met'],
          readings: { text: { state: 'active' } },
        },
      },
    },
  ])
})

test('names everything that a case asks about and nothing declares, with its line', () => {
  const { faults } = parse(`- name: One.
  provision: pact/troop
  debtor: ARK
  on: 2026-01-10
  given: { ceasefir: yes, 'armed-attack:ARL': yes, request: yes }
  expect: { state: active }
- name: Two.
  parties: pact
  on: 2026-01-10
  expect:
    counts: { al: 3 }
- name: Two.
  position: { actor: ARL, subject: nothing }
  on: 2026-01-10
  expect: { state: silent, rung: silent }
`)
  expect(faults.map(({ line, field, sentence }) => [line, field, sentence])).toEqual([
    [5, '[0].given.ceasefir', 'unknown fluent ceasefir; did you mean ceasefire?'],
    [5, '[0].given.armed-attack:ARL', 'fluent armed-attack takes no actor'],
    [5, '[0].given.request', 'fluent request takes an actor: write request:ACTOR'],
    [2, '[0].provision', 'unknown provision pact/troop; did you mean pact/troops?'],
    [3, '[0].debtor', 'unknown actor ARK; did you mean ARL?'],
    [11, '[1].expect.counts.al', 'unknown counting rule al; did you mean all?'],
    [13, '[2].position.subject', 'unknown subject nothing'],
    [12, '[2].name', 'this name is taken by a case in instruments/pact.cases.yaml'],
  ])
})

test('refuses a state that is none, an assumption that is none and a day that is none', () => {
  const { cases, faults } = parse(`- name: One.
  provision: pact/troops
  on: someday
  given: { ceasefire: maybe }
  expect: { state: awake }
`)
  expect(cases).toEqual([])
  expect(faults.map(({ line, field }) => [line, field])).toEqual([
    [3, '[0].on'],
    [4, '[0].given.ceasefire'],
    [5, '[0].expect.state'],
  ])
})
