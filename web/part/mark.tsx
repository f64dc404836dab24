import type { VNode } from 'preact'
import type { ProvisionState } from '../../src/model/provision.ts'
import type { Truth } from '../../src/model/truth.ts'
import { MARK_SIGN, type Mark, STATE_WORDS } from '../../src/model/vocabulary.ts'
import { useWords } from '../words/use-words.ts'

/** A small square in the status's colour with its sign; the word always stands beside it. */
export function MarkSquare({ mark }: { readonly mark: Mark }): VNode {
  return (
    <span class={`mark mark-${mark}`} aria-hidden="true">
      {MARK_SIGN[mark]}
    </span>
  )
}

/** Colour, mark and word together. */
export function MarkWord({ mark, words }: { readonly mark: Mark; readonly words: string }): VNode {
  return (
    <span class="state">
      <MarkSquare mark={mark} /> <span>{useWords().print(words)}</span>
    </span>
  )
}

export function StateWord({
  state,
  words,
}: {
  readonly state: ProvisionState
  readonly words?: string
}): VNode {
  const { say } = useWords()
  return <MarkWord mark={STATE_WORDS[state].mark} words={words ?? say.states[state]} />
}

/** One of the four answers. */
export function TruthWord({ truth }: { readonly truth: Truth }): VNode {
  return <strong class={`truth truth-${truth}`}>{useWords().say.truth[truth].word}</strong>
}
