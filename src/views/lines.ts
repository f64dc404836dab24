import type { PositionFinding } from '../model/finding.ts'
import { SUBJECTS } from '../model/subject.ts'
import { MARK_SIGN, MARK_WORDS, type Mark } from '../model/vocabulary.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'
import type { Cell, MatrixAnswer } from './matrix.ts'
import { type PositionLine, toMark, toPositionLine } from './positions.ts'
import { MARK_ORDER, type MarkCount, toMarkCounts } from './states.ts'

/** A line of support, or one subject, with how many stand where on it. */
export interface LineSummary {
  readonly id: string
  readonly label: string
  /** A column of the matrix, or a single subject. */
  readonly kind: 'line' | 'subject'
  readonly marks: readonly MarkCount[]
}

export interface LinesAnswer {
  readonly asked: Asked
  readonly lines: readonly LineSummary[]
}

/** One actor on a line. */
export interface LineEntry {
  readonly actor: ActorLine
  readonly words: string
  readonly unreviewed: boolean
  /** With the words of every voice; absent for those who joined a text. */
  readonly positions: readonly PositionLine[]
}

/** Everybody on one line, and the conditions that they set. */
export interface LineAnswer {
  readonly asked: Asked
  readonly line: LineSummary & {
    readonly subjects: readonly { readonly id: string; readonly name: string }[]
  }
  readonly headline: string
  /** Guarantors by mark, what stands first. */
  readonly groups: readonly {
    readonly mark: Mark
    readonly sign: string
    readonly words: string
    readonly entries: readonly LineEntry[]
  }[]
  /** What they wait on, the most frequent first. */
  readonly conditions: readonly {
    readonly ref: string
    readonly words: string
    readonly actors: readonly ActorLine[]
  }[]
  /** Words of groups and of those who are no guarantor: they colour no square. */
  readonly others: readonly LineEntry[]
  /** Guarantors of whom nothing was found. */
  readonly silent: readonly ActorLine[]
}

/** Every line of the matrix, then every subject with a position. */
export function toLines(
  { asked, lines, rows }: MatrixAnswer,
  positions: readonly PositionFinding[],
  naming: Naming,
): LinesAnswer {
  const marksOf = (id: string): readonly Mark[] =>
    rows.flatMap(({ cells }) => cells.filter(({ line }) => line === id).map(({ mark }) => mark))
  const inMatrix = lines.map(
    ({ id, label }): LineSummary => ({ id, label, kind: 'line', marks: toMarkCounts(marksOf(id)) }),
  )
  // A line that is one subject by the same name tells all that the subject would.
  const told = new Set(lines.map(({ id }) => id))
  const subjects = SUBJECTS.flatMap(({ id }): readonly LineSummary[] => {
    const own = positions.filter(({ subject }) => subject === id)
    if (own.length === 0 || told.has(id)) return []
    const marks = toMarkCounts(own.map(toMark))
    return [{ id, label: naming.subjectName(id), kind: 'subject', marks }]
  })
  return { asked, lines: [...inMatrix, ...subjects] }
}

/** One line of the matrix by its id, or one subject; `undefined` when there is neither. */
export function toLine(
  matrix: MatrixAnswer,
  findings: readonly PositionFinding[],
  id: string,
  naming: Naming,
): LineAnswer | undefined {
  const line = naming.framework.lines.find((candidate) => candidate.id === id)
  const subjects =
    line?.subjects ?? SUBJECTS.filter((subject) => subject.id === id).map((s) => s.id)
  if (subjects.length === 0) return undefined
  const found = findings
    .filter(({ subject }) => subjects.includes(subject))
    .map((finding) => ({ finding, line: toPositionLine(finding, naming) }))
  const positions = new Map<string, PositionLine[]>()
  for (const one of found) {
    const known = positions.get(one.finding.actor)
    if (known) known.push(one.line)
    else positions.set(one.finding.actor, [one.line])
  }
  const rows = matrix.rows.map(({ actor, cells }) => ({
    actor,
    ...toPlace(line && cells.find((cell) => cell.line === id), positions.get(actor.id) ?? []),
  }))
  const guarantors = new Set(matrix.rows.map(({ actor }) => actor.id))
  const label = line?.label ?? naming.subjectName(id)
  const marks = toMarkCounts(rows.map(({ mark }) => mark))
  return {
    asked: matrix.asked,
    line: {
      id,
      label,
      kind: line ? 'line' : 'subject',
      marks,
      subjects: subjects.map((subject) => ({ id: subject, name: naming.subjectName(subject) })),
    },
    headline: toHeadline(label, marks),
    groups: MARK_ORDER.filter((mark) => mark !== 'silent').flatMap((mark) => {
      const entries = rows.filter((row) => row.mark === mark).map(({ mark: _, ...entry }) => entry)
      return entries.length === 0
        ? []
        : [{ mark, sign: MARK_SIGN[mark], words: MARK_WORDS[mark], entries }]
    }),
    conditions: toConditions(found.map(({ line: position }) => position)),
    others: [...positions]
      .filter(([actor]) => !guarantors.has(actor))
      .map(([actor, own]) => ({
        actor: { id: actor, name: naming.actorName(actor) },
        positions: own,
        words: own.map(toOwnWords(subjects)).join('; '),
        unreviewed: own.some(isUnreviewed),
      })),
    silent: rows.filter(({ mark }) => mark === 'silent').map(({ actor }) => actor),
  }
}

/** A square of the matrix where there is one; else the position on the subject. */
function toPlace(
  cell: Cell | undefined,
  positions: readonly PositionLine[],
): Omit<LineEntry, 'actor'> & { readonly mark: Mark } {
  if (cell) {
    const { mark, words, unreviewed } = cell
    return { mark, words, unreviewed, positions }
  }
  const [position] = positions
  if (!position) return { mark: 'silent', words: 'nothing found', unreviewed: false, positions }
  const { mark, words } = position
  return { mark, words, unreviewed: isUnreviewed(position), positions }
}

function isUnreviewed({ voices }: PositionLine): boolean {
  return voices.some(({ part, marks }) => part === 'moves' && marks.includes('unreviewed'))
}

function toOwnWords(subjects: readonly string[]): (position: PositionLine) => string {
  return ({ subjectName, words }) => (subjects.length > 1 ? `${subjectName}: ${words}` : words)
}

function toConditions(positions: readonly PositionLine[]): LineAnswer['conditions'] {
  const by = new Map<string, { words: string; actors: Map<string, ActorLine> }>()
  for (const { actor, awaits } of positions)
    for (const { ref, words } of awaits) {
      const known = by.get(ref) ?? { words, actors: new Map<string, ActorLine>() }
      known.actors.set(actor.id, actor)
      by.set(ref, known)
    }
  return [...by]
    .map(([ref, { words, actors }]) => ({ ref, words, actors: [...actors.values()] }))
    .sort((a, b) => b.actors.length - a.actors.length || a.words.localeCompare(b.words, 'en'))
}

function toHeadline(label: string, marks: readonly MarkCount[]): string {
  const spoken = marks.filter(({ mark }) => mark !== 'silent')
  if (spoken.length === 0) return `${label}: nothing found by this date`
  const silent = marks.find(({ mark }) => mark === 'silent')?.n ?? 0
  const parts = spoken.map(({ n, words }) => `${n} ${words}`)
  return `${parts.join('; ')}${silent > 0 ? `; of ${silent} nothing was found` : ''}`
}
