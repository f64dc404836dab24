import type { VNode } from 'preact'
import type { DataAnswer } from '../../src/views/index.ts'
import { toSentence } from '../part/date-words.ts'
import { Link } from '../part/link.tsx'
import { Scroll } from '../part/scroll.tsx'
import { Page } from '../shell/page.tsx'

/** Everything that can be taken away. */
export function DataPage({ answer }: { readonly answer: DataAnswer }): VNode {
  const { asked, tables } = answer
  return (
    <Page
      title="Data and API"
      kicker={asked.framework.title}
      dek="Every page is also JSON, its tables are also CSV: add the suffix to its address, and give both dates to get the same answer for ever. No key, no account."
      asked={asked}
    >
      <section aria-labelledby="whole">
        <h2 id="whole">The whole record</h2>
        <ul>
          <li>
            <a href="/data/journal.jsonl">The journal</a>: every entry of the ledger, one a line, in
            canonical JSON (RFC 8785), chained by SHA-256. Texts that may only be quoted are left
            out; their digests stay, so that the chain can still be checked.
          </li>
          <li>
            <a href="/openapi.json">The API description</a> (OpenAPI 3.1), with a JSON Schema for
            every answer.
          </li>
        </ul>
      </section>
      <section aria-labelledby="tables">
        <h2 id="tables">Answer by answer</h2>
        <Scroll label="Answers and their forms">
          <table class="listing">
            <caption class="hidden">Every answer, with its forms and parameters</caption>
            <thead>
              <tr>
                <th scope="col">Address</th>
                <th scope="col">What it answers</th>
                <th scope="col">Forms</th>
                <th scope="col">Parameters beside the dates</th>
              </tr>
            </thead>
            <tbody>
              {tables.map((table) => (
                <Row key={table.path} table={table} />
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
      <section aria-labelledby="licence">
        <h2 id="licence">Licence</h2>
        <p>
          The program is under Apache-2.0. Words of others belong to them: they are quoted here with
          their source, and a passage that you take on needs it too. Cite an answer by the line at
          the foot of its page.
        </p>
      </section>
    </Page>
  )
}

function Row({ table }: { readonly table: DataAnswer['tables'][number] }): VNode {
  const { path, summary, forms, parameters } = table
  const fixed = !path.includes(':')
  const base = path === '/' ? '/index' : path
  return (
    <tr>
      <th scope="row">{fixed ? <Link to={path}>{path}</Link> : <code>{path}</code>}</th>
      <td data-label="What it answers">
        {toSentence(summary)
          .split('`')
          .map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}
      </td>
      <td data-label="Forms">
        {forms.map((form, index) => (
          <span key={form}>
            {index > 0 && ' · '}
            {fixed ? <Link to={`${base}.${form}`}>{form}</Link> : form}
          </span>
        ))}
      </td>
      <td data-label="Parameters">{parameters.join(', ')}</td>
    </tr>
  )
}
