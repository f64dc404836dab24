import { Argument, type Command } from 'commander'
import { type Imported, importParties } from '../app/import-parties.ts'
import { printJson, printLine } from './print.ts'
import type { Tools } from './session.ts'

interface ImportOptions {
  readonly framework: string
  readonly newActors?: boolean
  readonly json?: boolean
}

/** `surety import parties FILE`: a table of memberships becomes part of a framework, which may be new. */
export function addImportCommand(program: Command, tools: Tools): void {
  program
    .command('import')
    .addArgument(new Argument('<what>', 'what the file holds').choices(['parties']))
    .argument('<file>', 'CSV with the header instrument,actor,from,to,kinds,condition')
    .requiredOption('--framework <dir>', 'folder of the framework; it may be new')
    .option('--new-actors', 'declare the actors that the framework does not have yet')
    .option('--json', 'print what was changed as JSON')
    .description('put a table of memberships into a framework, as instruments of mutual pledges')
    .addHelpText(
      'after',
      `
Dates are a year, month or day; an empty \`to\` means in force. Kinds, with spaces between: defence, offence, neutrality,
non-aggression, consultation. The same file again changes nothing.

Examples:
  surety import parties alliances.csv --framework frameworks/alliances --new-actors`,
    )
    .action((_what: string, path: string, options: ImportOptions) => {
      const { file, table } = tools.toMembershipTable(tools.readTextFile(path), path)
      const { files, id } = tools.readFolderIfThere(options.framework)
      const imported = importParties(
        { file, table, files, id, newActors: options.newActors ?? false },
        tools.parseFramework,
        tools.rowWriter,
      )
      tools.writeFrameworkFiles(options.framework, imported.changed)
      const counts = {
        framework: imported.framework.id,
        instruments: new Set(table.rows.map(({ instrument }) => instrument.id)).size,
        memberships: table.rows.length,
        actors: new Set(table.rows.map(({ actor }) => actor.text)).size,
        newActors: imported.newActors.map((actor) => actor.id),
        written: imported.changed.map((changed) => changed.path),
      }
      if (options.json) printJson(counts)
      else printImported(counts, imported, options.framework, table.source)
    })
}

function printImported(
  counts: { readonly instruments: number; readonly memberships: number; readonly actors: number },
  { changed, isNew, newActors }: Imported,
  folder: string,
  source: string,
): void {
  printLine(
    `${counts.instruments} instruments, ${counts.memberships} memberships of ${counts.actors} actors.`,
  )
  if (changed.length === 0) {
    printLine(`All of it is in ${folder} already: nothing was changed.`)
    return
  }
  if (newActors.length > 0) printLine(`Declared ${newActors.length} actors.`)
  printLine(`${isNew ? 'New framework' : 'Changed'} in ${folder}:`)
  for (const { path } of changed) printLine(`  ${path}`)
  if (changed.some(({ path }) => path === 'sources.yaml'))
    printLine(`Write into sources.yaml, under ${source}, who published the table and where.`)
}
