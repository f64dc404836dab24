import type { z } from 'zod'
import type { Fault, MembershipTable, ParsedFramework } from '../../app/ports.ts'
import type { Actor, Person, Role } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import type { Condition } from '../../model/condition.ts'
import type { Fluent } from '../../model/fluent.ts'
import type { Framework, FrameworkFile } from '../../model/framework.ts'
import { assert } from '../../model/problem.ts'
import { type Source, UNVERIFIED } from '../../model/source.ts'
import { checkReferences, type Declared } from './check-references.ts'
import { isMembershipTable, parseMemberships } from './parse-memberships.ts'
import { type ParsedFile, parseYaml } from './parse-yaml.ts'
import type * as schema from './schema.ts'
import {
  type RowContext,
  toMembershipClaims,
  toPartyClaims,
  toRecordClaims,
  toTruceClaim,
} from './to-claims.ts'
import { toCondition } from './to-condition.ts'
import { type InstrumentText, toInstrument } from './to-instrument.ts'
import { checkMemberships, toMembershipInstruments } from './to-memberships.ts'

/** Files of a framework's folder by kind, as their schemas gave them. */
interface Contents {
  readonly files: readonly ParsedFile[]
  readonly of: <T>(kind: string) => readonly T[]
  readonly tables: readonly MembershipTable[]
}

/** Turns a framework's files into the framework, or tells every fault with file, line and field. */
export function parseFramework(files: readonly FrameworkFile[]): ParsedFramework {
  const results = files.filter((file) => file.path.endsWith('.yaml')).map(parseYaml)
  const parsed = results.flatMap((result) => result.parsed ?? [])
  const tables = files.filter((file) => isMembershipTable(file.path)).map(parseMemberships)
  const faults: Fault[] = [...results, ...tables].flatMap((result) => result.faults)
  for (const path of ['framework.yaml', 'sources.yaml', 'fluents.yaml', 'actors/states.yaml']) {
    if (!files.some((file) => file.path === path)) {
      faults.push({ file: path, line: 1, field: '', sentence: 'this file is missing' })
    }
  }
  const contents: Contents = {
    files: parsed,
    of: <T>(kind: string) =>
      parsed
        .filter((file) => file.kind === kind)
        .flatMap((file) => (Array.isArray(file.content) ? file.content : [file.content]) as T[]),
    tables,
  }
  // A file that could not be read declares nothing: what names its rows is not at fault.
  if (faults.length > 0) return { faults: faults.sort(byPlace) }
  const declared = toDeclared(contents)
  faults.push(...parsed.flatMap((file) => checkReferences(file, declared)))
  const membership = { actors: listActors(contents), declared }
  faults.push(...tables.flatMap((table) => checkMemberships(table, membership)))
  faults.push(...findTwins(parsed, tables), ...findTruceWithoutSides(parsed, contents))
  if (faults.length > 0) return { faults: faults.sort(byPlace) }
  return { framework: toFramework(contents, declared), faults: [] }
}

function byPlace(a: Fault, b: Fault): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
}

type FrameworkText = z.output<typeof schema.frameworkFile>
type FluentText = z.output<typeof schema.fluentsFile>[number]
type ActorText =
  | z.output<typeof schema.organisationsFile>[number]
  | z.output<typeof schema.statesFile>[number]

function toFramework(contents: Contents, declared: Declared): Framework {
  const [text] = contents.of<FrameworkText>('framework')
  assert(text, 'a framework without its file')
  const sources = contents.of<Source>('sources')
  const persons = contents.of<Person>('persons')
  const instruments = contents.of<InstrumentText>('instrument')
  const context: RowContext = {
    sources: new Map(sources.map((source) => [source.id, source])),
    persons: new Map(persons.map((person) => [person.id, person])),
  }
  const memberships = contents.tables.flatMap((table) =>
    toMembershipInstruments(table, { actors: listActors(contents), declared }),
  )
  const record: Claim[] = [
    ...instruments.flatMap((instrument) => toPartyClaims(instrument, context)),
    ...memberships.flatMap((instrument) => toMembershipClaims(instrument, context)),
    ...contents
      .of<z.output<typeof schema.recordFile>[number]>('record')
      .flatMap((row) => toRecordClaims(row, context)),
    ...contents
      .of<z.output<typeof schema.trucesFile>[number]>('truces')
      .map((row) => toTruceClaim(row, context)),
  ]
  const meetings = contents.of<z.output<typeof schema.meetingsFile>>('meetings')
  return {
    ...text,
    conditions: toConditions(text),
    actors: listActors(contents).map(
      (actor): Actor => ({ ...actor, roles: toRoles(actor.id, text) }),
    ),
    persons,
    sources,
    fluents: contents.of<FluentText>('fluents').map(toFluent),
    instruments: [...instruments.map(toInstrument), ...memberships],
    record,
    meetings: meetings.flatMap((file) =>
      file.meetings.map(({ confidence: _, ...meeting }) => ({
        ...meeting,
        verified: meeting.sources.some((source) => source !== UNVERIFIED),
      })),
    ),
    headcounts: meetings.flatMap((file) =>
      file.headcounts.map(({ sources: _, ...count }) => count),
    ),
  }
}

function listActors(contents: Contents): readonly ActorText[] {
  return [...contents.of<ActorText>('states'), ...contents.of<ActorText>('organisations')]
}

function toRoles(id: string, text: FrameworkText): readonly Role[] {
  return (Object.keys(text.roles) as Role[]).filter((role) => text.roles[role].includes(id))
}

function toConditions(text: FrameworkText): Record<string, Condition> {
  return Object.fromEntries(
    Object.entries(text.conditions).map(([id, condition]) => [id, toCondition(condition, id)]),
  )
}

function toFluent({ setBy, ...fluent }: FluentText): Fluent {
  return {
    ...fluent,
    setBy: setBy.map((rule) =>
      'truce' in rule ? { kind: 'truce', class: rule.truce } : { kind: 'claim', ...rule },
    ),
  }
}

function toDeclared(contents: Contents): Declared {
  const ids = (kind: string): readonly string[] =>
    contents.of<{ readonly id: string }>(kind).map((item) => item.id)
  const instruments = contents.of<InstrumentText>('instrument')
  return {
    actors: new Set([...ids('states'), ...ids('organisations')]),
    persons: new Set(ids('persons')),
    sources: new Set(ids('sources')),
    fluents: new Map(contents.of<FluentText>('fluents').map((fluent) => [fluent.id, fluent])),
    instruments: new Set([
      ...ids('instrument'),
      ...contents.tables.flatMap(({ rows }) => rows.map(({ instrument }) => instrument.id)),
    ]),
    provisions: new Set(
      instruments.flatMap((instrument) => instrument.provisions.map((provision) => provision.id)),
    ),
    conditions: new Set(
      contents.of<FrameworkText>('framework').flatMap((text) => Object.keys(text.conditions)),
    ),
  }
}

const NOUN_OF_FILE: Readonly<Record<string, string>> = {
  states: 'actor',
  organisations: 'actor',
  persons: 'person',
  sources: 'source',
  fluents: 'fluent',
  record: 'row',
  truces: 'row',
}

/** Ids must be unique among their kind; rows of the record among all files of the record. */
function findTwins(
  files: readonly ParsedFile[],
  tables: readonly MembershipTable[],
): readonly Fault[] {
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  const claim = (
    file: ParsedFile,
    kind: string,
    id: string,
    path: readonly PropertyKey[],
  ): void => {
    const key = `${kind} ${id}`
    const first = seen.get(key)
    if (first) faults.push(file.faultAt(path, `${key} is declared twice; the first is in ${first}`))
    else seen.set(key, file.path)
  }
  for (const file of files) {
    const kind = NOUN_OF_FILE[file.kind] ?? file.kind
    if (Array.isArray(file.content)) {
      file.content.forEach((item: { id: string }, index) => {
        claim(file, kind, item.id, [index, 'id'])
      })
    } else if (file.kind === 'instrument') {
      const instrument = file.content as InstrumentText
      claim(file, 'instrument', instrument.id, ['id'])
      instrument.provisions.forEach((provision, index) => {
        claim(file, 'provision', provision.id, ['provisions', index, 'id'])
      })
      instrument.parties.forEach((party, index) => {
        claim(file, 'party', `${instrument.id} ${party.actor} ${party.action}`, ['parties', index])
      })
    }
  }
  for (const { path, rows } of tables) {
    for (const { line, instrument } of rows) {
      const key = `instrument ${instrument.id}`
      const first = seen.get(key) ?? path
      seen.set(key, first)
      const sentence = `${key} is declared twice; the first is in ${first}`
      if (first !== path) faults.push({ file: path, line, field: 'instrument', sentence })
    }
  }
  return faults
}

/** Whether a truce is mutual hangs on who the two sides are. */
function findTruceWithoutSides(files: readonly ParsedFile[], contents: Contents): readonly Fault[] {
  const [text] = contents.of<FrameworkText>('framework')
  const truces = files.find((file) => file.kind === 'truces')
  if (!truces || text?.belligerents.length !== 0) return []
  return [
    truces.faultAt([], 'framework.yaml declares no belligerents: a truce needs its two sides'),
  ]
}
