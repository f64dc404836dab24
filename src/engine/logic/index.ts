/**
 * The logic of the engine: four-valued truth and conditions with reasons.
 * In: a condition and a world that answers fluents. Out: the truth of every part, with its reasons.
 * It knows no treaty, no actor and no clock.
 */
export {
  evaluateCondition,
  explainAwaited,
  listAwaited,
} from './evaluate-condition.ts'
export { fromTold } from './truth-tables.ts'
export type { Slots, World } from './world.ts'
