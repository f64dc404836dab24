import type { VNode } from 'preact'
import { Link } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

/** A problem as a page shows it. */
export interface ProblemView {
  readonly status: number
  readonly code: string
  readonly sentence: string
  readonly hint: string
}

/** What went wrong, and what to do next. */
export function ProblemPage({ answer }: { readonly answer: ProblemView }): VNode {
  const title =
    answer.status === 404
      ? 'Not on record'
      : answer.status >= 500
        ? 'Something went wrong'
        : 'Not understood'
  return (
    <Page title={title} kicker={`${answer.status} · ${answer.code}`} dek={answer.sentence}>
      <p>{answer.hint}</p>
      <p class="more">
        <Link to="/">Where the guarantees stand</Link> · <Link to="/matrix">Who promised what</Link>{' '}
        · <Link to="/instruments">Instruments</Link>
      </p>
    </Page>
  )
}
