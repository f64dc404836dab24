import type { VNode } from 'preact'
import type { PositionLine } from '../../src/views/index.ts'
import { ClaimEntry } from './claim-entry.tsx'
import { When } from './link.tsx'

/** Own words that turned, the later above the earlier: it supersedes, and both stay. */
export function Turned({
  positions,
}: {
  readonly positions: readonly PositionLine[]
}): VNode | null {
  const turned = positions.flatMap((position) =>
    position.reversal ? [{ position, reversal: position.reversal }] : [],
  )
  if (turned.length === 0) return null
  return (
    <section aria-labelledby="turned">
      <h2 id="turned">Where it turned</h2>
      {turned.map(({ position, reversal }) => (
        <section key={position.subject}>
          <h3>
            {position.subjectName}: from “{reversal.from}” to “{reversal.to}”,{' '}
            <When date={reversal.on} />
          </h3>
          <div class="entries">
            {(['moves', 'superseded'] as const).flatMap((part) =>
              position.voices
                .filter((voice) => voice.part === part)
                .slice(0, 1)
                .map(({ claim }) => <ClaimEntry key={claim.id} claim={claim} />),
            )}
          </div>
        </section>
      ))}
    </section>
  )
}
