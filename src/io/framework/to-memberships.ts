import type { Fault, MembershipRow, MembershipTable } from '../../app/ports.ts'
import { type Actor, toActorFinder } from '../../model/actor.ts'
import type { Condition } from '../../model/condition.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import type { Instrument, Membership } from '../../model/instrument.ts'
import { listNearest } from '../../model/problem.ts'
import type { Declared } from './check-references.ts'
import { toCondition } from './to-condition.ts'

/** What a table's names are looked up in. */
export interface MembershipContext {
  readonly actors: readonly Pick<Actor, 'id' | 'name'>[]
  readonly declared: Pick<Declared, 'sources' | 'fluents' | 'actors'>
}

/** Finds every actor of a table that is not declared, and a table without its source. */
export function checkMemberships(
  table: MembershipTable,
  { actors, declared }: MembershipContext,
): readonly Fault[] {
  const find = toActorFinder(actors)
  const names = new Set(actors.flatMap(({ id, name }) => [id, name]))
  const faults = table.rows.flatMap(({ line, actor }): readonly Fault[] => {
    if (find(actor.text)) return []
    const [near] = listNearest(actor.text, names)
    const sentence = `unknown actor ${actor.text}${near ? `; did you mean ${near}?` : ''}`
    return [{ file: table.path, line, field: 'actor', sentence }]
  })
  if (declared.sources.has(table.source)) return faults
  const sentence = `declare the table's source in sources.yaml with the id ${table.source}`
  return [{ file: table.path, line: 1, field: '', sentence }, ...faults]
}

/** The instruments of a table in the order of their ids: who was a member from when to when, and what members pledged. */
export function toMembershipInstruments(
  table: MembershipTable,
  context: MembershipContext,
): readonly Instrument[] {
  const find = toActorFinder(context.actors)
  const groups = new Map<string, { title: string; memberships: Map<string, Membership> }>()
  for (const row of table.rows) {
    const { id, text } = row.instrument
    const group = groups.get(id) ?? { title: text, memberships: new Map() }
    groups.set(id, group)
    const membership = toMembership(row, find(row.actor.text)?.id ?? row.actor.id, context)
    // The same row twice says nothing more, and the order of rows says nothing at all.
    group.memberships.set(toKey(membership), membership)
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, { title, memberships }]) => toInstrument(id, title, [...memberships], table.source))
}

function toInstrument(
  id: string,
  title: string,
  memberships: readonly (readonly [string, Membership])[],
  source: string,
): Instrument {
  return {
    id,
    title,
    shortTitle: title,
    kind: 'arrangement',
    signedBy: [],
    effect: 'what its members pledge to one another, by a table of memberships',
    textBasis: 'reported',
    founders: [],
    parties: [],
    memberships: [...memberships].sort(([a], [b]) => compare(a, b)).map(([, one]) => one),
    outstanding: [],
    totals: [],
    countingRules: [],
    money: [],
    notes: [],
    provisions: [],
    sources: [source],
  }
}

function toMembership(
  row: MembershipRow,
  actor: string,
  { declared }: MembershipContext,
): Membership {
  const { from, to, kinds, condition: words } = row
  const condition =
    words === undefined
      ? undefined
      : findCondition(words, `${row.instrument.id}.${actor}`, declared)
  return {
    actor,
    from,
    ...(to !== undefined && { to }),
    kinds,
    ...(words !== undefined && { conditionWords: words }),
    ...(condition && { condition }),
  }
}

/** Words are a condition that runs only when they are exactly a declared fluent, with its actor where it takes one. */
function findCondition(
  words: string,
  id: string,
  { fluents, actors }: MembershipContext['declared'],
): Condition | undefined {
  const { fluent, actor } = parseFluentRef(words)
  const found = fluents.get(fluent)
  const isActor = actor === undefined ? !found?.takesActor : found?.takesActor && actors.has(actor)
  return found && isActor ? toCondition(words, id) : undefined
}

function toKey({ actor, from, to, kinds, conditionWords }: Membership): string {
  return JSON.stringify([actor, from, to ?? null, kinds, conditionWords ?? null])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
