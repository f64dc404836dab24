import type { Command } from 'commander'
import {
  type Correction,
  findStatement,
  type Given,
  judgeClaim,
  toCorrection,
} from '../app/judge-claim.ts'
import { findReason, REASONS } from '../model/judgement.ts'
import { SuretyError } from '../model/problem.ts'
import { tellVerdict } from '../views/index.ts'
import { printJson, printLine, printNotice } from './print.ts'
import { addStoreOptions, type StoreOptions } from './question-options.ts'
import type { Session, Tools } from './session.ts'

interface JudgeOptions extends StoreOptions {
  readonly as: string
  readonly reason: string
  readonly set: readonly string[]
  readonly rank?: string
}

const VERDICTS = ['accept', 'reject', 'amend', 'rank', 'undo'] as const

/** `surety judge CLAIM VERDICT`: the same rules as the review desk. */
export function addJudgeCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('judge'))
    .argument('<claim>', 'id of a claim')
    .argument('<verdict>', 'accept, reject, amend, rank or undo')
    .requiredOption('--as <name>', 'who judges: a reviewer of the framework, when it names any')
    .requiredOption(
      '--reason <text>',
      `why, in words or by number: ${REASONS.map(({ words }, index) => `${index + 1} ${words.toLowerCase()}`).join(', ')}`,
    )
    .option(
      '--set <field=value>',
      'for amend: act, by, to, subject, if, when, speaker or passage (START-END); lists with commas; may be repeated',
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .option('--rank <rank>', 'for rank: preferred, normal or deprecated')
    .description('record a verdict on a claim, or take your last one back')
    .addHelpText(
      'after',
      `
Examples:
  surety judge r-1f2e3d4c5b6a accept --as "A. Reviewer" --reason "the passage says so"
  surety judge r-1f2e3d4c5b6a reject --as "A. Reviewer" --reason 3
  surety judge r-1f2e3d4c5b6a amend --as "A. Reviewer" --reason 3 --set act=offer --set when=2025-02-17
  surety judge r-1f2e3d4c5b6a undo --as "A. Reviewer" --reason "a slip"`,
    )
    .action(async (claim: string, text: string, options: JudgeOptions) => {
      const verdict = VERDICTS.find((candidate) => candidate === text)
      if (!verdict) {
        throw new SuretyError(
          'option-not-understood',
          `A verdict is accept, reject, amend, rank or undo, not ${text}.`,
          'Write one of the five.',
        )
      }
      const session = await tools.open(options)
      try {
        for (const notice of session.notices) printNotice(notice)
        await judge(session, claim, verdict, options, tools)
      } finally {
        await session.close()
      }
    })
}

async function judge(
  { writer }: Session,
  claim: string,
  verdict: Given['verdict'],
  options: JudgeOptions,
  tools: Tools,
): Promise<void> {
  const chosen = findReason(options.reason)
  const given: Given = {
    verdict,
    by: options.as,
    reason: chosen?.words ?? options.reason,
    ...(chosen && { reasonId: chosen.id }),
    ...(verdict === 'rank' && { rank: toRank(options.rank) }),
    ...(verdict === 'amend' && {
      correction: toCorrected(
        toCorrection((await findStatement(writer, claim)).claim),
        options.set,
      ),
    }),
  }
  const judged = await judgeClaim(writer, claim, given, {
    parse: tools.parseFramework,
    sha256: tools.sha256,
  })
  if (options.json) printJson(judged)
  else {
    const replaced = judged.replacement ? ` The claim in its place is ${judged.replacement}.` : ''
    printLine(
      `${tellVerdict(verdict, judged)}: ${judged.claim}, by ${options.as}, entry ${judged.sequence}.${replaced}`,
    )
  }
}

function toRank(text: string | undefined): NonNullable<Given['rank']> {
  const rank = (['preferred', 'normal', 'deprecated'] as const).find((one) => one === text)
  if (rank) return rank
  throw new SuretyError(
    'option-not-understood',
    `A rank is preferred, normal or deprecated, not ${text ?? 'nothing'}.`,
    'Write --rank with one of the three.',
  )
}

function toCorrected(before: Correction, settings: readonly string[]): Correction {
  let correction = before
  for (const setting of settings) correction = setField(correction, setting)
  return correction
}

/** `act=offer`, `by=DEU,FRA`, `when=`: an empty value says that the text does not tell. */
function setField(correction: Correction, setting: string): Correction {
  const at = setting.indexOf('=')
  const field = at < 0 ? '' : setting.slice(0, at)
  const value = setting.slice(at + 1).trim()
  const list = value === '' ? [] : value.split(',').map((item) => item.trim())
  const { when, speaker, ...rest } = correction
  switch (field) {
    case 'act':
      return { ...correction, act: value as Correction['act'] }
    case 'subject':
      return { ...correction, subject: value }
    case 'by':
    case 'to':
    case 'if':
      return { ...correction, [field]: list }
    case 'when':
      return { ...rest, ...(speaker && { speaker }), ...(value && { when: value }) }
    case 'speaker':
      return { ...rest, ...(when && { when }), ...(value && { speaker: value }) }
    case 'passage': {
      const [start = '', end = ''] = value.split('-')
      return { ...correction, start: Number(start), end: Number(end) }
    }
    default:
      throw new SuretyError(
        'option-not-understood',
        `--set ${setting} is not understood.`,
        'Write FIELD=VALUE with act, by, to, subject, if, when, speaker or passage.',
      )
  }
}
