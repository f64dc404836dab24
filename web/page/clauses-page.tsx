import type { VNode } from 'preact'
import { type ClauseLine, type ClausesAnswer, toAmountWords } from '../../src/views/index.ts'
import { toPrint, toSentence } from '../part/date-words.ts'
import { Link, Sources, When } from '../part/link.tsx'
import { StateWord } from '../part/mark.tsx'
import { Scroll } from '../part/scroll.tsx'
import { Page } from '../shell/page.tsx'

/** Every text's clause on one subject, side by side; what is inferred is marked. */
export function ClausesPage({ answer }: { readonly answer: ClausesAnswer }): VNode {
  const { asked, subjectName, summary, clauses, without } = answer
  const caption = `Clauses on ${subjectName.charAt(0).toLowerCase()}${subjectName.slice(1)}`
  return (
    <Page
      title={`${subjectName}, text by text`}
      kicker={<Link to="/instruments">Instruments</Link>}
      dek={toSentence(summary)}
      asked={asked}
    >
      <Scroll label={caption}>
        <table class="listing">
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Text</th>
              <th scope="col">Within</th>
              <th scope="col">Binds</th>
              <th scope="col">State</th>
              <th scope="col" class="wide">
                What it says
              </th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <Clause key={clause.provision} clause={clause} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {without.length > 0 && (
        <section aria-labelledby="without">
          <h2 id="without">Texts of the same series without such a clause on record</h2>
          <p>
            {without.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link to={`/instruments/${id}`}>{title}</Link>
              </span>
            ))}
            . No report of one was found; that is not to say that there is none.
          </p>
        </section>
      )}
    </Page>
  )
}

function Clause({ clause }: { readonly clause: ClauseLine }): VNode {
  const { instrument, term } = clause
  return (
    <tr>
      <th scope="row">
        <Link to={`/instruments/${instrument.id}`}>{instrument.title}</Link>
        <p class="hint">with {toPartners(clause)}</p>
      </th>
      <td data-label="Within">
        {toTimes(clause) || 'no time told'}
        <p class="hint">{toPrint(clause.clockWords)}</p>
      </td>
      <td data-label="Binds">
        {clause.bindingness}
        {term.ends && (
          <p class="hint">
            until <When date={term.ends} />
          </p>
        )}
      </td>
      <td data-label="State">
        <Link to={`/provisions/${clause.provision}`}>
          <StateWord state={clause.state} words={clause.stateWords} />
        </Link>
      </td>
      <td data-label="What it says">
        {toSentence(clause.paraphrase)}
        <p>
          {clause.textBasis === 'common-pattern' ? (
            <strong>Inferred: {clause.textBasisWords}.</strong>
          ) : (
            toSentence(clause.textBasisWords)
          )}
        </p>
        {toParticulars(clause).map(([label, words]) => (
          <p class="hint" key={label}>
            {label}: {words}
          </p>
        ))}
        <Sources sources={clause.sources} />
      </td>
    </tr>
  )
}

/** Names, without links: the text's own page has them, and two links one under the other are too near for a finger. */
function toPartners({ partners }: ClauseLine): string {
  const names = partners.map(({ name }) => name)
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ')
}

/** "24 hours", "24 hours or 3 days" where readings differ. */
function toTimes({ readings }: ClauseLine): string {
  const times = readings.flatMap(({ hours, days, qualifier }) => {
    const qualified = qualifier ? ` (${qualifier})` : ''
    if (hours !== undefined) return [`${hours} ${hours === 1 ? 'hour' : 'hours'}${qualified}`]
    if (days !== undefined) return [`${days} ${days === 1 ? 'day' : 'days'}${qualified}`]
    return qualifier ? [qualifier] : []
  })
  return toPrint([...new Set(times)].join(' or '))
}

/** What else a comparison wants, each only where there is something to say. */
function toParticulars(clause: ClauseLine): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Term', clause.term.words ? [clause.term.words] : []],
    ['What ends it', clause.term.endsWhen ? [clause.term.endsWhen] : []],
    ['Notice', clause.notice.map(({ words }) => words)],
    ['Membership', clause.membership.map(({ words }) => words)],
    ['Own limits', clause.caveats.map(({ actor, words }) => `${actor.name}: ${words}`)],
    ['Money', clause.money.map(toAmountWords)],
    ['Still outstanding', clause.outstanding],
    ['Note', clause.notes],
  ]
  return rows.flatMap(([label, words]) =>
    words.length > 0 ? [[label, words.map(toSentence).join(' ')] as const] : [],
  )
}
