import type { Command } from 'commander'
import { askBinds, askBoundYears, type BindsAnswer } from '../app/ask-binds.ts'
import { parseOrRefuse } from '../app/record-framework.ts'
import { toDayOf, toDayText } from '../model/calendar.ts'
import type { Framework } from '../model/framework.ts'
import { SuretyError } from '../model/problem.ts'
import { printJson, printLine, printLines, printParagraph, printTable } from './print.ts'
import type { Tools } from './session.ts'

interface BindsOptions {
  readonly framework: string
  readonly kind: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly format?: string
  readonly json?: boolean
}

/** `surety binds A B`: whether two actors are bound to each other; without the two, every pair and year. */
export function addBindsCommand(program: Command, tools: Tools): void {
  program
    .command('binds')
    .argument('[a]', 'id or name of an actor')
    .argument('[b]', 'id or name of another')
    .requiredOption('--kind <kind>', 'defence, offence, neutrality, non-aggression or consultation')
    .option('--on <date>', 'for two actors: the day (default: today)')
    .option('--from <year>', 'for all pairs: the first year')
    .option('--to <year>', 'for all pairs: the last year, included')
    .option('--by <step>', 'for all pairs: year, which counts when bound on any day of it')
    .option('--format <format>', 'for all pairs: csv, with the columns a,b,year')
    .option('--framework <dir>', 'folder of the framework', tools.defaultFramework)
    .option('--json', 'for two actors: print the answer as JSON')
    .description('whether two actors are bound to each other, by which instruments and since when')
    .addHelpText(
      'after',
      `
Two actors are bound when both hold the kind in one instrument on the day. A \`from\` counts from its first day, a \`to\` through its
last. The framework's folder is read; no store is opened.

Examples:
  surety binds FRA POL --kind defence --on 1938-09-30 --framework frameworks/alliances
  surety binds --framework frameworks/alliances --kind defence --from 1816 --to 2003 --by year --format csv`,
    )
    .action(async (a: string | undefined, b: string | undefined, options: BindsOptions) => {
      if (a !== undefined && b !== undefined) answerPair(tools, { a, b }, options)
      else if (a === undefined) await answerAll(tools, options)
      else throw refuse(`Only one actor is named, ${a}.`)
    })
}

function answerPair(
  tools: Tools,
  pair: { readonly a: string; readonly b: string },
  options: BindsOptions,
): void {
  for (const name of ['from', 'to', 'by', 'format'] as const) {
    if (options[name] !== undefined) throw refuse(`--${name} is for all pairs, and two are named.`)
  }
  const on = options.on ?? toDayText(toDayOf(tools.now()))
  const answer = askBinds(read(tools, options), { ...pair, kind: options.kind, on })
  if (options.json) printJson(answer)
  else printAnswer(answer)
}

async function answerAll(tools: Tools, options: BindsOptions): Promise<void> {
  const { from, to, by = 'year', format = 'csv', kind } = options
  if (from === undefined || to === undefined) throw refuse('No actors and no years are named.')
  if (options.on !== undefined) throw refuse('--on is for two actors, and none is named.')
  if (by !== 'year') throw refuse(`by=${by} is not known; it is year.`)
  if (format !== 'csv' || options.json) throw refuse('All pairs are written as csv only.')
  const years = askBoundYears(read(tools, options), { kind, from, to })
  await printLines(toLines(years))
}

function* toLines(
  years: Iterable<{ readonly a: string; readonly b: string; readonly year: number }>,
): Generator<string> {
  yield 'a,b,year'
  for (const { a, b, year } of years) yield `${a},${b},${year}`
}

function read(tools: Tools, { framework }: BindsOptions): Framework {
  return parseOrRefuse(tools.readFrameworkFolder(framework), tools.parseFramework)
}

function printAnswer({ words, by }: BindsAnswer): void {
  printParagraph(words)
  if (by.length === 0) return
  printLine()
  printTable(
    [
      { heading: 'Instrument' },
      { heading: 'Since' },
      { heading: 'Until' },
      { heading: 'Source' },
      { heading: 'Conditions' },
    ],
    by.map(({ instrument, title, since, until, sources, conditions }) => [
      title === instrument ? instrument : `${title} (${instrument})`,
      since,
      until ?? 'in force',
      sources.join(', '),
      conditions.map((condition) => `${condition.actor}: ${condition.words}`).join('; ') || 'none',
    ]),
  )
}

function refuse(sentence: string): SuretyError {
  return new SuretyError(
    'option-not-understood',
    sentence,
    'Name two actors with --on, or none with --from and --to: surety binds --help shows both.',
  )
}
