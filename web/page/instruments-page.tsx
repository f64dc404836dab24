import type { VNode } from 'preact'
import type { InstrumentsAnswer } from '../../src/views/index.ts'
import { InstrumentTable } from '../part/instrument-table.tsx'
import { Link } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

/** Every instrument: those that stand alone first, then the members of each series. */
export function InstrumentsPage({ answer }: { readonly answer: InstrumentsAnswer }): VNode {
  const { asked, instruments } = answer
  const alone = instruments.filter(({ series }) => series === undefined)
  return (
    <Page
      title="Instruments"
      kicker={asked.framework.title}
      dek="Texts that states have made or joined, what each is, and in which state its provisions stand."
      asked={asked}
    >
      <p class="more">
        <Link to="/clauses/consultation">Their consultation clauses side by side</Link>
      </p>
      <section aria-labelledby="alone">
        <h2 id="alone">Instruments and series</h2>
        <InstrumentTable instruments={alone} caption="Instruments and series" />
      </section>
      {alone.map(({ id, title }) => {
        const members = instruments.filter(({ series }) => series === id)
        return members.length === 0 ? null : (
          <section key={id} aria-labelledby={`series-${id}`}>
            <h2 id={`series-${id}`}>{title}</h2>
            <InstrumentTable instruments={members} caption={title} />
          </section>
        )
      })}
    </Page>
  )
}
