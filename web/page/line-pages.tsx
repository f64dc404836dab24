import type { VNode } from 'preact'
import type { LineAnswer, LineEntry, LinesAnswer } from '../../src/views/index.ts'
import { LINE_STRIP, LINE_VOICES } from '../figure/figure-of.tsx'
import { toHeading, toPrint, toSentence } from '../part/date-words.ts'
import { Legend } from '../part/legend.tsx'
import { ActorLink, ActorLinks, Link } from '../part/link.tsx'
import { MarkSquare } from '../part/mark.tsx'
import { MarkCounts } from '../part/mark-counts.tsx'
import { Scroll } from '../part/scroll.tsx'
import { Voices } from '../part/voices.tsx'
import { Page } from '../shell/page.tsx'

/** Every line of support and subject. */
export function LinesPage({ answer }: { readonly answer: LinesAnswer }): VNode {
  const { asked, lines } = answer
  return (
    <Page
      title="Lines of support"
      kicker={asked.framework.title}
      dek="One matter at a time: who stands where on it, and on what conditions."
      asked={asked}
    >
      <LineTable
        id="lines"
        label="Columns of the matrix"
        rows={lines.filter(({ kind }) => kind === 'line')}
      />
      <LineTable
        id="subjects"
        label="Single subjects"
        rows={lines.filter(({ kind }) => kind === 'subject')}
      />
      <Legend />
    </Page>
  )
}

function LineTable({
  id,
  label,
  rows,
}: {
  readonly id: string
  readonly label: string
  readonly rows: LinesAnswer['lines']
}): VNode | null {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <Scroll label={label}>
        <table class="listing narrow">
          <caption class="hidden">{label}, with how many stand where</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">How many stand where</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <Link to={`/lines/${line.id}`}>{line.label}</Link>
                </th>
                <td data-label="How many stand where">
                  <MarkCounts marks={line.marks} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

/** Everybody on one line, and the conditions that they set. */
export function LinePage({ answer }: { readonly answer: LineAnswer }): VNode {
  const { asked, line, groups, conditions, others, silent, headline } = answer
  return (
    <Page
      title={line.label}
      kicker={<Link to="/lines">Lines of support</Link>}
      dek={toSentence(headline)}
      asked={asked}
    >
      <LINE_STRIP.OnPage answer={answer} />
      <Conditions conditions={conditions} />
      {hasVoices(answer) && <LINE_VOICES.OnPage answer={answer} />}
      {groups.map(({ mark, words, entries }) => (
        <section key={mark} aria-labelledby={mark}>
          <h2 id={mark}>
            <MarkSquare mark={mark} /> {toHeading(words)}: {entries.length}
          </h2>
          {entries.map((entry) => (
            <Entry key={entry.actor.id} entry={entry} />
          ))}
        </section>
      ))}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">Groups, and others who are no guarantor</h2>
          <p class="hint">Words of a group bind the group; they never colour a member’s square.</p>
          {others.map((entry) => (
            <Entry key={entry.actor.id} entry={entry} />
          ))}
        </section>
      )}
      {silent.length > 0 && (
        <section aria-labelledby="silent">
          <h2 id="silent">
            <MarkSquare mark="silent" /> Nothing found: {silent.length}
          </h2>
          <p>
            <ActorLinks actors={silent} most={silent.length} />. Silence is not a no.
          </p>
        </section>
      )}
      <p class="more">
        <Link to="/claims" with={{ subject: line.id }}>
          Every claim on it
        </Link>
        {' · '}
        <Link to="/map" with={{ line: line.id }}>
          The same on the map
        </Link>
        {line.kind === 'line' && (
          <>
            {' · '}
            <Link to="/matrix" with={{ line: line.id }}>
              The same in the matrix
            </Link>
          </>
        )}
      </p>
    </Page>
  )
}

/** Those who joined a text have no words on the line of it. */
function hasVoices({ groups, others }: LineAnswer): boolean {
  return [...groups.flatMap(({ entries }) => entries), ...others].some(({ positions }) =>
    positions.some(({ voices }) => voices.length > 0),
  )
}

function Conditions({
  conditions,
}: {
  readonly conditions: LineAnswer['conditions']
}): VNode | null {
  if (conditions.length === 0) return null
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">What they wait on</h2>
      <table class="listing narrow">
        <caption class="hidden">Conditions that are not met, with those who set them</caption>
        <thead>
          <tr>
            <th scope="col">Waiting on</th>
            <th scope="col">Set by</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map(({ ref, words, actors }) => (
            <tr key={ref}>
              <th scope="row">{toHeading(words)}</th>
              <td data-label="Set by">
                <ActorLinks actors={actors} most={20} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Entry({ entry }: { readonly entry: LineEntry }): VNode {
  const { actor, words, unreviewed, positions } = entry
  const spoken = positions.filter(({ voices }) => voices.length > 0)
  return (
    <div class="line-entry">
      <p>
        <strong>
          <ActorLink actor={actor} />
        </strong>
        : {toPrint(words)}
        {unreviewed && <em> (machine-read, not yet reviewed)</em>}
      </p>
      {spoken.length > 0 && (
        <details>
          <summary>
            The words behind it<span class="hidden"> of {actor.name}</span>
          </summary>
          {spoken.map((position) => (
            <Voices key={position.subject} position={position} />
          ))}
        </details>
      )}
    </div>
  )
}
