import type { ComponentChildren, VNode } from 'preact'
import { REASONS } from '../../src/model/judgement.ts'
import type { ReviewItem } from '../../src/views/index.ts'
import { toDateWords, toPrint, toSentence } from './print.ts'

/** What is said of a claim, for a verdict. */
export function ClaimFacts({ item }: { readonly item: ReviewItem }): VNode {
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['Line', item.subject],
    ['Date', toDate(item)],
    ['If', item.conditions.map(toPrint).join('; ')],
    ['On whose word', <Word key="word" item={item} />],
    ['Quantity', item.quantity],
    ['Limit', item.caveat && toSentence(item.caveat)],
    [
      'Passage',
      item.quote !== undefined ? (
        <q class="review-quote" key="quote">
          {item.quote}
        </q>
      ) : (
        item.words && toSentence(item.words)
      ),
    ],
    ['If accepted', <Effects key="effects" effects={item.effects} />],
    ['Corrected by', item.amendedBy],
    ['Your verdict', item.own && toSentence(item.own.words)],
  ]
  return (
    <dl class="review-facts">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** The day of the act, or else the day of the report, by which the claim is placed. */
function toDate({ when, document }: ReviewItem): string {
  if (when) return toDateWords(when)
  return document?.publishedOn
    ? `not told; published ${toDateWords(document.publishedOn)}`
    : 'not told'
}

function Word({ item: { chain, voice } }: { readonly item: ReviewItem }): VNode {
  return (
    <>
      {chain.join(' → ')}
      <span class="review-voice">{toSentence(voice)}</span>
    </>
  )
}

function Effects({ effects }: { readonly effects: readonly string[] }): VNode {
  if (effects.length === 0) return <>no answer would change today</>
  return (
    <ul class="review-effects">
      {effects.slice(0, 4).map((effect) => (
        <li key={effect}>{toPrint(effect)}</li>
      ))}
      {effects.length > 4 && <li>and {effects.length - 4} more answers</li>}
    </ul>
  )
}

/** What a reviewer must not overlook: contradicting claims, and that somebody else has looked. */
export function ClaimWarnings({ item }: { readonly item: ReviewItem }): VNode | null {
  const { clashes, looked, standing } = item
  if (clashes.length === 0 && looked === 0 && standing === 'unreviewed') return null
  return (
    <div class="review-warnings">
      {clashes.slice(0, 3).map(({ id, words, when, standing: stands }) => (
        <p key={id}>
          <a href={`/claims/${id}`}>Another claim</a> for the same square says: {words} (
          {when ? toDateWords(when) : 'date not told'}
          {stands === 'unreviewed' && ', not reviewed'}).
        </p>
      ))}
      {clashes.length > 3 && <p>And {clashes.length - 3} more.</p>}
      {looked > 0 && (
        <p>
          {looked === 1 ? 'One other reviewer has' : `${looked} other reviewers have`} judged it.
          Look for yourself; you see how at the disputes.
        </p>
      )}
      {standing !== 'unreviewed' && <p>It stands as {standing} now.</p>}
    </div>
  )
}

interface VerdictProps {
  readonly item: ReviewItem
  readonly token: string
  readonly open: boolean
  readonly rejecting: boolean
  readonly onAccept?: () => void
  readonly onReject?: () => void
  readonly onReason?: (number: number) => void
}

/** Accept, and reject with a reason: a form that needs no script, and the same buttons with it. */
export function VerdictForm(props: VerdictProps): VNode {
  const { item, token, open, rejecting, onAccept, onReject, onReason } = props
  return (
    <form class="review-verdict" method="post" action={`/review/${item.id}/verdict`}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={item.version} />
      <div class="review-pair">
        <button
          class="review-accept"
          type="submit"
          name="verdict"
          value="accept"
          disabled={!open}
          onClick={once(onAccept)}
        >
          Accept <kbd>A</kbd>
        </button>
        {onReject ? (
          <button type="button" disabled={!open} onClick={once(onReject)}>
            Reject <kbd>R</kbd>
          </button>
        ) : (
          <a class="review-key" href="#reasons">
            Reject <kbd>R</kbd>
          </a>
        )}
      </div>
      <fieldset
        id="reasons"
        tabIndex={-1}
        class={rejecting ? 'review-reasons armed' : 'review-reasons'}
      >
        <legend>Reject, because:</legend>
        {REASONS.map(({ id, words }, index) => (
          <button
            key={id}
            type="submit"
            name="reason"
            value={index + 1}
            disabled={!open}
            onClick={once(onReason && (() => onReason(index + 1)))}
          >
            {words} <kbd>{index + 1}</kbd>
          </button>
        ))}
      </fieldset>
    </form>
  )
}

/** With script a press is an action of the desk; the second half of a double click, which would judge the next claim, is none. */
function once(act: (() => void) | undefined): ((event: MouseEvent) => void) | undefined {
  return (
    act &&
    ((event) => {
      event.preventDefault()
      if (event.detail < 2) act()
    })
  )
}
