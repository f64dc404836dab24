import type { Command } from 'commander'
import { exportJournal } from '../app/export-journal.ts'
import { exportJudgements } from '../app/export-judgements.ts'
import type { LedgerReader } from '../app/ports.ts'
import { verifyLedger } from '../app/verify-ledger.ts'
import { withholdEntry } from '../app/withhold-entry.ts'
import { SuretyError } from '../model/problem.ts'
import { addJudgeCommand } from './judge-command.ts'
import { printJson, printLine, printNotice, showProgress } from './print.ts'
import { addStoreOptions, type StoreOptions } from './question-options.ts'
import type { Session, Tools } from './session.ts'

/** Commands that judge, prove, withhold and export what is on record. */
export function addRecordCommands(program: Command, tools: Tools): void {
  addJudgeCommand(program, tools)
  addVerifyCommand(program, tools)
  addWithholdCommand(program, tools)
  addExportCommand(program, tools)
}

interface WithholdOptions extends StoreOptions {
  readonly as: string
  readonly reason: string
}

function addVerifyCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('verify'))
    .description('prove the chain, and that every passage still slices to its words')
    .addHelpText('after', '\nExample:\n  surety verify --store .surety')
    .action(async (options: StoreOptions) => {
      await withSession(tools, options, async ({ writer }) => {
        const check = await verifyLedger(writer, tools.sha256, (entries) =>
          showProgress(`${entries} entries checked`),
        )
        showProgress('')
        if (options.json) printJson(check)
        else {
          for (const finding of check.findings) printLine(finding)
          printLine(
            `${check.entries} entries, ${check.claims} claims, ${check.passages} passages sliced again, ${check.withheld} withheld, ${check.findings.length} findings.`,
          )
        }
        if (check.findings.length > 0) process.exitCode = 1
      })
    })
}

function addWithholdCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('withhold'))
    .argument('<entry>', 'position of the entry in the ledger')
    .requiredOption('--as <name>', 'who decides')
    .requiredOption('--reason <text>', 'copyright, court, erasure: why')
    .description('take the body of an entry out of sight; the chain still proves that it was there')
    .addHelpText('after', '\nExample:\n  surety withhold 812 --as "Editor" --reason "court order"')
    .action(async (entry: string, options: WithholdOptions) => {
      const sequence = Number(entry)
      if (!Number.isInteger(sequence) || sequence < 1) {
        throw new SuretyError(
          'option-not-understood',
          `${entry} is no position in the ledger.`,
          'Write a whole number from 1 on.',
        )
      }
      await withSession(tools, options, async ({ writer }) => {
        const withheld = await withholdEntry(
          writer,
          { sequence, by: options.as, reason: options.reason },
          tools.sha256,
        )
        if (options.json) printJson(withheld)
        else printLine(`Entry ${sequence} is withheld.`)
      })
    })
}

interface ExportOptions extends StoreOptions {
  readonly format: string
}

const EXPORTS: ReadonlyMap<string, (reader: LedgerReader) => AsyncIterable<string>> = new Map([
  ['journal', exportJournal],
  ['judgements', exportJudgements],
])

function addExportCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('export'))
    .argument(
      '[what]',
      'journal: every entry; judgements: what reviewers made of readings',
      'journal',
    )
    .option('--format <format>', 'jsonl: one entry or judgement a line', 'jsonl')
    .description('write the whole ledger, or the judgements of readings, to standard output')
    .addHelpText(
      'after',
      `
Examples:
  surety export > journal.jsonl
  surety export judgements > judgements.jsonl`,
    )
    .action(async (what: string, options: ExportOptions) => {
      const lines = EXPORTS.get(what)
      if (!lines) {
        throw new SuretyError(
          'option-not-understood',
          `There is no export of ${what}.`,
          'Write journal or judgements.',
        )
      }
      if (options.format !== 'jsonl') {
        throw new SuretyError(
          'option-not-understood',
          `There is no format ${options.format}.`,
          'Write --format jsonl.',
        )
      }
      await withSession(tools, options, async ({ writer }) => {
        for await (const line of lines(writer)) {
          if (!process.stdout.write(`${line.trimEnd()}\n`)) {
            await new Promise((resolve) => process.stdout.once('drain', resolve))
          }
        }
      })
    })
}

async function withSession(
  tools: Tools,
  options: StoreOptions,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await tools.open(options)
  try {
    for (const notice of session.notices) printNotice(notice)
    await work(session)
  } finally {
    await session.close()
  }
}
