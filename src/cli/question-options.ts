import type { Command } from 'commander'
import { parseQuestion } from '../app/parse-question.ts'
import type { Question } from '../model/question.ts'
import type { Asked } from '../views/index.ts'
import { printLine, printNotice } from './print.ts'
import type { Places, Session, Tools } from './session.ts'

/** The options of every command that opens a store. */
export interface StoreOptions extends Places {
  readonly json?: boolean
}

/** The options of every question. */
export interface QuestionOptions extends StoreOptions {
  readonly on?: string
  readonly known?: string
  readonly basis?: string
  readonly trust?: string
  readonly suppose?: readonly string[]
  readonly without?: readonly string[]
  readonly lang?: string
}

export function addStoreOptions(command: Command): Command {
  return command
    .option('--store <dir>', 'folder of the store (or SURETY_STORE)', process.env.SURETY_STORE)
    .option('--framework <dir>', 'folder of the framework')
    .option('--json', 'print the answer as JSON, in the shape of the API')
}

export function addQuestionOptions(command: Command): Command {
  return addStoreOptions(command)
    .option('--on <date>', 'the state of the world on this day or instant (default: today)')
    .option('--known <date>', 'what the record held by this day or instant (default: now)')
    .option('--basis <basis>', 'count what is known by when it was recorded, or published')
    .option('--trust <trust>', 'reviewed, or read to count unreviewed readings too')
    .option('--lang <lang>', 'en, or uk for sentences and names in Ukrainian')
    .option(
      '--suppose <fluent=value>',
      'assume a fact, perhaps from a day: ceasefire=yes@2026-03-01 (may be repeated)',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .option(
      '--without <actor>',
      'assume that an actor steps out, perhaps from a day: USA@2026-03-01 (may be repeated)',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
}

/** Opens the store, asks, prints, closes. */
export async function ask<A>(
  tools: Tools,
  options: QuestionOptions,
  answer: (session: Session, question: Question) => Promise<A>,
  print: (answer: A) => void,
): Promise<void> {
  parseQuestion(options, tools.now())
  const session = await tools.open(options)
  try {
    for (const notice of session.notices) printNotice(notice)
    // The clock is read once the store is open: what opening recorded is known.
    print(await answer(session, parseQuestion(options, tools.now())))
  } finally {
    await session.close()
  }
}

/** The line under every answer: both clocks and the ledger's head, so that it can be cited. */
export function printAsked({
  on,
  known,
  basis,
  trust,
  suppose,
  position,
  hash,
  notice,
}: Asked): void {
  printLine()
  if (notice) printLine(notice)
  const assumed = suppose.length > 0 ? `, assuming ${suppose.join(', ')}` : ''
  const trusted = trust === 'read' ? ', unreviewed readings counted in' : ''
  printLine(
    `On ${on}, as known ${known} (by ${basis === 'recorded' ? 'recording' : 'publication'})${trusted}${assumed}. Ledger ${position}, ${hash.slice(0, 12)}.`,
  )
}
