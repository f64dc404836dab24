import { SuretyError } from '../../model/problem.ts'
import type { TextInput } from '../read-text.ts'
import { toPlainText } from './read-html.ts'
import { toToldDay } from './told-date.ts'

type Values = Readonly<Record<string, unknown>>

/** Under which keys a line of JSON may tell a field: the first that is there counts. */
const KEYS = {
  text: ['text', 'body', 'content'],
  html: ['html', 'content_html'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'source'],
  address: ['address', 'url', 'link'],
  published: ['published', 'publishedOn', 'date', 'date_published'],
  author: ['author', 'byline'],
  rights: ['rights'],
} as const

/** A document from an object of JSON: `{"text": ..., "title": ..., "outlet": ..., "published": ...}`. */
export async function readJsonDocument(
  value: unknown,
  name: string,
): Promise<TextInput & { readonly name: string }> {
  const object =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}
  const told = (field: keyof typeof KEYS): string | undefined => {
    for (const key of KEYS[field]) {
      const found = object[key]
      if (typeof found === 'string' && found.trim() !== '') return found
    }
    return undefined
  }
  const html = told('html')
  const text = told('text') ?? (html === undefined ? undefined : await toPlainText(html, name))
  if (text === undefined) {
    throw new SuretyError(
      'document-refused',
      `${name} was not taken in: it has no field text (or body, content, html).`,
      'Write one object a line: {"text": "...", "title": "...", "outlet": "...", "published": "2025-03-12", "address": "https://..."}.',
    )
  }
  const published = told('published')
  const given = {
    title: told('title'),
    outlet: told('outlet'),
    address: told('address'),
    author: told('author'),
    rights: told('rights'),
    // What is no plain date is passed on, so that it is refused with a word and not dropped.
    publishedOn: toToldDay(published) ?? published,
  }
  const fields = Object.entries(given).filter(([, each]) => each !== undefined)
  return { text, name, ...Object.fromEntries(fields) }
}

/** The value of a JSON text; refuses what is none. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SuretyError(
      'document-refused',
      `${name} was not taken in: it is no JSON (${error instanceof Error ? error.message : String(error)}).`,
      'Write one whole JSON object a line.',
    )
  }
}
