import type { Question } from '../model/question.ts'
import type {
  BriefAnswer,
  BriefChoices,
  BriefSpec,
  KeptBrief,
  RecheckAnswer,
} from '../views/index.ts'

/** Questions about briefs. */
export interface BriefAnswers {
  readonly brief: (question: Question, spec: BriefSpec) => Promise<BriefAnswer>
  /** What a brief can be made of. */
  readonly briefChoices: (question: Question) => Promise<BriefChoices>
  /** Which sentences of a kept brief would read differently at `known`, and which entries did it. */
  readonly recheck: (question: Question, kept: KeptBrief) => Promise<RecheckAnswer>
}
