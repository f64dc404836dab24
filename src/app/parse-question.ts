import {
  parseDay,
  parseInstant,
  toDayOf,
  toDayStart,
  toDayText,
  toInstantText,
} from '../model/calendar.ts'
import { LANGUAGES } from '../model/language.ts'
import { parseSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import type { Assumption, Question, Withdrawal } from '../model/question.ts'
import { TRUTHS, type Truth } from '../model/truth.ts'

/** A question as it is written on a command line or in an address; every part may be left out. */
export interface QuestionText {
  readonly on?: string | undefined
  readonly known?: string | undefined
  readonly basis?: string | undefined
  readonly trust?: string | undefined
  /** `ceasefire=yes`, `armed-attack=yes@2026-03-01T06:00Z`. */
  readonly suppose?: readonly string[] | undefined
  /** `USA@2026-03-01`: steps out from that day. */
  readonly without?: readonly string[] | undefined
  /** `uk`: sentences of the answer in Ukrainian. */
  readonly lang?: string | undefined
}

/** Reads a question; both clocks default to now, which the caller tells. Rejects what it cannot read with a `SuretyError`. */
export function parseQuestion(text: QuestionText, now: number): Question {
  const today = toDayText(toDayOf(now))
  const on = parseClock('on', text.on ?? today)
  const known = text.known === undefined ? now : parseClock('known', text.known)
  return {
    on,
    onText: text.on ?? today,
    known,
    knownText: text.known ?? toInstantText(now),
    basis: parseChoice('basis', text.basis ?? 'recorded', ['recorded', 'published']),
    trust: parseChoice('trust', text.trust ?? 'reviewed', ['reviewed', 'read']),
    ...(text.lang !== undefined && { lang: parseChoice('lang', text.lang, LANGUAGES) }),
    suppose: (text.suppose ?? []).map(parseAssumption),
    ...(text.without?.length && {
      without: text.without.map((value) => parseWithdrawal(value, text.on ?? today)),
    }),
  }
}

/** A day means its last instant, UTC. */
function parseClock(name: string, text: string): number {
  const day = parseDay(text)
  if (day !== undefined) return toDayStart(day + 1) - 1
  const instant = parseInstant(text)
  if (instant !== undefined) return instant
  throw new SuretyError(
    'option-not-understood',
    `${name}=${text} is not a date.`,
    'Write a day such as 2026-01-10, or an instant with its offset such as 2026-01-10T18:00Z.',
  )
}

function parseChoice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === text)
  if (choice !== undefined) return choice
  throw new SuretyError(
    'option-not-understood',
    `${name}=${text} is not known.`,
    `Write one of ${choices.join(', ')}.`,
  )
}

/** With no day told, an actor has stepped out by the asked day. */
function parseWithdrawal(text: string, on: string): Withdrawal {
  const [, actor, from] = /^([A-Za-z0-9.-]+)(?:@(.+))?$/.exec(text) ?? []
  if (actor && (from === undefined || parseSpan(from)))
    return { actor: actor.toUpperCase(), from: from ?? on }
  throw new SuretyError(
    'option-not-understood',
    `without=${text} is no withdrawal.`,
    'Write an actor and perhaps a day: USA@2026-03-01.',
  )
}

function parseAssumption(text: string): Assumption {
  const match = /^([A-Za-z0-9-]+(?::[A-Za-z0-9.-]+)?)=([a-z]+)(?:@(.+))?$/.exec(text)
  const [, fluent, value, from] = match ?? []
  const truth = TRUTHS.find((candidate): candidate is Truth => candidate === value)
  if (!fluent || !truth || (from !== undefined && parseSpan(from) === undefined)) {
    throw new SuretyError(
      'option-not-understood',
      `suppose=${text} is not an assumption.`,
      'Write a fluent, a value (yes, no, unknown, disputed) and perhaps a date: ceasefire=yes, parliament-approves:DEU=yes@2026-03-01.',
    )
  }
  return { fluent, value: truth, ...(from !== undefined && { from }) }
}
