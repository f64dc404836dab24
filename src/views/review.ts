import { ACTS, type Act } from '../model/act.ts'
import type { FluentFinding, PositionFinding, ProvisionFinding } from '../model/finding.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Standing, Statement } from '../model/statement.ts'
import { SUBJECTS } from '../model/subject.ts'
import { STATE_WORDS } from '../model/vocabulary.ts'
import { type ActorLine, type Naming, toClaimLine } from './claim-line.ts'
import type { DocumentAnswer } from './document.ts'
import { type PositionLine, toPositionLine, toStanceWords } from './positions.ts'
import { ACT_WORDS, TRUTH_WORDS, toSubjectWords, VERDICT_WORDS, VOICE_WORDS } from './words.ts'

/** One claim as the review desk shows it: everything that a verdict needs, and nothing of the document's text but the passage. */
export interface ReviewItem {
  readonly id: string
  /** How many judgements it had when it was asked for: a verdict names it, and is refused when there are more. */
  readonly version: number
  readonly standing: Standing
  /** "Germany: considering". */
  readonly headline: string
  readonly subject: string
  readonly when?: string
  readonly chain: readonly string[]
  readonly voice: string
  readonly conditions: readonly string[]
  readonly quantity?: string
  readonly caveat?: string
  /** The words of the document; absent for a row of the framework and a withheld text. */
  readonly quote?: string
  /** Our words, for a row of the framework. */
  readonly words?: string
  readonly document?: {
    readonly id: string
    readonly title?: string
    readonly outlet?: string
    readonly publishedOn?: string
  }
  /** "Germany, land forces: nothing found → considering". */
  readonly effects: readonly string[]
  readonly clashes: readonly ClashLine[]
  /** How many other persons have judged it; not how, so that each looks for themselves. */
  readonly looked: number
  readonly amendedBy?: string
  /** The reviewer's own newest verdict, when it still counts. */
  readonly own?: OwnVerdict
  readonly fields: ReviewFields
}

export interface OwnVerdict {
  readonly verdict: Judgement['verdict']
  readonly words: string
  /** True when nothing was judged on top of it: it can be taken back. */
  readonly newest: boolean
}

/** A claim of the same actor and subject that says something else. */
export interface ClashLine {
  readonly id: string
  readonly words: string
  readonly when?: string
  readonly standing: Standing
}

/** What a correction starts from. Absent means that the text does not say. */
export interface ReviewFields {
  readonly act: Act
  readonly by: readonly ActorLine[]
  readonly to: readonly ActorLine[]
  readonly subject: string
  readonly if: readonly string[]
  readonly when?: string
  readonly speaker?: string
  readonly start: number
  readonly end: number
  /** False for a row of the framework, which is corrected in its file. */
  readonly correctable: boolean
}

/** What the fields of a correction may be. */
export interface ReviewChoices {
  readonly acts: readonly { readonly id: string; readonly words: string }[]
  readonly subjects: readonly {
    readonly group: string
    readonly of: readonly { readonly id: string; readonly words: string }[]
  }[]
  readonly actors: readonly ActorLine[]
  readonly conditions: readonly { readonly id: string; readonly words: string }[]
}

/** The desk open on one claim. */
export interface DeskAnswer {
  readonly reviewer: string
  readonly rule: string
  readonly fourEyes: boolean
  /** What the reviewer judged last, then what waits for them, in order. */
  readonly items: readonly ReviewItem[]
  /** Id of the claim that is open. */
  readonly current: string
  /** Claims that wait for this reviewer, those beyond `items` too. */
  readonly waiting: number
  readonly choices: ReviewChoices
  readonly document?: DocumentAnswer
}

/** Answers that a claim would move, as the engine finds them. */
export interface EffectsFound {
  readonly provisions: readonly Pair<ProvisionFinding>[]
  readonly facts: readonly Pair<FluentFinding>[]
  readonly positions: readonly Pair<PositionFinding>[]
}
interface Pair<F> {
  readonly before?: F
  readonly after?: F
}

/** What an item is filled from. */
export interface ItemFindings {
  readonly statement: Statement
  readonly effects?: EffectsFound
  readonly clashes: readonly Statement[]
  readonly verdicts: readonly Judgement[]
  readonly newest: Judgement | undefined
  readonly reviewer: string
}

export function toReviewItem(found: ItemFindings, naming: Naming): ReviewItem {
  const { statement, effects, clashes, verdicts, newest, reviewer } = found
  const { claim } = statement
  const line = toClaimLine(statement, naming)
  const own = verdicts.find(({ by }) => by === reviewer)
  const { when, quote, words, quantity, caveat, document, conditions, chain } = line
  const author = claim.origin.kind === 'read' ? claim.origin.amends?.by : undefined
  return {
    id: claim.id,
    version: statement.judgements.length,
    standing: statement.standing,
    headline: `${line.by.map(({ name }) => name).join(', ')}: ${toStance(statement, naming)}`,
    subject: line.subjectName,
    chain,
    conditions,
    voice: VOICE_WORDS[line.voice].words,
    effects: effects ? toEffectWords(effects, naming) : [],
    clashes: clashes.map((clash) => toClashLine(clash, naming)),
    looked: verdicts.filter(({ by }) => by !== reviewer).length,
    fields: toFields(statement, naming),
    ...(when && { when }),
    ...(quote !== undefined && { quote }),
    ...(words && { words }),
    ...(quantity && { quantity }),
    ...(caveat && { caveat }),
    ...(document && { document: toDocumentName(document) }),
    ...(author && { amendedBy: author }),
    ...(own && {
      own: { verdict: own.verdict, words: toVerdictWords(own), newest: newest === own },
    }),
  }
}

/** "rejected: wrong date", "accepted, waits for a second reviewer". */
export function toVerdictWords({ verdict, reason, awaitsSecond }: Judgement): string {
  const words = VERDICT_WORDS[verdict]
  if (verdict === 'accept') return awaitsSecond ? `${words}, waits for a second reviewer` : words
  return `${words}: ${reason}`
}

function toStance({ claim }: Statement, naming: Naming): string {
  return toStanceWords(claim.act, claim.by[0] ?? '', claim.subject, naming)
}

function toDocumentName({
  id,
  title,
  outlet,
  publishedOn,
}: NonNullable<ReviewItem['document']>): NonNullable<ReviewItem['document']> {
  return {
    id,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(publishedOn && { publishedOn }),
  }
}

function toClashLine(statement: Statement, naming: Naming): ClashLine {
  const { claim, standing } = statement
  const when = claim.when ?? claim.publishedOn
  return {
    id: claim.id,
    words: toStance(statement, naming),
    standing,
    ...(when && { when }),
  }
}

function toFields({ claim }: Statement, naming: Naming): ReviewFields {
  const line = (id: string): ActorLine => ({ id, name: naming.actorName(id) })
  const { act, subject, when, speaker, ground, origin } = claim
  const { start, end } = ground.kind === 'passage' ? ground : { start: 0, end: 0 }
  return {
    act,
    by: claim.by.map(line),
    to: (claim.to ?? []).map(line),
    subject,
    if: claim.if ?? [],
    start,
    end,
    correctable: origin.kind === 'read' && ground.kind === 'passage',
    ...(when && { when }),
    ...(speaker && { speaker: speaker.name }),
  }
}

function toEffectWords(effects: EffectsFound, naming: Naming): readonly string[] {
  const positions = effects.positions.flatMap(({ before, after }) => {
    const [was, is] = [before, after].map((found) => found && toPositionLine(found, naming))
    const line = is ?? was
    if (!line) return []
    return [`${line.actor.name}, ${toSubjectWords(line)}: ${toPlace(was)} → ${toPlace(is)}`]
  })
  const facts = effects.facts.map(({ before, after }) => {
    const word = (found: FluentFinding | undefined): string =>
      found ? TRUTH_WORDS[found.truth].word : 'unknown'
    return `${(after ?? before)?.question} ${word(before)} → ${word(after)}`
  })
  const provisions = effects.provisions.map(({ before, after }) => {
    const word = (found: ProvisionFinding | undefined): string =>
      found ? STATE_WORDS[found.state].words : 'no such clause'
    const same = before && after && before.state === after.state
    return `${(after ?? before)?.provision.title}: ${same ? `${word(after)}, for other parties or reasons` : `${word(before)} → ${word(after)}`}`
  })
  return [...provisions, ...facts, ...positions]
}

/** Where an actor stands, short: why it is silent does not matter here. */
function toPlace(line: PositionLine | undefined): string {
  return !line || line.state === 'silent' ? 'no own word' : line.words
}

/** The lists of a correction's fields. */
export function toReviewChoices(naming: Naming): ReviewChoices {
  const { framework } = naming
  const groups = [...new Set(SUBJECTS.map(({ group }) => group))]
  return {
    acts: ACTS.map((id) => ({ id, words: ACT_WORDS[id][0] })),
    subjects: [
      ...groups.map((group) => ({
        group,
        of: SUBJECTS.filter((subject) => subject.group === group).map(({ id, label }) => ({
          id,
          words: label,
        })),
      })),
      {
        group: 'instruments',
        of: framework.instruments.map(({ id, shortTitle }) => ({ id, words: shortTitle })),
      },
    ],
    actors: framework.actors
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    conditions: Object.keys(framework.conditions).map((id) => ({
      id,
      words: naming.conditionWords(id, ''),
    })),
  }
}
