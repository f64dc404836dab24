import type { VNode } from 'preact'
import type { HomeAnswer } from '../../src/views/index.ts'
import { toPlainWords } from './claim-entry.tsx'
import { toHeading } from './date-words.ts'
import { Link, When } from './link.tsx'

/** What the ledger took in last, in one line each. */
export function LatestChanges({
  changes,
}: {
  readonly changes: HomeAnswer['changes']
}): VNode | null {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What was recorded last</h2>
      <ul class="choice-list">
        {changes.map(({ sequence, recordedAt, what, claim, document, path, note }) => (
          <li class="line-entry" key={sequence}>
            <span class="hint">
              <When date={recordedAt.slice(0, 10)} />
            </span>{' '}
            {toHeading(what)}:{' '}
            {claim ? (
              <Link to={`/claims/${claim.id}`}>{toPlainWords(claim)}</Link>
            ) : document ? (
              <Link to={`/documents/${document.id}`}>{document.title ?? document.id}</Link>
            ) : (
              (path ?? note)
            )}
          </li>
        ))}
      </ul>
      <p class="more">
        <Link to="/changes">Every change</Link>
      </p>
    </section>
  )
}
