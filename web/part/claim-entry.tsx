import type { ComponentChildren, VNode } from 'preact'
import type { ClaimLine } from '../../src/views/index.ts'
import { STANDING_WORDS, toActWords, toSubjectWords, VOICE_WORDS } from '../../src/views/words.ts'
import { toSentence } from './date-words.ts'
import { ActorLinks, Link, Sources, When } from './link.tsx'

/** The words that a claim stands on: the document's own between quotation marks, or ours without. */
export function ClaimWords({ claim }: { readonly claim: ClaimLine }): VNode {
  if (claim.quote !== undefined) return <blockquote class="quote">“{claim.quote}”</blockquote>
  return <p class="ourwords">{toSentence(claim.words ?? toPlainWords(claim))}</p>
}

/** What the claim says, from its fields, when nobody put it in words. */
export function toPlainWords(claim: ClaimLine): string {
  const who = claim.by.map(({ name }) => name).join(', ')
  const conditions = claim.conditions.length > 0 ? `, if ${claim.conditions.join(' and ')}` : ''
  return `${who}: ${toActWords(claim.act, claim.by)}, ${toSubjectWords(claim)}${conditions}`
}

/** Who said it, through whom it came: "coalition leaders → TT → Sweden Herald". */
export function Chain({ claim }: { readonly claim: ClaimLine }): VNode | null {
  if (claim.chain.length === 0) return null
  return (
    <p class="chain">
      <span class="hidden">Chain of reports: </span>
      {claim.chain.map((link, index) => (
        <span key={`${index} ${link}`}>
          {index > 0 && (
            <>
              {' '}
              <span aria-hidden="true">→</span>
              <span class="hidden">, reported by</span>{' '}
            </>
          )}
          {index === 0 && claim.speaker === link && claim.office
            ? `${link}, ${claim.office}`
            : link}
        </span>
      ))}
    </p>
  )
}

/** Marks that a reader must see before trusting a claim. */
export function ClaimMarks({ claim }: { readonly claim: ClaimLine }): VNode | null {
  const marks = [
    ...(claim.standing === 'accepted' ? [] : [STANDING_WORDS[claim.standing]]),
    ...(claim.verified ? [] : ['unverified: no published source, not shown as fact']),
  ]
  return marks.length > 0 ? <p class="marks">{toSentence(marks.join('; '))}</p> : null
}

/** On whose word, with the speaker's office where it is known. */
export function toVoice(claim: ClaimLine): string {
  const speaker = [claim.speaker, claim.office].filter(Boolean).join(', ')
  return `${VOICE_WORDS[claim.voice].words}${speaker ? ` (${speaker})` : ''}`
}

/** " promises", or ", read as: promises" of a machine's reading, which may be wrong. */
export function toActPhrase({ act, by, standing }: ClaimLine): string {
  const words = toActWords(act, by)
  return standing === 'unreviewed' ? `, read as: ${words}` : ` ${words}`
}

/** One claim in a list: when, who, the words, the chain, the sources. */
export function ClaimEntry({
  claim,
  children,
}: {
  readonly claim: ClaimLine
  readonly children?: ComponentChildren
}): VNode {
  return (
    <article class={`entry ${claim.standing === 'unreviewed' ? 'unreviewed' : ''}`}>
      <ClaimMarks claim={claim} />
      <p class="entry-head">
        {claim.when ? <When date={claim.when} /> : <span>date not told</span>}
        {' · '}
        <ActorLinks actors={claim.by} />
        {toActPhrase(claim)}: {toSubjectWords(claim)}
      </p>
      <ClaimWords claim={claim} />
      <Chain claim={claim} />
      {children}
      <p class="entry-foot">
        {toSentence(VOICE_WORDS[claim.voice].words)}{' '}
        {claim.quantity && toSentence(`Quantity: ${claim.quantity}`)}{' '}
        {claim.caveat && toSentence(`Limit: ${claim.caveat}`)}{' '}
        <Link to={`/claims/${claim.id}`}>What this stands on</Link>
      </p>
      <Sources sources={claim.sources} />
    </article>
  )
}
