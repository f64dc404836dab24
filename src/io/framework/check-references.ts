import type { Fault } from '../../app/ports.ts'
import { CLAUSE_EVENTS } from '../../model/event.ts'
import { listNearest } from '../../model/problem.ts'
import { isSubjectId } from '../../model/subject.ts'
import type { ParsedFile } from './parse-yaml.ts'

/** What a framework's files declare, by id. */
export interface Declared {
  readonly actors: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly fluents: ReadonlyMap<string, { readonly takesActor: boolean }>
  readonly instruments: ReadonlySet<string>
  readonly provisions: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
}

type Check = (value: string, declared: Declared) => string | undefined

const isActor: Check = (id, { actors }) =>
  actors.has(id) ? undefined : `unknown actor ${id}${toNearest(id, actors)}`
const isSource: Check = (id, { sources }) =>
  sources.has(id) ? undefined : `unknown source ${id}${toNearest(id, sources)}`
const isInstrument: Check = (id, { instruments }) =>
  instruments.has(id) ? undefined : `unknown instrument ${id}${toNearest(id, instruments)}`
const isProvision: Check = (id, { provisions }) =>
  provisions.has(id) ? undefined : `unknown provision ${id}${toNearest(id, provisions)}`
const isConditionId: Check = (id, { conditions }) =>
  conditions.has(id)
    ? undefined
    : `unknown condition ${id}${toNearest(id, conditions)}; declare it under conditions in framework.yaml`
const isSubject: Check = (id, { instruments }) =>
  isSubjectId(id) || instruments.has(id)
    ? undefined
    : `unknown subject ${id}${toNearest(id, instruments)}; use a subject of docs/concepts.md or an instrument's id`
const isClause: Check = (id, { provisions, instruments }) =>
  provisions.has(id) || instruments.has(id)
    ? undefined
    : `unknown provision or instrument ${id}${toNearest(id, [...provisions, ...instruments])}`
const isFluent: Check = (ref, declared) => {
  const { fluents, actors } = declared
  const [fluent = '', actor] = ref.split(':')
  if (CLAUSE_EVENTS.some((event) => event === fluent)) return isClause(actor ?? '', declared)
  const found = fluents.get(fluent)
  if (!found) return `unknown fluent ${fluent}${toNearest(fluent, [...fluents.keys()])}`
  if (found.takesActor && actor === undefined)
    return `fluent ${fluent} takes an actor: write ${fluent}:ACTOR`
  if (!found.takesActor && actor !== undefined) return `fluent ${fluent} takes no actor`
  return actor === undefined || actor.startsWith('$') || actors.has(actor)
    ? undefined
    : `unknown actor ${actor}${toNearest(actor, actors)}`
}
const isSpeaker: Check = (id, { persons }) =>
  persons.has(id)
    ? undefined
    : `unknown person ${id}${toNearest(id, persons)}; declare it in actors/persons.yaml`
const isDebtor: Check = (id, declared) => (id === '$parties' ? undefined : isActor(id, declared))

const isMaker: Check = (id, declared) => (id === '$actor' ? undefined : isActor(id, declared))

/** Which check a field's value takes, by the field's name (and, where a name has two uses, by the kind of file). */
const CHECKS: Readonly<Record<string, Check>> = {
  actor: isActor,
  by: isActor,
  to: isActor,
  named: isActor,
  names: isActor,
  members: isActor,
  madeBy: isMaker,
  founders: isActor,
  without: isActor,
  debtors: isDebtor,
  creditors: isActor,
  proposedBy: isActor,
  acceptedBy: isActor,
  refusedBy: isActor,
  beneficiary: isActor,
  belligerents: isActor,
  guarantor: isActor,
  counterparty: isActor,
  facilitator: isActor,
  include: isActor,
  onlyFor: isActor,
  of: isActor,
  sources: isSource,
  series: isInstrument,
  instrument: isInstrument,
  subject: isSubject,
  subjects: isSubject,
  excludes: isProvision,
  fluent: isFluent,
  event: isFluent,
  clock: isFluent,
  discharge: isFluent,
  violation: isFluent,
  target: isClause,
  overrides: isProvision,
  all: isFluent,
  any: isFluent,
  not: isFluent,
  condition: isFluent,
  when: isFluent,
  if: isConditionId,
  speaker: isSpeaker,
}

/** `conditions` in framework.yaml maps ids to fluents; a reported total's `by` is a reporter's name. */
function findCheck(path: readonly PropertyKey[]): Check | undefined {
  const names = path.filter((part): part is string => typeof part === 'string')
  const last = names.at(-1) ?? ''
  if (last === 'by' && (names.includes('totals') || names.includes('readings'))) return undefined
  // Attributes of an event are the clause's own words.
  if (names.includes('with')) return undefined
  if (names.at(-2) === 'finding') return last === 'of' ? isFluent : undefined
  if (names.at(-2) === 'conditions' && names.length === 2) return isFluent
  return CHECKS[last]
}

/** Finds every reference to something that no file of the framework declares. */
export function checkReferences(file: ParsedFile, declared: Declared): readonly Fault[] {
  const faults: Fault[] = []
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, [...path, index])
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
    } else if (typeof value === 'string') {
      const sentence = findCheck(path)?.(value, declared)
      if (sentence) faults.push(file.faultAt(path, sentence))
    }
  }
  visit(file.content, [])
  return faults
}

/** "; did you mean POL?" when one declared id is one or two letters away. */
function toNearest(id: string, ids: Iterable<string>): string {
  const [best] = listNearest(id, ids)
  return best === undefined ? '' : `; did you mean ${best}?`
}
