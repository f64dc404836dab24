import type { VNode } from 'preact'
import type { ComparisonAnswer, FlipsAnswer, TimelineAnswer } from '../../src/views/index.ts'
import { TIMELINE_SPANS } from '../figure/figure-of.tsx'
import { Changes } from '../part/changes.tsx'
import { ClaimEntry } from '../part/claim-entry.tsx'
import { toDateWords } from '../part/date-words.ts'
import { ActorLink, Link } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

/** What differs between two pairs of clocks. */
export function ComparePage({ answer }: { readonly answer: ComparisonAnswer }): VNode {
  const { asked, versus, facts, provisions, positions } = answer
  const none = facts.length + provisions.length + positions.length === 0
  return (
    <Page
      title="What differs"
      kicker={asked.framework.title}
      dek={`From ${toDateWords(versus.on)} to ${toDateWords(asked.on)}: ${facts.length} facts, ${provisions.length} provisions and ${positions.length} positions stand otherwise.`}
      asked={asked}
    >
      {none ? (
        <p>Nothing differs. Name another day with vs=2025-09-01 in the address.</p>
      ) : (
        <Changes changes={answer} />
      )}
    </Page>
  )
}

/** Which entry of the record changed which answer. */
export function FlipsPage({ answer }: { readonly answer: FlipsAnswer }): VNode {
  const { asked, since, flips, cut } = answer
  return (
    <Page
      title="Which entry changed which answer"
      kicker={asked.framework.title}
      dek={`${flips.length} instants of the record since ${toDateWords(since)} changed an answer.`}
      asked={asked}
    >
      {cut && <p class="note">Only the newest instants were looked at.</p>}
      {flips.map((flip) => (
        <section key={flip.recordedAt}>
          <h2>{toDateWords(flip.recordedAt)}</h2>
          {flip.entries.slice(0, 10).map((claim) => (
            <ClaimEntry key={claim.id} claim={claim} />
          ))}
          {flip.entries.length > 10 && (
            <p class="hint">and {flip.entries.length - 10} more entries</p>
          )}
          <Changes changes={flip} />
        </section>
      ))}
    </Page>
  )
}

/** How provisions stood from one day to another. */
export function TimelinePage({ answer }: { readonly answer: TimelineAnswer }): VNode {
  const { asked, from, to, spans } = answer
  return (
    <Page
      title="How provisions stood over time"
      kicker={asked.framework.title}
      dek={`From ${toDateWords(from)} to ${toDateWords(to)}, for each debtor and reading.`}
      asked={asked}
    >
      {spans.length > 0 && <TIMELINE_SPANS.OnPage answer={answer} />}
      <div class="scroll">
        <table class="listing">
          <caption class="hidden">States of provisions over time</caption>
          <thead>
            <tr>
              <th scope="col">Provision</th>
              <th scope="col">Debtor</th>
              <th scope="col">State</th>
              <th scope="col">From</th>
              <th scope="col">Until</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span) => (
              <tr key={`${span.provision} ${span.debtor.id} ${span.reading} ${span.from}`}>
                <th scope="row">
                  <Link to={`/provisions/${span.provision}`}>{span.provision}</Link>
                </th>
                <td>
                  <ActorLink actor={span.debtor} />
                </td>
                <td>{span.stateWords}</td>
                <td>{toDateWords(span.from)}</td>
                <td>{span.until ? toDateWords(span.until) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
