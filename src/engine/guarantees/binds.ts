import type { ActorId } from '../../model/actor.ts'
import { toCivilDay, toDayOf } from '../../model/calendar.ts'
import type { Instrument, Membership, PledgeKind } from '../../model/instrument.ts'
import { type PartialDate, toEnd, toSpan } from '../../model/partial-date.ts'

/** One instrument by which two actors are bound to each other on a day. */
export interface Bind {
  readonly instrument: Instrument
  /** Start of the later of the two members' unbroken spans, as precisely as it is told. */
  readonly since: PartialDate
  /** End of the earlier of the two, last day included; absent while both are in force. */
  readonly until?: PartialDate
  /** The rows that hold on the day, those of both members. */
  readonly memberships: readonly Membership[]
}

/** Two actors, `a` before `b` in the order of their ids, bound on at least one day of a year. */
export interface BoundYear {
  readonly a: ActorId
  readonly b: ActorId
  readonly year: number
}

/** Days of an unbroken span, `from` included, `until` excluded, with the words that tell its ends. */
interface Spell {
  readonly from: number
  readonly until: number
  readonly since: PartialDate
  readonly to: PartialDate | undefined
  readonly rows: readonly Membership[]
}

/** The instruments in which two actors both hold a kind of pledge on a day (days since 1970-01-01). */
export function findBinds(
  instruments: readonly Instrument[],
  pair: { readonly a: ActorId; readonly b: ActorId },
  kind: PledgeKind,
  day: number,
): readonly Bind[] {
  return instruments.flatMap((instrument): readonly Bind[] => {
    const spells = toSpells(instrument, kind)
    const [a, b] = [pair.a, pair.b].map((actor) =>
      spells.get(actor)?.find(({ from, until }) => from <= day && day < until),
    )
    if (!a || !b) return []
    const until = (a.until < b.until ? a : b).to
    const rows = [...a.rows, ...b.rows]
    return [
      {
        instrument,
        since: (a.from > b.from ? a : b).since,
        ...(until !== undefined && { until }),
        memberships: rows.filter((row) => toFirstDay(row) <= day && day < toDayBehind(row)),
      },
    ]
  })
}

/**
 * Every pair and year, first and last included, in which two actors both hold a kind of pledge in one instrument on any day
 * of the year; each pair and year once, in the order of ids and years.
 */
export function* listBoundYears(
  instruments: readonly Instrument[],
  kind: PledgeKind,
  first: number,
  last: number,
): Generator<BoundYear> {
  const pairs = new Map<ActorId, Map<ActorId, Uint8Array>>()
  for (const instrument of instruments) markYears(toSpells(instrument, kind), pairs, first, last)
  for (const [a, others] of sortByKey(pairs)) {
    for (const [b, years] of sortByKey(others)) {
      for (const [index, bound] of years.entries()) {
        if (bound === 1) yield { a, b, year: first + index }
      }
    }
  }
}

function markYears(
  spells: ReadonlyMap<ActorId, readonly Spell[]>,
  pairs: Map<ActorId, Map<ActorId, Uint8Array>>,
  first: number,
  last: number,
): void {
  const members = sortByKey(spells)
  for (const [index, [a, spellsOfA]] of members.entries()) {
    for (const [b, spellsOfB] of members.slice(index + 1)) {
      for (const one of spellsOfA) {
        for (const other of spellsOfB) {
          const from = Math.max(one.from, other.from)
          const until = Math.min(one.until, other.until)
          if (from >= until) continue
          const begin = Math.max(toYear(from), first)
          const end = until === Number.POSITIVE_INFINITY ? last : Math.min(toYear(until - 1), last)
          if (begin <= end)
            keepYears(pairs, a, b, last - first + 1).fill(1, begin - first, end - first + 1)
        }
      }
    }
  }
}

function keepYears(
  pairs: Map<ActorId, Map<ActorId, Uint8Array>>,
  a: ActorId,
  b: ActorId,
  size: number,
): Uint8Array {
  const others = pairs.get(a) ?? new Map<ActorId, Uint8Array>()
  pairs.set(a, others)
  const years = others.get(b) ?? new Uint8Array(size)
  others.set(b, years)
  return years
}

/** Unbroken spans of each member that holds the kind: rows that overlap or follow on the next day are one. */
function toSpells(
  { memberships = [] }: Instrument,
  kind: PledgeKind,
): ReadonlyMap<ActorId, readonly Spell[]> {
  const rows = memberships
    .filter(({ kinds }) => kinds.includes(kind))
    .map((row) => ({ row, from: toFirstDay(row), until: toDayBehind(row) }))
    .sort((a, b) => a.from - b.from)
  const found = new Map<ActorId, Spell[]>()
  for (const { row, from, until } of rows) {
    const spells = found.get(row.actor) ?? []
    found.set(row.actor, spells)
    const before = spells.at(-1)
    if (!before || before.until < from) {
      spells.push({ from, until, since: row.from, to: row.to, rows: [row] })
      continue
    }
    const longer = until > before.until ? { until, to: row.to } : {}
    spells[spells.length - 1] = { ...before, ...longer, rows: [...before.rows, row] }
  }
  return found
}

function toFirstDay({ from }: Membership): number {
  return toDayOf(toSpan(from).from)
}

function toDayBehind({ to }: Membership): number {
  return to === undefined ? Number.POSITIVE_INFINITY : toDayOf(toEnd(to))
}

function toYear(day: number): number {
  return toCivilDay(day).year
}

function sortByKey<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
