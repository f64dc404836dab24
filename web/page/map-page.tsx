import type { VNode } from 'preact'
import type { MapAnswer } from '../../src/views/index.ts'
import { MapFigure } from '../figure/map-figure.tsx'
import { ActorLink, Link } from '../part/link.tsx'
import { MarkSquare } from '../part/mark.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../words/use-words.ts'

/** Who stands where on one line or provision, drawn, and as a table for those who cannot see it. */
export function MapPage({ answer }: { readonly answer: MapAnswer }): VNode {
  const { asked, question, counts } = answer
  const { t, content, number } = useWords()
  const words = t.figure.map
  const spoken = counts.map(({ n, words: stands }) => words.lead(number(n), stands))
  return (
    <Page
      title={words.title(question.label)}
      kicker={<span lang={content}>{asked.framework.title}</span>}
      dek={`${spoken.join('; ')}.`}
      asked={asked}
      bothLanguages
    >
      <div class="columns">
        <div class="column-main">
          <MapFigure answer={answer} />
        </div>
        <nav class="column-side" aria-labelledby="choose">
          <h2 id="choose">{words.choose}</h2>
          <ul class="line-choice">
            {answer.lines.map(({ id, label }) => (
              <li key={id}>
                <Link
                  to="/map"
                  with={{ line: id }}
                  aria-current={id === question.id ? 'page' : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          <p class="hint">
            {words.other} <Link to="/provisions">{words.provisions}</Link>
          </p>
        </nav>
      </div>
      <MapTable answer={answer} />
    </Page>
  )
}

function MapTable({ answer: { entries, question } }: { readonly answer: MapAnswer }): VNode {
  const { t, print, content } = useWords()
  const words = t.figure.map
  const isProvision = question.kind === 'provision'
  return (
    <section aria-labelledby="as-table">
      <h2 id="as-table">{words.table}</h2>
      <p class="hint">{words.caption}</p>
      <table class="listing narrow">
        <caption class="hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.stands}</th>
            <th scope="col">{words.detail}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ actor, mark, stands, words: detail, unreviewed }) => (
            <tr key={actor.id}>
              <th scope="row">
                <ActorLink actor={actor} />
              </th>
              <td data-label={words.stands}>
                <MarkSquare mark={mark} /> {stands}
              </td>
              <td data-label={words.detail}>
                {detail === stands ? '' : print(detail)}
                {unreviewed && <em> ({words.unreviewed})</em>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="more">
        {isProvision ? (
          <Link to={`/provisions/${question.id}`}>
            {words.provision}: <span lang={content}>{question.label}</span>
          </Link>
        ) : (
          <Link to={`/lines/${question.id}`}>
            {words.line}: {question.label}
          </Link>
        )}
      </p>
    </section>
  )
}
