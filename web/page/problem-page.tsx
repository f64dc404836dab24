import type { VNode } from 'preact'
import { Link } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../words/use-words.ts'

/** A problem as a page shows it. */
export interface ProblemView {
  readonly status: number
  readonly code: string
  readonly sentence: string
  readonly hint: string
}

/** What went wrong, and what to do next. */
export function ProblemPage({ answer }: { readonly answer: ProblemView }): VNode {
  const { t, content } = useWords()
  const title =
    answer.status === 404
      ? t.problem.notOnRecord
      : answer.status >= 500
        ? t.problem.wentWrong
        : t.problem.notUnderstood
  return (
    <Page
      title={title}
      kicker={`${answer.status} · ${answer.code}`}
      dek={<span lang={content}>{answer.sentence}</span>}
    >
      <p lang={content}>{answer.hint}</p>
      <p class="more">
        <Link to="/">{t.problem.whereTheyStand}</Link> ·{' '}
        <Link to="/matrix">{t.navigation.matrix}</Link> ·{' '}
        <Link to="/instruments">{t.navigation.instruments}</Link>
      </p>
    </Page>
  )
}
