import type { Command } from 'commander'
import type { ClaimLine, SourceLine, WhyAnswer, WhyNode } from '../views/index.ts'
import { printJson, printLine, printParagraph } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'

/** `surety why PROVISION`: the explanation as a tree, down to passages and sources. */
export function addWhyCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('why'))
    .argument('<provision>', 'id of a provision, such as paris-declaration/binding-commitments')
    .description('why a provision is in its state, down to the passages')
    .addHelpText(
      'after',
      `
Examples:
  surety why declaration-of-intent-2026/deployment --on 2026-01-10
  surety why paris-declaration/binding-commitments --suppose ceasefire=yes`,
    )
    .action((provision: string, options: QuestionOptions) =>
      ask(
        tools,
        options,
        ({ answers }, question) => answers.why(question, provision),
        options.json ? printJson : printWhy,
      ),
    )
}

function printWhy(why: WhyAnswer): void {
  printParagraph(why.paragraph)
  for (const { debtor, stateWords, readings, caveats } of why.debtors) {
    printLine()
    printLine(`${debtor.name}: ${stateWords}`)
    for (const caveat of caveats) printParagraph(`caveat: ${caveat}`, '  ')
    for (const reading of readings) {
      const label = readings.length > 1 ? `read as "${reading.label}": ` : ''
      printParagraph(`${label}${reading.because}${toSourceWords(reading.sources)}`, '  ')
      if (reading.tree) printNode(reading.tree, '    ')
      if (reading.ending) {
        printParagraph(`what ends it: ${reading.ending.words}`, '    ')
        printNode(reading.ending.tree, '      ')
      }
      for (const duty of reading.duties)
        printParagraph(`since ${duty.triggeredAt}: ${duty.because}`, '    ')
    }
  }
  printAsked(why.asked)
}

function printNode(node: WhyNode, indent: string): void {
  const assumed = node.assumed ? ' (assumed)' : ''
  printParagraph(`${node.truth}${assumed}: ${node.question ?? node.words}`, indent)
  if (node.because) printParagraph(node.because, `${indent}  `)
  if (node.missing) printParagraph(`missing: ${node.missing}`, `${indent}  `)
  if (node.cited) printParagraph(`text: ${node.cited}${toSourceWords(node.sources)}`, `${indent}  `)
  for (const claim of node.evidence) printParagraph(toClaimWords(claim), `${indent}  `)
  for (const child of node.of) printNode(child, `${indent}  `)
}

function toSourceWords(sources: readonly SourceLine[]): string {
  return sources.length > 0 ? ` [${sources.map(({ publisher }) => publisher).join('; ')}]` : ''
}

/** One claim in one line: whose word, what, when, by which chain. */
export function toClaimWords(claim: ClaimLine): string {
  const words = claim.quote === undefined ? (claim.words ?? '') : `“${claim.quote}”`
  const chain = claim.chain.length > 0 ? ` [${claim.chain.join(' → ')}]` : ''
  const date = claim.when ? ` (${claim.when})` : ''
  return `${claim.id}: ${words}${date}${chain}${toSourceWords(claim.sources)}`
}
