import type { VNode } from 'preact'
import { Link } from '../part/link.tsx'
import { useFrame } from '../shell/frame.ts'
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
    answer.status >= 500
      ? t.problem.wentWrong
      : ({ 403: t.problem.notAllowed, 404: t.problem.notOnRecord, 409: t.problem.overtaken }[
          answer.status
        ] ?? t.problem.notUnderstood)
  const { path } = useFrame()
  const desk = /^(\/review\/[^/]+)\/verdict$/.exec(path)
  return (
    <Page
      title={title}
      kicker={`${answer.status} · ${answer.code}`}
      dek={<span lang={content}>{answer.sentence}</span>}
    >
      <p lang={content}>{answer.hint}</p>
      {path.startsWith('/review') && (
        <p lang={content}>
          {desk && (
            <>
              <a href={`${desk[1]}#passage`}>Open the claim as it is now</a>, or go{' '}
            </>
          )}
          <a href="/review">to the review desk</a>.
        </p>
      )}
      <p class="more">
        <Link to="/">{t.problem.whereTheyStand}</Link> ·{' '}
        <Link to="/matrix">{t.navigation.matrix}</Link> ·{' '}
        <Link to="/instruments">{t.navigation.instruments}</Link>
      </p>
    </Page>
  )
}
