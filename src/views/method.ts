import { ACTS } from '../model/act.ts'
import type { Rung } from '../model/finding.ts'
import type { ProvisionState } from '../model/provision.ts'
import { TRUTHS } from '../model/truth.ts'
import {
  LADDER,
  MARK_SIGN,
  MARK_WORDS,
  type Mark,
  RUNG_OF_ACT,
  RUNG_WORDS,
  STATE_WORDS,
} from '../model/vocabulary.ts'
import type { Voice } from '../model/voice.ts'
import { ACT_WORDS, TRUTH_WORDS, VOICE_WORDS } from './words.ts'

/** How a status is computed, from the tables that compute it. */
export interface MethodAnswer {
  readonly answers: readonly {
    readonly id: string
    readonly word: string
    readonly means: string
  }[]
  readonly marks: readonly { readonly id: Mark; readonly sign: string; readonly words: string }[]
  readonly states: readonly {
    readonly id: ProvisionState
    readonly words: string
    readonly mark: Mark
    readonly means: string
  }[]
  /** Weakest first. */
  readonly ladder: readonly {
    readonly rung: Rung
    readonly words: string
    /** Acts that put their actor on this rung. */
    readonly acts: readonly string[]
    readonly mark: Mark
    /** The mark while a condition of the word is open. */
    readonly held: Mark
  }[]
  /** Acts that say nothing of their actor's own contribution. */
  readonly noRung: readonly string[]
  readonly voices: readonly { readonly id: Voice; readonly words: string; readonly means: string }[]
}

const STATE_MEANS: Readonly<Record<ProvisionState, string>> = {
  'not-in-force': 'the instrument had not been made, or had not taken effect, by the date',
  waiting: 'its condition is answered “no”',
  undetermined:
    'its condition is answered “not known”, or a deadline passed and no public record says what happened',
  disputed: 'its condition is answered “disputed”',
  active: 'its condition is met',
  due: 'its trigger has happened and its deadline runs',
  fulfilled: 'there is evidence that the duty was performed',
  overdue: 'the deadline passed and there is evidence that the duty was not performed',
  suspended: 'set aside for a time, by its own terms',
  ended: 'its term is over, or it was ended',
}

export function toMethod(): MethodAnswer {
  const actsOf = (rung: Rung): readonly string[] =>
    ACTS.filter((act) => RUNG_OF_ACT[act] === rung).map((act) => ACT_WORDS[act][0])
  return {
    answers: TRUTHS.map((id) => ({ id, ...TRUTH_WORDS[id] })),
    marks: toKeys(MARK_WORDS).map((id) => ({ id, sign: MARK_SIGN[id], words: MARK_WORDS[id] })),
    states: toKeys(STATE_WORDS).map((id) => ({ id, ...STATE_WORDS[id], means: STATE_MEANS[id] })),
    ladder: LADDER.map((rung) => {
      const { words, mark, held } = RUNG_WORDS[rung]
      return { rung, words, acts: actsOf(rung), mark, held }
    }),
    noRung: actsOf('none'),
    voices: toKeys(VOICE_WORDS).map((id) => ({ id, ...VOICE_WORDS[id] })),
  }
}

function toKeys<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[]
}
