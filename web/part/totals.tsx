import type { VNode } from 'preact'
import type { PartiesAnswer } from '../../src/views/index.ts'
import { toSentence } from './date-words.ts'
import { When } from './link.tsx'

/** Reported totals set against the names on record, by every declared rule of counting. A gap is shown, never filled. */
export function Totals({ participants }: { readonly participants: PartiesAnswer }): VNode | null {
  const { totals } = participants
  if (totals.length === 0) return null
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">Does the reported total add up?</h2>
      {totals.map((total) => (
        <p class="total" key={`${total.on} ${total.by}`}>
          <When date={total.on} />: {toSentence(total.because)}
        </p>
      ))}
    </section>
  )
}
