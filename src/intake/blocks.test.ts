import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBlocks } from './blocks.ts'

const kinds = (text: string): readonly (readonly [string, string])[] =>
  toBlocks(text).map((block) => [block.kind, text.slice(block.start, block.end)])

describe('blocks', () => {
  test('a title, a heading, a list and paragraphs are told apart', () => {
    const text =
      'Who offers what\n\nIn Europe\n\nThree states spoke on Monday.\n- Training soldiers.\n• France: ships.\n1. We reject this.'
    expect(kinds(text)).toEqual([
      ['title', 'Who offers what'],
      ['heading', 'In Europe'],
      ['paragraph', 'Three states spoke on Monday.'],
      ['list-item', '- Training soldiers.'],
      ['list-item', '• France: ships.'],
      ['list-item', '1. We reject this.'],
    ])
  })

  test.each([
    'Rubio: minerals deal is not a guarantee of security12.03.25, 16:43 • 29922 views',
    'Loading related articles...',
    'Read also: Harvest of grapes will be a record',
    'READ ALSO: floods, what you need to know',
    'Tags',
    'Author',
    'Noticed a mistake? Select it and press Ctrl+Enter.',
    'We use cookies to improve our site.',
    'Sign up for our morning briefing and join 40,000 readers.',
  ])('%j is furniture', (line) => {
    expect(kinds(`A title\n\nText of the report.\n\n${line}`).at(-1)?.[0]).toBe('furniture')
  })

  test.each([
    ['By Selam Girma, Great Lakes Dispatch', 'byline'],
    ['(Reporting by Lena Aumont; editing by Piers Hale)', 'byline'],
    ['Kyiv • UNN', 'byline'],
    ['Photo: Ludovic Marin/AP/TT', 'caption'],
    ['[Photo: The Minister at the range. Credit: T. Lie]', 'caption'],
    ['Map: where the hubs could be', 'caption'],
  ])('%j is a %s', (line, kind) => {
    expect(kinds(`A title\n\n${line}\n\nText of the report.`)[1]?.[0]).toBe(kind)
  })

  test('lines broken at a fixed width are one paragraph', () => {
    const lines = Array.from(
      { length: 8 },
      () => 'Ukraine and its allies met in the city of Paris to talk about',
    )
    expect(kinds(lines.join('\n'))).toHaveLength(1)
  })

  test('law: blocks are in order, never overlap, and hold every character that is not white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0
        for (const block of toBlocks(text)) {
          expect(text.slice(at, block.start).trim()).toBe('')
          expect(block.end).toBeGreaterThan(block.start)
          at = block.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
