import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Draft, Entry } from '../model/entry.ts'
import { checkChain } from './chain.ts'
import { EMPTY_HEAD, GENESIS, toEntry } from './entry.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const judgement = (claim: string): Draft => ({
  key: `judgement:${claim}`,
  body: { kind: 'judgement', judgement: { claim, verdict: 'accept', by: 'desk', reason: 'seen' } },
})
const withhold = (sequence: number): Draft => ({
  key: `withhold:${sequence}`,
  body: { kind: 'withhold', sequence, by: 'desk', reason: 'court' },
})

function toChain(drafts: readonly Draft[]): Entry[] {
  let head = EMPTY_HEAD
  return drafts.map((draft, i) => {
    const entry = toEntry(head, draft, `2026-01-0${i + 1}T00:00:00.000Z`, `salt${i}`, sha256)
    head = entry
    return entry
  })
}

function listFaults(entries: readonly Entry[]): readonly string[] {
  const chain = checkChain(sha256)
  const faults = entries.flatMap((entry) => chain.add(entry))
  return [...faults, ...chain.end()].map(({ sequence, kind }) => `${sequence} ${kind}`)
}

const three = toChain(['a', 'b', 'c'].map(judgement))
const [first, second, third] = three as [Entry, Entry, Entry]

describe('an entry', () => {
  it('hashes its salted body, and its chain fields in canonical order', () => {
    const body =
      '{"judgement":{"by":"desk","claim":"a","reason":"seen","verdict":"accept"},"kind":"judgement"}'
    const digest = sha256(`salt0${body}`)
    expect(first.digest).toBe(digest)
    expect(first.previous).toBe(GENESIS)
    expect(first.hash).toBe(
      sha256(
        `{"digest":"${digest}","key":"judgement:a","kind":"judgement","previous":"${GENESIS}","recordedAt":"2026-01-01T00:00:00.000Z","sequence":1}`,
      ),
    )
    expect(second.previous).toBe(first.hash)
  })

  it('is never earlier than the one before, even when the clock went back', () => {
    const entry = toEntry(third, judgement('d'), '2025-01-01T00:00:00.000Z', 's', sha256)
    expect(entry.recordedAt).toBe('2026-01-03T00:00:00.000Z')
  })
})

describe('the check of a chain', () => {
  it('finds nothing in a chain as it was written', () => {
    expect(listFaults([])).toEqual([])
    expect(listFaults(three)).toEqual([])
  })

  it('finds an entry that is missing, moved or repeated', () => {
    expect(listFaults([first, third])).toEqual(['3 gap', '3 fork'])
    expect(listFaults([second, first, third])).toContain('2 gap')
    expect(listFaults([first, first, second, third])).toEqual(['1 gap', '1 fork'])
  })

  it.each([
    ['kind', { kind: 'claim' }, '2 changed'],
    ['key', { key: 'judgement:x' }, '2 changed'],
    ['recordedAt', { recordedAt: '2026-01-02T00:00:00.001Z' }, '2 changed'],
    ['digest', { digest: GENESIS }, '2 changed'],
    ['hash', { hash: GENESIS }, '2 changed'],
    ['previous', { previous: GENESIS }, '2 fork'],
    ['sequence', { sequence: 7 }, '7 gap'],
  ])('finds a changed %s', (_, change, fault) => {
    const changed = { ...second, ...change } as Entry
    expect(listFaults([first, changed, third])).toContain(fault)
  })

  it('finds a changed body or salt', () => {
    const sealed = second.sealed as NonNullable<Entry['sealed']>
    const body = judgement('x').body
    expect(listFaults([first, { ...second, sealed: { ...sealed, body } }, third])).toEqual([
      '2 body-changed',
    ])
    expect(listFaults([first, { ...second, sealed: { ...sealed, salt: '' } }, third])).toEqual([
      '2 body-changed',
    ])
  })

  it('finds a whole chain that was rewritten from one entry on, by the head that it no longer has', () => {
    const other = toChain(['a', 'x', 'c'].map(judgement))
    expect(listFaults(other)).toEqual([])
    expect(other[2]?.hash).not.toBe(third.hash)
    expect(listFaults([first, other[1] as Entry, third])).toEqual(['3 fork'])
  })

  it('finds time that goes back', () => {
    const back = toEntry(
      { sequence: 1, hash: first.hash },
      judgement('b'),
      '2025-12-31T00:00:00.000Z',
      's',
      sha256,
    )
    expect(listFaults([first, back])).toEqual(['2 time-goes-back'])
  })

  it('lets a body be missing only when a later entry withholds it', () => {
    const withheld = toChain([judgement('a'), judgement('b'), withhold(1)])
    const hide = ({ sealed: _, ...entry }: Entry): Entry => entry
    const [a, b, w] = withheld as [Entry, Entry, Entry]
    expect(listFaults([hide(a), b, w])).toEqual([])
    expect(listFaults([hide(a), hide(b), w])).toEqual(['2 body-missing'])
    expect(listFaults([hide(a), b])).toEqual(['1 body-missing'])
    expect(listFaults([a, b, w])).toEqual(['3 body-not-withheld'])
  })
})
