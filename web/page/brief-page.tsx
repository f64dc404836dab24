import type { VNode } from 'preact'
import { type BriefAnswer, type BriefNote, toKeptText } from '../../src/views/index.ts'
import { Sources } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../words/use-words.ts'

/** A brief to print: every sentence leads to the answer that gave it, footnotes to the words behind it. */
export function BriefPage({ answer }: { readonly answer: BriefAnswer }): VNode {
  const { t, content, heading, sentence } = useWords()
  const { asked, blocks, notes, sources } = answer
  return (
    <Page
      title={t.brief.title}
      kicker={<span lang={content}>{asked.framework.title}</span>}
      asked={asked}
      bothLanguages
    >
      <article class="brief" data-brief={toKeptText(answer)}>
        {blocks.map(({ id, title, foreign, sentences }) => (
          <section key={id} aria-labelledby={`b-${id}`}>
            <h2 id={`b-${id}`} lang={foreign ? content : undefined}>
              {heading(title)}
            </h2>
            <ul class="sentences">
              {sentences.map(({ id: key, words, from, notes: cited }) => (
                <li key={key} id={`s-${key}`} data-from={from}>
                  {sentence(words)}
                  {cited.map((number) => (
                    <sup key={number}>
                      <a href={`#note-${number}`}>{number}</a>
                    </sup>
                  ))}{' '}
                  <a class="answer" href={from}>
                    {t.brief.answer}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {sources.length > 0 && (
          <section aria-labelledby="brief-sources">
            <h2 id="brief-sources">{t.brief.sources}</h2>
            <Sources sources={sources} />
          </section>
        )}
        {notes.length > 0 && <Notes notes={notes} />}
      </article>
    </Page>
  )
}

function Notes({ notes }: { readonly notes: readonly BriefNote[] }): VNode {
  const { t, content, date, sentence } = useWords()
  return (
    <section class="notes" aria-labelledby="brief-notes">
      <h2 id="brief-notes">{t.brief.notes}</h2>
      <ol>
        {notes.map(({ number, claim, address }) => (
          <li key={number} id={`note-${number}`}>
            {claim.when && `${date(claim.when)}. `}
            <span lang={content}>
              {claim.quote === undefined ? sentence(claim.words ?? claim.id) : `“${claim.quote}”`}{' '}
              {claim.chain.join(' → ')}
            </span>{' '}
            <a href={address}>{t.brief.passage}</a>
            <Sources sources={claim.sources} />
          </li>
        ))}
      </ol>
    </section>
  )
}
