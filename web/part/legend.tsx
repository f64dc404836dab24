import type { VNode } from 'preact'
import { MARK_WORDS, type Mark } from '../../src/model/vocabulary.ts'
import { MarkSquare } from './mark.tsx'

/** Every mark with its word, from the table that every door uses. */
export function Legend(): VNode {
  return (
    <div class="legend" id="legend">
      <h3>Marks</h3>
      <ul>
        {(Object.keys(MARK_WORDS) as readonly Mark[]).map((mark) => (
          <li key={mark}>
            <MarkSquare mark={mark} /> {MARK_WORDS[mark]}
          </li>
        ))}
        <li>
          <span class="mark mark-silent unreviewed-square" aria-hidden="true" /> dotted edge:
          machine-read, not yet reviewed
        </li>
      </ul>
    </div>
  )
}
