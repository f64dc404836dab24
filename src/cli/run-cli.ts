import { Command, CommanderError } from 'commander'
import { SuretyError } from '../model/problem.ts'
import { addBindsCommand } from './binds-command.ts'
import { addBriefCommand } from './brief-command.ts'
import { addCheckCommand } from './check-command.ts'
import { addClausesCommand } from './clauses-command.ts'
import { addEvaluateCommand } from './evaluate-command.ts'
import { addImportCommand } from './import-command.ts'
import { addLinchpinsCommand } from './linchpins-command.ts'
import { addNeedsCommand } from './needs-command.ts'
import { addPartiesCommand } from './parties-command.ts'
import { addPositionsCommand } from './positions-command.ts'
import { printNotice } from './print.ts'
import { addReadCommand } from './read-command.ts'
import { addRecordCommands } from './record-commands.ts'
import { addServeCommand } from './serve-command.ts'
import type { Tools } from './session.ts'
import { addStatusCommand } from './status-command.ts'
import { addTimeCommands } from './time-commands.ts'
import { addWhyCommand } from './why-command.ts'

/** Runs one command. Exit codes: 0, 1 for a finding, 2 for the user's error. */
export async function runCli(args: readonly string[], tools: Tools): Promise<void> {
  // A reader that closes the pipe early (`| head`) is no fault: the command still ends and closes its store.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const program = createProgram(tools)
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else if (error instanceof SuretyError) {
      printNotice(`${error.message}\n${error.hint}`)
      process.exitCode = 2
    } else throw error
  }
}

/** The program with all its commands; the docs list them from here. */
export function createProgram(tools: Tools): Command {
  const program = new Command('surety')
    .description(
      'The record of multilateral security guarantees: who promised what, and what follows from it on any date.',
    )
    .version(tools.version)
    .exitOverride()
    .showHelpAfterError('(run with --help for examples)')
  addServeCommand(program, tools)
  addStatusCommand(program, tools)
  addWhyCommand(program, tools)
  addNeedsCommand(program, tools)
  addLinchpinsCommand(program, tools)
  addTimeCommands(program, tools)
  addPositionsCommand(program, tools)
  addPartiesCommand(program, tools)
  addClausesCommand(program, tools)
  addBindsCommand(program, tools)
  addBriefCommand(program, tools)
  addImportCommand(program, tools)
  addReadCommand(program, tools)
  addRecordCommands(program, tools)
  addCheckCommand(program, tools)
  addEvaluateCommand(program, tools)
  return program
}
