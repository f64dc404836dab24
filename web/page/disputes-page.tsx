import type { VNode } from 'preact'
import type { ClashesAnswer } from '../../src/views/index.ts'
import { toSentence } from '../part/date-words.ts'
import { Facts } from '../part/facts.tsx'
import { ActorLink, Link, When } from '../part/link.tsx'
import { StateWord } from '../part/mark.tsx'
import { Voices } from '../part/voices.tsx'
import { Page } from '../shell/page.tsx'

/** Where sources of equal rank say both. */
export function DisputesPage({ answer }: { readonly answer: ClashesAnswer }): VNode {
  const { asked, facts, positions, provisions, totals } = answer
  const parts = [
    [positions.length, 'position'],
    [facts.length, 'fact'],
    [provisions.length, 'provision'],
    [totals.reduce((sum, one) => sum + one.totals.length, 0), 'reported total'],
  ] as const
  const told = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}${n === 1 ? '' : 's'}`)
  return (
    <Page
      title="Where sources disagree"
      kicker={asked.framework.title}
      dek={
        told.length > 0
          ? `${told.join(', ')}. Both sides are shown; nothing here is decided between them.`
          : 'Nothing on record is disputed on this date.'
      }
      asked={asked}
    >
      <Positions positions={positions} />
      {facts.length > 0 && (
        <section aria-labelledby="facts">
          <h2 id="facts">Facts of which both is told</h2>
          <Facts facts={facts} />
        </section>
      )}
      <Provisions provisions={provisions} />
      <Totals totals={totals} />
    </Page>
  )
}

function Positions({ positions }: Pick<ClashesAnswer, 'positions'>): VNode | null {
  if (positions.length === 0) return null
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">Positions on which voices clash</h2>
      {positions.map((position) => (
        <section key={`${position.actor.id} ${position.subject}`}>
          <h3>
            <ActorLink actor={position.actor} />:{' '}
            <Link to="/claims" with={{ actor: position.actor.id, subject: position.subject }}>
              {position.subjectName}
            </Link>
          </h3>
          <p class="because">{toSentence(position.because)}</p>
          <Voices position={position} />
        </section>
      ))}
    </section>
  )
}

function Provisions({ provisions }: Pick<ClashesAnswer, 'provisions'>): VNode | null {
  if (provisions.length === 0) return null
  return (
    <section aria-labelledby="provisions">
      <h2 id="provisions">Provisions that can be read in ways that differ</h2>
      <ul class="choice-list">
        {provisions.map(({ id, title, instrument, state, because }) => (
          <li class="line-entry" key={id}>
            <StateWord state={state} /> <Link to={`/provisions/${id}`}>{title}</Link>{' '}
            <span class="hint">{instrument.title}</span>
            <p>{toSentence(because)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Totals({ totals }: Pick<ClashesAnswer, 'totals'>): VNode | null {
  if (totals.length === 0) return null
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">Reported totals that the names do not reach</h2>
      {totals.map(({ instrument, totals: open }) => (
        <div key={instrument.id}>
          <h3>
            <Link to={`/instruments/${instrument.id}`}>{instrument.title}</Link>
          </h3>
          {open.map((total) => (
            <p class="total" key={`${total.on} ${total.by}`}>
              <When date={total.on} />: {toSentence(total.because)}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
