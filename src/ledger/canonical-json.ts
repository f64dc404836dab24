import { SuretyError } from '../model/problem.ts'

const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * A value as RFC 8785 canonical JSON: members sorted by UTF-16 code units, numbers as ECMAScript prints them, no spaces.
 * Members that are undefined are dropped. What JSON cannot carry exactly (NaN, a lone surrogate, a Date) is refused.
 */
export function toCanonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return toText(value)
    case 'number':
      if (!Number.isFinite(value)) throw refused(`the number ${value}`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? toList(value) : toMembers(value)
    default:
      throw refused(`a value of type ${typeof value}`)
  }
}

function toList(values: readonly unknown[]): string {
  let json = '['
  for (let i = 0; i < values.length; i++)
    json += i === 0 ? toCanonicalJson(values[i]) : `,${toCanonicalJson(values[i])}`
  return `${json}]`
}

function toMembers(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw refused('an object that is not plain data')
  let json = '{'
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name]
    if (member === undefined) continue
    json += `${json === '{' ? '' : ','}${toText(name)}:${toCanonicalJson(member)}`
  }
  return `${json}}`
}

function toText(text: string): string {
  if (LONE_SURROGATE.test(text)) throw refused('a text with half a surrogate pair')
  return JSON.stringify(text)
}

function refused(what: string): SuretyError {
  return new SuretyError(
    'entry-refused',
    `The entry cannot be recorded: it holds ${what}, which JSON cannot carry exactly.`,
    'Correct the value where it came from, and record it again.',
  )
}
