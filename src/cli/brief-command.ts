import type { Command } from 'commander'
import { toBriefSpec } from '../app/ask-brief.ts'
import { SuretyError } from '../model/problem.ts'
import { wordsOf } from '../model/words/words-of.ts'
import { findKeptBrief, type RecheckAnswer, toBriefMarkdown } from '../views/index.ts'
import { printJson, printLine, printParagraph } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

interface BriefOptions extends QuestionOptions {
  readonly headline?: string
  readonly line?: string
  readonly state?: string
  readonly provision?: string
  readonly assume?: string
  readonly since?: string
  readonly sources?: boolean
  readonly format: string
  readonly out?: string
  readonly origin: string
  readonly recheck?: string
}

/** `surety brief`: chosen answers as one text, every sentence traceable; `--recheck` tells what it would say now. */
export function addBriefCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('brief'))
    .description(
      'chosen answers as one text to hand on, each sentence with the question that gave it',
    )
    .option(
      '--headline <yes|no>',
      'where the guarantees stand (default: yes when no other block is named)',
    )
    .option('--line <id>', 'a line of the matrix, state by state: land-force')
    .option('--state <ids>', 'what these actors have offered and refused: POL,DEU')
    .option('--provision <id>', 'a provision, with why and what it would take')
    .option('--assume <fluent=value>', 'what an assumption would change: ceasefire=yes')
    .option('--since <date>', 'what changed in the world since this day')
    .option('--sources', 'list the sources of the footnotes')
    .option('--format <format>', 'md, html or pdf', 'md')
    .option('--out <file>', 'write here instead of to standard output')
    .option('--origin <address>', 'where links lead', 'http://127.0.0.1:8740')
    .option(
      '--recheck <file>',
      'tell which sentences of a brief made earlier would read differently now',
    )
    .addHelpText(
      'after',
      `
Examples:
  surety brief --on 2026-01-10 --state POL --sources
  surety brief --on 2026-01-10 --line land-force --format pdf --out brief.pdf
  surety brief --recheck brief.md`,
    )
    .action((options: BriefOptions) =>
      options.recheck === undefined
        ? make(tools, options)
        : recheck(tools, options, options.recheck),
    )
}

async function make(tools: Tools, options: BriefOptions): Promise<void> {
  const { format, out, origin } = options
  if (!['md', 'html', 'pdf'].includes(format))
    throw new SuretyError(
      'option-not-understood',
      `--format ${format} is not known.`,
      'Write md, html or pdf.',
    )
  if (format === 'pdf' && out === undefined)
    throw new SuretyError(
      'option-not-understood',
      'A PDF needs a file to go to.',
      'Add --out brief.pdf.',
    )
  const spec = toBriefSpec({ ...options, sources: options.sources ? 'yes' : undefined })
  await ask(
    tools,
    options,
    async ({ answers }, question) => ({
      answer: await answers.brief(question, spec),
      lang: question.lang,
    }),
    ({ answer, lang }) => {
      if (options.json) printJson(answer)
      else {
        const text =
          format === 'md'
            ? toBriefMarkdown(answer, origin, wordsOf(lang))
            : tools.renderBrief(answer, origin, lang ?? 'en')
        const bytes = format === 'pdf' ? tools.printPdf(text) : text
        if (out !== undefined) tools.writeFile(out, bytes)
        else process.stdout.write(bytes)
      }
    },
  )
}

/** The day of the world stays that of the brief unless another is asked; the record is read as it stands now. */
async function recheck(tools: Tools, options: BriefOptions, file: string): Promise<void> {
  const kept = findKeptBrief(tools.readTextFile(file))
  if (!kept)
    throw new SuretyError(
      'file-not-readable',
      `${file} holds no brief of Surety.`,
      'Name a file that `surety brief --format md` or `--format html` wrote; a PDF keeps no part for machines.',
    )
  const { asked } = kept
  const question = {
    ...options,
    on: options.on ?? asked.on,
    basis: options.basis ?? asked.basis,
    trust: options.trust ?? asked.trust,
    suppose: asked.suppose,
    without: asked.without ?? [],
    lang: kept.lang,
  }
  await ask(
    tools,
    question,
    ({ answers }, now) => answers.recheck(now, kept),
    options.json ? printJson : printRecheck,
  )
}

function printRecheck({ made, asked, sentences, changed, cut }: RecheckAnswer): void {
  printLine(
    changed.length === 0
      ? `All ${sentences} sentences read as they did at ledger position ${made.position}.`
      : `${changed.length} sentences read differently than at ledger position ${made.position}.`,
  )
  for (const { id, before, now, entries } of changed) {
    printLine()
    printLine(id)
    printParagraph(`was: ${before ?? '(not there)'}`, '  ')
    printParagraph(`now: ${now ?? '(no longer there)'}`, '  ')
    for (const { sequence, kind, key, recordedAt } of entries.slice(0, 8))
      printParagraph(`by entry ${sequence}, ${kind} ${key}, recorded ${recordedAt}`, '  ')
    if (entries.length > 8) printLine(`  and ${entries.length - 8} more entries of those instants`)
    if (entries.length === 0)
      printLine('  by no entry stepped through: by the days asked, or the program')
  }
  if (cut) printLine('Only the first instants at which the record grew were stepped through.')
  printAsked(asked)
}
