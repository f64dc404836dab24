import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
  exampleQuestion,
} from '../../../test/example-framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Provision, Trigger } from '../../model/provision.ts'
import type { Assumption } from '../../model/question.ts'
import { computeRecord } from './compute-record.ts'
import { findNeeds } from './needs.ts'

const untilBackstop = {
  when: { id: 'ends', kind: 'fluent', fluent: 'backstop' },
  words: 'valid until a backstop is given',
  sources: [],
} as const
const standing = { readings: [{ id: 'text', label: 'from adoption', sources: ['s1'] }] }

function ask(
  on: string,
  suppose: readonly Assumption[],
  provision: Partial<Provision>,
  instrument: Partial<Instrument> = {},
) {
  const pact = exampleInstrument({ ...instrument, provisions: [exampleProvision(provision)] })
  const framework = exampleFramework({ instruments: [pact] })
  const computed = computeRecord(framework, [], exampleQuestion(on, { suppose }))
  const [finding] = computed.provisions()
  if (!finding) throw new Error('no finding')
  return { state: finding.state, because: finding.because, finding, computed }
}
const backstop = (...values: readonly (readonly [Assumption['value'], string])[]): Assumption[] =>
  values.map(([value, from]) => ({ fluent: 'backstop', value, from }))
const no = ['no', '2024-01-01'] as const

describe('a text that ends on a condition', () => {
  test('stays ended when the condition holds no longer', () => {
    const said = backstop(no, ['yes', '2024-05-01'], ['no', '2024-06-01'])
    const text = { endsWhen: untilBackstop }
    expect(ask('2024-04-30', said, standing, text).state).toBe('active')
    const { state, because } = ask('2024-07-01', said, standing, text)
    expect([state, because]).toEqual([
      'ended',
      'ended on 2024-05-01T00:00:00Z: valid until a backstop is given',
    ])
  })

  test('may have ended while nobody knows, or sources dispute it, even after the doubt is over', () => {
    const text = { endsWhen: untilBackstop }
    const unknown = backstop(no, ['unknown', '2024-05-01'], ['no', '2024-06-01'])
    const { state, because } = ask('2024-07-01', unknown, standing, text)
    expect(state).toBe('undetermined')
    expect(because).toBe(
      'may have ended: valid until a backstop is given (not known: a backstop); if not, active: holds without a condition',
    )
    const disputed = backstop(no, ['disputed', '2024-05-01'])
    expect(ask('2024-07-01', disputed, standing, text).state).toBe('disputed')
  })

  test('leaves alone what outlives it, and a clause can end by itself', () => {
    const said = backstop(no, ['yes', '2024-05-01'])
    const survivor = { ...standing, survives: true }
    expect(ask('2024-07-01', said, survivor, { endsWhen: untilBackstop }).state).toBe('active')
    expect(ask('2024-07-01', said, survivor, { ends: '2024-06-30' }).state).toBe('active')
    const own = { ...survivor, endsWhen: untilBackstop }
    expect(ask('2024-07-01', said, own).state).toBe('ended')
  })

  test('cannot be woken again, and what may have ended is awake only if it has not', () => {
    const conditional = {}
    const text = { endsWhen: untilBackstop }
    const over = ask('2024-07-01', backstop(no, ['yes', '2024-05-01']), conditional, text)
    expect(findNeeds(over.finding, over.computed)).toMatchObject([{ state: 'barred', sets: [] }])
    const doubtful = ask('2024-07-01', backstop(no, ['unknown', '2024-05-01']), conditional, text)
    const [needs] = findNeeds(doubtful.finding, doubtful.computed)
    expect(needs?.sets.map(({ changes }) => changes.map(({ ref, to }) => `${ref}=${to}`))).toEqual([
      ['ceasefire=yes', 'backstop=no'],
    ])
  })

  test('with a last day known only as an interval is in doubt on the days between', () => {
    const term = { ...standing, endsOn: '2024-03-31/2024-12-31' }
    expect(ask('2024-03-31', [], term).state).toBe('active')
    expect(ask('2024-04-01', [], term).because).toContain(
      'may have ended: its term ends between 2024-03-31 and 2024-12-31',
    )
    expect(ask('2025-01-01', [], term).state).toBe('ended')
  })
})

const triggered = (trigger: Partial<Trigger>): Partial<Provision> => ({
  mode: 'triggered',
  readings: [
    {
      id: 'text',
      label: 'at the request of either',
      trigger: {
        event: 'armed-attack',
        clock: { any: ['request:$creditor', 'request:$debtor'] },
        withinHours: 24,
        dischargeIsPublic: false,
        ...trigger,
      },
      sources: ['s1'],
    },
  ],
})
const happened = (fluent: string, from: string): Assumption => ({ fluent, value: 'yes', from })
const attack = happened('armed-attack', '2024-05-01T06:00Z')

describe('a clock that either side may start', () => {
  test('waits on both, and runs from the first request', () => {
    const waiting = ask('2024-05-01', [attack], triggered({}))
    expect(waiting.because).toBe('waiting on a request by Borland or a request by Arland')
    expect(
      findNeeds(waiting.finding, waiting.computed).map(({ sets }) =>
        sets.map(({ changes }) => changes.map(({ ref }) => ref)),
      ),
    ).toEqual([[['request:BOR'], ['request:ARL']]])
    const both = [
      attack,
      happened('request:BOR', '2024-05-01T10:00Z'),
      happened('request:ARL', '2024-05-01T08:00Z'),
    ]
    expect(ask('2024-05-01', both, triggered({})).because).toBe('due by 2024-05-02T08:00:00Z')
  })
})

describe('a duty that lapses', () => {
  const lapsing = triggered({ lapse: { days: 30 } })
  test('can be called on until then, and not after', () => {
    const late = [attack, happened('request:BOR', '2024-06-02T00:00Z')]
    expect(ask('2024-05-31T06:00Z', [attack], lapsing).because).toContain('waiting on a request')
    const { state, because } = ask('2024-06-03', late, lapsing)
    expect(state).toBe('waiting')
    expect(because).toContain('lapsed on 2024-05-31T06:00:00Z')
    expect(because).toContain('waiting on a armed-attack')
  })

  test('goes for a power too', () => {
    const power = { ...triggered({ lapse: { days: 30 } }), kind: 'power' as const }
    expect(ask('2024-05-20', [attack], power).state).toBe('active')
    expect(ask('2024-06-20', [attack], power).because).toContain('lapsed on 2024-05-31')
  })
})
