import type { Token } from '../text/token.ts'

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINAL_ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )

/** A number at a token, and the token after it. */
export interface NumberHit {
  readonly value: number
  readonly to: number
}

/** A whole number in figures or words: `14`, `twenty one`, `a`. */
export function readNumber(tokens: readonly Token[], at: number): NumberHit | undefined {
  const word = tokens[at]?.norm ?? ''
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), to: at + 1 }
  if (word === 'a' || word === 'an') return { value: 1, to: at + 1 }
  const ones = ONES.indexOf(word)
  if (ones > 0) return { value: ones, to: at + 1 }
  const tens = TENS.indexOf(word)
  if (tens < 0) return undefined
  const more = ONES.indexOf(tokens[at + 1]?.norm ?? '')
  const value = 20 + 10 * tens
  return more > 0 && more < 10 ? { value: value + more, to: at + 2 } : { value, to: at + 1 }
}

/** An ordinal in figures or words: `3rd`, `twenty first`. */
export function readOrdinal(tokens: readonly Token[], at: number): NumberHit | undefined {
  const word = tokens[at]?.norm ?? ''
  const figure = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  if (figure) return { value: Number(figure[1]), to: at + 1 }
  const ones = ORDINAL_ONES.indexOf(word)
  if (ones > 0) return { value: ones, to: at + 1 }
  if (word === 'twentieth' || word === 'thirtieth')
    return { value: word === 'twentieth' ? 20 : 30, to: at + 1 }
  const tens = TENS.indexOf(word)
  const more = ORDINAL_ONES.indexOf(tokens[at + 1]?.norm ?? '')
  return tens >= 0 && tens < 2 && more > 0 && more < 10
    ? { value: 20 + 10 * tens + more, to: at + 2 }
    : undefined
}
