import type { VNode } from 'preact'
import type { DeskState } from './desk-state.ts'

/** Where on the desk one is, and what was decided of the claims around. */
export function DeskProgress({
  state: { entries, at },
  waiting,
}: {
  readonly state: DeskState
  readonly waiting: number
}): VNode {
  const done = entries.filter(({ status }) => status !== 'open').length
  const beyond = Math.max(0, waiting - entries.filter(({ item }) => item.own === undefined).length)
  return (
    <div class="review-progress">
      <p>
        Claim {at + 1} of {entries.length}, {done} judged
        {beyond > 0 && `; ${beyond} more wait behind these`}
      </p>
      <div class="review-strip" aria-hidden="true">
        {entries.map(({ item, status }, index) => (
          <span key={item.id} class={`strip-${status} ${index === at ? 'strip-current' : ''}`} />
        ))}
      </div>
    </div>
  )
}
