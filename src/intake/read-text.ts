import type { Document, Rights } from '../model/document.ts'
import { parseSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import { findAgency } from './agency.ts'
import { toBlocks } from './blocks.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { findHeadDate } from './head-date.ts'
import { refuseUnreadable } from './refuse.ts'

/** A text or Markdown file and what is told of it beside. What is told here wins over the file's own front matter. */
export interface TextInput {
  readonly text: string
  /** The file's name, for messages. */
  readonly name?: string
  readonly outlet?: string
  readonly address?: string
  readonly publishedOn?: string
  readonly title?: string
  readonly author?: string
  readonly rights?: string
}

const RIGHTS: readonly Rights[] = ['own', 'open', 'quotation']

/**
 * Turns a text into a document. The stored text is the body exactly; a publication date is what was told, else what the head
 * of the text plainly says, else unknown. `sha256` gives 64 lower-case hex digits of a text's UTF-8.
 */
export function toDocument(input: TextInput, sha256: (text: string) => string): Document {
  const name = input.name ?? 'The text'
  refuseUnreadable(input.text, name)
  const { front, body } = splitFrontMatter(input.text.replace(/^\ufeff/, ''), name)
  refuseUnreadable(body, name)
  const blocks = toBlocks(body)
  const publishedOn =
    toDate(input.publishedOn ?? told(front, 'published'), name) ?? findHeadDate(body, blocks)
  const titled = blocks.find((block) => block.kind === 'title')
  const title =
    input.title ??
    told(front, 'title') ??
    (titled && body.slice(titled.start, titled.end).replace(/^#+\s+/, ''))
  const note = toNote(front)
  return {
    id: `d-${sha256(body).slice(0, 16)}`,
    text: body,
    blocks,
    rights: toRights(input.rights ?? told(front, 'rights'), name),
    ...optional('title', title),
    ...optional('outlet', input.outlet ?? told(front, 'outlet')),
    ...optional('address', input.address ?? told(front, 'address')),
    ...optional('author', input.author ?? told(front, 'author')),
    ...optional('agency', findAgency(body, blocks)),
    ...optional('publishedOn', publishedOn),
    ...optional('note', note),
  }
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
): { readonly [K in Key]?: string } {
  return value === undefined || value === ''
    ? {}
    : ({ [key]: value } as { readonly [K in Key]?: string })
}

function told(front: FrontMatter, key: string): string | undefined {
  const value = front[key]
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : value.join(', ')
  return text === '' || text === 'null' || text === '~' ? undefined : text
}

function toNote(front: FrontMatter): string | undefined {
  const sources = front.sources
  const list = sources === undefined ? [] : typeof sources === 'string' ? [sources] : sources
  const parts = [told(front, 'note'), list.length > 0 ? `Sources: ${list.join('; ')}` : undefined]
  const note = parts.filter((part) => part !== undefined).join(' ')
  return note === '' ? undefined : note
}

function toDate(text: string | undefined, name: string): string | undefined {
  if (text === undefined || text === 'unknown') return undefined
  if (parseSpan(text)) return text
  throw new SuretyError(
    'document-refused',
    `${name} was not taken in: its publication date "${text}" is no date.`,
    'Write it as 2025-03-13, as 2025-03 when only the month is known, or leave it out when it is unknown.',
  )
}

function toRights(text: string | undefined, name: string): Rights {
  if (text === undefined) return 'quotation'
  const rights = RIGHTS.find((candidate) => candidate === text)
  if (rights) return rights
  throw new SuretyError(
    'document-refused',
    `${name} was not taken in: its rights "${text}" are not known.`,
    'Write own, open or quotation; without it, quotation is taken.',
  )
}
