import { type BoundYear, findBinds, listBoundYears } from '../engine/guarantees/index.ts'
import { type Actor, toActorFinder } from '../model/actor.ts'
import { parseDay, parseInstant, toDayOf, toDayText } from '../model/calendar.ts'
import type { Framework } from '../model/framework.ts'
import { type Membership, PLEDGE_KINDS, type PledgeKind } from '../model/instrument.ts'
import { listNearest, SuretyError } from '../model/problem.ts'

/** Whether two actors are bound to each other on a day, and by what. */
export interface BindsAnswer {
  readonly framework: string
  readonly kind: PledgeKind
  readonly on: string
  readonly a: { readonly id: string; readonly name: string }
  readonly b: { readonly id: string; readonly name: string }
  readonly bound: boolean
  readonly words: string
  readonly by: readonly BindLine[]
}

/** One instrument that binds the two. */
export interface BindLine {
  readonly instrument: string
  readonly title: string
  readonly since: string
  /** Last year, month or day, included; absent while in force. */
  readonly until?: string
  /** What a member's pledge depends on; whether it is met is not asked here. */
  readonly conditions: readonly { readonly actor: string; readonly words: string }[]
  readonly sources: readonly string[]
}

/** Answers whether two actors, by id or name, are bound on a day. Rejects names that are not declared with the nearest ones. */
export function askBinds(
  framework: Framework,
  asked: { readonly a: string; readonly b: string; readonly kind: string; readonly on: string },
): BindsAnswer {
  const kind = parseKind(asked.kind)
  const day = parseOn(asked.on)
  const [a, b] = [findActor(framework, asked.a), findActor(framework, asked.b)]
  if (a.id === b.id) {
    throw new SuretyError(
      'option-not-understood',
      `${asked.a} and ${asked.b} are the same actor, ${a.id}.`,
      'Name two actors.',
    )
  }
  const binds = findBinds(framework.instruments, { a: a.id, b: b.id }, kind, day)
  const on = toDayText(day)
  return {
    framework: framework.id,
    kind,
    on,
    a: { id: a.id, name: a.name },
    b: { id: b.id, name: b.name },
    bound: binds.length > 0,
    words: toWords(a, b, kind, on, binds.length),
    by: binds.map(({ instrument, since, until, memberships }) => ({
      instrument: instrument.id,
      title: instrument.title,
      since,
      ...(until !== undefined && { until }),
      conditions: memberships.flatMap(toConditionLine),
      sources: instrument.sources,
    })),
  }
}

/** Every pair and year in which two actors are bound, from one year to another, both included. */
export function askBoundYears(
  framework: Framework,
  asked: { readonly kind: string; readonly from: string; readonly to: string },
): Iterable<BoundYear> {
  const [from, to] = [parseYear('from', asked.from), parseYear('to', asked.to)]
  if (from > to) {
    throw new SuretyError(
      'option-not-understood',
      `from=${from} is later than to=${to}.`,
      'Write the earlier year first: --from 1816 --to 2003.',
    )
  }
  return listBoundYears(framework.instruments, parseKind(asked.kind), from, to)
}

function parseKind(text: string): PledgeKind {
  const kind = PLEDGE_KINDS.find((one) => one === text)
  if (kind) return kind
  const [near] = listNearest(text, PLEDGE_KINDS)
  throw new SuretyError(
    'option-not-understood',
    `kind=${text} is not known${near ? `; did you mean ${near}?` : '.'}`,
    `Write one of ${PLEDGE_KINDS.join(', ')}.`,
  )
}

function parseOn(text: string): number {
  const instant = parseInstant(text)
  const day = parseDay(text) ?? (instant === undefined ? undefined : toDayOf(instant))
  if (day !== undefined) return day
  throw new SuretyError(
    'option-not-understood',
    `on=${text} is not a date.`,
    'Write a day such as 1938-09-30.',
  )
}

function parseYear(option: string, text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  throw new SuretyError(
    'option-not-understood',
    `${option}=${text} is not a year.`,
    'Write four digits, such as 1816.',
  )
}

function findActor({ actors, id }: Framework, text: string): Actor {
  const exact = toActorFinder(actors)(text)
  if (exact) return exact
  const plain = text.toLowerCase()
  const alike = actors.filter(
    (actor) => actor.id.toLowerCase() === plain || actor.name.toLowerCase() === plain,
  )
  if (alike.length === 1 && alike[0]) return alike[0]
  const near = listNear(actors, plain)
  throw new SuretyError(
    'actor-not-found',
    `Actor ${text} is not in the framework ${id}.`,
    near.length > 0
      ? `Near it: ${near.map((actor) => (actor.id === actor.name ? actor.id : `${actor.id} (${actor.name})`)).join(', ')}.`
      : `Write an id or a name as in its actors/states.yaml, which declares ${actors.length}.`,
  )
}

/** At most five actors whose id or name is a letter or two away, or begins with or holds what was typed. */
function listNear(actors: readonly Actor[], plain: string): readonly Actor[] {
  const words = new Map<string, Actor>()
  for (const actor of actors) {
    for (const word of [actor.id, actor.name, ...actor.aliases])
      words.set(word.toLowerCase(), actor)
  }
  const mistyped = plain.length > 2 ? listNearest(plain, words.keys()) : []
  const holding = [...words.keys()].filter((word) => plain.length > 1 && word.includes(plain))
  const near = [...mistyped, ...holding].flatMap((word) => words.get(word) ?? [])
  return [...new Set(near)].slice(0, 5)
}

function toConditionLine({
  actor,
  conditionWords,
}: Membership): readonly { readonly actor: string; readonly words: string }[] {
  return conditionWords === undefined ? [] : [{ actor, words: conditionWords }]
}

function toWords(a: Actor, b: Actor, kind: PledgeKind, on: string, n: number): string {
  const names = `${a.inText ?? a.name} and ${b.inText ?? b.name}`
  if (n === 0) return `No: on ${on} no instrument on record binds ${names} to ${kind}.`
  return `Yes: on ${on} ${n} ${n === 1 ? 'instrument binds' : 'instruments bind'} ${names} to ${kind}.`
}
