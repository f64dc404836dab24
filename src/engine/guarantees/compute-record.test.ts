import { describe, expect, test } from 'vitest'
import {
  exampleFramework,
  exampleInstrument,
  exampleProvision,
  exampleQuestion,
  exampleStatement,
} from '../../../test/example-framework.ts'
import type { Truce } from '../../model/truce.ts'
import { computeRecord } from './compute-record.ts'
import { toVoice } from './voice.ts'

const truce = (parts: Partial<Truce>): Truce => ({
  title: 'A truce',
  proposedBy: ['COR'],
  acceptedBy: ['BOR', 'COR'],
  refusedBy: [],
  scope: ['general'],
  ...parts,
})
const truceStatement = (parts: Partial<Truce>) =>
  exampleStatement(
    { act: 'agree', by: ['BOR', 'COR'], subject: 'ceasefire' },
    { truce: truce(parts) },
  )

describe('a truce', () => {
  test.each([
    ['general, accepted and open-ended', {}, 'yes', 'no', 'no'],
    ['general, accepted and for three days', { until: '2025-03-12' }, 'no', 'yes', 'no'],
    ['on energy sites', { scope: ['energy'], until: '2025-04-10' }, 'no', 'no', 'yes'],
    ['accepted by one side only', { acceptedBy: ['COR'] }, 'no', 'no', 'no'],
  ] as const)(
    'that is %s sets its own fluent and no other',
    (_, parts, ceasefire, bounded, energy) => {
      const statement = truceStatement({ from: '2025-03-10', ...parts } as Partial<Truce>)
      const { ask } = computeRecord(exampleFramework(), [statement], exampleQuestion('2025-03-11'))
      expect([ask('ceasefire').truth, ask('truce').truth, ask('energy-truce').truth]).toEqual([
        ceasefire,
        bounded,
        energy,
      ])
    },
  )

  test('that ended at nine in the evening ran that day, and does not run at its last instant', () => {
    const statement = truceStatement({ from: '2025-04-19T15:00Z', until: '2025-04-20T21:00Z' })
    const { truces, ask } = computeRecord(
      exampleFramework(),
      [statement],
      exampleQuestion('2025-04-20'),
    )
    expect(truces.map(({ when }) => when)).toEqual(['ran-that-day'])
    expect(ask('truce').truth).toBe('no')
    const atNoon = computeRecord(
      exampleFramework(),
      [statement],
      exampleQuestion('2025-04-20T12:00Z'),
    )
    expect(atNoon.ask('truce').truth).toBe('yes')
  })

  test('whose start one side disputes is disputed until that side’s own date', () => {
    const statement = truceStatement({
      from: '2025-03-18',
      until: '2025-04-17',
      startDisputed: { by: ['BOR'], from: '2025-03-25' },
    })
    const at = (day: string) =>
      computeRecord(exampleFramework(), [statement], exampleQuestion(day)).ask('truce').truth
    expect([at('2025-03-17'), at('2025-03-20'), at('2025-03-25'), at('2025-04-18')]).toEqual([
      'no',
      'disputed',
      'yes',
      'no',
    ])
  })
})

describe('a fluent', () => {
  test('is unknown before the arrangement begins, even where absence means no', () => {
    const { ask } = computeRecord(exampleFramework(), [], exampleQuestion('2023-12-31'))
    expect(ask('ceasefire')).toMatchObject({
      truth: 'unknown',
      because: 'the record of this arrangement begins on 2024-01-01',
    })
  })

  test('says what is missing when it is unknown', () => {
    const { ask } = computeRecord(exampleFramework(), [], exampleQuestion('2025-01-01'))
    expect(ask('backstop').missing).toBeTruthy()
  })

  test('is made disputed by unnamed sources at most, and never set by them', () => {
    const sets = (value: 'yes' | 'no') =>
      [{ fluent: 'backstop', value, from: '2025-01-01' }] as const
    const own = exampleStatement(
      {
        act: 'pledge',
        by: ['ARL'],
        subject: 'support',
        speaker: { name: 'Ada Arl', person: 'p-ada' },
        when: '2025-01-01',
      },
      { sets: sets('yes') },
    )
    const unnamed = exampleStatement(
      {
        act: 'refuse',
        by: ['DEL'],
        subject: 'support',
        via: ['two officials'],
        when: '2025-01-02',
      },
      { sets: sets('no') },
    )
    const ask = (...statements: (typeof own)[]) =>
      computeRecord(exampleFramework(), statements, exampleQuestion('2025-02-01')).ask('backstop')
        .truth
    expect([ask(unnamed), ask(own), ask(own, unnamed)]).toEqual(['unknown', 'yes', 'disputed'])
  })

  test('is not moved by what nobody reviewed, unless the question trusts readings', () => {
    const sets = [{ fluent: 'backstop', value: 'yes', from: '2025-01-01' }] as const
    const read = exampleStatement(
      { act: 'agree', by: ['ARL'], subject: 'support', when: '2025-01-01' },
      { sets },
      'unreviewed',
    )
    const ask = (trust: 'reviewed' | 'read') =>
      computeRecord(exampleFramework(), [read], exampleQuestion('2025-02-01', { trust })).ask(
        'backstop',
      )
    expect(ask('reviewed').truth).toBe('unknown')
    expect(ask('read')).toMatchObject({ truth: 'yes', unreviewed: true })
  })

  test('takes an assumption from its day on', () => {
    const suppose = [{ fluent: 'ceasefire', value: 'yes', from: '2026-03-01' }] as const
    const at = (day: string) =>
      computeRecord(exampleFramework(), [], exampleQuestion(day, { suppose })).ask('ceasefire')
        .truth
    expect([at('2026-02-28'), at('2026-03-01')]).toEqual(['no', 'yes'])
  })
})

describe('a voice', () => {
  const { offices } = computeRecord(exampleFramework(), [], exampleQuestion('2025-01-01'))
  const claim = (more: object) =>
    exampleStatement({
      act: 'offer',
      by: ['ARL'],
      subject: 'land-force',
      when: '2025-01-01',
      ...more,
    }).claim

  test.each([
    ['own', { speaker: { name: 'Ada Arl', person: 'p-ada' } }],
    ['ascribed', { speaker: { name: 'Dan Del', person: 'p-dan' } }],
    ['unplaced', { speaker: { name: 'Somebody Else' } }],
    ['own', { speaker: { name: 'Somebody Else', of: 'ARL' } }],
    ['ascribed', { speaker: { name: 'Somebody Else', of: 'DEL' } }],
    ['anonymous', { via: ['three officials'] }],
    ['told', {}],
  ])('is %s for %o', (voice, more) => {
    expect(toVoice(claim(more), offices).voice).toBe(voice)
  })

  test('of somebody who had left office on that day is not their state’s own', () => {
    expect(
      toVoice(claim({ when: '2025-08-01', speaker: { name: 'Ada Arl', person: 'p-ada' } }), offices)
        .voice,
    ).toBe('unplaced')
  })
})

describe('a position', () => {
  const ada = { speaker: { name: 'Ada Arl', person: 'p-ada' } }
  const said = (act: 'refuse' | 'offer' | 'defer' | 'pledge', when: string, more: object = ada) =>
    exampleStatement({ act, by: ['ARL'], subject: 'land-force', when, ...more })
  const position = (statements: ReturnType<typeof said>[], day = '2025-03-01') => {
    const found = computeRecord(exampleFramework(), statements, exampleQuestion(day)).positions()
    expect(found).toHaveLength(1)
    return found[0]
  }

  test('follows the later own word and keeps the earlier one, as a reversal', () => {
    const found = position([said('refuse', '2025-01-01'), said('offer', '2025-02-01')])
    expect(found).toMatchObject({
      state: 'stands',
      rung: 'offer',
      reversal: { from: 'refuse', to: 'offer', on: '2025-02-01' },
    })
    expect(found?.voices.map(({ part }) => part)).toEqual(['moves', 'superseded'])
  })

  test('is not moved by what another state says of it', () => {
    const found = position([
      said('refuse', '2025-01-01'),
      said('offer', '2025-02-01', { speaker: { name: 'Dan Del', person: 'p-dan' } }),
    ])
    expect(found).toMatchObject({ state: 'stands', rung: 'refuse' })
    expect(found?.voices[0]).toMatchObject({ voice: 'ascribed', part: 'beside' })
  })

  test('is disputed when unnamed sources say no while the head of government says that it is too early', () => {
    const found = position([
      said('refuse', '2025-02-17', { via: ['three officials'] }),
      said('defer', '2025-02-18'),
    ])
    expect(found?.state).toBe('disputed')
  })

  test('is no longer disputed by a rumour of months before', () => {
    expect(
      position([
        said('refuse', '2024-10-01', { via: ['three officials'] }),
        said('offer', '2025-02-18'),
      ])?.state,
    ).toBe('stands')
  })

  test('of two voices on one day follows the higher office', () => {
    const bea = { speaker: { name: 'Bea Arl', person: 'p-bea' } }
    expect(
      position([said('refuse', '2025-02-01'), said('offer', '2025-02-01', bea)]),
    ).toMatchObject({ state: 'stands', rung: 'refuse' })
  })

  test('waits on the conditions of its current word', () => {
    const found = position([
      said('pledge', '2025-02-01', { ...ada, if: ['ceasefire', 'parliament-approves'] }),
    ])
    expect(found?.awaits.map(({ ref, awaited }) => [ref, awaited])).toEqual([
      ['ceasefire', 'a ceasefire'],
      ['parliament-approves:ARL', 'the parliament of Arland to approve'],
    ])
  })

  test('is not seen before the word was said', () => {
    expect(
      computeRecord(
        exampleFramework(),
        [said('offer', '2025-02-01')],
        exampleQuestion('2025-01-31'),
      ).positions(),
    ).toEqual([])
  })

  test('marks the word of a former government and an old one', () => {
    const found = position([said('offer', '2025-02-01')], '2026-03-01')
    expect(found?.voices[0]?.marks).toEqual(['former-government', 'old'])
  })

  test('of a group never becomes its members’', () => {
    const group = exampleStatement({
      act: 'pledge',
      by: ['COALITION'],
      subject: 'land-force',
      when: '2025-01-01',
      some: { n: 26, of: 35 },
    })
    const found = computeRecord(
      exampleFramework(),
      [group],
      exampleQuestion('2025-02-01'),
    ).positions()
    expect(found.map(({ actor }) => actor)).toEqual(['COALITION'])
  })
})

describe('a provision', () => {
  const status = (
    instrument: Parameters<typeof exampleInstrument>[0],
    day: string,
    statements: ReturnType<typeof exampleStatement>[] = [],
    suppose: { fluent: string; value: 'yes' | 'no'; from?: string }[] = [],
  ) => {
    const framework = exampleFramework({ instruments: [exampleInstrument(instrument)] })
    const [finding] = computeRecord(
      framework,
      statements,
      exampleQuestion(day, { suppose }),
    ).provisions()
    return finding
  }
  const troops = [exampleProvision()]

  test('waits, with the condition in words', () => {
    expect(status({ provisions: troops }, '2025-01-01')).toMatchObject({
      state: 'waiting',
      because: 'waiting on a ceasefire',
    })
  })

  test('wakes when its condition is met', () => {
    expect(
      status({ provisions: troops }, '2025-01-01', [truceStatement({ from: '2024-12-01' })])?.state,
    ).toBe('active')
  })

  test('is not in force before its text was adopted, and ended after its term', () => {
    expect(status({ provisions: troops }, '2024-01-31')?.state).toBe('not-in-force')
    expect(status({ provisions: troops, term: { years: 1 } }, '2025-01-31')?.state).toBe('waiting')
    expect(status({ provisions: troops, term: { years: 1 } }, '2025-02-01')?.state).toBe('ended')
  })

  test('of a draft never runs, except as what-if', () => {
    expect(status({ kind: 'draft', provisions: troops }, '2025-01-01')?.state).toBe('not-in-force')
    const suppose = [{ fluent: 'in-force:pact', value: 'yes' as const }]
    expect(status({ kind: 'draft', provisions: troops }, '2025-01-01', [], suppose)?.state).toBe(
      'waiting',
    )
  })

  test('of a treaty whose entry into force is not on record is undetermined', () => {
    const legal = [exampleProvision({ bindingness: 'legal' })]
    expect(status({ kind: 'treaty', provisions: legal }, '2025-01-01')?.state).toBe('undetermined')
    expect(
      status({ kind: 'treaty', inForceFrom: '2024-06-01', provisions: legal }, '2025-01-01')?.state,
    ).toBe('waiting')
  })

  test('shows both readings of a clause when they differ', () => {
    const reading = (id: string, fluent: string) => ({
      id,
      label: `after ${id}`,
      condition: { id, kind: 'fluent' as const, fluent },
      sources: ['s1'],
    })
    const two = [
      exampleProvision({
        readings: [reading('a ceasefire', 'ceasefire'), reading('peace', 'backstop')],
      }),
    ]
    const found = status(
      { provisions: two },
      '2025-01-01',
      [],
      [{ fluent: 'ceasefire', value: 'yes' }],
    )
    expect(found).toMatchObject({ readingsDiffer: true, state: 'undetermined' })
    expect(found?.because).toBe(
      'read as "after a ceasefire", active: every condition is met; read as "after peace", undetermined: not known: a backstop',
    )
  })

  test('is evaluated for each party, less what a party excludes', () => {
    const caveat = { words: 'no soldiers', excludes: ['pact/troops'], sources: ['s1'] }
    const party = (actor: string, caveats = [] as (typeof caveat)[]) => ({
      actor,
      action: 'signature' as const,
      on: '2024-02-01',
      otherDates: [],
      caveats,
      sources: ['s1'],
    })
    const instrument = {
      provisions: [exampleProvision({ debtors: '$parties' })],
      parties: [party('ARL'), party('DEL', [caveat]), party('BOR')],
    }
    const signed = ['ARL', 'DEL', 'BOR'].map((actor) =>
      exampleStatement({ act: 'agree', by: [actor], subject: 'pact', when: '2024-02-01' }),
    )
    const found = status(instrument, '2025-01-01', signed)
    expect(found?.debtors.map(({ debtor, state }) => [debtor, state])).toEqual([
      ['ARL', 'waiting'],
      ['DEL', 'not-in-force'],
    ])
  })

  test('that is triggered waits for the event, then for the request, is due, and past the deadline undetermined', () => {
    const trigger = {
      event: 'armed-attack',
      clock: 'request:$creditor',
      withinHours: 24,
      discharge: 'consultation-held:$debtor',
      dischargeIsPublic: false,
    }
    const consult = [
      exampleProvision({
        mode: 'triggered',
        readings: [{ id: 'r', label: 'from a request', trigger, sources: ['s1'] }],
      }),
    ]
    const attack = { fluent: 'armed-attack', value: 'yes' as const, from: '2026-03-01T06:00Z' }
    const request = { fluent: 'request:BOR', value: 'yes' as const, from: '2026-03-01T08:00Z' }
    const at = (day: string, ...suppose: (typeof attack)[]) =>
      status({ provisions: consult }, day, [], suppose)
    expect(at('2026-03-01')).toMatchObject({
      state: 'waiting',
      because: 'waiting on a armed-attack',
    })
    expect(at('2026-03-01', attack)).toMatchObject({
      state: 'waiting',
      because: 'waiting on a request by Borland',
    })
    expect(at('2026-03-02T08:00Z', attack, request)).toMatchObject({
      state: 'due',
      because: 'due by 2026-03-02T08:00:00Z',
    })
    expect(at('2026-03-02T08:01Z', attack, request)).toMatchObject({
      state: 'undetermined',
      because: 'deadline passed (2026-03-02T08:00:00Z), no public record',
    })
    const held = {
      fluent: 'consultation-held:ARL',
      value: 'yes' as const,
      from: '2026-03-01T20:00Z',
    }
    expect(at('2026-03-02T09:00Z', attack, request, held)?.state).toBe('fulfilled')
  })

  test('that is triggered is overdue only on evidence that it was not done', () => {
    const trigger = {
      event: 'armed-attack',
      withinHours: 24,
      discharge: 'consultation-held:$debtor',
      dischargeIsPublic: false,
    }
    const consult = [
      exampleProvision({
        mode: 'triggered',
        readings: [{ id: 'r', label: 'from the attack', trigger, sources: ['s1'] }],
      }),
    ]
    const attack = { fluent: 'armed-attack', value: 'yes' as const, from: '2026-03-01T06:00Z' }
    const refused = exampleStatement(
      {
        act: 'refuse',
        by: ['ARL'],
        subject: 'consultation',
        speaker: { name: 'Bea Arl', person: 'p-bea' },
        when: '2026-03-03',
      },
      { sets: [{ fluent: 'consultation-held:ARL', value: 'no', from: '2026-03-03' }] },
    )
    expect(status({ provisions: consult }, '2026-03-04', [], [attack])?.state).toBe('undetermined')
    expect(status({ provisions: consult }, '2026-03-04', [refused], [attack])?.state).toBe(
      'overdue',
    )
  })
})
