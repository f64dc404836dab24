import type { VNode } from 'preact'
import type { ChangeLine, ChangesAnswer } from '../../src/views/index.ts'
import { toPlainWords } from '../part/claim-entry.tsx'
import { toDateWords, toHeading, toSentence } from '../part/date-words.ts'
import { Link } from '../part/link.tsx'
import { useFrame } from '../shell/frame.ts'
import { Page } from '../shell/page.tsx'

/** What was added, corrected or withheld, and by whom. */
export function ChangesPage({ answer }: { readonly answer: ChangesAnswer }): VNode {
  const { asked, kind, kinds, changes, older } = answer
  const { path } = useFrame()
  const total = kinds.reduce((sum, { n }) => sum + n, 0)
  return (
    <Page
      title="What was added, corrected or withheld"
      kicker={asked.framework.title}
      dek={`${total} entries so far. A correction is a new entry: what it corrects stays on record, and every earlier state can still be asked for.`}
      asked={asked}
    >
      <p class="choices">
        {kind ? <Link to={path}>Everything</Link> : <strong>Everything</strong>} {total}
        {kinds.map((one) => (
          <span key={one.kind}>
            {' · '}
            {one.kind === kind ? (
              <strong>{toHeading(one.words)}</strong>
            ) : (
              <Link to={path} with={{ kind: one.kind }}>
                {toHeading(one.words)}
              </Link>
            )}{' '}
            {one.n}
          </span>
        ))}
      </p>
      {toInstants(changes).map(([recordedAt, group]) => (
        <section key={recordedAt} aria-labelledby={`at-${group[0]?.sequence}`}>
          <h2 id={`at-${group[0]?.sequence}`}>{toDateWords(recordedAt)}</h2>
          <ol class="changes">
            {group.map((change) => (
              <Change key={change.sequence} change={change} />
            ))}
          </ol>
        </section>
      ))}
      {changes.length === 0 && <p>Nothing was recorded by this instant.</p>}
      {older !== undefined && (
        <p class="more">
          <Link to={path} with={{ kind, before: String(older) }} rel="next">
            Older entries
          </Link>
        </p>
      )}
    </Page>
  )
}

/** What was recorded in one batch stands under one heading. */
function toInstants(
  changes: readonly ChangeLine[],
): readonly (readonly [string, readonly ChangeLine[]])[] {
  const groups = new Map<string, ChangeLine[]>()
  for (const change of changes)
    groups.set(change.recordedAt, [...(groups.get(change.recordedAt) ?? []), change])
  return [...groups]
}

function Change({ change }: { readonly change: ChangeLine }): VNode {
  const { sequence, what, by, reason, withheld, note } = change
  return (
    <li value={sequence}>
      <strong>{toHeading(what)}</strong>
      <About change={change} />
      {note && `, ${note}`}
      {by && ` · ${by}`}
      {reason && <span class="hint"> {toSentence(reason)}</span>}
      {change.replacement && (
        <>
          {' '}
          <Link to={`/claims/${change.replacement}`}>The claim in its place</Link>
        </>
      )}
      {withheld && (
        <span class="hint">
          {' '}
          {toSentence(
            `its content was withheld by ${withheld.by} with entry ${withheld.sequence}: ${withheld.reason}`,
          )}
        </span>
      )}
    </li>
  )
}

function About({
  change: { claim, document, path },
}: {
  readonly change: ChangeLine
}): VNode | null {
  if (claim) {
    return (
      <>
        : <Link to={`/claims/${claim.id}`}>{toPlainWords(claim)}</Link>
      </>
    )
  }
  if (document) {
    return (
      <>
        : <Link to={`/documents/${document.id}`}>{document.title ?? document.id}</Link>
      </>
    )
  }
  return path ? (
    <>
      : <code>{path}</code>
    </>
  ) : null
}
