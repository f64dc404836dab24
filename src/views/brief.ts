import type { Language } from '../model/language.ts'
import type { Asked } from './asked.ts'
import type { ClaimLine, SourceLine } from './claim-line.ts'

/** What a brief is made of: each part is a block when it is asked for. */
export interface BriefSpec {
  readonly headline: boolean
  /** A line of the matrix, by its id. */
  readonly line?: string
  /** Actors whose dossier is told, by their ids. */
  readonly states: readonly string[]
  /** A provision, with why and what it would take. */
  readonly provision?: string
  /** An assumption as it is written: `ceasefire=yes`. */
  readonly assume?: string
  /** What changed in the world since this day. */
  readonly since?: string
  readonly sources: boolean
}

/** One sentence of a brief, with the question that gave it. */
export interface BriefSentence {
  /** Stable among briefs of the same blocks: `state/POL/land-force`. */
  readonly id: string
  readonly words: string
  /** The address of the answer that gave it, pinned to both clocks. */
  readonly from: string
  /** Footnotes, by number. */
  readonly notes: readonly number[]
}

export interface BriefBlock {
  readonly id: string
  readonly title: string
  /** True where the title is in the framework's language. */
  readonly foreign: boolean
  readonly sentences: readonly BriefSentence[]
}

/** A footnote: the words that a sentence stands on. */
export interface BriefNote {
  readonly number: number
  readonly claim: ClaimLine
  /** The address of the passage, or of the claim where it has none. */
  readonly address: string
}

/** A brief: chosen blocks at pinned dates, every sentence with its question, the words behind them as footnotes. */
export interface BriefAnswer {
  readonly asked: Asked
  readonly spec: BriefSpec
  readonly lang: Language
  readonly blocks: readonly BriefBlock[]
  readonly notes: readonly BriefNote[]
  /** Sources of the footnotes, each once; empty when the block was not asked for. */
  readonly sources: readonly SourceLine[]
}

/** What a brief can be made of. */
export interface BriefChoices {
  readonly asked: Asked
  readonly lines: readonly { readonly id: string; readonly label: string }[]
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly provisions: readonly {
    readonly id: string
    readonly title: string
    readonly instrument: string
  }[]
}

/** A sentence before its footnotes have numbers. */
export interface BriefDraft {
  readonly id: string
  readonly words: string
  readonly from: string
  readonly claims: readonly ClaimLine[]
}

/** Numbers the footnotes in the order in which sentences first ask for them. */
export function toBrief(
  asked: Asked,
  spec: BriefSpec,
  lang: Language,
  drafts: readonly {
    readonly id: string
    readonly title: string
    readonly foreign?: boolean
    readonly sentences: readonly BriefDraft[]
  }[],
): BriefAnswer {
  const notes = new Map<string, BriefNote>()
  const number = (claim: ClaimLine): number => {
    const known = notes.get(claim.id)
    if (known) return known.number
    const note = { number: notes.size + 1, claim, address: toNoteAddress(claim, asked) }
    notes.set(claim.id, note)
    return note.number
  }
  const blocks = drafts.map(({ foreign = false, sentences, ...block }) => ({
    ...block,
    foreign,
    sentences: sentences.map(({ claims, ...sentence }) => ({
      ...sentence,
      notes: [...new Set(claims.map(number))],
    })),
  }))
  const cited = [...notes.values()].flatMap(({ claim }) => claim.sources)
  const sources = [...new Map(cited.map((source) => [source.id, source])).values()]
  return {
    asked,
    spec,
    lang,
    blocks,
    notes: [...notes.values()],
    sources: spec.sources ? sources : [],
  }
}

/** The address of an answer at the clocks of a question, so that it never changes. */
export function toPinned(
  path: string,
  { on, known, basis, trust, suppose, without = [] }: Asked,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const query: readonly (readonly [string, string | undefined])[] = [
    ...Object.entries(more),
    ['on', on],
    ['known', known],
    ['basis', basis === 'recorded' ? undefined : basis],
    ['trust', trust === 'reviewed' ? undefined : trust],
    ...suppose.map((value) => ['suppose', value] as const),
    ...without.map((value) => ['without', value] as const),
  ]
  const text = query
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('&')
    .replace(/%(3A|2F|3D|40)/g, decodeURIComponent)
  return `${path}?${text}`
}

function toNoteAddress({ id, document }: ClaimLine, asked: Asked): string {
  return document
    ? `${toPinned(`/documents/${document.id}`, asked, { claim: id })}#p${document.start}-${document.end}`
    : toPinned(`/claims/${id}`, asked)
}
