import type { VNode } from 'preact'
import type { StatesAnswer } from '../../src/views/index.ts'
import { MarkSquare } from './mark.tsx'

/** How many of which mark, each with its square and its word. */
export function MarkCounts({
  marks,
}: {
  readonly marks: StatesAnswer['states'][number]['marks']
}): VNode {
  return (
    <ul class="mark-counts">
      {marks.map(({ mark, words, n }) => (
        <li key={mark}>
          <MarkSquare mark={mark} /> {n}
          <span class="hidden"> {words}</span>
        </li>
      ))}
    </ul>
  )
}
