import type { Command } from 'commander'
import { type CasesReport, checkCases } from '../app/check-cases.ts'
import { checkClauses } from '../app/check-clauses.ts'
import type { Fault } from '../app/ports.ts'
import type { Framework } from '../model/framework.ts'
import { printJson, printLine } from './print.ts'
import type { Tools } from './session.ts'

/** `surety check FOLDER`: every fault of a framework, and every case that does not hold, with file and line. */
export function addCheckCommand(program: Command, tools: Tools): void {
  program
    .command('check')
    .argument('[folder]', 'folder of the framework', tools.defaultFramework)
    .option('--json', 'print the faults and the cases as JSON')
    .description('name every fault in a framework with file, line and field, and run its cases')
    .addHelpText('after', '\nExample:\n  surety check frameworks/ukraine')
    .action((folder: string, options: { json?: boolean }) => {
      const files = tools.readFrameworkFolder(folder)
      const { framework, faults: own } = tools.parseFramework(files)
      const { faults: others, report } = framework
        ? runCases(tools, folder, framework)
        : { faults: [], report: { held: 0, failures: [] } }
      const faults = [...own, ...others]
      const clauses = framework ? checkClauses(framework) : []
      if (options.json) printJson({ files: files.length, faults, clauses, cases: report })
      else {
        printFaults(folder, faults)
        for (const { provision, sentence } of clauses) printLine(`${provision}: ${sentence}`)
        printCases(folder, report)
        printLine(
          framework
            ? toSummary(framework, files.length, faults.length)
            : `${files.length} files, ${faults.length} faults.`,
        )
        if (framework) printLine(toCasesSummary(report))
      }
      if (faults.length + clauses.length + report.failures.length > 0) process.exitCode = 1
    })
}

/** Faulty cases are mended first: a run of half of them would look like a pass. */
function runCases(
  tools: Tools,
  folder: string,
  framework: Framework,
): { readonly faults: readonly Fault[]; readonly report: CasesReport } {
  const { cases, faults } = tools.parseCases(tools.readCaseFiles(folder), framework)
  return { faults, report: checkCases(framework, faults.length === 0 ? cases : []) }
}

function printFaults(folder: string, faults: readonly Fault[]): void {
  for (const { file, line, field, sentence } of faults) {
    printLine(`${folder}/${file}:${line}${field ? ` ${field}` : ''}: ${sentence}`)
  }
}

function printCases(folder: string, { failures }: CasesReport): void {
  for (const { name, file, line, differences } of failures) {
    printLine(`${folder}/${file}:${line}: does not hold: ${name}`)
    for (const { field, expected, found } of differences) {
      printLine(`  ${field}: expected ${expected}; found ${found}`)
    }
  }
}

function toSummary(framework: Framework, files: number, faults: number): string {
  const { title, actors, persons, instruments, record } = framework
  const provisions = instruments.flatMap((instrument) => instrument.provisions).length
  const count = faults === 0 ? 'no fault' : `${faults} faults in its cases`
  return `${title}: ${files} files, ${actors.length} actors, ${persons.length} persons, ${instruments.length} instruments, ${provisions} provisions, ${record.length} claims, ${count}.`
}

function toCasesSummary({ held, failures }: CasesReport): string {
  const hold = `${held} ${held === 1 ? 'case holds' : 'cases hold'}`
  return failures.length === 0 ? `${hold}.` : `${hold}, ${failures.length} not.`
}
