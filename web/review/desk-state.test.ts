import { describe, expect, test } from 'vitest'
import type { ReviewItem } from '../../src/views/index.ts'
import {
  type DeskAction,
  type DeskState,
  reduceDesk,
  toDeskState,
  toVersion,
} from './desk-state.ts'
import { toKeyAction } from './keys.ts'

const item = (id: string, parts: Partial<ReviewItem> = {}): ReviewItem => ({
  id,
  version: 0,
  standing: 'unreviewed',
  headline: `Claim ${id}`,
  subject: 'Land forces',
  chain: [],
  voice: 'told',
  conditions: [],
  effects: [],
  clashes: [],
  looked: 0,
  fields: {
    act: 'offer',
    by: [],
    to: [],
    subject: 'land-force',
    if: [],
    start: 0,
    end: 1,
    correctable: true,
  },
  ...parts,
})
const open = (...ids: readonly string[]): DeskState =>
  toDeskState(
    ids.map((id) => item(id)),
    ids[0] ?? '',
  )
const play = (state: DeskState, ...actions: readonly (DeskAction | string)[]): DeskState =>
  actions.reduce(
    (now: DeskState, action) =>
      reduceDesk(now, typeof action === 'string' ? ({ kind: action } as DeskAction) : action),
    state,
  )
const sent = ({ outbox }: DeskState) => outbox.map(({ claim, verdict }) => [claim, verdict])
const current = ({ entries, at }: DeskState) => entries[at]?.item.id
const reason = (number: number, pressed: 'key' | 'button' = 'key'): DeskAction => ({
  kind: 'reason',
  number,
  pressed,
})
const answered = (claim: string, version: number): DeskAction => ({
  kind: 'answered',
  claim,
  version,
  told: 'Accepted',
})

describe('the desk', () => {
  test('resolves the open claim at every action, so that fast keys judge one claim each', () => {
    const state = play(open('a', 'b', 'c', 'd'), 'accept', 'accept', 'accept')
    expect(sent(state)).toEqual([
      ['a', 'accept'],
      ['b', 'accept'],
      ['c', 'accept'],
    ])
    expect(current(state)).toBe('d')
  })

  test('rejects only with a reason, and accepts nothing while it waits for one', () => {
    const armed = play(open('a', 'b'), 'reject')
    expect(sent(play(armed, 'accept'))).toEqual([])
    expect(sent(play(armed, 'cancel', reason(3)))).toEqual([])
    expect(sent(play(open('a'), reason(3)))).toEqual([])
    const rejected = play(armed, reason(3))
    expect(rejected.outbox[0]).toMatchObject({
      claim: 'a',
      verdict: 'reject',
      fields: [['reason', '3']],
    })
    expect(current(rejected)).toBe('b')
    // A press on the button with its words needs no R.
    expect(sent(play(open('a'), reason(6, 'button')))).toEqual([['a', 'reject']])
  })

  test('judges no claim twice, and says so', () => {
    const state = play(open('a'), 'accept', 'accept', 'reject', reason(1), 'edit')
    expect(sent(state)).toEqual([['a', 'accept']])
    expect(state.told).toContain('You have judged this claim')
  })

  test('goes to the next that waits, and back to those left out', () => {
    const state = play(open('a', 'b', 'c'), 'next', 'accept')
    expect(current(state)).toBe('c')
    expect(current(play(state, 'accept'))).toBe('a')
    expect(current(play(state, 'next', 'next'))).toBe('c')
    expect(current(play(state, 'back', 'back', 'back'))).toBe('a')
  })

  test('undo takes back the last verdict, with the version that the answer left', () => {
    const state = play(open('a', 'b', 'c'), 'accept', 'accept', 'undo')
    expect(sent(state)).toEqual([
      ['a', 'accept'],
      ['b', 'accept'],
      ['b', 'undo'],
    ])
    expect(current(state)).toBe('b')
    const later = play(state, answered('a', 1), answered('b', 1))
    expect(later.outbox.map((outgoing) => toVersion(later, outgoing))).toEqual([1])
    const done = play(later, answered('b', 2))
    expect(done.entries.map(({ status }) => status)).toEqual(['accepted', 'open', 'open'])
    expect(sent(play(done, 'undo'))).toEqual([['a', 'undo']])
    expect(play(open('a'), 'undo').told).toContain('nothing to take back')
  })

  test('what the server refused waits again as it is now, and what was to follow on it is dropped', () => {
    const state = play(open('a', 'b', 'c'), 'accept', 'undo', 'next', 'accept', {
      kind: 'refused',
      claim: 'a',
      sentence: 'Ben judged it.',
      item: item('a', { version: 4 }),
    })
    expect(state.alert).toEqual({ claim: 'a', sentence: 'Ben judged it.' })
    expect(sent(state)).toEqual([['b', 'accept']])
    expect(state.entries[0]).toMatchObject({ status: 'open', item: { version: 4 } })
    // The reviewer stays where they are: what came back never takes the place of the open claim.
    expect(current(state)).toBe('c')
    expect(current(play(state, { kind: 'look', claim: 'a' }))).toBe('a')
  })

  test('begins with the reviewer’s own last verdicts, which can be taken back', () => {
    const state = toDeskState(
      [
        item('a', { own: { verdict: 'reject', words: 'rejected', newest: true } }),
        item('b', { own: { verdict: 'accept', words: 'accepted', newest: false } }),
        item('c'),
      ],
      'c',
    )
    expect([current(state), state.undoable]).toEqual(['c', ['a']])
    expect(sent(play(state, 'undo'))).toEqual([['a', 'undo']])
  })

  test('a row of the framework is not corrected here', () => {
    const fields = { ...item('a').fields, correctable: false }
    expect(play(toDeskState([item('a', { fields })], 'a'), 'edit').mode).toBe('read')
  })
})

describe('a key', () => {
  const press = (key: string, parts: Partial<Parameters<typeof toKeyAction>[0]> = {}) =>
    toKeyAction(
      { key, code: '', repeat: false, altKey: false, ctrlKey: false, metaKey: false, ...parts },
      false,
    )

  test.each([
    ['a', 'accept'],
    ['A', 'accept'],
    ['r', 'reject'],
    ['e', 'edit'],
    ['u', 'undo'],
    ['j', 'next'],
    ['k', 'back'],
    ['?', 'help'],
    ['Escape', 'cancel'],
  ])('%s is %s', (key, kind) => {
    expect(press(key)).toEqual({ kind })
  })

  test('1 to 6 are reasons; other keys, modifiers, held keys and typing are the browser’s', () => {
    expect(press('4')).toEqual({ kind: 'reason', number: 4, pressed: 'key' })
    for (const key of ['0', '7', 'b', 'Enter', ' ', 'Tab', 'constructor'])
      expect(press(key)).toBeUndefined()
    for (const parts of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }])
      expect(press('a', parts)).toBeUndefined()
    const typed = { key: 'a', code: 'KeyA', repeat: false, altKey: false, ctrlKey: false }
    expect(toKeyAction({ ...typed, metaKey: false }, true)).toBeUndefined()
  })

  test('is told by its place on a keyboard with other letters', () => {
    expect(press('ф', { code: 'KeyA' })).toEqual({ kind: 'accept' })
    expect(press('к', { code: 'KeyR' })).toEqual({ kind: 'reject' })
  })
})
