import type { VNode } from 'preact'
import type { DocumentsAnswer } from '../../src/views/index.ts'
import { RIGHTS_WORDS } from '../../src/views/words.ts'
import { toSentence } from '../part/date-words.ts'
import { Link, When } from '../part/link.tsx'
import { Pager } from '../part/pager.tsx'
import { Scroll } from '../part/scroll.tsx'
import { useFrame } from '../shell/frame.ts'
import { Page } from '../shell/page.tsx'

type Row = DocumentsAnswer['documents'][number]

/** What the record was read from. */
export function DocumentsPage({ answer }: { readonly answer: DocumentsAnswer }): VNode {
  const { asked, documents, outlets, outlet, paging } = answer
  const { path } = useFrame()
  return (
    <Page
      title={outlet ? `Documents of ${outlet}` : 'Documents'}
      kicker={asked.framework.title}
      dek="The texts that machine-read claims stand on, each stored to the letter and named by the hash of its text. Rows that the maintainers entered cite their sources instead."
      asked={asked}
    >
      {outlets.length > 1 && (
        <p>
          {outlets.map(({ name, n }, index) => (
            <span key={name}>
              {index > 0 && ' · '}
              {name === outlet ? (
                <strong>{name}</strong>
              ) : (
                <Link to={path} with={{ outlet: name }}>
                  {name}
                </Link>
              )}{' '}
              {n}
            </span>
          ))}
          {outlet && (
            <>
              {' · '}
              <Link to={path}>every outlet</Link>
            </>
          )}
        </p>
      )}
      <Pager paging={paging} what="documents" />
      <Scroll label="Documents">
        <table class="listing">
          <caption class="hidden">Stored documents, newest publication first</caption>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Outlet</th>
              <th scope="col">Published</th>
              <th scope="col">What may be shown</th>
              <th scope="col">Claims</th>
              <th scope="col">Recorded</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <Document key={document.id} document={document} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Page>
  )
}

function Document({ document }: { readonly document: Row }): VNode {
  const { id, title, outlet, publishedOn, rights, claims, unreviewed, withheld } = document
  return (
    <tr>
      <th scope="row">
        <Link to={`/documents/${id}`}>{title ?? id}</Link>
        <p class="hint">
          SHA-256 <code>{document.sha256.slice(0, 16)}</code>
        </p>
      </th>
      <td data-label="Outlet">{outlet ?? 'not told'}</td>
      <td class="date" data-label="Published">
        {publishedOn ? <When date={publishedOn} /> : 'not known'}
      </td>
      <td data-label="What may be shown">
        {withheld
          ? toSentence(`withheld by ${withheld.by}: ${withheld.reason}`)
          : toSentence(RIGHTS_WORDS[rights])}
      </td>
      <td data-label="Claims">
        {claims}
        {unreviewed > 0 && <p class="hint">{unreviewed} not yet reviewed</p>}
      </td>
      <td class="date" data-label="Recorded">
        <When date={document.recordedAt.slice(0, 10)} />
        <p class="hint">entry {document.sequence}</p>
      </td>
    </tr>
  )
}
