import { addMonths, toCivilDay, toDayNumber, toDayText, toWeekday } from '../../model/calendar.ts'
import type { Token } from '../text/token.ts'
import { toAbsolute } from './absolute.ts'
import type { DateAnchor } from './anchor.ts'
import { MONTHS, SMALL_NUMBERS, WEEKDAYS } from './calendar-words.ts'
import type { DateHit } from './date-hit.ts'

/** Dates measured from the day of publication or from the date told before: `on Tuesday`, `next week`, `a day later`. */
export function toRelative(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  return (
    toWeekdayHit(tokens, at, anchor) ??
    toNamedDay(tokens, at, anchor) ??
    toWeek(tokens, at, anchor) ??
    toAfter(tokens, at, anchor)
  )
}

function toWeekdayHit(
  tokens: readonly Token[],
  at: number,
  anchor: DateAnchor,
): DateHit | undefined {
  const token = tokens[at]
  const weekday = token ? WEEKDAYS[token.norm] : undefined
  if (weekday === undefined) return undefined
  // "Tuesday, March 11": the date beside it says more.
  const comma = tokens[at + 1]?.text === ',' ? 1 : 0
  const beside = toAbsolute(tokens, at + 1 + comma, anchor)
  if (beside && MONTHS[tokens[at + 1 + comma]?.norm ?? ''] !== undefined)
    return { ...beside, from: at }
  if (beside && /^\d/.test(tokens[at + 1 + comma]?.norm ?? '')) return { ...beside, from: at }
  if (anchor.published === undefined) return { from: at, to: at + 1 }
  const before = tokens[at - 1]?.norm ?? ''
  const back = (toWeekday(anchor.published) - weekday + 7) % 7
  const isNext = before === 'next' || isPlanned(tokens, at)
  if (isNext) return toHit(at, at + 1, anchor.published + (back === 0 ? 7 : 7 - back))
  return toHit(at, at + 1, anchor.published - (before === 'last' && back === 0 ? 7 : back))
}

// "will meet on Friday" looks forward.
function isPlanned(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 12), at).map((token) => token.norm)
  return words.some(
    (word, i) =>
      word === 'will' ||
      (word === 'to' && /^(?:due|set|scheduled|expected)$/.test(words[i - 1] ?? '')),
  )
}

function toNamedDay(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const word = tokens[at]?.norm ?? ''
  const offset = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 }[word]
  if (offset !== undefined) {
    return anchor.published === undefined
      ? { from: at, to: at + 1 }
      : toHit(at, at + 1, anchor.published + offset)
  }
  if (word === 'same' && tokens[at + 1]?.norm === 'day') {
    const last = anchor.last()
    return last === undefined ? { from: at, to: at + 2 } : toHit(at, at + 2, last)
  }
  return undefined
}

function toWeek(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const word = tokens[at]?.norm ?? ''
  const unit = tokens[at + 1]?.norm ?? ''
  if (word === 'week' && unit === 'beginning') {
    const from = toAbsolute(tokens, at + 2, anchor)
    const start = from?.value === undefined ? undefined : toDayNumberOf(from.value)
    if (from && start !== undefined)
      return { from: at, to: from.to, value: `${toDayText(start)}/${toDayText(start + 6)}` }
  }
  const step = { last: -1, next: 1, this: 0 }[word]
  if (step === undefined || (unit !== 'week' && unit !== 'month' && unit !== 'year'))
    return undefined
  const { published } = anchor
  if (published === undefined) return { from: at, to: at + 2 }
  return { from: at, to: at + 2, ...toPeriodValue(published, unit, step) }
}

function toPeriodValue(published: number, unit: string, step: number): { readonly value?: string } {
  if (unit === 'week') {
    const monday = published - ((toWeekday(published) + 6) % 7) + 7 * step
    return { value: `${toDayText(monday)}/${toDayText(monday + 6)}` }
  }
  // "this year" says when something will end, not when it was done.
  if (step === 0) return {}
  const { year } = toCivilDay(published)
  if (unit === 'year') return { value: String(year + step) }
  return { value: toDayText(addMonths(published, step)).slice(0, 7) }
}

// "a day later", "two weeks earlier": from the last date told.
function toAfter(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const count = SMALL_NUMBERS[tokens[at]?.norm ?? '']
  if (count === undefined) return undefined
  const unit = /^(day|week)s?$/.exec(tokens[at + 1]?.norm ?? '')?.[1]
  const sign = { later: 1, earlier: -1, before: -1 }[tokens[at + 2]?.norm ?? '']
  if (unit === undefined || sign === undefined) return undefined
  const last = anchor.last()
  if (last === undefined) return { from: at, to: at + 3 }
  return toHit(at, at + 3, last + sign * count * (unit === 'week' ? 7 : 1))
}

function toDayNumberOf(value: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  return match
    ? toDayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
    : undefined
}

function toHit(from: number, to: number, day: number): DateHit {
  return { from, to, value: toDayText(day) }
}
