import type { VNode } from 'preact'
import type { SearchAnswer } from '../../src/views/index.ts'
import { STANDING_WORDS, toActWords, toSubjectWords } from '../../src/views/words.ts'
import { toSentence } from '../part/date-words.ts'
import { ActorLink, ActorLinks, Link, When } from '../part/link.tsx'
import { StateWord } from '../part/mark.tsx'
import { Pager } from '../part/pager.tsx'
import { SearchForm } from '../part/search-form.tsx'
import { Page } from '../shell/page.tsx'

type Hit = SearchAnswer['hits'][number]

/** What holds the words that are sought. */
export function SearchPage({ answer }: { readonly answer: SearchAnswer }): VNode {
  const { asked, q, actors, instruments, provisions, hits, paging, cut } = answer
  const named = actors.length + instruments.length + provisions.length
  return (
    <Page
      title={q === '' ? 'Search' : `Search: ${q}`}
      kicker={asked.framework.title}
      dek={
        q === ''
          ? 'Over passages, rows of the maintainers, documents that may be shown in full, provisions, texts and states. All words must be there; “a phrase”, -without and or work too.'
          : undefined
      }
      asked={asked}
    >
      <SearchForm q={q} />
      {q !== '' && named + hits.length === 0 && (
        <p>
          Nothing found. Of others’ documents only the sentences around a passage can be searched.
        </p>
      )}
      {named > 0 && <Named answer={answer} />}
      {hits.length > 0 && (
        <section aria-labelledby="words">
          <h2 id="words">In the words of the record</h2>
          <Pager paging={paging} what="places" />
          {cut && <p class="hint">Only the best {paging.total} were looked at.</p>}
          {groupAlike(hits).map((alike, index) => (
            <Found key={`${index} ${alike[0].claim?.id ?? alike[0].document?.id}`} alike={alike} />
          ))}
          {paging.pages > 1 && <Pager paging={paging} what="places" />}
        </section>
      )}
    </Page>
  )
}

function Named({
  answer: { actors, instruments, provisions },
}: {
  readonly answer: SearchAnswer
}): VNode {
  return (
    <section aria-labelledby="named">
      <h2 id="named">States, texts and provisions</h2>
      {actors.length > 0 && (
        <p>
          {actors.map((actor, index) => (
            <span key={actor.id}>
              {index > 0 && ' · '}
              <ActorLink actor={actor} />
            </span>
          ))}
        </p>
      )}
      {instruments.map(({ id, title }) => (
        <p key={id}>
          <Link to={`/instruments/${id}`}>{title}</Link>
        </p>
      ))}
      {provisions.map(({ id, title, instrument, state, paraphrase }) => (
        <article class="entry" key={id}>
          <p>
            <StateWord state={state} /> <Link to={`/provisions/${id}`}>{title}</Link>{' '}
            <span class="hint">{instrument}</span>
          </p>
          <p>{toSentence(paraphrase)}</p>
        </article>
      ))}
    </section>
  )
}

type Alike = readonly [Hit, ...Hit[]]

/** One text may carry several claims: hits that follow each other with the same words are one entry. */
function groupAlike(hits: readonly Hit[]): readonly Alike[] {
  const groups: [Hit, ...Hit[]][] = []
  const toText = ({ shown }: Hit): string => shown.map(({ text }) => text).join('')
  for (const hit of hits) {
    const last = groups.at(-1)
    if (last && hit.claim && last[0].claim && toText(last[0]) === toText(hit)) last.push(hit)
    else groups.push([hit])
  }
  return groups
}

function Found({ alike }: { readonly alike: Alike }): VNode {
  const [{ claim, shown }] = alike
  const unreviewed = alike.every((hit) => hit.claim?.standing === 'unreviewed')
  return (
    <article class={`entry ${unreviewed ? 'unreviewed' : ''}`}>
      {alike.map((hit) => (
        <p class="entry-head" key={hit.claim?.id ?? hit.document?.id}>
          <Head hit={hit} /> · <Basis hit={hit} />
        </p>
      ))}
      <p class={claim?.quote === undefined ? 'ourwords' : 'quote'}>
        {shown.map(({ text, found }, index) =>
          found ? <mark key={`${index} ${text}`}>{text}</mark> : text,
        )}
      </p>
    </article>
  )
}

function Head({ hit: { claim, document } }: { readonly hit: Hit }): VNode {
  return claim ? (
    <>
      {claim.when && <When date={claim.when} />}
      {claim.when && ' · '}
      <ActorLinks actors={claim.by} most={4} /> {claim.standing === 'unreviewed' && 'read as: '}
      {toActWords(claim.act, claim.by)}: {toSubjectWords(claim)}
      {claim.standing !== 'accepted' && `, ${STANDING_WORDS[claim.standing]}`}
    </>
  ) : (
    <>
      {document?.publishedOn && (
        <>
          <When date={document.publishedOn} /> ·{' '}
        </>
      )}
      {document?.outlet ?? 'outlet not told'}
    </>
  )
}

function Basis({ hit: { claim, document, start } }: { readonly hit: Hit }): VNode | null {
  if (claim) return <Link to={`/claims/${claim.id}`}>What this stands on</Link>
  return document ? (
    <Link to={`/documents/${document.id}`}>
      {start === undefined ? 'The document' : (document.title ?? 'The document')}
    </Link>
  ) : null
}
