import type { VNode } from 'preact'
import type { MethodAnswer } from '../../src/views/index.ts'
import { toSentence } from '../part/date-words.ts'
import { Link } from '../part/link.tsx'
import { MarkSquare, MarkWord } from '../part/mark.tsx'
import { Page } from '../shell/page.tsx'

/** How every status is computed, printed from the tables that compute it. */
export function MethodPage({ answer }: { readonly answer: MethodAnswer }): VNode {
  return (
    <Page
      title="How every status is computed"
      kicker="Method"
      dek="Surety keeps who promised what, to whom, on which condition, on whose word. Everything else on these pages is computed from that, on the date you ask for, and says why."
    >
      <Record />
      <Answers answer={answer} />
      <Marks answer={answer} />
      <States answer={answer} />
      <Ladder answer={answer} />
      <Voices answer={answer} />
      <Limits />
    </Page>
  )
}

function Record(): VNode {
  return (
    <section aria-labelledby="record">
      <h2 id="record">What is recorded</h2>
      <p>
        A claim is one thing that a source says some state did, promised, refused or asked for. A
        machine-read claim points at exact characters of a stored document; a claim of the
        framework’s maintainers cites published sources. Nothing on record is changed or deleted: a
        correction is a new entry, and every entry is chained to the one before by its hash.
      </p>
      <h3>Two clocks</h3>
      <p>
        Every page asks two dates. <em>The world on</em> is the day whose state is told.{' '}
        <em>As known on</em> is what the record held by then. With both given, an answer never
        changes. The second clock counts by when we recorded an entry, or, if you ask for it, by
        when its source was published.
      </p>
      <h3>What was not reviewed</h3>
      <p>
        A machine’s reading that nobody has reviewed sets no status: it is shown, with a dotted
        edge, and counts only if you ask to trust machine readings. A row whose only source is
        background knowledge is kept as unverified and never shown as fact.
      </p>
    </section>
  )
}

function Answers({ answer }: { readonly answer: MethodAnswer }): VNode {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Four answers, not two</h2>
      <dl class="particulars">
        {answer.answers.map(({ id, word, means }) => (
          <div key={id}>
            <dt>{word}</dt>
            <dd>{toSentence(means)}</dd>
          </div>
        ))}
      </dl>
      <p>
        Evidence counts by independent origin: five outlets that carry one agency’s story are one
        origin.
      </p>
    </section>
  )
}

function Marks({ answer }: { readonly answer: MethodAnswer }): VNode {
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">Marks</h2>
      <p>
        A status always has a colour, a sign and a word. Hatching means: waiting on a condition.
      </p>
      <ul class="plain">
        {answer.marks.map(({ id, words }) => (
          <li key={id}>
            <MarkWord mark={id} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function States({ answer }: { readonly answer: MethodAnswer }): VNode {
  return (
    <section aria-labelledby="states">
      <h2 id="states">States of a provision</h2>
      <p>
        Each provision is evaluated for each debtor and for each way in which it can be read.
        Competing readings stand side by side.
      </p>
      <table class="listing narrow">
        <caption class="hidden">States of a provision and what each means</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {answer.states.map(({ id, words, mark, means }) => (
            <tr key={id}>
              <th scope="row">
                <MarkWord mark={mark} words={words} />
              </th>
              <td data-label="When">{toSentence(means)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Silence is not default: past a deadline with no public record a provision is undetermined.
        Breach is only ever a finding of somebody named.
      </p>
    </section>
  )
}

function Ladder({ answer }: { readonly answer: MethodAnswer }): VNode {
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">The ladder of a position, weakest first</h2>
      <table class="listing narrow">
        <caption class="hidden">
          Rungs of the ladder, the acts that reach them and their marks
        </caption>
        <thead>
          <tr>
            <th scope="col">Rung</th>
            <th scope="col">Acts</th>
            <th scope="col">Mark</th>
            <th scope="col">While a condition is open</th>
          </tr>
        </thead>
        <tbody>
          {answer.ladder.map(({ rung, words, acts, mark, held }) => (
            <tr key={rung}>
              <th scope="row">{words}</th>
              <td data-label="Acts">{acts.join(', ')}</td>
              <td data-label="Mark">
                <MarkSquare mark={mark} />
              </td>
              <td data-label="While a condition is open">
                <MarkSquare mark={held} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Acts that say nothing of their actor’s own contribution: {answer.noRung.join(', ')}. A later
        word of the state itself replaces an earlier one, and both stay visible. Words that clash
        stay disputed.
      </p>
    </section>
  )
}

function Voices({ answer }: { readonly answer: MethodAnswer }): VNode {
  return (
    <section aria-labelledby="voices">
      <h2 id="voices">On whose word</h2>
      <dl class="particulars">
        {answer.voices.map(({ id, words, means }) => (
          <div key={id}>
            <dt>{words}</dt>
            <dd>{toSentence(means)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Limits(): VNode {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">What this does not do</h2>
      <p>
        It does not judge who is right, gives no score, adds up no promises into one sum, and fills
        no gap: a reported total that the names do not reach is shown with its gap. Every table can
        be taken away: add .json or .csv to the address of a page.{' '}
        <Link to="/provisions">Every provision and its state</Link>.
      </p>
    </section>
  )
}
