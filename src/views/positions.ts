import type { Act } from '../model/act.ts'
import type { PositionFinding, PositionVoice, Rung } from '../model/finding.ts'
import type { SubjectId } from '../model/subject.ts'
import { isSubjectId, SUBJECTS } from '../model/subject.ts'
import { MARK_SIGN, type Mark, RUNG_WORDS } from '../model/vocabulary.ts'
import { EN } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import { type ActorLine, type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'

/** One voice in a position, with how it counts. */
export interface VoiceLine {
  readonly claim: ClaimLine
  readonly rung: Rung
  readonly rungWords: string
  readonly part: PositionVoice['part']
  readonly marks: PositionVoice['marks']
  readonly day?: string
}

/** Where one actor stands on one subject, with every voice behind it. */
export interface PositionLine {
  readonly actor: ActorLine
  readonly subject: string
  readonly subjectName: string
  readonly state: PositionFinding['state']
  readonly rung: Rung
  readonly mark: Mark
  readonly sign: string
  /** "promised, waiting on a ceasefire". */
  readonly words: string
  readonly because: string
  readonly awaits: readonly { readonly ref: string; readonly words: string }[]
  readonly reversal?: { readonly from: string; readonly to: string; readonly on: string }
  readonly voices: readonly VoiceLine[]
}

export interface PositionsAnswer {
  readonly asked: Asked
  readonly actor?: ActorLine
  readonly subject?: string
  readonly positions: readonly PositionLine[]
}

export function toPositions(
  asked: Asked,
  findings: readonly PositionFinding[],
  naming: Naming,
  only: { readonly actor?: string; readonly subject?: string } = {},
): PositionsAnswer {
  const lines = findings
    .filter(
      ({ actor, subject }) =>
        (only.actor ?? actor) === actor && (only.subject ?? subject) === subject,
    )
    .map((finding) => toPositionLine(finding, naming))
  return {
    asked,
    positions: lines.sort(byActorAndSubject),
    ...(only.actor && { actor: { id: only.actor, name: naming.actorName(only.actor) } }),
    ...(only.subject && { subject: only.subject }),
  }
}

const SUBJECT_ORDER = new Map<string, number>(SUBJECTS.map(({ id }, index) => [id, index]))

function byActorAndSubject(a: PositionLine, b: PositionLine): number {
  return (
    a.actor.name.localeCompare(b.actor.name, 'en') ||
    (SUBJECT_ORDER.get(a.subject) ?? -1) - (SUBJECT_ORDER.get(b.subject) ?? -1)
  )
}

export function toPositionLine(finding: PositionFinding, naming: Naming): PositionLine {
  const mark = toMark(finding)
  return {
    actor: { id: finding.actor, name: naming.actorName(finding.actor) },
    subject: finding.subject,
    subjectName: naming.subjectName(finding.subject),
    state: finding.state,
    rung: finding.rung,
    mark,
    sign: MARK_SIGN[mark],
    words: toPositionWords(finding, naming),
    because: finding.because,
    awaits: finding.awaits.map(({ ref, awaited }) => ({ ref, words: awaited })),
    voices: finding.voices.map((voice) => toVoiceLine(voice, finding, naming)),
    ...(finding.reversal && {
      reversal: {
        from: (naming.framework.words ?? EN).rungs[finding.reversal.from],
        to: (naming.framework.words ?? EN).rungs[finding.reversal.to],
        on: finding.reversal.on,
      },
    }),
  }
}

function toVoiceLine(
  voice: PositionVoice,
  { actor, subject }: PositionFinding,
  naming: Naming,
): VoiceLine {
  return {
    claim: toClaimLine(voice.statement, naming),
    rung: voice.rung,
    rungWords: toStanceWords(voice.statement.claim.act, actor, subject, naming),
    part: voice.part,
    marks: voice.marks,
    ...(voice.day && { day: voice.day }),
  }
}

/** The mark of a position: disputed, held by an open condition, or its rung's own. */
export function toMark(finding: PositionFinding): Mark {
  if (finding.state === 'disputed') return 'disputed'
  const { mark, held } = RUNG_WORDS[finding.rung]
  if (finding.awaits.length > 0) return held
  // To have joined a text is not to have a duty in force.
  return mark === 'in-force' && !isSubjectId(finding.subject) ? 'joined' : mark
}

/** "will not" of one's own contribution; "objects to" of what others would send, or of a political subject. */
export function toStanceWords(act: Act, actor: string, subject: string, naming: Naming): string {
  const { stances, objects } = naming.framework.words ?? EN
  if (act !== 'refuse') return stances[act]
  const isGuarantor = naming.framework.actors.some(
    ({ id, roles }) => id === actor && roles.includes('guarantor'),
  )
  return isGuarantor && !isPolitical(subject) ? stances.refuse : objects
}

function isPolitical(subject: string): boolean {
  return SUBJECTS.some(({ id, group }) => id === (subject as SubjectId) && group === 'political')
}

/** Where a position stands, in words: "promised, waiting on a ceasefire". */
export function toPositionWords(finding: PositionFinding, naming: Naming): string {
  if (finding.state === 'disputed') return finding.because
  const moving = finding.voices.find(({ part }) => part === 'moves')
  if (!moving) return finding.because
  const words = toStanceWords(moving.statement.claim.act, finding.actor, finding.subject, naming)
  if (finding.awaiting === '') return words
  const closed = finding.rung === 'refuse' || finding.rung === 'defer'
  const { waitingOn, unless } = (naming.framework.words ?? EN).sentences
  const start = waitingOn('')
  return `${words}, ${closed && finding.awaiting.startsWith(start) ? unless + finding.awaiting.slice(start.length) : finding.awaiting}`
}
