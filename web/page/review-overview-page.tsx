import type { VNode } from 'preact'
import type { AgreementLine, ReviewOverview } from '../../src/views/index.ts'
import { toDateWords, toPrint } from '../part/date-words.ts'
import { ReviewBar } from '../review/review-bar.tsx'
import { Page } from '../shell/page.tsx'

/** What waits, with the proof that the forms were made for this sign-in. */
export interface OverviewView extends ReviewOverview {
  readonly token: string
  /** What the last form did. */
  readonly told?: string
}

/** What waits for the reviewer, in order, and how far reviewers agree. */
export function ReviewOverviewPage({ answer }: { readonly answer: OverviewView }): VNode {
  const { reviewer, rule, token, waiting, next, told } = answer
  const [first] = next
  return (
    <Page
      title={toTitle(waiting)}
      kicker="Review"
      dek="The claims that would change the most come first, then the surest readings."
    >
      <ReviewBar reviewer={reviewer} token={token} rule={rule} />
      {told && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      {first && (
        <p>
          <a class="review-start" href={`/review/${first.id}#passage`}>
            Begin with {first.headline}
          </a>
        </p>
      )}
      <Counts answer={answer} />
      {next.length > 0 && <Queue next={next} waiting={waiting} />}
    </Page>
  )
}

function toTitle(waiting: number): string {
  if (waiting === 0) return 'Nothing waits for you'
  return waiting === 1 ? 'One claim waits for you' : `${waiting} claims wait for you`
}

function Counts({ answer }: { readonly answer: OverviewView }): VNode {
  const { judgedByYou, judged, awaitingSecond, fourEyes, agreement } = answer
  return (
    <dl class="particulars">
      <div>
        <dt>Judged</dt>
        <dd>
          {judgedByYou} by you, {judged} readings by anybody
          {fourEyes && `; ${awaitingSecond} wait for a second reviewer`}
        </dd>
      </div>
      <div>
        <dt>Agreement of reviewers</dt>
        <dd>{toAgreementWords(agreement)}</dd>
      </div>
    </dl>
  )
}

function toAgreementWords({ units, reviewers, verdicts, same, alpha }: AgreementLine): string {
  if (same === undefined) return 'No reading has been judged by two reviewers yet.'
  const base = `n = ${units} readings, ${verdicts} verdicts of ${reviewers} reviewers; the same verdict in ${Math.round(same * 100)} % of pairs`
  return alpha === undefined
    ? `${base}. Krippendorff’s alpha cannot be told: all verdicts are the same.`
    : `${base}. Krippendorff’s alpha ${alpha.toFixed(2).replace('-', '−')} (1 is full agreement, 0 is chance).`
}

function Queue({ next, waiting }: Pick<OverviewView, 'next' | 'waiting'>): VNode {
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">
        {waiting > next.length ? `The first ${next.length} of ${waiting}` : 'In order'}
      </h2>
      <table class="listing">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Line</th>
            <th scope="col">Date</th>
            <th scope="col">Read in</th>
            <th scope="col">If accepted</th>
          </tr>
        </thead>
        <tbody>
          {next.map(({ id, headline, subject, when, outlet, effects }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/review/${id}#passage`}>{headline}</a>
              </th>
              <td data-label="Line">{subject}</td>
              <td data-label="Date" class="date">
                {when ? toDateWords(when) : 'not told'}
              </td>
              <td data-label="Read in">{outlet ?? 'not told'}</td>
              <td data-label="If accepted" class="wide">
                {effects.length === 0
                  ? 'no answer would change today'
                  : effects.slice(0, 2).map(toPrint).join('; ')}
                {effects.length > 2 && ` and ${effects.length - 2} more`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
