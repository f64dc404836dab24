import { toDateWords, toPlainWords } from '../../web/index.ts'
import type { ClaimLine } from '../views/index.ts'
import { STANDING_WORDS, VOICE_WORDS } from '../views/words.ts'
import { type FeedEntry, toText } from './to-atom.ts'

/** Claims as entries of a feed, newest change first, each with its words in full. */
export function toClaimEntries(claims: readonly ClaimLine[]): readonly FeedEntry[] {
  return claims
    .map(toClaimEntry)
    .sort((a, b) => b.updated.localeCompare(a.updated) || a.key.localeCompare(b.key))
    .slice(0, MOST_ENTRIES)
}

/** As many entries as a feed tells. */
export const MOST_ENTRIES = 100

/** One claim as an entry: what is said in the title, whose words and on whose word in the content. */
export function toClaimEntry(claim: ClaimLine): FeedEntry {
  const read = claim.standing === 'unreviewed' ? 'A machine reads: ' : ''
  return {
    key: `claim:${claim.id}`,
    title: `${read}${toPlainWords(claim)}`,
    updated: claim.judgedAt ?? claim.recordedAt,
    author:
      claim.origin === 'read' ? `reader ${claim.reader ?? ''}` : 'the framework’s maintainers',
    path: `/claims/${claim.id}`,
    content: toClaimContent(claim),
  }
}

/** The words in full, on whose word, through whom, and where they stand. */
export function toClaimContent(claim: ClaimLine): string {
  const words =
    claim.quote === undefined
      ? toParagraph(claim.words ?? toPlainWords(claim))
      : `<blockquote>${toParagraph(claim.quote)}</blockquote>`
  const rows = [
    claim.when ? `Said or done: ${toDateWords(claim.when)}.` : 'Date not told.',
    `On whose word: ${VOICE_WORDS[claim.voice].words}${claim.speaker ? ` (${claim.speaker})` : ''}.`,
    ...(claim.chain.length > 0 ? [`Chain of reports: ${claim.chain.join(' → ')}.`] : []),
    ...(claim.conditions.length > 0 ? [`Conditions: ${claim.conditions.join('; ')}.`] : []),
    `Standing: ${STANDING_WORDS[claim.standing]}.`,
  ]
  const sources = claim.sources.map(
    ({ publisher, publishedOn, address }) =>
      `${publisher}${publishedOn ? `, ${toDateWords(publishedOn)}` : ''} ${address}`,
  )
  return [
    words,
    toParagraph(rows.join(' ')),
    ...(sources.length > 0 ? [toParagraph(`Sources: ${sources.join('; ')}`)] : []),
  ].join('')
}

function toParagraph(words: string): string {
  return `<p>${toText(words)}</p>`
}
