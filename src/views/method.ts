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
import { EN } from '../model/words/en.ts'
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

export function toMethod(): MethodAnswer {
  const actsOf = (rung: Rung): readonly string[] =>
    ACTS.filter((act) => RUNG_OF_ACT[act] === rung).map((act) => ACT_WORDS[act][0])
  return {
    answers: TRUTHS.map((id) => ({ id, ...TRUTH_WORDS[id] })),
    marks: toKeys(MARK_WORDS).map((id) => ({ id, sign: MARK_SIGN[id], words: MARK_WORDS[id] })),
    states: toKeys(STATE_WORDS).map((id) => ({ id, ...STATE_WORDS[id], means: EN.statesMean[id] })),
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
