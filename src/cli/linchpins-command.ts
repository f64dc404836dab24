import type { Command } from 'commander'
import type { LinchpinsAnswer } from '../views/index.ts'
import { printJson, printLine, printTable } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

interface LinchpinOptions extends QuestionOptions {
  readonly instrument?: string
  readonly provision: readonly string[]
}

/** `surety linchpins`: on which fact and which actor most guarantees hang. */
export function addLinchpinsCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('linchpins'))
    .option('--instrument <id>', 'only the clauses of this instrument')
    .option(
      '--provision <id>',
      'only this clause and others picked likewise (may be repeated)',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .description('on which fact and which actor most guarantees hang (exact Banzhaf shares)')
    .addHelpText(
      'after',
      `
Examples:
  surety linchpins --on 2026-01-10
  surety linchpins --instrument paris-declaration
  surety linchpins --provision paris-declaration/monitoring --provision usa-2024/consultation`,
    )
    .action((options: LinchpinOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) =>
          answers.linchpins(question, {
            ...(options.instrument && { instrument: options.instrument }),
            provisions: options.provision,
          }),
        options.json ? printJson : printLinchpins,
      ),
    )
}

function printLinchpins({ asked, provisions, facts, actors, leftOut }: LinchpinsAnswer): void {
  printLine(`${provisions} clauses that wake on something.`)
  printLine()
  const share = (value: number): string => `${(value * 100).toFixed(1)} %`
  printTable(
    [{ heading: 'Share' }, { heading: 'Clauses' }, { heading: 'Fact' }],
    facts.slice(0, 20).map((fact) => [share(fact.share), String(fact.provisions), fact.question]),
  )
  printLine()
  printTable(
    [
      { heading: 'Share' },
      { heading: 'Clauses' },
      { heading: 'Actor, by what only it can make and its own promises' },
    ],
    actors
      .slice(0, 20)
      .map((line) => [share(line.share), String(line.provisions), line.actor.name]),
  )
  if (leftOut > 0) printLine(`${leftOut} readings were too entangled to count and are left out.`)
  printAsked(asked)
}
