import { addMonths, toCivilDay, toDayNumber, toDayText, toWeekday } from '../../model/calendar.ts'
import type { Token } from '../text/token.ts'
import { toAbsolute } from './absolute.ts'
import type { DateAnchor } from './anchor.ts'
import { MONTHS, SMALL_NUMBERS, WEEKDAYS } from './calendar-words.ts'
import type { DateHit } from './date-hit.ts'

const MEETS =
  /^(?:meet|meets|gather|gathers|convene|convenes|confer|confers|travel|travels|visit|visits|host|hosts|resume|resumes|begin|begins|start|starts|vote|votes|decide|decides)$/

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
    toWeekend(tokens, at, anchor) ??
    toSequel(tokens, at, anchor) ??
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

// "will meet on Friday", "is due to meet", "the next call on Friday", "heads to Riga on Friday" look forward.
function isPlanned(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 16), at).map((token) => token.norm)
  const broken = words.findLastIndex((word) => /^[;:—"“”]$/.test(word))
  return words.slice(broken + 1).some((word, i, own) => {
    const before = own[i - 1] ?? ''
    return (
      /^(?:will|shall|upcoming|awaits|await)$/.test(word) ||
      (word === 'next' && before === 'the') ||
      (word === 'heads' && own[i + 1] === 'to') ||
      (word === 'to' &&
        /^(?:due|set|scheduled|expected|slated|planned|supposed|poised|is|are|am)$/.test(before)) ||
      (/^(?:due|scheduled|slated|expected|planned)$/.test(word) && own[i + 1] === 'for') ||
      (MEETS.test(word) && !/^(?:to|did|who)$/.test(before) && own.slice(i).length <= 8)
    )
  })
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

// "over the weekend": the last one that has begun, unless it is to come.
function toWeekend(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  if (tokens[at]?.norm !== 'weekend') return undefined
  const { published } = anchor
  if (published === undefined) return { from: at, to: at + 1 }
  const before = tokens[at - 1]?.norm ?? ''
  const since = (toWeekday(published) + 1) % 7
  const ahead = before === 'next' || before === 'coming' || isPlanned(tokens, at)
  const saturday = published - since + (ahead && since > 1 ? 7 : 0)
  return { from: at, to: at + 1, value: `${toDayText(saturday)}/${toDayText(saturday + 1)}` }
}

// "a day after they met": counted back from the day told in the sentence, else from publication.
function toSequel(tokens: readonly Token[], at: number, anchor: DateAnchor): DateHit | undefined {
  const count = SMALL_NUMBERS[tokens[at]?.norm ?? '']
  const unit = /^(day|week)s?$/.exec(tokens[at + 1]?.norm ?? '')?.[1]
  if (count === undefined || unit === undefined || tokens[at + 2]?.norm !== 'after')
    return undefined
  // "a day after tomorrow" and "two days after 3 May" are days of their own.
  const next = tokens[at + 3]
  if (next === undefined || /^(?:tomorrow|that)$/.test(next.norm) || /^\d/.test(next.norm))
    return undefined
  if (MONTHS[next.norm] !== undefined || WEEKDAYS[next.norm] !== undefined) return undefined
  const told = tokens
    .slice(Math.max(0, at - 20), at)
    .some(({ norm }) => WEEKDAYS[norm] !== undefined || MONTHS[norm] !== undefined)
  const day = (told ? anchor.last() : undefined) ?? anchor.published
  if (day === undefined) return { from: at, to: at + 3 }
  return { ...toHit(at, at + 3, day - count * (unit === 'week' ? 7 : 1)), sequel: true }
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
