import type { ActorId } from '../../model/actor.ts'
import type { PositionFinding, ProvisionFinding } from '../../model/finding.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import type { Truth } from '../../model/truth.ts'
import { type LeafChange, listMinimalSets } from '../logic/index.ts'
import type { Computed } from './compute-record.ts'
import { type ReadingFormula, toReadingFormula } from './to-formula.ts'
import { toSlots } from './world.ts'

/** How many sets are listed for one reading; the answer says when there are more. */
const LIMIT = 12

/** Somebody who could make a change, and where they stand on it by their own word. */
export interface Maker {
  readonly actor: ActorId
  /** Their current position on the change's subject; absent when none is on record. */
  readonly position?: PositionFinding
  /** True when their own current word is a refusal. */
  readonly refuses: boolean
}

/** One change of a set: this fact becomes so. */
export interface NeededChange {
  readonly ref: string
  readonly words: string
  readonly to: 'yes' | 'no'
  /** The answer on the asked day. */
  readonly now: Truth
  /** All of them together could make it; empty when the framework names nobody. */
  readonly makers: readonly Maker[]
}

export interface NeededSet {
  readonly changes: readonly NeededChange[]
  /** True when somebody whose part it needs refuses it by their own word. */
  readonly blocked: boolean
}

/** Two actors, each waiting on what the other refuses. */
export interface Deadlock {
  readonly between: readonly [ActorId, ActorId]
  readonly on: readonly [string, string]
}

/** What it would take to wake one reading of a clause for one debtor. */
export interface NeedsFinding {
  readonly debtor: ActorId
  readonly reading: string
  readonly label: string
  readonly state: 'awake' | 'asleep' | 'barred'
  /** Why nothing can wake it: a draft, a caveat, an ended term. */
  readonly bar?: string
  /** Smallest first. */
  readonly sets: readonly NeededSet[]
  readonly total?: number
  readonly cut: boolean
  readonly completeUpTo: number
  readonly deadlocks: readonly Deadlock[]
}

/** The smallest sets of changes that would wake a provision, for each debtor and reading. */
export function findNeeds(finding: ProvisionFinding, computed: Computed): readonly NeedsFinding[] {
  const { provision } = finding
  return finding.debtors.flatMap((debtor) =>
    debtor.readings.map((found): NeedsFinding => {
      const reading = provision.readings.find(({ id }) => id === found.reading)
      const common = { debtor: debtor.debtor, reading: found.reading, label: found.label }
      const none = { sets: [], cut: false, completeUpTo: 0, deadlocks: [] }
      if (['active', 'due', 'overdue', 'fulfilled'].includes(found.state))
        return { ...common, ...none, state: 'awake' }
      const barred =
        found.condition === undefined && found.awaits.length === 0 && found.duties.length === 0
      if (!reading || barred) return { ...common, ...none, state: 'barred', bar: found.because }
      const { formula, leaves } = toReadingFormula(
        found,
        reading,
        toSlots(provision, debtor.debtor),
        computed.ask,
      )
      const minimal = listMinimalSets(formula, (ref) => leaves.get(ref)?.truth ?? 'unknown', {
        limit: LIMIT,
      })
      // What may have ended, in the past, no change of today brings back.
      if (minimal.sets[0]?.length === 0)
        return { ...common, ...none, state: 'barred', bar: found.because }
      const sets = minimal.sets.map((changes) => toSet(changes, leaves, computed))
      return {
        ...common,
        state: 'asleep',
        sets,
        ...(minimal.total !== undefined && { total: minimal.total }),
        cut: minimal.cut,
        completeUpTo: minimal.completeUpTo,
        deadlocks: findDeadlocks(sets, computed),
      }
    }),
  )
}

function toSet(
  changes: readonly LeafChange[],
  leaves: ReadingFormula['leaves'],
  computed: Computed,
): NeededSet {
  const needed = changes.map(({ ref, to }): NeededChange => {
    const makers = listMakers(ref, computed)
    const leaf = leaves.get(ref)
    return { ref, words: leaf?.words ?? ref, to, now: leaf?.truth ?? 'unknown', makers }
  })
  return {
    changes: needed,
    blocked: needed.some(({ makers }) => makers.some(({ refuses }) => refuses)),
  }
}

/** Who the framework says can make a fluent so, with their stated positions. */
export function listMakers(ref: string, { framework, positions }: Computed): readonly Maker[] {
  const { fluent: id, actor } = parseFluentRef(ref.split(' ')[0] ?? ref)
  const fluent = framework.fluents.find((candidate) => candidate.id === id)
  if (!fluent) return []
  const makers = fluent.madeBy.flatMap((maker) => (maker === '$actor' ? (actor ?? []) : [maker]))
  return makers.map((maker) => {
    const position = positions().find(
      (found) => found.actor === maker && found.subject === fluent.subject,
    )
    const refuses =
      position?.state === 'stands' &&
      position.rung === 'refuse' &&
      position.voices.some(({ part, voice }) => part === 'moves' && voice === 'own')
    return { actor: maker, refuses, ...(position && position.state !== 'silent' && { position }) }
  })
}

/** A waits on a fact that B refuses to make, and B on one that A refuses. */
function findDeadlocks(sets: readonly NeededSet[], computed: Computed): readonly Deadlock[] {
  const makers = new Map(
    sets
      .flatMap(({ changes }) => changes.flatMap((change) => change.makers))
      .map((maker) => [maker.actor, maker]),
  )
  const waitsOnRefusal = (waiting: Maker, other: ActorId): string | undefined =>
    waiting.position?.awaits.find(({ ref }) =>
      listMakers(ref, computed).some(({ actor, refuses }) => actor === other && refuses),
    )?.awaited
  const actors = [...makers.values()]
  return actors.flatMap((a, index) =>
    actors.slice(index + 1).flatMap((b): readonly Deadlock[] => {
      const first = waitsOnRefusal(a, b.actor)
      const second = waitsOnRefusal(b, a.actor)
      return first && second ? [{ between: [a.actor, b.actor], on: [first, second] }] : []
    }),
  )
}
