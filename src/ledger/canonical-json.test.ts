import { describe, expect, it } from 'vitest'
import { toCanonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units, as RFC 8785 section 3.2.3 lists them', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect([...toCanonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it('prints numbers as ECMAScript does, and other values as RFC 8785 section 3.2.2 shows', () => {
    const numbers = [
      JSON.parse('333333333.33333329'),
      1e30,
      4.5,
      2e-3,
      0.000000000000000000000000001,
      -0,
    ]
    expect(toCanonicalJson(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
    expect(toCanonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
    )
    expect(toCanonicalJson([null, true, false])).toBe('[null,true,false]')
  })

  it('drops members that are undefined and nests without spaces', () => {
    expect(toCanonicalJson({ b: [{ d: 1, c: undefined }, []], a: {} })).toBe(
      '{"a":{},"b":[{"d":1},[]]}',
    )
  })

  it.each([
    ['NaN', Number.NaN],
    ['an infinite number', Number.NEGATIVE_INFINITY],
    ['half a surrogate pair', 'a\ud83d'],
    ['half a surrogate pair in a name', { '\ude00': 1 }],
    ['an element that is undefined', [undefined]],
    ['a function', { f: () => 1 }],
    ['a big integer', 1n],
    ['an instance', { at: new Map() }],
  ])('refuses %s', (_, value) => {
    expect(() => toCanonicalJson(value)).toThrow(expect.objectContaining({ code: 'entry-refused' }))
  })
})
