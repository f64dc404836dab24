import type { VNode } from 'preact'
import type { PartiesAnswer } from '../../src/views/index.ts'
import { toSentence } from './date-words.ts'
import { When } from './link.tsx'

/** Reported totals set against the names on record, by every declared rule of counting. A gap is shown, never filled. */
export function Totals({ participants }: { readonly participants: PartiesAnswer }): VNode | null {
  const { totals, rules } = participants
  if (totals.length + rules.length === 0) return null
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">Does the reported total add up?</h2>
      {rules.length > 0 && (
        <p>
          By name, on this date:{' '}
          {rules
            .map(
              ({ words, n, possible }) =>
                `${n} ${words}${possible > 0 ? ` (and ${possible} whose day is not known exactly)` : ''}`,
            )
            .join('; ')}
          .
        </p>
      )}
      {totals.map((total) => (
        <p class="total" key={`${total.on} ${total.by}`}>
          <When date={total.on} />, {total.by}: <strong>{total.reported}</strong>.{' '}
          {toSentence(total.because)}
        </p>
      ))}
    </section>
  )
}
