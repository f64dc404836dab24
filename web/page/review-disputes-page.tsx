import type { VNode } from 'preact'
import { type DisputesAnswer, toVerdictWords } from '../../src/views/index.ts'
import { ClaimEntry } from '../part/claim-entry.tsx'
import { toDateWords, toHeading, toPrint, toSentence } from '../part/date-words.ts'
import { Facts } from '../part/facts.tsx'
import { ReviewBar } from '../review/review-bar.tsx'
import { Page } from '../shell/page.tsx'

/** Disputes, with the proof that the forms were made for this sign-in. */
export interface DisputesView extends DisputesAnswer {
  readonly reviewer: string
  readonly rule: string
  readonly token: string
}

/** Where reviewers, or sources, disagree: side by side, neither preferred. */
export function ReviewDisputesPage({ answer }: { readonly answer: DisputesView }): VNode {
  const { reviewers, positions, facts, ...bar } = answer
  return (
    <Page
      title="Where reviewers or sources disagree"
      kicker="Review"
      dek={toPrint(
        `${count(reviewers.length, 'claim')} on which reviewers differ; ${count(positions.length, 'position')} and ${count(facts.length, 'fact')} on which sources do, machine readings counted in.`,
      )}
    >
      <ReviewBar reviewer={bar.reviewer} rule={bar.rule} token={bar.token} />
      <section aria-labelledby="reviewers">
        <h2 id="reviewers">Reviewers</h2>
        {reviewers.length === 0 && <p>Reviewers gave no two verdicts that differ.</p>}
        {reviewers.map((dispute) => (
          <ReviewersDiffer key={dispute.claim.id} dispute={dispute} />
        ))}
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        {positions.length === 0 && <p>No position is disputed.</p>}
        {positions.map((position) => (
          <SourcesDiffer key={`${position.actor.id} ${position.subject}`} position={position} />
        ))}
      </section>
      {facts.length > 0 && (
        <section aria-labelledby="facts">
          <h2 id="facts">Facts</h2>
          <Facts facts={facts} />
        </section>
      )}
    </Page>
  )
}

function count(n: number, noun: string): string {
  if (n === 0) return `no ${noun}`
  return n === 1 ? `one ${noun}` : `${n} ${noun}s`
}

function ReviewersDiffer({
  dispute: { claim, verdicts },
}: {
  readonly dispute: DisputesAnswer['reviewers'][number]
}): VNode {
  return (
    <div class="debtor">
      <ClaimEntry claim={claim} />
      <div class="side-by-side">
        {verdicts.map((judgement) => (
          <div key={judgement.by}>
            <h3>{judgement.by}</h3>
            <p>
              {toDateWords(judgement.recordedAt)}: {toSentence(toVerdictWords(judgement))}{' '}
              {judgement.replacement && (
                <a href={`/claims/${judgement.replacement}`}>The claim as corrected</a>
              )}
            </p>
          </div>
        ))}
      </div>
      <p>
        <a href={`/review/${claim.id}#passage`}>Open it at the desk</a>
      </p>
    </div>
  )
}

function SourcesDiffer({
  position,
}: {
  readonly position: DisputesAnswer['positions'][number]
}): VNode {
  const { actor, subjectName, because, voices } = position
  return (
    <div class="debtor">
      <h3>
        {actor.name}: {subjectName}
      </h3>
      <p>{toSentence(because)}</p>
      <div class="side-by-side">
        {voices
          .filter(({ part }) => part === 'moves')
          .map(({ claim, rungWords }) => (
            <div key={claim.id}>
              <p class="rung">{toHeading(rungWords)}</p>
              <ClaimEntry claim={claim} />
            </div>
          ))}
      </div>
    </div>
  )
}
