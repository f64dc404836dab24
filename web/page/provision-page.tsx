import type { VNode } from 'preact'
import type { WhyAnswer, WhyDebtor, WhyReading } from '../../src/views/index.ts'
import { BASIS_WORDS, BINDING_WORDS } from '../../src/views/words.ts'
import { toPrint, toSentence } from '../part/date-words.ts'
import { groupDebtors } from '../part/group-debtors.ts'
import { ActorLink, ActorLinks, Link, Sources, When } from '../part/link.tsx'
import { StateWord } from '../part/mark.tsx'
import { WhyTree } from '../part/why-tree.tsx'
import { Page } from '../shell/page.tsx'

/** Is this guarantee active, why not, and what would it take: per debtor and reading, down to the passages. */
export function ProvisionPage({ answer }: { readonly answer: WhyAnswer }): VNode {
  const { provision, paraphrase } = answer
  const groups = groupDebtors(answer.debtors)
  return (
    <Page
      title={provision.title}
      kicker={
        <Link to={`/instruments/${provision.instrument.id}`}>{provision.instrument.title}</Link>
      }
      dek={toSentence(paraphrase)}
      asked={answer.asked}
    >
      <section aria-label="State">
        <p class="verdict">
          <StateWord state={provision.state} words={provision.stateWords} />
        </p>
        <p class="because-large">{toSentence(provision.because)}</p>
        <p class="hint">
          {toSentence(
            [
              ...(provision.place ? [provision.place] : []),
              `${BINDING_WORDS[provision.bindingness]} ${provision.kind}`,
              BASIS_WORDS[provision.textBasis],
            ].join(' · '),
          )}{' '}
          {provision.debtors.length > 0 && (
            <>
              Taken on by <ActorLinks actors={provision.debtors} most={6} />
              {provision.creditors.length > 0 && (
                <>
                  {' toward '}
                  <ActorLinks actors={provision.creditors} />
                </>
              )}
              .
            </>
          )}
        </p>
        {answer.note && <p class="note">{toSentence(answer.note)}</p>}
        <Sources sources={provision.sources} />
        <p class="more">
          <Link to={`/provisions/${provision.id}/needs`}>What would it take?</Link>
          {' · '}
          <Link to="/map" with={{ provision: provision.id }}>
            Who has taken it on, on the map
          </Link>
          {' · '}
          <Link to="/timeline" with={{ provision: provision.id }}>
            How it stood over time
          </Link>
          {' · '}
          <Link to={`/clauses/${provision.subject}`}>Every text’s clause on this subject</Link>
        </p>
      </section>
      <section aria-labelledby="why">
        <h2 id="why">Why, for each debtor</h2>
        {groups.length === 0 && <p>No debtor is on record by this date.</p>}
        {groups.map((group) => (
          <Debtors key={group[0]?.debtor.id} group={group} />
        ))}
      </section>
      <section aria-labelledby="paragraph">
        <h2 id="paragraph">The same in one paragraph, to quote</h2>
        <p class="paragraph">{toPrint(answer.paragraph)}</p>
      </section>
    </Page>
  )
}

function Debtors({ group }: { readonly group: readonly WhyDebtor[] }): VNode | null {
  const [first] = group
  if (!first) return null
  return (
    <section class="debtor" aria-labelledby={`debtor-${first.debtor.id}`}>
      <h3 id={`debtor-${first.debtor.id}`}>
        <StateWord state={first.state} words={first.stateWords} />:{' '}
        {group.length === 1 ? (
          <ActorLink actor={first.debtor} />
        ) : (
          <ActorLinks actors={group.map(({ debtor }) => debtor)} most={60} />
        )}
      </h3>
      {group.length > 1 && (
        <p class="hint">Shown for {first.debtor.name}; for the others it is the same.</p>
      )}
      {first.caveats.map((caveat) => (
        <p class="caveat" key={caveat}>
          Own limit: {toPrint(caveat)}
        </p>
      ))}
      <div class={first.readings.length > 1 ? 'side-by-side' : undefined}>
        {first.readings.map((reading) => (
          <Reading key={reading.id} reading={reading} alone={first.readings.length === 1} />
        ))}
      </div>
    </section>
  )
}

function Reading({
  reading,
  alone,
}: {
  readonly reading: WhyReading
  readonly alone: boolean
}): VNode {
  return (
    <div class="why-reading">
      {!alone && <h4>Read as “{reading.label}”</h4>}
      {reading.words && <p class="cited">{toSentence(reading.words)}</p>}
      {!alone && (
        <p>
          <StateWord state={reading.state} />
        </p>
      )}
      <p class="because">{toSentence(reading.because)}</p>
      {reading.tree && (
        <ul class="why">
          <WhyTree node={reading.tree} />
        </ul>
      )}
      {reading.ending && (
        <>
          <p class="hint">{toSentence(`What ends it: ${reading.ending.words}`)}</p>
          <ul class="why">
            <WhyTree node={reading.ending.tree} />
          </ul>
        </>
      )}
      {reading.duties.map((duty) => (
        <p class="duty" key={duty.triggeredAt}>
          Triggered <When date={duty.triggeredAt} />
          {duty.dueAt && (
            <>
              , due by <When date={duty.dueAt} />
            </>
          )}
          : <StateWord state={duty.state} />. {toSentence(duty.because)}
        </p>
      ))}
      <Sources sources={reading.sources} />
    </div>
  )
}
