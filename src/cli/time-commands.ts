import type { Command } from 'commander'
import { parseQuestion } from '../app/parse-question.ts'
import type { ComparisonAnswer, FlipsAnswer, TimelineAnswer } from '../views/index.ts'
import { printJson, printLine, printParagraph, printTable } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'
import { toClaimWords } from './why-command.ts'

interface CompareOptions extends QuestionOptions {
  readonly vs?: string
  readonly vsKnown?: string
}
interface FlipOptions extends QuestionOptions {
  readonly since: string
}
interface TimelineOptions extends QuestionOptions {
  readonly from?: string
  readonly to?: string
  readonly provision?: string
}

/** Commands along the two clocks: compare, flips, timeline. */
export function addTimeCommands(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('compare'))
    .option('--vs <date>', 'the other day or instant of the world (default: the same)')
    .option('--vs-known <date>', 'the other day or instant of the record (default: the same)')
    .description('what differs between two days of the world, of the record, or both')
    .addHelpText('after', '\nExample:\n  surety compare --on 2026-01-10 --vs 2025-09-01')
    .action((options: CompareOptions) => {
      const versus = {
        ...options,
        ...(options.vs !== undefined && { on: options.vs }),
        ...(options.vsKnown !== undefined && { known: options.vsKnown }),
      }
      return ask(
        tools,
        options,
        ({ answers }, question) => answers.compare(question, parseQuestion(versus, tools.now())),
        options.json ? printJson : printComparison,
      )
    })
  addQuestionOptions(program.command('flips'))
    .requiredOption('--since <date>', 'from this day of the record on')
    .description('which entry changed which answer')
    .addHelpText('after', '\nExample:\n  surety flips --since 2026-06-01 --on 2026-01-10')
    .action((options: FlipOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) => answers.flips(question, options.since),
        options.json ? printJson : printFlips,
      ),
    )
  addQuestionOptions(program.command('timeline'))
    .option('--from <date>', 'first day (default: the first of the arrangement)')
    .option('--to <date>', 'last day (default: the asked day)')
    .option('--provision <id>', 'only this provision')
    .description('how provisions stood from one day to another')
    .addHelpText(
      'after',
      '\nExample:\n  surety timeline --from 2025-01-01 --to 2026-05-31 --provision paris-declaration/monitoring',
    )
    .action((options: TimelineOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) =>
          answers.timeline(question, {
            ...(options.from !== undefined && { from: options.from }),
            ...(options.to !== undefined && { to: options.to }),
            ...(options.provision !== undefined && { provision: options.provision }),
          }),
        options.json ? printJson : printTimeline,
      ),
    )
}

type Changes = Pick<ComparisonAnswer, 'provisions' | 'positions' | 'facts'>

function printChanges({ provisions, positions, facts }: Changes): void {
  for (const { question, before, after, because } of facts)
    printParagraph(`${question} ${before} → ${after}: ${because}`, '  ')
  for (const { title, id, before, after } of provisions) {
    const was = before?.state ?? 'no such clause'
    const is = after?.state ?? 'no such clause'
    printParagraph(
      `${title} (${id}): ${was === is ? is : `${was} → ${is}`}: ${after?.because ?? before?.because ?? ''}`,
      '  ',
    )
  }
  for (const { actor, subjectName, before, after } of positions) {
    printParagraph(
      `${actor.name}, ${subjectName}: ${before ?? 'nothing found'} → ${after ?? 'nothing found'}`,
      '  ',
    )
  }
}

function printComparison(answer: ComparisonAnswer): void {
  const { versus, asked, provisions, positions, facts } = answer
  printLine(
    `From ${versus.on} (as known ${versus.known}) to ${asked.on} (as known ${asked.known}):`,
  )
  printLine(
    `${facts.length} facts, ${provisions.length} provisions, ${positions.length} positions differ.`,
  )
  printLine()
  printChanges(answer)
  printAsked(asked)
}

function printFlips({ asked, since, flips, cut }: FlipsAnswer): void {
  printLine(
    `${flips.length} instants since ${since} changed an answer.${cut ? ' Only the newest instants were looked at.' : ''}`,
  )
  for (const flip of flips) {
    printLine()
    printLine(flip.recordedAt)
    for (const entry of flip.entries.slice(0, 10)) printParagraph(toClaimWords(entry), '  ')
    if (flip.entries.length > 10) printLine(`  and ${flip.entries.length - 10} more entries`)
    printChanges(flip)
  }
  printAsked(asked)
}

function printTimeline({ asked, from, to, spans }: TimelineAnswer): void {
  printLine(`From ${from} to ${to}`)
  printTable(
    [{ heading: 'Provision' }, { heading: 'Debtor' }, { heading: 'From' }, { heading: 'State' }],
    spans.map((span) => [
      `${span.provision} (${span.reading})`,
      span.debtor.name,
      span.from.replace('T00:00:00Z', ''),
      `${span.stateWords}${span.until ? ` until ${span.until.replace('T00:00:00Z', '')}` : ''}`,
    ]),
  )
  printAsked(asked)
}
