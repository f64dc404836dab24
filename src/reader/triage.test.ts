import { describe, expect, test } from 'vitest'
import type { Block } from '../model/document.ts'
import { selectBlocks } from './triage.ts'

const NOTHING = { actors: [], persons: [], instruments: [] }

const select = (lines: readonly string[], titles: readonly string[] = []): readonly string[] => {
  let at = 0
  const blocks = lines.map((line, n): Block => {
    const start = at
    at += line.length + 1
    return { kind: n === 0 ? 'title' : 'paragraph', start, end: start + line.length }
  })
  const text = lines.join('\n')
  const knowledge = { ...NOTHING, instruments: titles.length > 0 ? [{ id: 'pact', titles }] : [] }
  return selectBlocks(text, blocks, knowledge).map(({ start, end }) => text.slice(start, end))
}

const CLOTH = 'The town council agreed to buy new curtains for the hall.'
const CLOTHS = Array<string>(9).fill(CLOTH)

describe('triage', () => {
  test('everyday news holds nothing to read', () => {
    expect(select(['France meet Germany in the final', 'The defence held on.', ...CLOTHS])).toEqual(
      [],
    )
  })

  test('a report of the field is read whole', () => {
    const lines = ['Poland will not send soldiers', 'The army stays at home.', ...CLOTHS.slice(4)]
    lines.splice(3, 0, 'It offers ammunition.')
    expect(select(lines)).toEqual(lines)
  })

  test('a text that names the field in passing is read there and in the paragraph after', () => {
    const passing = 'Norway will pay for generators in Ukraine.'
    const after = 'It will also send engineers.'
    const lines = ['The week in brief', ...CLOTHS, passing, after, CLOTH, CLOTH]
    expect(select(lines)).toEqual(['The week in brief', passing, after])
  })

  test('one doubtful word is not enough, two are', () => {
    expect(select(['Prices', 'It is a war on prices.', ...CLOTHS])).toEqual([])
    const both = ['Help', 'Oslo guarantees the drones that were promised.']
    expect(select([...both, ...CLOTHS])).toEqual(both)
  })

  test("the titles of a framework's own texts are words of its field", () => {
    const lines = ['The members meet', 'Chad joined the Lake Charter on Monday.']
    expect(select([...lines, ...CLOTHS])).toEqual([])
    expect(select([...lines, ...CLOTHS], ['Lake Charter'])).toEqual(lines)
  })

  test('a short text is read whatever its words', () => {
    expect(select(['The members meet', CLOTH])).toEqual(['The members meet', CLOTH])
  })
})
