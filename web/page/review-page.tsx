import type { VNode } from 'preact'
import type { DeskAnswer } from '../../src/views/index.ts'
import { Island } from '../island/island.tsx'
import { Desk } from '../review/desk.tsx'
import { DocumentPane } from '../review/document-pane.tsx'
import { toPaneDocument } from '../review/passage-view.ts'
import { ReviewBar } from '../review/review-bar.tsx'
import { Page } from '../shell/page.tsx'

/** The desk with the proof that its forms were made for this sign-in. */
export interface ReviewView extends DeskAnswer {
  readonly token: string
}

/** The desk open on one claim: document left, claim right. */
export function ReviewPage({ answer }: { readonly answer: ReviewView }): VNode {
  const { items, current, choices, waiting, rule, token, reviewer } = answer
  const item = items.find(({ id }) => id === current)
  return (
    <Page title={`Review: ${item?.headline ?? current}`} bare>
      <ReviewBar reviewer={reviewer} token={token} rule={rule} />
      <div class="desk">
        <section
          class="desk-document"
          aria-label="The document"
          data-document={item ? toPaneDocument(item) : ''}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the document (WCAG 2.1.1).
          tabIndex={0}
        >
          <DocumentPane {...answer} />
        </section>
        <Island name="review" of={Desk} props={{ items, current, choices, waiting, token }} />
      </div>
    </Page>
  )
}
