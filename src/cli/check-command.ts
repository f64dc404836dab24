import type { Command } from 'commander'
import { printJson, printLine } from './print.ts'
import type { Tools } from './session.ts'

/** `surety check FOLDER`: every fault of a framework, with file, line and field. */
export function addCheckCommand(program: Command, tools: Tools): void {
  program
    .command('check')
    .argument('[folder]', 'folder of the framework', tools.defaultFramework)
    .option('--json', 'print the faults as JSON')
    .description('name every fault in a framework with file, line and field')
    .addHelpText('after', '\nExample:\n  surety check frameworks/ukraine')
    .action((folder: string, options: { json?: boolean }) => {
      const files = tools.readFrameworkFolder(folder)
      const { framework, faults } = tools.parseFramework(files)
      if (options.json) printJson({ files: files.length, faults })
      else {
        for (const { file, line, field, sentence } of faults) {
          printLine(`${folder}/${file}:${line}${field ? ` ${field}` : ''}: ${sentence}`)
        }
        printLine(
          framework
            ? `${framework.title}: ${files.length} files, ${framework.actors.length} actors, ${framework.persons.length} persons, ${framework.instruments.length} instruments, ${framework.instruments.flatMap(({ provisions }) => provisions).length} provisions, ${framework.record.length} claims, no fault.`
            : `${files.length} files, ${faults.length} faults.`,
        )
      }
      if (faults.length > 0) process.exitCode = 1
    })
}
