import type { VNode } from 'preact'
import type { PositionLine, VoiceLine } from '../../src/views/index.ts'
import { PART_WORDS, VOICE_MARK_WORDS } from '../../src/views/words.ts'
import { ClaimEntry } from './claim-entry.tsx'
import { toHeading, toSentence } from './date-words.ts'
import { When } from './link.tsx'

const PARTS: readonly VoiceLine['part'][] = ['moves', 'beside', 'superseded']

/** Every voice behind a position: those that set it first, those beside it next, what was superseded last. */
export function Voices({ position }: { readonly position: PositionLine }): VNode {
  const { reversal } = position
  return (
    <>
      {reversal && (
        <p class="reversal">
          Turned on <When date={reversal.on} />: from “{reversal.from}” to “{reversal.to}”.
        </p>
      )}
      {PARTS.map((part) => {
        const voices = position.voices.filter((voice) => voice.part === part)
        return voices.length === 0 ? null : (
          <div class={`voices voices-${part}`} key={part}>
            {part !== 'moves' && <h4>{toHeading(PART_WORDS[part])}</h4>}
            {voices.map((voice) => (
              <Voice key={voice.claim.id} voice={voice} />
            ))}
          </div>
        )
      })}
    </>
  )
}

function Voice({ voice }: { readonly voice: VoiceLine }): VNode {
  // The entry itself says what is unreviewed or unverified, the heading above what the moving voice says.
  const marks = voice.marks.filter((mark) => mark === 'old' || mark === 'former-government')
  const words = [
    ...(voice.part === 'moves' ? [] : [voice.rungWords]),
    ...marks.map((mark) => VOICE_MARK_WORDS[mark]),
  ]
  return (
    <ClaimEntry claim={voice.claim}>
      {words.length > 0 && <p class="rung">{toSentence(words.join('; '))}</p>}
    </ClaimEntry>
  )
}
