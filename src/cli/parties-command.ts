import type { Command } from 'commander'
import type { PartiesAnswer } from '../views/index.ts'
import { printJson, printLine, printParagraph, printTable } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

/** `surety parties INSTRUMENT`: who has joined, how far talks are, and whether the reported totals add up. */
export function addPartiesCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('parties'))
    .argument('<instrument>', 'id of an instrument or series, such as g7-declaration')
    .description('who has joined, how far talks are, and whether reported totals add up')
    .addHelpText(
      'after',
      `
Examples:
  surety parties g7-declaration --on 2023-08-18
  surety parties bilateral-agreement --on 2023-12-05`,
    )
    .action((instrument: string, options: QuestionOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) => answers.parties(question, instrument),
        options.json ? printJson : printParties,
      ),
    )
}

function printParties(answer: PartiesAnswer): void {
  printLine(answer.instrument.title)
  printParagraph(answer.summary)
  if (answer.parties.length > 0) {
    printLine()
    printTable(
      [{ heading: 'Party' }, { heading: 'Action' }, { heading: 'On' }, { heading: 'Notes' }],
      answer.parties.map((party) => [
        party.actor.name,
        party.founder ? `${party.action} (founder)` : party.action,
        party.certain ? party.on : `${party.on} (not known exactly)`,
        [
          party.manner,
          party.note,
          ...party.caveats,
          ...party.otherDates,
          party.unreviewed ? 'machine-read, not reviewed' : undefined,
        ]
          .filter(Boolean)
          .join('; '),
      ]),
    )
  }
  const talks = answer.stages.filter(
    ({ actor }) => !answer.parties.some((party) => party.actor.id === actor.id),
  )
  if (talks.length > 0) {
    printLine()
    printTable(
      [{ heading: 'With' }, { heading: 'Stage' }, { heading: 'Since' }],
      talks.map(({ actor, words, on, unreviewed }) => [
        actor.name,
        unreviewed ? `${words} (not reviewed)` : words,
        on,
      ]),
    )
  }
  if (answer.totals.length > 0) {
    printLine()
    printLine('Reported totals')
    for (const { on, because } of answer.totals) printParagraph(`${on}: ${because}`, '  ')
  }
  printAsked(answer.asked)
}
