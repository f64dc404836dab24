import type { Command } from 'commander'
import {
  type ClauseLine,
  type ClausesAnswer,
  toAmountWords,
  toClausesTable,
  toHoursWords,
  toQualifierWords,
} from '../views/index.ts'
import { printJson, printLine, printParagraph, printTable } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

interface ClausesOptions extends QuestionOptions {
  readonly csv?: boolean
}

/** `surety clauses SUBJECT`: every text's clause on one subject, side by side. */
export function addClausesCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('clauses'))
    .argument('<subject>', 'subject of the clauses, such as consultation or membership')
    .option('--csv', 'print the table as CSV, one clause a row')
    .description("every text's clause on one subject, side by side; inferred texts are marked")
    .addHelpText(
      'after',
      `
Examples:
  surety clauses consultation --on 2026-01-10
  surety clauses funding --csv`,
    )
    .action((subject: string, options: ClausesOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) => answers.clauses(question, subject),
        options.json ? printJson : options.csv ? (answer) => printCsv(answer, tools) : printClauses,
      ),
    )
}

function printCsv(answer: ClausesAnswer, tools: Tools): void {
  process.stdout.write(tools.toCsv(toClausesTable(answer)))
}

function printClauses(answer: ClausesAnswer): void {
  printParagraph(`${answer.subjectName}: ${answer.summary}.`)
  printLine()
  printTable(
    [
      { heading: 'Text' },
      { heading: 'With' },
      { heading: 'Hours' },
      { heading: 'Binds' },
      { heading: 'Until' },
      { heading: 'What it says' },
    ],
    answer.clauses.map((clause) => [
      clause.instrument.title,
      toPartners(clause),
      toHoursWords(clause),
      clause.bindingness,
      clause.term.ends ?? '',
      toWords(clause),
    ]),
  )
  if (answer.without.length > 0) {
    printLine()
    printParagraph(
      `No such clause on record: ${answer.without.map(({ title }) => title).join(', ')}.`,
    )
  }
  printAsked(answer.asked)
}

function toPartners({ partners }: ClauseLine): string {
  const ids = partners.map(({ id }) => id)
  return ids.length > 3 ? `${ids.slice(0, 3).join(' ')} and ${ids.length - 3} more` : ids.join(' ')
}

/** Everything else that a comparison wants, each part only where there is something to say. */
function toWords(clause: ClauseLine): string {
  const part = (head: string, words: readonly string[]): readonly string[] =>
    words.length > 0 ? [`${head}: ${words.join(' ')}`] : []
  const qualifier = toQualifierWords(clause)
  return [
    clause.paraphrase,
    ...(clause.clockWords === 'no clock' ? [] : [`Clock ${clause.clockWords}.`]),
    ...(qualifier ? [`Qualifier: ${qualifier}.`] : []),
    ...(clause.term.words ? [`Term: ${clause.term.words}.`] : []),
    ...part('What ends it', clause.term.endsWhen ? [`${clause.term.endsWhen}.`] : []),
    ...part(
      'Notice',
      clause.notice.map(({ words }) => words),
    ),
    ...part(
      'Membership',
      clause.membership.map(({ words }) => words),
    ),
    ...part(
      'Caveat',
      clause.caveats.map(({ words }) => words),
    ),
    ...(clause.money.length > 0 ? [`Money: ${clause.money.map(toAmountWords).join('; ')}.`] : []),
    ...(clause.outstanding.length > 0 ? [`Outstanding: ${clause.outstanding.join('; ')}.`] : []),
    `Basis: ${clause.textBasisWords}.`,
    `Sources: ${[...new Set(clause.sources.map(({ publisher }) => publisher))].join('; ')}.`,
  ].join(' ')
}
