import type { Command } from 'commander'
import { exportJournal } from '../app/export-journal.ts'
import { judgeClaim } from '../app/judge-claim.ts'
import { verifyLedger } from '../app/verify-ledger.ts'
import { withholdEntry } from '../app/withhold-entry.ts'
import { SuretyError } from '../model/problem.ts'
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

interface JudgeOptions extends StoreOptions {
  readonly as: string
  readonly reason: string
}

function addJudgeCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('judge'))
    .argument('<claim>', 'id of a claim')
    .argument('<verdict>', 'accept or reject')
    .requiredOption('--as <name>', 'who judges')
    .requiredOption('--reason <text>', 'why')
    .description('record a verdict on a claim')
    .addHelpText(
      'after',
      '\nExample:\n  surety judge r-1f2e3d4c5b6a accept --as "A. Reviewer" --reason "the passage says so"',
    )
    .action(async (claim: string, verdict: string, options: JudgeOptions) => {
      if (verdict !== 'accept' && verdict !== 'reject') {
        throw new SuretyError(
          'option-not-understood',
          `A verdict is accept or reject, not ${verdict}.`,
          'Write one of the two.',
        )
      }
      await withSession(tools, options, async ({ writer }) => {
        const judged = await judgeClaim(writer, {
          claim,
          verdict,
          by: options.as,
          reason: options.reason,
        })
        if (options.json) printJson(judged)
        else printLine(`${judged.claim}: ${verdict}ed by ${options.as}, entry ${judged.sequence}.`)
      })
    })
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
    .action(async (entry: string, options: JudgeOptions) => {
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

function addExportCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('export'))
    .option('--format <format>', 'jsonl: the journal, one entry a line', 'jsonl')
    .description('write the whole ledger to standard output')
    .addHelpText('after', '\nExample:\n  surety export --format jsonl > journal.jsonl')
    .action(async (options: ExportOptions) => {
      if (options.format !== 'jsonl') {
        throw new SuretyError(
          'option-not-understood',
          `There is no format ${options.format}.`,
          'Write --format jsonl.',
        )
      }
      await withSession(tools, options, async ({ writer }) => {
        for await (const line of exportJournal(writer)) {
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
