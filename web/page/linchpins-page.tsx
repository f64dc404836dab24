import type { ComponentChildren, VNode } from 'preact'
import type { LinchpinsAnswer } from '../../src/views/index.ts'
import { Bar } from '../part/bar.tsx'
import { toSentence } from '../part/date-words.ts'
import { ActorLink, Link } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

/** On which facts and on which actors most guarantees hang. */
export function LinchpinsPage({ answer }: { readonly answer: LinchpinsAnswer }): VNode {
  const { asked, instrument, picked = [], provisions, facts, actors, leftOut } = answer
  return (
    <Page
      title={instrument ? `On whom it hangs: ${instrument.title}` : 'On whom it hangs'}
      kicker={
        instrument ? (
          <Link to={`/instruments/${instrument.id}`}>{instrument.title}</Link>
        ) : (
          asked.framework.title
        )
      }
      dek={`The facts and the actors that decide whether a guarantee wakes, counted over ${provisions} ${provisions === 1 ? 'provision' : 'provisions'} written on a condition or an event.`}
      asked={asked}
    >
      {instrument && (
        <p class="more">
          <Link to="/linchpins">The same over every instrument</Link>
        </p>
      )}
      {picked.length > 0 && (
        <p class="more">
          Only of these:{' '}
          {picked.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to={`/provisions/${id}`}>{id}</Link>
            </span>
          ))}
          . <Link to="/linchpins">The same over every provision</Link>
        </p>
      )}
      <div class="columns">
        <section aria-labelledby="facts">
          <h2 id="facts">The facts</h2>
          <p class="hint">
            How often one fact alone decides whether a provision wakes, over every way the others
            could stand. It says how the texts are built, not what is likely.
          </p>
          <Shares
            caption="Facts by their share of all deciding cases"
            head="Fact"
            rows={facts.map((fact) => ({
              ...fact,
              key: fact.ref,
              words: toSentence(fact.question),
            }))}
          />
        </section>
        <section aria-labelledby="actors">
          <h2 id="actors">The actors</h2>
          <p class="hint">
            The same for an actor: through the facts that it alone brings about, an attack as well
            as a consent, and through its own promises. It is no measure of merit or of blame.
          </p>
          <Shares
            caption="Actors by their share of all deciding cases"
            head="Actor"
            rows={actors.map((line) => ({
              ...line,
              key: line.actor.id,
              words: <ActorLink actor={line.actor} />,
            }))}
          />
        </section>
      </div>
      {leftOut > 0 && (
        <p class="note">
          {leftOut === 1 ? '1 reading was' : `${leftOut} readings were`} too entangled to count and{' '}
          {leftOut === 1 ? 'is' : 'are'} left out.
        </p>
      )}
    </Page>
  )
}

interface Row {
  readonly key: string
  readonly words: ComponentChildren
  readonly share: number
  readonly provisions: number
}

function Shares({
  caption,
  head,
  rows,
}: {
  readonly caption: string
  readonly head: string
  readonly rows: readonly Row[]
}): VNode {
  const most = Math.max(...rows.map(({ share }) => share))
  if (rows.length === 0) return <p>None on this date.</p>
  return (
    <table class="bars shares">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="number">
            Provisions
          </th>
          <th scope="col" class="number">
            Share
          </th>
          <th scope="col" class="bar-cell">
            <span class="hidden">Share beside the largest</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, words, share, provisions }) => (
          <tr key={key}>
            <th scope="row">{words}</th>
            <td class="number">{provisions}</td>
            <td class="number">{toPercent(share)}</td>
            <td class="bar-cell">
              <Bar share={share / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "45.0%"; a share too small to print is not printed as none. */
function toPercent(share: number): string {
  return share > 0 && share < 0.0005 ? '<0.1%' : `${(share * 100).toFixed(1)}%`
}
