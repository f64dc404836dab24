import type { Command } from 'commander'
import { SuretyError } from '../model/problem.ts'
import type { PositionLine, PositionsAnswer, VoiceLine } from '../views/index.ts'
import { printJson, printLine, printParagraph } from './print.ts'
import { addQuestionOptions, ask, printAsked, type QuestionOptions } from './question-options.ts'
import type { Tools } from './session.ts'
import { toClaimWords } from './why-command.ts'

interface PositionOptions extends QuestionOptions {
  readonly actor?: string
  readonly subject?: string
}

/** `surety positions`: who promised, offered, refused what, in whose words. */
export function addPositionsCommand(program: Command, tools: Tools): void {
  addQuestionOptions(program.command('positions'))
    .option('--actor <id>', 'only this actor: POL, EU, COALITION')
    .option('--subject <id>', 'only this subject: land-force, monitoring')
    .description('who promised, offered or refused what, in whose words')
    .addHelpText(
      'after',
      `
Examples:
  surety positions --actor POL --on 2026-01-06
  surety positions --subject land-force --trust read`,
    )
    .action((options: PositionOptions) => {
      const only = {
        ...(options.actor !== undefined && { actor: toActor(options.actor) }),
        ...(options.subject !== undefined && { subject: options.subject }),
      }
      return ask(
        tools,
        options,
        ({ answers }, question) => answers.positions(question, only),
        options.json ? printJson : printPositions,
      )
    })
}

function toActor(text: string): string {
  if (/^[A-Za-z]{2,12}$/.test(text)) return text.toUpperCase()
  throw new SuretyError(
    'option-not-understood',
    `--actor ${text} is no id.`,
    'Write three letters such as POL, or EU, NATO, COALITION.',
  )
}

function printPositions({ asked, positions }: PositionsAnswer): void {
  if (positions.length === 0) printLine('Nothing found.')
  let actor = ''
  for (const position of positions) {
    if (position.actor.id !== actor) {
      if (actor !== '') printLine()
      printLine(position.actor.name)
      actor = position.actor.id
    }
    printPosition(position)
  }
  printAsked(asked)
}

function printPosition(position: PositionLine): void {
  printParagraph(`${position.sign} ${position.subjectName}: ${position.words}`, '  ')
  const { reversal } = position
  if (reversal)
    printParagraph(
      `turned on ${reversal.on}: from "${reversal.from}" to "${reversal.to}"`,
      '      ',
    )
  for (const voice of position.voices) printParagraph(toVoiceWords(voice), '      ')
}

const VOICE_WORDS = {
  own: 'own word',
  told: 'told by the outlet',
  ascribed: 'as another tells it (ascribed)',
  anonymous: 'unnamed sources',
  unplaced: 'speaker’s office not known',
} as const

function toVoiceWords({ claim, rungWords, part, marks, day }: VoiceLine): string {
  const counts = { moves: '', beside: ', stands beside', superseded: ', superseded' }[part]
  const marked = marks.length > 0 ? `, ${marks.join(', ').replaceAll('-', ' ')}` : ''
  return `${day ?? 'no date'}  ${rungWords} (${VOICE_WORDS[claim.voice]}${counts}${marked}) ${toClaimWords(claim)}`
}
