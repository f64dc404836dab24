import type { Command } from 'commander'
import type { ProvisionLine, StatusAnswer } from '../views/index.ts'
import { printJson, printLine, printParagraph, printTable } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

/** `surety status`: what is in force, waiting, disputed or overdue on a date, and why. */
export function addStatusCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('status'))
    .description('what is in force, waiting, disputed or overdue on a date, and why')
    .addHelpText(
      'after',
      `
Examples:
  surety status --on 2026-01-10
  surety status --on 2026-01-10 --suppose ceasefire=yes
  surety status --on 2025-03-28 --json`,
    )
    .action((options: QuestionOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) => answers.status(question),
        options.json ? printJson : printStatus,
      ),
    )
}

function printStatus(status: StatusAnswer): void {
  printParagraph(status.headline)
  printLine()
  if (status.truces.length > 0) {
    printTable(
      [{ heading: 'Truce' }, { heading: 'Class' }, { heading: 'Then' }, { heading: 'Terms' }],
      status.truces.map(({ title, class: kind, when, because }) => [
        title,
        kind.replaceAll('-', ' '),
        when === 'runs' ? 'runs' : 'ended that day',
        because,
      ]),
    )
    printLine()
  }
  printTable(
    [{ heading: 'Fact' }, { heading: 'Answer' }, { heading: 'Why' }],
    status.facts.map(({ question, truth, because, assumed }) => [
      question,
      assumed ? `${truth} (assumed)` : truth,
      because,
    ]),
  )
  printLine()
  printProvisions(status.provisions)
  if (status.whatIf) printWhatIf(status.whatIf)
  printAsked(status.asked)
}

/** Provisions that wait for the same thing in the same words (thirty agreements on consultation) share a row. */
function printProvisions(provisions: readonly ProvisionLine[]): void {
  const groups = new Map<string, ProvisionLine[]>()
  for (const line of provisions) {
    const single = line.debtors.length === 1
    const key = single
      ? `${line.title}|${line.stateWords}|${line.because}|${line.bindingness}`
      : line.id
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  printTable(
    [{ heading: 'Provision' }, { heading: 'Binds' }, { heading: 'State' }, { heading: 'Why' }],
    [...groups.values()].map((lines) => {
      const [line] = lines
      if (!line) return []
      const debtors =
        lines.length > 1
          ? `${lines.length} texts: ${lines.map(({ debtors: [debtor] }) => debtor?.id).join(' ')}. `
          : ''
      return [
        lines.length > 1 ? line.title : `${line.title} (${line.id})`,
        toBindingWords(line),
        line.stateWords,
        `${debtors}${line.because}`,
      ]
    }),
  )
}

export function toBindingWords({ bindingness }: Pick<ProvisionLine, 'bindingness'>): string {
  return { political: 'politically', legal: 'in law', 'to-become-binding': 'once concluded' }[
    bindingness
  ]
}

const EFFECT_WORDS = {
  wakes: 'wakes',
  'wakes-on-one-reading': 'wakes on one reading only',
  nearer: 'nearer, still waits',
  'nearer-on-one-reading': 'nearer on one reading only',
  changes: 'changes',
} as const

function printWhatIf({ changed, legal }: NonNullable<StatusAnswer['whatIf']>): void {
  printLine()
  printLine('What the assumptions change')
  printTable(
    [{ heading: 'Provision' }, { heading: 'Effect' }, { heading: 'Then' }],
    changed.map(({ provision, effect, words }) => [
      `${provision.title} (${provision.id})`,
      EFFECT_WORDS[effect],
      words,
    ]),
  )
  printLine(legal)
}
