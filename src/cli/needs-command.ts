import type { Command } from 'commander'
import type { NeedsAnswer, NeedsLine } from '../views/index.ts'
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

function printNeeds({ asked, provision, needs }: NeedsAnswer): void {
  printParagraph(`${provision.title} (${provision.instrument.title}): ${provision.stateWords}`)
  // Debtors for whom the same would do share a paragraph.
  const groups = new Map<string, NeedsLine[]>()
  for (const line of needs) {
    const key = JSON.stringify([line.label, line.state, line.bar, line.sets, line.extent])
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  for (const lines of groups.values()) {
    const [line] = lines
    if (!line) continue
    printLine()
    printParagraph(`${lines.map(({ debtor }) => debtor.name).join(', ')}, read as "${line.label}":`)
    printSets(line)
  }
  printAsked(asked)
}

function printSets(line: NeedsLine): void {
  if (line.state === 'awake') printLine('  it is awake already')
  if (line.state === 'barred') printParagraph(`nothing would wake it: ${line.bar ?? ''}`, '  ')
  for (const [index, { changes, blocked }] of line.sets.entries()) {
    printLine(
      `  ${index + 1}. ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}${blocked ? ', blocked by a refusal' : ''}`,
    )
    for (const { words, to, makers } of changes) {
      printParagraph(to === 'yes' ? words : `not so, or no longer: ${words}`, '     ')
      for (const { actor, position, refuses } of makers) {
        const stance = position ?? 'no position on this itself on record'
        printParagraph(
          `${actor.name} could${refuses ? ', and refuses' : ''} (${stance})`,
          '       ',
        )
      }
    }
  }
  if (line.extent) printLine(`  ${line.extent}`)
  for (const { words } of line.deadlocks) printParagraph(`deadlock: ${words}`, '  ')
}
