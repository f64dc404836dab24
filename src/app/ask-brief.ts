import { toInstantText } from '../model/calendar.ts'
import type { Entry } from '../model/entry.ts'
import { parseSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import { wordsOf } from '../model/words/words-of.ts'
import {
  type BriefAnswer,
  type BriefSpec,
  type ClaimLine,
  type KeptBrief,
  type RecheckAnswer,
  toBrief,
  toChangesBlock,
  toHeadlineBlock,
  toMatrixBlock,
  toProvisionBlock,
  toRecheck,
  toStateBlock,
  toWhatIfBlock,
} from '../views/index.ts'
import type { Answers } from './answers.ts'
import type { BriefAnswers } from './brief-answers.ts'
import { parseQuestion } from './parse-question.ts'
import type { LedgerReader } from './ports.ts'

/** How many instants of the record a recheck steps through; the answer says when there were more. */
const MOST_INSTANTS = 60

type Asked = Pick<
  Answers,
  'home' | 'matrix' | 'dossier' | 'why' | 'needs' | 'status' | 'compare' | 'claim'
>

/** Briefs are put together from the other answers, so that a brief cannot say what no page says. */
export function openBriefs(answers: Asked, reader: LedgerReader): BriefAnswers {
  const brief = (question: Question, spec: BriefSpec): Promise<BriefAnswer> =>
    askBrief(answers, question, spec)
  return {
    brief,
    briefChoices: async (question) => {
      const [matrix, status] = await Promise.all([
        answers.matrix(question),
        answers.status(question),
      ])
      return {
        asked: matrix.asked,
        lines: matrix.lines,
        actors: matrix.rows.map(({ actor }) => actor),
        provisions: status.provisions.map(({ id, title, instrument }) => ({
          id,
          title,
          instrument: instrument.title,
        })),
      }
    },
    recheck: (question, kept) => askRecheck(brief, reader, question, kept),
  }
}

async function askBrief(answers: Asked, question: Question, spec: BriefSpec): Promise<BriefAnswer> {
  const words = wordsOf(question.lang)
  const home = await answers.home(question)
  const blocks = [...(spec.headline ? [toHeadlineBlock(home, words)] : [])]
  if (spec.line !== undefined) {
    const matrix = await answers.matrix(question)
    if (!matrix.lines.some(({ id }) => id === spec.line))
      throw notALine(
        spec.line,
        matrix.lines.map(({ id }) => id),
      )
    const ids = matrix.rows.flatMap(({ cells }) =>
      cells.flatMap(({ line, claim }) => (line === spec.line && claim ? [claim] : [])),
    )
    const found = await Promise.all(
      [...new Set(ids)].map((id) => answers.claim(question, id).then(({ claim }) => claim)),
    )
    const claims = new Map<string, ClaimLine>(found.map((claim) => [claim.id, claim]))
    blocks.push(toMatrixBlock(matrix, spec.line, claims, words))
  }
  for (const state of spec.states)
    blocks.push(toStateBlock(await answers.dossier(question, state.toUpperCase())))
  if (spec.provision !== undefined) {
    const [why, needs] = await Promise.all([
      answers.why(question, spec.provision),
      answers.needs(question, spec.provision),
    ])
    blocks.push(toProvisionBlock(why, needs, words))
  }
  if (spec.assume !== undefined) {
    const { suppose } = parseQuestion({ suppose: [spec.assume] }, question.known)
    const supposing = { ...question, suppose: [...question.suppose, ...suppose] }
    blocks.push(toWhatIfBlock(await answers.status(supposing), words))
  }
  if (spec.since !== undefined) {
    const { on, onText } = parseQuestion({ on: spec.since }, question.known)
    blocks.push(toChangesBlock(await answers.compare(question, { ...question, on, onText }), words))
  }
  return toBrief(home.asked, spec, question.lang ?? 'en', blocks)
}

/** Steps through the instants at which the record grew since the brief was made; each step is compared with the one before. */
async function askRecheck(
  brief: BriefAnswers['brief'],
  reader: LedgerReader,
  question: Question,
  kept: KeptBrief,
): Promise<RecheckAnswer> {
  const entries: Entry[] = []
  for (let from = kept.asked.position + 1; ; ) {
    const page = await reader.entries(from, 1000)
    const last = page.at(-1)
    if (!last) break
    entries.push(...page)
    from = last.sequence + 1
  }
  const instants = [...new Set(entries.map(({ recordedAt }) => recordedAt))].filter(
    (instant) => toKnown(instant) <= question.known,
  )
  const steps: { readonly recordedAt: string; readonly brief: BriefAnswer }[] = []
  for (const recordedAt of instants.slice(0, MOST_INSTANTS)) {
    const known = toKnown(recordedAt)
    const then = { ...question, known, knownText: toInstantText(known) }
    steps.push({ recordedAt, brief: await brief(then, kept.spec) })
  }
  const now = await brief(question, kept.spec)
  return toRecheck(kept, steps, now, entries, instants.length > MOST_INSTANTS)
}

function toKnown(instant: string): number {
  return parseSpan(instant)?.from ?? 0
}

function notALine(line: string, lines: readonly string[]): SuretyError {
  return new SuretyError(
    'option-not-understood',
    `line=${line} is not a line of the matrix.`,
    `Write one of ${lines.join(', ')}.`,
  )
}

/** A brief's blocks as they are written in an address or on a command line; with none named, the headline. */
export function toBriefSpec(text: {
  readonly headline?: string | undefined
  readonly line?: string | undefined
  readonly state?: string | undefined
  readonly provision?: string | undefined
  readonly assume?: string | undefined
  readonly since?: string | undefined
  readonly sources?: string | undefined
}): BriefSpec {
  const { headline, line, state, provision, assume, since, sources } = text
  const none = [line, state, provision, assume, since].every((part) => part === undefined)
  return {
    headline: headline === undefined ? none : headline !== 'no',
    states: (state ?? '').split(/[\s,]+/).filter(Boolean),
    sources: sources === 'yes',
    ...(line !== undefined && { line }),
    ...(provision !== undefined && { provision }),
    ...(assume !== undefined && { assume }),
    ...(since !== undefined && { since }),
  }
}
