import type { VNode } from 'preact'
import type { ClaimAnswer, ClaimLine } from '../../src/views/index.ts'
import {
  STANDING_WORDS,
  toActWords,
  toSubjectWords,
  VERDICT_WORDS,
  VOICE_WORDS,
} from '../../src/views/words.ts'
import { Chain, ClaimEntry, ClaimMarks, ClaimWords, toVoice } from '../part/claim-entry.tsx'
import { toPrint, toSentence } from '../part/date-words.ts'
import { ActorLinks, Link, Sources, When } from '../part/link.tsx'
import { Page } from '../shell/page.tsx'

/** What one claim stands on. */
export function ClaimPage({ answer }: { readonly answer: ClaimAnswer }): VNode {
  const { claim, rivals } = answer
  const read = claim.standing === 'unreviewed' && !claim.amendedBy ? 'A machine reads: ' : ''
  return (
    <Page
      title={`${read}${toNames(claim)}: ${toActWords(claim.act, claim.by)}, ${toSubjectWords(claim)}`}
      kicker={
        <>
          {claim.when ? <When date={claim.when} /> : 'Date not told'}
          {claim.standing !== 'accepted' && ` · ${STANDING_WORDS[claim.standing]}`}
        </>
      }
      asked={answer.asked}
    >
      <section aria-label="The claim">
        <Words answer={answer} />
        <Chain claim={claim} />
        <ClaimMarks claim={claim} />
        <Sources sources={claim.sources} />
      </section>
      <Fields claim={claim} />
      <Judgements answer={answer} />
      <section aria-labelledby="rivals">
        <h2 id="rivals">Other claims on the same matter</h2>
        {rivals.length === 0 && <p>None is on record by this date.</p>}
        <div class="entries">
          {rivals.map((rival) => (
            <ClaimEntry key={rival.id} claim={rival} />
          ))}
        </div>
      </section>
    </Page>
  )
}

/** "Germany, France and 10 others". */
function toNames({ by }: ClaimLine): string {
  const names = by.map(({ name }) => name)
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`
    : names.join(', ')
}

function Words({ answer: { claim, context } }: { readonly answer: ClaimAnswer }): VNode {
  if (!context) return <ClaimWords claim={claim} />
  return (
    <>
      <blockquote class="quote context">
        {context.before}
        <mark class="current">{context.quote}</mark>
        {context.after}
      </blockquote>
      {claim.document && (
        <p class="hint">
          <Link
            to={`/documents/${claim.document.id}`}
            with={{ claim: claim.id }}
            hash={`p${claim.document.start}-${claim.document.end}`}
          >
            {claim.document.title ?? 'The document'}
          </Link>
          {claim.document.publishedOn && (
            <>
              , <When date={claim.document.publishedOn} />
            </>
          )}
          , characters {claim.document.start} to {claim.document.end}
        </p>
      )}
    </>
  )
}

function Fields({ claim }: { readonly claim: ClaimLine }): VNode {
  const rows: readonly (readonly [string, VNode | string | undefined])[] = [
    ['Whose act', <ActorLinks key="by" actors={claim.by} most={40} />],
    ['Toward', claim.to.length > 0 ? <ActorLinks key="to" actors={claim.to} /> : undefined],
    [
      'On whose word',
      `${toSentence(toVoice(claim))} ${toSentence(VOICE_WORDS[claim.voice].means)}`,
    ],
    ['Conditions', claim.conditions.map(toPrint).join('; ') || undefined],
    ['Quantity', claim.quantity],
    ['Limit', claim.caveat && toSentence(claim.caveat)],
    [
      'Count',
      claim.some && `${claim.some.n}${claim.some.of ? ` of ${claim.some.of}` : ''}, not all named`,
    ],
    ['Note', claim.note && toSentence(claim.note)],
    ['Standing', toSentence(STANDING_WORDS[claim.standing])],
    [
      'Made by',
      claim.origin === 'curated'
        ? 'A row of the framework, by its maintainers.'
        : `Reader ${claim.reader ?? ''}, a machine${claim.amendedBy ? `; corrected by ${claim.amendedBy}` : ''}.`,
    ],
    [
      'Recorded',
      <span key="at">
        <When date={claim.recordedAt} />, ledger entry {claim.sequence}
      </span>,
    ],
    ['Id', <code key="id">{claim.id}</code>],
  ]
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">What is recorded</h2>
      <dl class="particulars">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

function Judgements({ answer: { claim, judgements } }: { readonly answer: ClaimAnswer }): VNode {
  return (
    <section aria-labelledby="judgements">
      <h2 id="judgements">What reviewers made of it</h2>
      {judgements.length === 0 && <p>Nobody has reviewed it yet.</p>}
      {claim.standing === 'unreviewed' && (
        <p>
          <a href={`/review/${claim.id}#passage`}>Open it at the review desk</a>
        </p>
      )}
      {judgements.map((judgement) => (
        <p key={judgement.recordedAt + judgement.verdict}>
          <When date={judgement.recordedAt} />: {VERDICT_WORDS[judgement.verdict]} by {judgement.by}
          . {toSentence(judgement.reason)}{' '}
          {judgement.awaitsSecond && 'It counts when a second reviewer agrees. '}
          {judgement.replacement && (
            <Link to={`/claims/${judgement.replacement}`}>The claim in its place</Link>
          )}
        </p>
      ))}
    </section>
  )
}
