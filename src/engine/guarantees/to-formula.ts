import { toPatternRef } from '../../model/event.ts'
import type { ConditionFinding, FluentFinding, ReadingFinding } from '../../model/finding.ts'
import type { Reading } from '../../model/provision.ts'
import type { Truth } from '../../model/truth.ts'
import type { Formula, Slots } from '../logic/index.ts'
import { fillSlots } from './duty-life.ts'

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
 * What must hold for a reading to be awake: its condition, its trigger, and what starts its clock. A part that is no plain
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
  const parts = finding.condition ? [visit(finding.condition)] : []
  if (reading.trigger) {
    const started = finding.duties.length > 0
    const event = ask(fillSlots(toPatternRef(reading.trigger.event), slots))
    parts.push(leaf(event.ref, started ? 'yes' : toOpen(event.truth), event.awaited))
    if (reading.trigger.clock) {
      const clock = ask(fillSlots(toPatternRef(reading.trigger.clock), slots))
      const running = finding.duties.some(({ startedAt }) => startedAt !== undefined)
      parts.push(leaf(clock.ref, running ? 'yes' : toOpen(clock.truth), clock.awaited))
    }
  }
  return { formula: { kind: 'all', of: parts }, leaves }
}

/** It may have happened once, but not so that a duty runs. */
function toOpen(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth
}
