import type { VNode } from 'preact'
import type { AgendaAnswer } from '../../src/views/index.ts'
import { toDateWords, toHeading, toSentence } from '../part/date-words.ts'
import { ActorLinks, Link, Sources, When } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

type Item = AgendaAnswer['ahead'][number]

const KINDS: Readonly<Record<Item['kind'], string>> = {
  meeting: 'Meeting',
  announced: 'Announced',
  'text-ends': 'Last day of a text',
  'clause-ends': 'Last day of a clause',
  deadline: 'End of a duty’s time',
}

/** As many past items as are shown. */
const SHOWN = 60

/** What lies ahead of a day, and what lies behind it. */
export function AgendaPage({ answer }: { readonly answer: AgendaAnswer }): VNode {
  const { asked, ahead, behind } = answer
  const [next] = ahead
  return (
    <Page
      title="Agenda"
      kicker={asked.framework.title}
      dek={
        next
          ? `Next after ${toDateWords(asked.on)}: ${next.title}, ${toDateWords(next.on)}.`
          : `Nothing on record lies ahead of ${toDateWords(asked.on)}.`
      }
      asked={asked}
    >
      <section aria-labelledby="ahead">
        <h2 id="ahead">Ahead: {ahead.length}</h2>
        {ahead.map((item) => (
          <Entry key={`${item.kind} ${item.on} ${item.title}`} item={item} />
        ))}
      </section>
      <section aria-labelledby="behind">
        <h2 id="behind">Behind, newest first: {behind.length}</h2>
        {behind.slice(0, SHOWN).map((item) => (
          <Entry key={`${item.kind} ${item.on} ${item.title}`} item={item} />
        ))}
        {behind.length > SHOWN && (
          <p class="hint">
            The {SHOWN} newest are shown; all {behind.length} are in the table (CSV) of this page.
          </p>
        )}
      </section>
    </Page>
  )
}

function Entry({ item }: { readonly item: Item }): VNode {
  const { kind, on, title, words, actors, verified, sources } = item
  return (
    <article class="entry">
      {!verified && <p class="marks">Unverified or not yet reviewed: not shown as fact.</p>}
      <p class="entry-head">
        <When date={on} /> · {KINDS[kind]}
        {item.state === 'no-report' && ' · no report on record that it came about'}
        {item.state === 'reported' && kind === 'announced' && ' · reported to have come about'}
      </p>
      <h3>
        <Title item={item} title={toHeading(title)} />
      </h3>
      {words && <p>{words.startsWith('“') ? words : toSentence(words)}</p>}
      {actors.length > 0 && (
        <p class="hint">
          <ActorLinks actors={actors} most={12} />
        </p>
      )}
      <Sources sources={sources} />
    </article>
  )
}

function Title({
  item: { claim, instrument, provision },
  title,
}: {
  readonly item: Item
  readonly title: string
}): VNode {
  if (claim) return <Link to={`/claims/${claim}`}>{title}</Link>
  if (instrument) return <Link to={`/instruments/${instrument}`}>{title}</Link>
  if (provision) return <Link to={`/provisions/${provision}`}>{title}</Link>
  return <>{title}</>
}
