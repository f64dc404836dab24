import type { FluentFinding, PositionFinding, ProvisionFinding } from '../model/finding.ts'
import type { ProvisionState } from '../model/provision.ts'
import type { Truth } from '../model/truth.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'
import { toPositionLine } from './positions.ts'

/** A provision that stands otherwise in the second answer; a side that has no such clause is absent. */
export interface ProvisionChange {
  readonly id: string
  readonly title: string
  readonly before?: { readonly state: ProvisionState; readonly because: string }
  readonly after?: { readonly state: ProvisionState; readonly because: string }
}

export interface PositionChange {
  readonly actor: ActorLine
  readonly subject: string
  readonly subjectName: string
  readonly before?: string
  readonly after?: string
}

export interface FactChange {
  readonly ref: string
  readonly question: string
  readonly before: Truth
  readonly after: Truth
  readonly because: string
}

/** What differs between two answers: two days of the world, two days of the record, or both. */
export interface ComparisonAnswer {
  readonly asked: Asked
  /** The other pair of clocks. */
  readonly versus: Asked
  readonly provisions: readonly ProvisionChange[]
  readonly positions: readonly PositionChange[]
  readonly facts: readonly FactChange[]
}

/** One side of a comparison. */
export interface ComparedSide {
  readonly asked: Asked
  readonly provisions: readonly ProvisionFinding[]
  readonly positions: readonly PositionFinding[]
  readonly ask: (ref: string) => FluentFinding
  readonly facts: readonly FluentFinding[]
  readonly naming: Naming
}

/** Compares `before` (`versus`) with `after` (`asked`); what is the same is left out. */
export function toComparison(before: ComparedSide, after: ComparedSide): ComparisonAnswer {
  return {
    asked: after.asked,
    versus: before.asked,
    provisions: compareProvisions(before, after),
    positions: comparePositions(before, after),
    facts: compareFacts(before, after),
  }
}

function compareProvisions(before: ComparedSide, after: ComparedSide): readonly ProvisionChange[] {
  const old = new Map(before.provisions.map((finding) => [finding.provision.id, finding]))
  const now = new Map(after.provisions.map((finding) => [finding.provision.id, finding]))
  const side = (found: ProvisionFinding | undefined): ProvisionChange['before'] =>
    found && { state: found.state, because: found.because }
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [side(old.get(id)), side(now.get(id))]
    if (was?.state === is?.state && was?.because === is?.because) return []
    const title = now.get(id)?.provision.title ?? old.get(id)?.provision.title ?? id
    return [{ id, title, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}

function comparePositions(before: ComparedSide, after: ComparedSide): readonly PositionChange[] {
  const lines = ({
    positions,
    naming,
  }: ComparedSide): ReadonlyMap<string, ReturnType<typeof toPositionLine>> =>
    new Map(
      positions
        .filter(({ state }) => state !== 'silent')
        .map((finding) => [`${finding.actor} ${finding.subject}`, toPositionLine(finding, naming)]),
    )
  const [old, now] = [lines(before), lines(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    const line = is ?? was
    if (!line || was?.words === is?.words) return []
    const { actor, subject, subjectName } = line
    return [
      {
        actor,
        subject,
        subjectName,
        ...(was && { before: was.words }),
        ...(is && { after: is.words }),
      },
    ]
  })
}

function compareFacts(before: ComparedSide, after: ComparedSide): readonly FactChange[] {
  const refs = new Set([...before.facts, ...after.facts].map(({ ref }) => ref))
  return [...refs].flatMap((ref) => {
    const [was, is] = [before.ask(ref), after.ask(ref)]
    if (was.truth === is.truth) return []
    return [{ ref, question: is.question, before: was.truth, after: is.truth, because: is.because }]
  })
}
