/**
 * The logic of the engine: four-valued truth, conditions with reasons, and what follows from formulas: their truths kept up to
 * date in one graph, what it would take to make one hold, and on whom it hangs.
 * In: a condition and a world that answers fluents, or formulas over named leaves. Out: the truth of every part, with its reasons.
 * It knows no treaty, no actor and no clock.
 */
export { measureSwings, toShares } from './banzhaf.ts'
export {
  evaluateCondition,
  explainAwaited,
  listAwaited,
} from './evaluate-condition.ts'
export { addDuration } from './evaluate-event.ts'
export { openEvaluation } from './evaluation.ts'
export { type Formula, listLeaves } from './formula.ts'
export { compileGraph } from './graph.ts'
export { listAfter, listTurns } from './list-turns.ts'
export { listMinimalSets } from './minimal-sets.ts'
export type { LeafChange } from './search-sets.ts'
export { fromTold } from './truth-tables.ts'
export type { Slots, World } from './world.ts'
