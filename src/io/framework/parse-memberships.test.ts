import { describe, expect, test } from 'vitest'
import { parseMemberships } from './parse-memberships.ts'

const HEADER = 'instrument,actor,from,to,kinds,condition'
const parse = (text: string) => parseMemberships({ path: 'memberships/old-pacts.csv', text })
const parseRows = (...lines: readonly string[]) => parse([HEADER, ...lines].join('\n'))

describe('a table of memberships', () => {
  test('is read with its quoting, its empty cells and the line of each row', () => {
    const { source, rows, faults } = parseRows(
      'Pact,Arland,1936,1940-06-30,defence consultation,',
      '',
      '"Pact, of ""1936""",Two Borlands,1936-03,,offence,"if attacked,',
      'and asked"',
      'Pact,Arland,1950-01-01,,,',
    )
    expect(faults).toEqual([])
    expect(source).toBe('old-pacts')
    expect(rows).toEqual([
      {
        line: 2,
        instrument: { id: 'Pact', text: 'Pact' },
        actor: { id: 'Arland', text: 'Arland' },
        from: '1936',
        to: '1940-06-30',
        kinds: ['defence', 'consultation'],
      },
      {
        line: 4,
        instrument: { id: 'Pact-of-1936', text: 'Pact, of "1936"' },
        actor: { id: 'Two-Borlands', text: 'Two Borlands' },
        from: '1936-03',
        kinds: ['offence'],
        condition: 'if attacked,\nand asked',
      },
      {
        line: 6,
        instrument: { id: 'Pact', text: 'Pact' },
        actor: { id: 'Arland', text: 'Arland' },
        from: '1950-01-01',
        kinds: [],
      },
    ])
  })

  test('may have its columns in another order, a byte order mark and the line ends of Windows', () => {
    const { rows, faults } = parse(
      '\uFEFFactor,instrument,kinds,condition,from,to\r\nA,P,defence,,1936,\r\n',
    )
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        line: 2,
        instrument: { id: 'P', text: 'P' },
        actor: { id: 'A', text: 'A' },
        from: '1936',
        kinds: ['defence'],
      },
    ])
  })

  test('keeps names with other letters, under an id without them', () => {
    const { rows } = parseRows("P,Côte d'Or,1936,,defence,")
    expect(rows[0]?.actor).toEqual({ id: 'Cote-d-Or', text: "Côte d'Or" })
  })
})

describe('a fault in a table is told with line and column', () => {
  test.each([
    ['a month that is none', 'P,A,1936-13,,defence,', 'from', '1936-13 is not a date'],
    ['a day that is none', 'P,A,1936,1937-02-29,defence,', 'to', '1937-02-29 is not a date'],
    ['an instant', 'P,A,1936-01-01T00:00Z,,defence,', 'from', 'is not a date'],
    ['words for a date', 'P,A,spring,,defence,', 'from', 'spring is not a date'],
    ['no start', 'P,A,,1936,defence,', 'from', 'no date'],
    ['an end before the start', 'P,A,1936,1935,defence,', 'to', 'ends 1935, before it begins 1936'],
    [
      'a misspelt kind',
      'P,A,1936,,defense,',
      'kinds',
      'unknown kind defense; did you mean defence?',
    ],
    ['kinds with commas', 'P,A,1936,,"defence,offence",', 'kinds', 'with spaces between'],
    ['no actor', 'P,,1936,,defence,', 'actor', 'no actor is named'],
    ['no instrument', ',A,1936,,defence,', 'instrument', 'no instrument is named'],
    [
      'a name without a letter from A to Z',
      'P,Україна,1936,,defence,',
      'actor',
      'no id can be made',
    ],
    ['a cell too few', 'P,A,1936,,defence', '', '5 cells where the header has 6'],
    ['a quote that stays open', 'P,A,1936,,defence,"if', '', 'never closed'],
    ['a quote in the middle', 'P,A "B",1936,,defence,', '', 'a quote inside the cell A "B"'],
    ['text behind a quote', 'P,"A" B,1936,,defence,', '', 'text behind the closing quote'],
  ])('%s', (_, line, field, sentence) => {
    const { rows, faults } = parseRows('P,B,1936,,defence,', line)
    expect(faults).toEqual([
      {
        file: 'memberships/old-pacts.csv',
        line: 3,
        field,
        sentence: expect.stringContaining(sentence),
      },
    ])
    expect(rows.map(({ line: number }) => number)).toEqual([2])
  })

  test('all of them, not the first alone', () => {
    const { faults } = parseRows('P,A,1936-13,,defense,', ',A,1936,,defence,')
    expect(faults.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 from',
      '2 kinds',
      '3 instrument',
    ])
  })

  test('two names that would have one id', () => {
    const { faults } = parseRows('P,Two Borlands,1936,,defence,', 'P,Two-Borlands,1936,,defence,')
    expect(faults).toEqual([
      {
        file: 'memberships/old-pacts.csv',
        line: 3,
        field: 'actor',
        sentence:
          'Two-Borlands and Two Borlands (line 2) would both have the id Two-Borlands: write one of them otherwise',
      },
    ])
  })

  test.each([
    ['no header', 'P,A,1936,,defence,', 'the first line must be'],
    ['a column too many', `${HEADER},note\nP,A,1936,,defence,,x`, 'the first line must be'],
    ['nothing', '', 'the table is empty'],
    ['a header alone', HEADER, 'the table has no row'],
  ])('%s', (_, text, sentence) => {
    const { rows, faults } = parse(text)
    expect(rows).toEqual([])
    expect(faults.map((fault) => fault.sentence).join()).toContain(sentence)
  })
})
