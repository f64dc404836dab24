/**
 * The review room: what a person says of a claim becomes a judgement.
 * In: statements, a verdict with a name and a reason, the framework's rule of review. Out: entries to be recorded, the order in
 * which claims wait, and how far reviewers agree.
 * It never decides whether a claim is true, and never lets an author approve alone where two are asked for.
 */
export { findAgreement } from './agreement.ts'
export { listClashes } from './clashes.ts'
export { type Correction, toCorrection } from './correct-claim.ts'
export {
  explainRule,
  isReviewer,
  listVerdicts,
  type ReviewRule,
  toReviewRule,
} from './four-eyes.ts'
export { type Given, judgeStatement, toJudgement } from './judge-statement.ts'
export { orderQueue, type Waiting } from './order-queue.ts'
