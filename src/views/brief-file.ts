import { type Language, splitForeign } from '../model/language.ts'
import type { Words } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import type { BriefAnswer, BriefNote, BriefSpec } from './brief.ts'
import type { SourceLine } from './claim-line.ts'

/** What a brief's file says of itself to a machine: what was asked, and each sentence with the question that gave it. */
export interface KeptBrief {
  readonly surety: 'brief'
  readonly spec: BriefSpec
  /** The language that its sentences are in. */
  readonly lang: Language
  readonly asked: Asked
  readonly sentences: readonly {
    readonly id: string
    readonly words: string
    readonly from: string
  }[]
}

function toKeptBrief(answer: BriefAnswer): KeptBrief {
  const { spec, asked, blocks } = answer
  return {
    surety: 'brief',
    spec,
    lang: answer.lang,
    asked,
    sentences: blocks.flatMap(({ sentences }) =>
      sentences.map(({ id, words, from }) => ({ id, words, from })),
    ),
  }
}

/** The JSON of a kept brief with every character escaped that could end a comment or an attribute. */
export function toKeptText(answer: BriefAnswer): string {
  return JSON.stringify(toKeptBrief(answer)).replace(
    /[<>&'\u2068\u2069-]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The brief as Markdown: sentences with their questions, footnotes, and the part for machines at the end. */
export function toBriefMarkdown(answer: BriefAnswer, origin: string, { brief }: Words): string {
  const { asked, blocks, notes, sources } = answer
  const plain = (words: string): string =>
    splitForeign(words)
      .map(({ text }) => text)
      .join('')
  return [
    `# ${asked.framework.title}: ${brief.title}`,
    brief.dates(asked.on, asked.known, asked.position, asked.hash.slice(0, 16)),
    ...(asked.notice ? [`> ${asked.notice}`] : []),
    ...blocks.flatMap(({ title, sentences }) => [
      `## ${title}`,
      sentences
        .map(
          ({ words, from, notes: cited }) =>
            `- ${toStopped(plain(words))}${cited.map((n) => `[^${n}]`).join('')} ([${brief.answer}](${origin}${from}))`,
        )
        .join('\n'),
    ]),
    ...(sources.length > 0 ? [`## ${brief.sources}`, sources.map(toSourceText).join('\n')] : []),
    ...notes.map((note) => toNoteText(note, origin)),
    `<!-- surety-brief ${toKeptText(answer)} -->`,
    '',
  ].join('\n\n')
}

function toStopped(words: string): string {
  return /[.!?…]["”’»)]?$/.test(words) ? words : `${words}.`
}

function toSourceText({ publisher, publishedOn, address }: SourceLine): string {
  return `- ${[publisher, publishedOn].filter(Boolean).join(', ')}: ${address}`
}

function toNoteText({ number, claim, address }: BriefNote, origin: string): string {
  const said = claim.quote === undefined ? (claim.words ?? claim.id) : `“${claim.quote}”`
  const chain = claim.chain.join(' → ')
  const cited = claim.sources.map(({ publisher, publishedOn }) =>
    [publisher, publishedOn].filter(Boolean).join(', '),
  )
  const parts = [claim.when, said.replace(/\s+/g, ' '), chain, cited.join('; ')].filter(Boolean)
  return `[^${number}]: ${parts.join('. ')} <${origin}${address}>`
}

const KEPT = /(?:<!-- surety-brief |data-brief="|data-brief=')(\{.*?\})(?: -->|"|')/s

/** The part for machines of a brief's file, Markdown or HTML; nothing when the file holds none. */
export function findKeptBrief(text: string): KeptBrief | undefined {
  const found = KEPT.exec(text)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  if (found === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(found)
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function isKept(value: unknown): value is KeptBrief {
  return (
    typeof value === 'object' &&
    value !== null &&
    'surety' in value &&
    value.surety === 'brief' &&
    'asked' in value &&
    'spec' in value &&
    'sentences' in value &&
    Array.isArray(value.sentences)
  )
}
