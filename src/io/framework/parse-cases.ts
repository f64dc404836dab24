import type { z } from 'zod'
import type { Fault, ParsedCases } from '../../app/ports.ts'
import type { Case, CaseQuestion } from '../../model/case.ts'
import { CLAUSE_EVENTS } from '../../model/event.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import type { Framework, FrameworkFile } from '../../model/framework.ts'
import { listNearest } from '../../model/problem.ts'
import type { Assumption } from '../../model/question.ts'
import { isSubjectId } from '../../model/subject.ts'
import type { casesFile } from './case-schema.ts'
import { type ParsedFile, parseYaml } from './parse-yaml.ts'

type CaseText = z.output<typeof casesFile>[number]

/** Reads the cases of a framework, or tells every fault with file, line and field: a case about nothing would hold forever. */
export function parseCases(files: readonly FrameworkFile[], framework: Framework): ParsedCases {
  const results = files.map(parseYaml)
  const parsed = results.flatMap((result) => result.parsed ?? [])
  const faults: Fault[] = results.flatMap((result) => result.faults)
  const cases = parsed.flatMap((file) =>
    (file.content as readonly CaseText[]).map((row, index) => {
      faults.push(
        ...listReferences(row, framework).flatMap(({ path, sentence }) =>
          sentence === undefined ? [] : [file.faultAt([index, ...path], sentence)],
        ),
      )
      return toCase(row, index, file)
    }),
  )
  return { cases, faults: [...faults, ...findTwins(parsed)] }
}

function toCase(row: CaseText, index: number, file: ParsedFile): Case {
  return {
    name: row.name,
    file: file.path,
    line: file.faultAt([index, 'name'], '').line,
    on: row.on,
    given: Object.entries(row.given).map(
      ([fluent, { value, from }]): Assumption => ({
        fluent,
        value,
        ...(from !== undefined && { from }),
      }),
    ),
    asks: toQuestion(row),
  }
}

function toQuestion(row: CaseText): CaseQuestion {
  if ('provision' in row) {
    const { provision, debtor, expect } = row
    return { kind: 'provision', provision, ...(debtor && { debtor }), expect }
  }
  if ('position' in row) return { kind: 'position', ...row.position, expect: row.expect }
  if ('parties' in row) return { kind: 'parties', instrument: row.parties, expect: row.expect }
  return { kind: 'fluent', fluent: row.fluent, expect: row.expect }
}

/** A field that names something, and what is wrong with the name. */
interface Reference {
  readonly path: readonly PropertyKey[]
  readonly sentence: string | undefined
}

function listReferences(row: CaseText, framework: Framework): readonly Reference[] {
  const given = Object.keys(row.given).map((ref) => ({
    path: ['given', ref],
    sentence: checkFluent(ref, framework),
  }))
  return [...given, ...listSubjects(row, framework)]
}

function listSubjects(row: CaseText, framework: Framework): readonly Reference[] {
  const ids = framework.instruments.map((instrument) => instrument.id)
  const actors = framework.actors.map((actor) => actor.id)
  if ('fluent' in row) {
    return [{ path: ['fluent'], sentence: checkFluent(row.fluent, framework) }]
  }
  if ('parties' in row) {
    const rules = framework.instruments
      .find((instrument) => instrument.id === row.parties)
      ?.countingRules.map((rule) => rule.id)
    return [
      { path: ['parties'], sentence: checkId('instrument', row.parties, ids) },
      ...Object.keys(row.expect.counts ?? {}).map((rule) => ({
        path: ['expect', 'counts', rule],
        sentence: checkId('counting rule', rule, rules ?? [rule]),
      })),
    ]
  }
  if ('position' in row) {
    const { actor, subject } = row.position
    const isSubject = isSubjectId(subject) || ids.includes(subject)
    return [
      { path: ['position', 'actor'], sentence: checkId('actor', actor, actors) },
      {
        path: ['position', 'subject'],
        sentence: isSubject ? undefined : `unknown subject ${subject}`,
      },
    ]
  }
  return listClauseReferences(row, framework, actors)
}

function listClauseReferences(
  { provision, debtor, expect }: Extract<CaseText, { provision: string }>,
  framework: Framework,
  actors: readonly string[],
): readonly Reference[] {
  const provisions = framework.instruments.flatMap((instrument) => instrument.provisions)
  const found = provisions.find((candidate) => candidate.id === provision)
  const ids = provisions.map((candidate) => candidate.id)
  const readings = found?.readings.map((reading) => reading.id) ?? []
  return [
    { path: ['provision'], sentence: checkId('provision', provision, ids) },
    {
      path: ['debtor'],
      sentence: debtor === undefined ? undefined : checkId('actor', debtor, actors),
    },
    ...(expect.awaits ?? []).map((ref, index) => ({
      path: ['expect', 'awaits', index],
      sentence: checkFluent(ref, framework),
    })),
    ...(found ? Object.keys(expect.readings ?? {}) : []).map((reading) => ({
      path: ['expect', 'readings', reading],
      sentence: checkId('reading', reading, readings),
    })),
  ]
}

function checkId(noun: string, id: string, ids: readonly string[]): string | undefined {
  if (ids.includes(id)) return undefined
  const [near] = listNearest(id, ids)
  return `unknown ${noun} ${id}${near === undefined ? '' : `; did you mean ${near}?`}`
}

function checkFluent(ref: string, { fluents, actors, instruments }: Framework): string | undefined {
  const { fluent: id, actor } = parseFluentRef(ref)
  const texts = instruments.map((instrument) => instrument.id)
  if (id === 'in-force') return checkId('instrument', actor ?? '', texts)
  if (CLAUSE_EVENTS.some((event) => event === id)) {
    const clauses = instruments.flatMap(({ provisions }) => provisions.map((one) => one.id))
    return checkId('provision or instrument', actor ?? '', [...texts, ...clauses])
  }
  const fluent = fluents.find((candidate) => candidate.id === id)
  if (!fluent)
    return checkId(
      'fluent',
      id,
      fluents.map((candidate) => candidate.id),
    )
  if (fluent.takesActor !== (actor !== undefined)) {
    return fluent.takesActor
      ? `fluent ${id} takes an actor: write ${id}:ACTOR`
      : `fluent ${id} takes no actor`
  }
  return actor === undefined
    ? undefined
    : checkId(
        'actor',
        actor,
        actors.map((one) => one.id),
      )
}

/** Two cases of one name cannot be told apart in a report. */
function findTwins(files: readonly ParsedFile[]): readonly Fault[] {
  const seen = new Map<string, string>()
  return files.flatMap((file) =>
    (file.content as readonly CaseText[]).flatMap(({ name }, index) => {
      const first = seen.get(name)
      seen.set(name, first ?? file.path)
      return first === undefined
        ? []
        : [file.faultAt([index, 'name'], `this name is taken by a case in ${first}`)]
    }),
  )
}
