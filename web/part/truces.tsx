import type { VNode } from 'preact'
import type { TruceLine } from '../../src/views/index.ts'
import { TRUCE_WORDS } from '../../src/views/words.ts'
import { toSentence } from './date-words.ts'
import { Link, When } from './link.tsx'

/** Truces that ran on a day, by class. A truce is not a general ceasefire, and says so. */
export function Truces({ truces }: { readonly truces: readonly TruceLine[] }): VNode {
  if (truces.length === 0) return <p>No truce on record ran on this day.</p>
  return (
    <>
      {truces.map((truce) => (
        <article class="entry" key={truce.claim}>
          <p class="entry-head">
            {truce.from && <When date={truce.from} />}
            {truce.until && (
              <>
                {' to '}
                <When date={truce.until} />
              </>
            )}
            {truce.when === 'ran-that-day' && ' · ended that day'}
          </p>
          <h3>
            <Link to={`/claims/${truce.claim}`}>{truce.title}</Link>
          </h3>
          <p>
            {toSentence(TRUCE_WORDS[truce.class])} {toSentence(truce.because)}{' '}
            {truce.outcome && toSentence(truce.outcome)}
          </p>
        </article>
      ))}
    </>
  )
}
