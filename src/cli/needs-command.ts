import type { Command } from 'commander'
import { listChanges, type NeedsAnswer } from '../views/index.ts'
import { printJson, printLine, printParagraph } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

/** `surety needs PROVISION`: what it would take to wake it, the smallest sets of changes first. */
export function addNeedsCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('needs'))
    .argument('<provision>', 'id of a provision, such as declaration-of-intent-2026/deployment')
    .description(
      'what it would take to wake a provision: the smallest sets of changes, and who could make them',
    )
    .addHelpText(
      'after',
      `
Examples:
  surety needs declaration-of-intent-2026/deployment --on 2026-01-10
  surety needs paris-declaration/monitoring --suppose ceasefire=yes`,
    )
    .action((provision: string, options: QuestionOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) => answers.needs(question, provision),
        options.json ? printJson : printNeeds,
      ),
    )
}

function printNeeds({ asked, provision, told, needs }: NeedsAnswer): void {
  printParagraph(`${provision.title} (${provision.instrument.title}): ${provision.stateWords}`)
  for (const sentence of told) {
    printLine()
    printParagraph(sentence)
  }
  const changes = listChanges(needs.flatMap(({ sets }) => sets))
  if (changes.length > 0) {
    printLine()
    printLine('Where those stand who could make it so:')
  }
  for (const { words, to, makers } of changes) {
    printParagraph(to === 'yes' ? words : `no longer, or not: ${words}`, '  ')
    if (makers.length === 0) printLine('    the framework names nobody in whose hands it is')
    for (const { actor, position, refuses } of makers) {
      const stance = position ?? 'no position on this itself on record'
      printParagraph(`${actor.name}${refuses ? ', refuses' : ''}: ${stance}`, '    ')
    }
  }
  printAsked(asked)
}
