import type { VNode } from 'preact'
import type { Mark } from '../../src/model/vocabulary.ts'
import { useWords } from '../words/use-words.ts'
import { MarkSquare } from './mark.tsx'

/** Every mark with its word, from the table that every door uses. */
export function Legend(): VNode {
  const { t, say } = useWords()
  return (
    <div class="legend" id="legend">
      <h3>{t.marks}</h3>
      <ul>
        {(Object.keys(say.marks) as readonly Mark[]).map((mark) => (
          <li key={mark}>
            <MarkSquare mark={mark} /> {say.marks[mark]}
          </li>
        ))}
        <li>
          <span class="mark mark-silent unreviewed-square" aria-hidden="true" /> {t.dottedEdge}
        </li>
      </ul>
    </div>
  )
}
