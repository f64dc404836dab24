import type { Actor } from '../model/actor.ts'
import type { ProvisionFinding } from '../model/finding.ts'
import type { Instrument } from '../model/instrument.ts'
import type { ProvisionState } from '../model/provision.ts'
import { STATE_WORDS } from '../model/vocabulary.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, ClaimLine, DocumentLine } from './claim-line.ts'
import { type Paging, toPageOf, toPaging } from './paging.ts'

/** A run of a text that was found; `found` is what was sought. */
export interface Run {
  readonly text: string
  readonly found: boolean
}

/** Words that hold what was sought: of a claim, or of a document that may be shown. */
export interface FoundWords {
  readonly shown: readonly Run[]
  readonly claim?: ClaimLine
  readonly document?: DocumentLine
  readonly start?: number
  readonly end?: number
}

export interface SearchAnswer {
  readonly asked: Asked
  /** What was sought; empty when nothing was asked yet. */
  readonly q: string
  readonly actors: readonly ActorLine[]
  readonly instruments: readonly { readonly id: string; readonly title: string }[]
  readonly provisions: readonly {
    readonly id: string
    readonly title: string
    readonly instrument: string
    readonly state: ProvisionState
    readonly stateWords: string
    readonly paraphrase: string
  }[]
  readonly paging: Paging
  readonly hits: readonly FoundWords[]
  /** True when there were more than were looked at. */
  readonly cut: boolean
}

/** One thing that is sought: a word, or a phrase between quotation marks; with a minus before it, what must not be there. */
interface Term {
  readonly words: string
  readonly not: boolean
}

/** Reads a search as web searches are written. */
export function parseTerms(q: string): readonly Term[] {
  return [...q.matchAll(/(-?)(?:"([^"]+)"|(\S+))/g)].flatMap(([, minus, phrase, word]) => {
    const words = fold(phrase ?? word ?? '').trim()
    return words === '' || words === 'or' ? [] : [{ words, not: minus === '-' }]
  })
}

/** Whether a text holds every word that is sought, in the singular or plural, and none that must not be there. */
export function isMatch(text: string, terms: readonly Term[]): boolean {
  const folded = ` ${toWords(text)} `
  return (
    terms.some(({ not }) => !not) &&
    terms.every(({ words, not }) => folded.includes(` ${toWords(words)} `) !== not)
  )
}

/** Folded words without a plain plural's last letter: "ceasefires" and "ceasefire" are one. */
function toWords(text: string): string {
  return fold(text)
    .trim()
    .split(' ')
    .map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .join(' ')
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}

export interface SearchFindings {
  readonly actors: readonly Actor[]
  readonly instruments: readonly Instrument[]
  readonly provisions: readonly ProvisionFinding[]
  /** In the order of the search, the best first. */
  readonly hits: readonly FoundWords[]
  readonly cut: boolean
}

/** How many actors, instruments and provisions are named beside the words found. */
const MOST_NAMED = 12

export function toSearch(
  asked: Asked,
  q: string,
  { actors, instruments, provisions, hits, cut }: SearchFindings,
  page: number,
): SearchAnswer {
  const terms = parseTerms(q)
  const paging = toPaging(hits.length, page, 25)
  return {
    asked,
    q,
    actors: actors
      .filter(({ id, name, aliases, demonyms }) =>
        [id, name, ...aliases, ...demonyms].some((text) => isMatch(text, terms)),
      )
      .slice(0, MOST_NAMED)
      .map(({ id, name }) => ({ id, name })),
    instruments: instruments
      .filter(({ title, shortTitle, effect }) => isMatch(`${title} ${shortTitle} ${effect}`, terms))
      .slice(0, MOST_NAMED)
      .map(({ id, title }) => ({ id, title })),
    provisions: provisions
      .filter(({ provision }) => isMatch(`${provision.title} ${provision.paraphrase}`, terms))
      .slice(0, MOST_NAMED)
      .map(({ provision, instrument, state }) => ({
        id: provision.id,
        title: provision.title,
        instrument: instruments.find(({ id }) => id === instrument)?.shortTitle ?? instrument,
        state,
        stateWords: STATE_WORDS[state].words,
        paraphrase: provision.paraphrase,
      })),
    paging,
    hits: toPageOf(hits, paging),
    cut,
  }
}
