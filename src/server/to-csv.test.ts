import { describe, expect, it } from 'vitest'
import { toCsv } from './to-csv.ts'

describe('a table as CSV', () => {
  it('ends every row with CRLF and writes an absent field as nothing', () => {
    expect(
      toCsv({
        header: ['a', 'b'],
        rows: [
          ['x', undefined],
          [2, true],
        ],
      }),
    ).toBe('a,b\r\nx,\r\n2,true\r\n')
  })

  it('quotes commas, quotation marks and line breaks', () => {
    expect(toCsv({ header: ['a'], rows: [['one, two'], ['say "no"'], ['first\nsecond']] })).toBe(
      'a\r\n"one, two"\r\n"say ""no"""\r\n"first\nsecond"\r\n',
    )
  })

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'starts no cell with a formula: %j',
    (cell) => {
      expect(
        toCsv({ header: ['a'], rows: [[cell]] })
          .split('\r\n')[1]
          ?.replace(/^"/, ''),
      ).toMatch(/^'/)
    },
  )
})
