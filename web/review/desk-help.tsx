import type { VNode } from 'preact'
import { REASONS } from '../../src/model/judgement.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['A', 'accept the open claim'],
  ['R', 'reject it: then the number of the reason'],
  ...REASONS.map(({ words }, index): readonly [string, string] => [
    `R ${index + 1}`,
    words.toLowerCase(),
  ]),
  ['E', 'correct it'],
  ['U', 'take back your last verdict'],
  ['J', 'next claim, without a verdict'],
  ['K', 'claim before'],
  ['Esc', 'close what is open'],
  ['?', 'show or hide this list'],
]

/** The keys, and the switch that turns single letters off (WCAG 2.1.4). */
export function DeskHelp({
  keysOn,
  onSwitch,
}: {
  readonly keysOn: boolean
  readonly onSwitch: () => void
}): VNode {
  return (
    <section class="review-help" aria-label="Keys">
      <dl>
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={keysOn} onChange={onSwitch} /> Letters and numbers act as
        keys
      </label>
    </section>
  )
}
