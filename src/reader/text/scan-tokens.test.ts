import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanTokens } from './scan-tokens.ts'
import { matchTokens, toTokens } from './token.ts'

const PIECES = [
  ..."aZé9.,:-'’“”‘ʼ–—… \n\u00a0½²µªß\u0301\u2011/€£жß日",
  ...['U.S.', "won't", 'Germany’s', '1,200', '12.03.25', 'mine-clearance', "'ll", "o'clock", '3rd'],
]

describe('scanning tokens', () => {
  test('the scan cuts every text as the pattern does', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((all) => all.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(toTokens(text, 0, text.length)).toEqual(matchTokens(text, 0))
      }),
      { numRuns: 5000 },
    )
  })

  test('any string is cut as the pattern cuts it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toTokens(text, 0, text.length)).toEqual(matchTokens(text, 0))
      }),
      { numRuns: 2000 },
    )
  })

  test('ordinary news needs no pattern', () => {
    const text =
      'Poland’s minister said “no” – for now: 1,200 U.S. soldiers won’t leave €3bn bases.'
    expect(scanTokens(text)).toBeDefined()
    expect(toTokens(text, 0, text.length).map((token) => token.text)).toEqual(
      'Poland|’s|minister|said|“|no|”|–|for|now|:|1,200|U.S.|soldiers|won’t|leave|€|3bn|bases|.'.split(
        '|',
      ),
    )
  })
})
