import type { VNode } from 'preact'
import type { RecordStateAnswer } from '../../src/views/index.ts'
import { toHeading, toSentence } from '../part/date-words.ts'
import { Link, When } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

/** Whether intake runs, and whether the ledger is what it was. */
export function RecordStatePage({ answer }: { readonly answer: RecordStateAnswer }): VNode {
  const { asked, head, check } = answer
  const sound = check.findings.length === 0
  return (
    <Page
      title="State of the record"
      kicker={asked.framework.title}
      dek={
        <>
          {head.sequence} entries
          {head.recordedAt && (
            <>
              , the newest of <When date={head.recordedAt} />
            </>
          )}
          .{' '}
          {sound
            ? `Entries ${check.from} to ${check.to} were checked for this page: each follows the one before by its hash.`
            : `Checking entries ${check.from} to ${check.to} found faults.`}
        </>
      }
      asked={asked}
    >
      {!sound && (
        <ul class="notice">
          {check.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      <Ledger answer={answer} />
      <Readers answer={answer} />
      <Latest answer={answer} />
    </Page>
  )
}

function Ledger({
  answer: { head, begins, kinds, claims },
}: {
  readonly answer: RecordStateAnswer
}): VNode {
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">The ledger</h2>
      <dl class="particulars">
        <div>
          <dt>Position and hash</dt>
          <dd>
            {head.sequence}, <code>{head.hash}</code>
          </dd>
        </div>
        {begins && (
          <div>
            <dt>The record begins</dt>
            <dd>
              <When date={begins} />
            </dd>
          </div>
        )}
        {kinds.map(({ kind, words, n }) => (
          <div key={kind}>
            <dt>{toHeading(words)}</dt>
            <dd>
              <Link to="/changes" with={{ kind }}>
                {n}
              </Link>
            </dd>
          </div>
        ))}
        <div>
          <dt>Claims</dt>
          <dd>
            {claims.accepted} accepted,{' '}
            <Link to="/claims" with={{ standing: 'unreviewed' }}>
              {claims.unreviewed} machine-read and not yet reviewed
            </Link>
          </dd>
        </div>
      </dl>
      <p class="hint">
        The whole chain is checked by whoever has <a href="/data/journal.jsonl">the journal</a>, and
        by the command <code>surety verify</code> where the ledger lies.
      </p>
    </section>
  )
}

function Readers({ answer: { readers } }: { readonly answer: RecordStateAnswer }): VNode {
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">Readers whose claims stand</h2>
      {readers.length === 0 && <p>No claim of a machine stands.</p>}
      <ul>
        {readers.map(({ reader, documents, claims }) => (
          <li key={reader}>
            <code>{reader}</code>: {claims} claims from {documents} documents
          </li>
        ))}
      </ul>
    </section>
  )
}

function Latest({ answer: { latest } }: { readonly answer: RecordStateAnswer }): VNode {
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Documents taken in last</h2>
      {latest.length === 0 && <p>None yet.</p>}
      <ul>
        {latest.map((document) => (
          <li key={document.id}>
            <When date={document.recordedAt} />:{' '}
            <Link to={`/documents/${document.id}`}>{document.title ?? document.id}</Link>
            {document.withheld
              ? ` ${toSentence(`withheld by ${document.withheld.by}`)}`
              : `, ${document.claims} claims`}
          </li>
        ))}
      </ul>
      <p class="more">
        <Link to="/documents">Every document</Link>
        {' · '}
        <Link to="/changes">Every change</Link>
      </p>
    </section>
  )
}
