import { toActorFinder } from '../model/actor.ts'
import type { Framework, FrameworkFile } from '../model/framework.ts'
import { toSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import type { Fault, MembershipTable, NamedInTable, ParseFramework } from './ports.ts'
import { parseOrRefuse } from './record-framework.ts'

/** What is imported, into what. */
export interface Import {
  /** The table as it will stand in the folder, and what it says. */
  readonly file: FrameworkFile
  readonly table: MembershipTable
  /** Files that the folder holds now; none when it is new. */
  readonly files: readonly FrameworkFile[]
  /** Id of the framework when it is new. */
  readonly id: string
  /** Whether actors that are not declared are declared. */
  readonly newActors: boolean
}

/** How rows become the text of a file. */
export interface RowWriter {
  readonly toYaml: (content: object, comment: string) => string
  /** Rows behind those that a file has, whose text stays as it is. */
  readonly appendRows: (text: string, rows: readonly object[]) => string
}

/** What an import changes: the files to be written, none when all is there already. */
export interface Imported {
  readonly framework: Framework
  readonly isNew: boolean
  readonly changed: readonly FrameworkFile[]
  readonly newActors: readonly NamedInTable[]
}

/**
 * Puts a table of memberships into a framework, which may be new. The same table again changes nothing. Rejects a table or a
 * result with any fault, so that nothing is written of it.
 */
export function importParties(
  given: Import,
  parse: ParseFramework,
  { toYaml, appendRows }: RowWriter,
): Imported {
  const { file, table } = given
  refuseFaults(file.path, table.faults)
  const isNew = given.files.length === 0
  const files = isNew ? toNewFiles(given, toYaml) : given.files
  const before = isNew ? undefined : readBefore(files, file.path, parse)
  const newActors = listNewActors(given, before)
  const append = (path: string, rows: readonly object[]): FrameworkFile => {
    const text = files.find((one) => one.path === path)?.text ?? ''
    return { path, text: rows.length > 0 ? appendRows(text, rows) : text }
  }
  const hasSource = before?.sources.some(({ id }) => id === table.source)
  const written = [
    file,
    append('sources.yaml', hasSource ? [] : [toSource(table)]),
    append(
      'actors/states.yaml',
      newActors.map(({ id, text }) => ({ id, name: text })),
    ),
  ]
  const paths = new Set(written.map(({ path }) => path))
  const after = [...files.filter(({ path }) => !paths.has(path)), ...written]
  const framework = parseOrRefuse(after, parse)
  const old = new Map(given.files.map(({ path, text }) => [path, text]))
  const changed = after.filter(({ path, text }) => old.get(path) !== text)
  return { framework, isNew, changed, newActors }
}

/** An older version of the table may have the faults that the new one mends: then the folder is read without it. */
function readBefore(
  files: readonly FrameworkFile[],
  path: string,
  parse: ParseFramework,
): Framework {
  const { framework } = parse(files)
  const others = files.filter((file) => file.path !== path)
  return framework ?? parseOrRefuse(others, parse)
}

function listNewActors(
  { file, table, newActors }: Import,
  before: Framework | undefined,
): readonly NamedInTable[] {
  const actors = before?.actors ?? []
  const find = toActorFinder(actors)
  const ids = new Map(actors.map((actor) => [actor.id, actor]))
  const unknown = new Map<string, { readonly line: number; readonly actor: NamedInTable }>()
  for (const { line, actor } of table.rows) {
    if (!find(actor.text) && !unknown.has(actor.text)) unknown.set(actor.text, { line, actor })
  }
  const faults = [...unknown.values()].flatMap(({ line, actor }): readonly Fault[] => {
    const other = ids.get(actor.id)
    const at = { file: file.path, line, field: 'actor' }
    if (!newActors) return [{ ...at, sentence: `actor ${actor.text} is not declared` }]
    if (!other) return []
    const sentence = `${actor.text} would have the id ${actor.id}, which is ${other.name}: write one of them otherwise`
    return [{ ...at, sentence }]
  })
  const hint = newActors
    ? undefined
    : 'Correct the names, or declare these actors with --new-actors.'
  refuseFaults(file.path, faults, hint)
  return [...unknown.values()]
    .map(({ actor }) => actor)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function refuseFaults(path: string, faults: readonly Fault[], hint?: string): void {
  if (faults.length === 0) return
  const told = faults
    .slice(0, 10)
    .map(({ line, field, sentence }) => `  line ${line}${field ? `, ${field}` : ''}: ${sentence}`)
  const more = faults.length > told.length ? `\n  and ${faults.length - told.length} more` : ''
  throw new SuretyError(
    'framework-faulty',
    `The table cannot be imported as ${path}; nothing was written:\n${told.join('\n')}${more}`,
    hint ?? 'Mend these lines and import it again.',
  )
}

function toSource({ path, source }: MembershipTable): object {
  return {
    id: source,
    publisher: 'not told at import',
    address: path,
    note: 'the table itself; write who published it, and where, in its place',
  }
}

/** The files that every framework has, for one of mutual pledges. */
function toNewFiles({ id, table }: Import, toYaml: RowWriter['toYaml']): readonly FrameworkFile[] {
  const [begins] = table.rows
    .map(({ from }) => from)
    .sort((a, b) => toSpan(a).from - toSpan(b).from || b.length - a.length)
  const framework = {
    id,
    title: `Memberships: ${id}`,
    begins: { on: begins, sources: [table.source] },
    maintainers: [`who imported ${table.path}`],
    shelfLifeMonths: 12,
    lines: [],
    conditions: {},
  }
  return [
    {
      path: 'framework.yaml',
      text: toYaml(
        framework,
        'Pledges of members to one another, from the tables under memberships/. Nobody alone is the beneficiary, and there are no two sides.',
      ),
    },
    { path: 'fluents.yaml', text: toYaml([], 'What a condition of a pledge may name.') },
    { path: 'sources.yaml', text: '' },
    { path: 'actors/states.yaml', text: '' },
  ]
}
