import type { VNode } from 'preact'
import type { ClaimLine, HomeAnswer } from '../../src/views/index.ts'
import { toSubjectWords } from '../../src/views/words.ts'
import { placeEntries } from '../figure/map-drawing.tsx'
import { MapFigure } from '../figure/map-figure.tsx'
import { Bar } from '../part/bar.tsx'
import { Chain, ClaimMarks, ClaimWords, toActPhrase } from '../part/claim-entry.tsx'
import { toSentence } from '../part/date-words.ts'
import { Facts } from '../part/facts.tsx'
import { InstrumentTable } from '../part/instrument-table.tsx'
import { LatestChanges } from '../part/latest-changes.tsx'
import { ActorLinks, Link, When } from '../part/link.tsx'
import { Truces } from '../part/truces.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../words/use-words.ts'

/** Where the guarantees stand on a date. */
export function HomePage({ answer }: { readonly answer: HomeAnswer }): VNode {
  const { asked, headline, matrixHeadline } = answer
  const [first, ...rest] = toSentences(headline)
  return (
    <Page
      title="Where the guarantees stand"
      kicker={asked.framework.title}
      heading={toSentence(first ?? headline)}
      dek={
        <>
          {rest.map(toSentence).join(' ')} {toSentence(matrixHeadline)}{' '}
          <Link to="/matrix">Who promised what</Link>
        </>
      }
      asked={asked}
    >
      <div class="columns">
        <div class="column-main">
          <Blocking blocking={answer.blocking} />
          <section aria-labelledby="facts">
            <h2 id="facts">The facts they hang on</h2>
            <Facts facts={answer.facts.filter(({ ref }) => !ref.includes(':'))} />
          </section>
          <section aria-labelledby="truces">
            <h2 id="truces">Truces on that day</h2>
            <Truces truces={answer.truces} />
          </section>
        </div>
        <div class="column-side">
          <MapOfHeadline answer={answer.map} />
          <section aria-labelledby="latest">
            <h2 id="latest">Latest words</h2>
            {toGroups(answer.latest).map((group) => (
              <Latest key={group[0]?.id} group={group} />
            ))}
          </section>
          <LatestChanges changes={answer.changes} />
        </div>
      </div>
      <section aria-labelledby="instruments">
        <h2 id="instruments">Instruments</h2>
        <InstrumentTable instruments={answer.instruments} caption="Instruments and series" />
        <p class="more">
          <Link to="/instruments">Every instrument</Link>
        </p>
      </section>
      <Counts counts={answer.counts} />
    </Page>
  )
}

/** Nothing where an arrangement has nobody on the map that we carry. */
function MapOfHeadline({ answer }: { readonly answer: HomeAnswer['map'] }): VNode | null {
  const words = useWords().t.figure.map
  if (placeEntries(answer.entries).placed.length === 0) return null
  return (
    <section aria-label={words.kicker}>
      <MapFigure answer={answer} />
      <p class="more">
        <Link to="/map" with={{ line: answer.question.id }}>
          {words.more}
        </Link>
      </p>
    </section>
  )
}

/** The headline's first sentence is printed large. */
function toSentences(headline: string): readonly string[] {
  return headline.split(/(?<=\.)\s+(?=[A-Z0-9])/)
}

function Blocking({ blocking }: { readonly blocking: HomeAnswer['blocking'] }): VNode {
  const most = Math.max(1, ...blocking.map(({ provisions }) => provisions))
  return (
    <section aria-labelledby="blocking">
      <h2 id="blocking">What the guarantees wait on</h2>
      {blocking.length === 0 ? (
        <p>No provision waits on a condition on this date.</p>
      ) : (
        <table class="bars">
          <caption>Provisions that wait, by what they wait on; one may wait on several.</caption>
          <thead>
            <tr>
              <th scope="col">Waiting on</th>
              <th scope="col" class="number">
                Provisions
              </th>
              <th scope="col" class="bar-cell">
                <span class="hidden">Share of the largest</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {blocking.map(({ words, provisions }) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                <td class="number">{provisions}</td>
                <td class="bar-cell">
                  <Bar share={provisions / most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="more">
        <Link to="/provisions">Every provision and its state</Link>
        {' · '}
        <Link to="/linchpins">On whom it hangs</Link>
      </p>
    </section>
  )
}

/** Claims that rest on the same words of the same day are told once, with every subject. */
function toGroups(claims: readonly ClaimLine[]): readonly (readonly ClaimLine[])[] {
  const groups = new Map<string, ClaimLine[]>()
  for (const claim of claims) {
    const key = JSON.stringify([
      claim.when,
      claim.act,
      claim.by,
      claim.quote ?? claim.words ?? claim.id,
    ])
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups.values()]
}

function Latest({ group }: { readonly group: readonly ClaimLine[] }): VNode | null {
  const [claim] = group
  if (!claim) return null
  return (
    <article class={`latest ${claim.standing === 'unreviewed' ? 'unreviewed' : ''}`}>
      <ClaimMarks claim={claim} />
      <p class="entry-head">
        {claim.when && <When date={claim.when} />} · <ActorLinks actors={claim.by} most={4} />
        {toActPhrase(claim)}:{' '}
        {group.map((one, index) => (
          <span key={one.id}>
            {index > 0 && ', '}
            <Link to={`/claims/${one.id}`}>{toSubjectWords(one)}</Link>
          </span>
        ))}
      </p>
      <ClaimWords claim={claim} />
      <Chain claim={claim} />
    </article>
  )
}

function Counts({ counts }: { readonly counts: HomeAnswer['counts'] }): VNode {
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">What this rests on</h2>
      <p class="counts">
        {counts.claims} claims: {counts.reviewed} accepted by the framework’s maintainers or a
        reviewer, <strong>{counts.unreviewed} machine-read, not yet reviewed</strong>, which set
        nothing on this page unless you ask to trust machine readings. {counts.documents} stored
        documents, {counts.sources} cited sources, {counts.entries} ledger entries.
      </p>
    </section>
  )
}
