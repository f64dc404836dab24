import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import { type MapAnswer, toLineMap, toProvisionMap, type WhyAnswer } from '../views/index.ts'
import type { LineAnswers } from './ask-lines.ts'
import type { Gathered } from './gather.ts'

/** What a map is asked about; the first line of promises where nothing is named. */
export interface MapPick {
  /** A line of the matrix, or one subject. */
  readonly line?: string
  readonly provision?: string
}

/** Who stands where, state by state, to be drawn. */
export interface MapAnswers {
  readonly map: (question: Question, pick: MapPick) => Promise<MapAnswer>
}

export function openMap(
  gather: (question: Question) => Promise<Gathered>,
  line: LineAnswers['line'],
  why: (question: Question, provision: string) => Promise<WhyAnswer>,
): MapAnswers {
  return {
    map: async (question, pick) => {
      if (pick.line !== undefined && pick.provision !== undefined) {
        throw new SuretyError(
          'option-not-understood',
          `The map is asked about the line ${pick.line} and the provision ${pick.provision} at once.`,
          'Give one of them.',
        )
      }
      const { naming, framework } = await gather(question)
      if (pick.provision !== undefined)
        return toProvisionMap(await why(question, pick.provision), naming)
      const first =
        framework.lines.find(({ subjects }) => subjects.includes('land-force')) ??
        framework.lines[0]
      return toLineMap(await line(question, pick.line ?? first?.id ?? 'land-force'), naming)
    },
  }
}
