import { ACTS, type Act } from '../model/act.ts'
import type { ActorId } from '../model/actor.ts'
import type { Claim, Speaker } from '../model/claim.ts'
import type { Framework } from '../model/framework.ts'
import { type PartialDate, parseSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import { isSubjectId } from '../model/subject.ts'

/** What a reading should say: every field that a reviewer may set. Empty and absent mean that the text does not say. */
export interface Correction {
  readonly act: Act
  readonly by: readonly ActorId[]
  readonly to: readonly ActorId[]
  readonly subject: string
  readonly if: readonly string[]
  readonly when?: PartialDate
  /** The speaker's name as the text has it. */
  readonly speaker?: string
  /** UTF-16 code units of the document, end exclusive. */
  readonly start: number
  readonly end: number
}

/** What a correction may name. */
export interface Known {
  readonly framework: Pick<Framework, 'actors' | 'persons' | 'instruments' | 'conditions'>
  /** Length of the claim's document in UTF-16 code units; absent when its text is withheld. */
  readonly length?: number
}

/** The fields of a claim as a correction that changes nothing. */
export function toCorrection(claim: Claim): Correction {
  const { act, by, to = [], subject, when, speaker, ground } = claim
  const { start, end } = ground.kind === 'passage' ? ground : { start: 0, end: 0 }
  return {
    act,
    by,
    to,
    subject,
    if: claim.if ?? [],
    start,
    end,
    ...(when !== undefined && { when }),
    ...(speaker && { speaker: speaker.name }),
  }
}

/** The claim as corrected, without its id; refuses what the framework or the document does not know, and what corrects nothing. */
export function correctClaim(
  claim: Claim,
  correction: Correction,
  by: string,
  known: Known,
): Omit<Claim, 'id'> {
  const { ground, origin } = claim
  if (ground.kind !== 'passage' || origin.kind !== 'read') {
    throw refused(
      claim,
      'it is a row of the framework',
      'Change the row in the framework’s folder; recording it supersedes this claim.',
    )
  }
  assertKnown(claim, correction, known)
  if (isSame(correction, toCorrection(claim)))
    throw refused(claim, 'nothing in it was changed', 'Accept it, or change what is wrong.')
  const { id: _id, if: conditions, when: _when, speaker: _speaker, to: _to, ...rest } = claim
  const { confidence: _confidence, conditionWords, ...read } = origin
  const speaker = toSpeaker(claim.speaker, correction.speaker, known)
  const kept = isSameSet(conditions ?? [], correction.if) && conditionWords
  return {
    ...rest,
    act: correction.act,
    by: correction.by,
    subject: correction.subject as Claim['subject'],
    ...(correction.to.length > 0 && { to: correction.to }),
    ...(correction.if.length > 0 && { if: correction.if }),
    ...(correction.when !== undefined && { when: correction.when }),
    ...(speaker && { speaker }),
    ground: { ...ground, start: correction.start, end: correction.end },
    origin: {
      ...read,
      ...(kept && { conditionWords: kept }),
      amends: { claim: claim.id, by },
    },
  }
}

function isSame(a: Correction, b: Correction): boolean {
  return (
    a.act === b.act &&
    a.subject === b.subject &&
    a.when === b.when &&
    a.speaker === b.speaker &&
    a.start === b.start &&
    a.end === b.end &&
    isSameSet(a.by, b.by) &&
    isSameSet(a.to, b.to) &&
    isSameSet(a.if, b.if)
  )
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}

function assertKnown(claim: Claim, correction: Correction, known: Known): void {
  const { framework, length } = known
  const { act, by, to, subject, when, start, end } = correction
  if (!ACTS.includes(act))
    throw refused(claim, `${act} is no act`, `Use one of ${ACTS.join(', ')}.`)
  if (by.length === 0) throw refused(claim, 'it names no actor', 'Say whose act it is.')
  for (const id of [...by, ...to]) {
    if (framework.actors.some((actor) => actor.id === id)) continue
    throw refused(claim, `${id} is no actor of this framework`, 'Take an id of actors/*.yaml.')
  }
  if (!isSubjectId(subject) && !framework.instruments.some(({ id }) => id === subject)) {
    throw refused(
      claim,
      `${subject} is neither a subject nor an instrument`,
      'Take one of the subjects, or the id of an instrument.',
    )
  }
  for (const id of correction.if) {
    if (Object.hasOwn(framework.conditions, id) || claim.if?.includes(id)) continue
    throw refused(
      claim,
      `${id} is no condition of this framework`,
      `Use one of ${Object.keys(framework.conditions).join(', ')}.`,
    )
  }
  if (when !== undefined && !parseSpan(when)) {
    throw refused(
      claim,
      `${when} is not a date`,
      'Write 2025-02-17, 2025-02, 2025, or an interval such as 2025-02-17/2025-02-18.',
    )
  }
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end <= start || (length !== undefined && end > length)) {
    throw new SuretyError(
      'passage-not-found',
      `Claim ${claim.id} cannot be amended: its passage (${start}-${end}) is not in the document${length === undefined ? '' : `, which has ${length} characters`}.`,
      'Give the first character and the one after the last, counted from 0.',
    )
  }
}

/** A name that did not change keeps what it was resolved to; another is looked up among the framework's persons. */
function toSpeaker(
  before: Speaker | undefined,
  name: string | undefined,
  { framework }: Known,
): Speaker | undefined {
  if (name === undefined) return undefined
  if (before?.name === name) return before
  const found = framework.persons.filter(
    (person) => person.name === name || person.aliases.includes(name),
  )
  const [person] = found
  return { name, ...(person && found.length === 1 && { person: person.id }) }
}

function refused({ id }: Claim, why: string, hint: string): SuretyError {
  return new SuretyError('entry-refused', `Claim ${id} cannot be amended: ${why}.`, hint)
}
