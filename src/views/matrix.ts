import { toDayOf, toDayText } from '../model/calendar.ts'
import type { PartiesFinding, PositionFinding, PositionVoice, Rung } from '../model/finding.ts'
import { toSpan } from '../model/partial-date.ts'
import { LADDER, MARK_SIGN, type Mark } from '../model/vocabulary.ts'
import { EN } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'
import { type PositionLine, toMark, toPositionLine, toPositionWords } from './positions.ts'

/** One square: a mark, its word, and where to read the words behind it. */
export interface Cell {
  readonly line: string
  readonly mark: Mark
  readonly sign: string
  readonly words: string
  /** The claim to open; absent where nothing was found. */
  readonly claim?: string
  /** The subject or instrument that the mark stands for, in a column of several. */
  readonly subject?: string
  /** True when unreviewed readings count in it. */
  readonly unreviewed: boolean
}

/** Who has promised what: guarantors against lines of support. */
export interface MatrixAnswer {
  readonly asked: Asked
  /** The days that a reader may step through: the arrangement's first, and that of `known`. */
  readonly days: { readonly from: string; readonly to: string }
  readonly headline: string
  readonly lines: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly { readonly actor: ActorLine; readonly cells: readonly Cell[] }[]
  /** Words behind the square that was chosen with `actor` and `line`. */
  readonly chosen?: {
    readonly actor: ActorLine
    readonly line: { readonly id: string; readonly label: string }
    readonly positions: readonly PositionLine[]
  }
}

export interface MatrixFindings {
  readonly positions: readonly PositionFinding[]
  /** Parties of every instrument (or stages of every series) that a line names. */
  readonly parties: ReadonlyMap<string, PartiesFinding>
}

export function toMatrix(
  asked: Asked,
  findings: MatrixFindings,
  naming: Naming,
  chosen?: { readonly actor: string; readonly line: string },
): MatrixAnswer {
  const { framework } = naming
  const byPlace = new Map(
    findings.positions.map((finding) => [`${finding.actor} ${finding.subject}`, finding]),
  )
  const guarantors = framework.actors
    .filter(({ roles, kind }) => roles.includes('guarantor') && kind !== 'group')
    .map(({ id, name }): ActorLine => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const rows = guarantors.map((actor) => ({
    actor,
    cells: framework.lines.map((line) => toCell(actor.id, line, byPlace, findings.parties, naming)),
  }))
  const actor = guarantors.find(({ id }) => id === chosen?.actor)
  const line = framework.lines.find(({ id }) => id === chosen?.line)
  return {
    asked,
    days: {
      from: toDayText(toDayOf(toSpan(framework.begins.on).from)),
      to: asked.known.slice(0, 10),
    },
    headline: toHeadline(rows, naming),
    lines: framework.lines.map(({ id, label }) => ({ id, label })),
    rows,
    ...(actor &&
      line && {
        chosen: {
          actor,
          line: { id: line.id, label: line.label },
          positions: line.subjects.flatMap((subject) => {
            const finding = byPlace.get(`${actor.id} ${subject}`)
            return finding ? [toPositionLine(finding, naming)] : []
          }),
        },
      }),
  }
}

function toCell(
  actor: string,
  line: { readonly id: string; readonly subjects: readonly string[] },
  positions: ReadonlyMap<string, PositionFinding>,
  parties: ReadonlyMap<string, PartiesFinding>,
  naming: Naming,
): Cell {
  const joined = line.subjects.flatMap((subject) =>
    toPartyCell(actor, line.id, parties.get(subject), naming),
  )[0]
  if (joined) return joined
  const found = line.subjects.flatMap((subject) => positions.get(`${actor} ${subject}`) ?? [])
  const [leading] = [...found].sort((a, b) => toWeight(b) - toWeight(a))
  if (!leading || leading.state === 'silent') {
    const beside = leading !== undefined
    return {
      line: line.id,
      mark: 'silent',
      sign: MARK_SIGN.silent,
      words: beside ? leading.because : (naming.framework.words ?? EN).rungs.silent,
      unreviewed: false,
      ...(beside &&
        leading.voices[0] && {
          claim: leading.voices[0].statement.claim.id,
          subject: leading.subject,
        }),
    }
  }
  const mark = toMark(leading)
  const stance = toPositionWords(leading, naming)
  const moving = leading.voices.find(({ part }) => part === 'moves')
  const others = found.filter((finding) => finding !== leading && finding.state !== 'silent')
  const also = others.map(
    (finding) => `${naming.subjectName(finding.subject)}: ${toPositionWords(finding, naming)}`,
  )
  const said =
    line.subjects.length > 1 ? `${naming.subjectName(leading.subject)}: ${stance}` : stance
  const words = [said, ...toCautions(moving?.marks ?? [], naming)].join(', ')
  return {
    line: line.id,
    mark,
    sign: MARK_SIGN[mark],
    words: [words, ...also].join('; '),
    subject: leading.subject,
    unreviewed: moving?.marks.includes('unreviewed') ?? false,
    ...(moving && { claim: moving.statement.claim.id }),
  }
}

/** What a reader must know of the word behind a square. */
function toCautions(marks: PositionVoice['marks'], { framework }: Naming): readonly string[] {
  const { answers } = framework.words ?? EN
  return [
    ...(marks.includes('former-government') ? [answers.formerGovernment] : []),
    ...(marks.includes('old') ? [answers.notHeardAgain] : []),
  ]
}

/** In a column of several subjects the firmest word leads; a dispute is told before all. */
function toWeight(finding: PositionFinding): number {
  if (finding.state === 'silent') return -1
  const rungs: readonly Rung[] = [
    'silent',
    'none',
    'refuse',
    'defer',
    'consider',
    'offer',
    'pledge',
    'agree',
    'deliver',
  ]
  return finding.state === 'disputed' ? LADDER.length + 1 : rungs.indexOf(finding.rung)
}

function toPartyCell(
  actor: string,
  line: string,
  finding: PartiesFinding | undefined,
  { framework }: Naming,
): readonly Cell[] {
  if (!finding) return []
  const party = finding.parties.find((found) => found.actor === actor)
  const stage = finding.stages.find((found) => found.actor === actor)
  if (party) {
    const { answers } = framework.words ?? EN
    const words = answers.joined(answers.actions[party.action], party.on, party.certain)
    return [toPartyMark(line, 'joined', words, party.evidence[0], party.unreviewed)]
  }
  if (!stage) return []
  const done = ['signed', 'approved', 'in-force'].includes(stage.stage)
  const mark = done ? 'joined' : stage.stage === 'ended' ? 'silent' : 'considering'
  return [
    toPartyMark(line, mark, `${stage.words}, ${stage.on}`, stage.evidence[0], stage.unreviewed),
  ]
}

function toPartyMark(
  line: string,
  mark: Mark,
  words: string,
  claim: string | undefined,
  unreviewed: boolean,
): Cell {
  return { line, mark, sign: MARK_SIGN[mark], words, unreviewed, ...(claim && { claim }) }
}

/** Says of the first column of promises only what its squares say. */
function toHeadline(rows: MatrixAnswer['rows'], naming: Naming): string {
  const line = naming.framework.lines.find(({ subjects }) => subjects.includes('land-force'))
  if (!line) return ''
  const cells = rows.flatMap(({ cells: all }) => all.filter((cell) => cell.line === line.id))
  const count = (mark: Mark): number => cells.filter((cell) => cell.mark === mark).length
  const { answers } = naming.framework.words ?? EN
  const parts = (Object.entries(answers.matrix) as [keyof typeof answers.matrix, string][]).flatMap(
    ([mark, words]) => (count(mark) > 0 ? [answers.counted(count(mark), words)] : []),
  )
  return parts.length > 0 ? `${line.label}: ${parts.join(', ')}.` : answers.matrixNone(line.label)
}
