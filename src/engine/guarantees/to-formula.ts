import type { EventPattern } from '../../model/event.ts'
import type { ConditionFinding, FluentFinding, ReadingFinding } from '../../model/finding.ts'
import type { Reading } from '../../model/provision.ts'
import type { Truth } from '../../model/truth.ts'
import type { Formula, Slots } from '../logic/index.ts'
import { askEvents } from './duty-life.ts'

/** A reading of a clause for one debtor as a formula over facts, with what each leaf is. */
export interface ReadingFormula {
  readonly formula: Formula
  readonly leaves: ReadonlyMap<string, FormulaLeaf>
}

/** A fact that a formula names. */
export interface FormulaLeaf {
  readonly ref: string
  readonly truth: Truth
  /** After "waiting on". */
  readonly words: string
}

/**
 * What must hold for a reading to be awake: its condition, its trigger, what starts its clock, and that nothing ended it. A part that is no plain
 * fluent (an event in a window, a count, a share) is a leaf of its own under the part's id.
 */
export function toReadingFormula(
  finding: ReadingFinding,
  reading: Reading,
  slots: Slots,
  ask: (ref: string) => FluentFinding,
): ReadingFormula {
  const leaves = new Map<string, FormulaLeaf>()
  const leaf = (ref: string, truth: Truth, words: string): Formula => {
    leaves.set(ref, { ref, truth, words })
    return { kind: 'leaf', ref }
  }
  const visit = (part: ConditionFinding): Formula => {
    if (part.kind === 'all' || part.kind === 'any')
      return { kind: part.kind, of: part.of.map(visit) }
    const [inner] = part.of
    if (part.kind === 'not' && inner) return { kind: 'not', of: visit(inner) }
    const ref =
      part.kind === 'fluent' && part.fluent
        ? part.fluent.ref
        : `${part.fluent?.ref ?? part.kind} (${part.id})`
    return leaf(ref, part.truth, part.words)
  }
  const awaitEvent = (pattern: EventPattern, happened: boolean): Formula => {
    const of = askEvents(pattern, slots, ask).map(({ ref, truth, awaited }) =>
      leaf(ref, happened ? 'yes' : toOpen(truth), awaited),
    )
    const [only] = of
    return of.length === 1 && only ? only : { kind: 'any', of }
  }
  const parts = finding.condition ? [visit(finding.condition)] : []
  if (reading.trigger) {
    const { event, clock } = reading.trigger
    const open = finding.duties.filter(({ state }) => state !== 'ended')
    parts.push(awaitEvent(event, open.length > 0))
    if (clock)
      parts.push(
        awaitEvent(
          clock,
          open.some(({ startedAt }) => startedAt !== undefined),
        ),
      )
  }
  // What has ended stays so; what may have is awake only if it has not.
  if (finding.ending) parts.push({ kind: 'not', of: visit(finding.ending) })
  return { formula: { kind: 'all', of: parts }, leaves }
}

/** It may have happened once, but not so that a duty runs. */
function toOpen(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth
}
