import { SuretyError } from '../../model/problem.ts'
import type { TextInput } from '../read-text.ts'
import { findMetadata, type PageHead } from './page-metadata.ts'
import { type PageNode, toPageText } from './page-text.ts'

const MOST_ELEMENTS = 60_000
// Below this the page's own text says more than what was cut out of it.
const LEAST_ARTICLE = 200
const DEEPEST = 1500

/** The report of a web page without its furniture, and what the page tells of itself. */
export async function readHtml(html: string, name: string): Promise<TextInput> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  refuseNested(html, name)
  try {
    const { document } = parseHTML(toWholePage(html))
    const metadata = findMetadata(document as unknown as PageHead)
    const whole = toPageText(document.documentElement as unknown as PageNode)
    const article = new Readability<PageNode>(document as never, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as PageNode,
      disableJSONLD: true,
    }).parse()
    const cut = article?.content ? toPageText(article.content) : ''
    const body = cut.length >= Math.min(LEAST_ARTICLE, whole.length) ? cut : whole
    if (body.trim() === '') throw toNothing(name)
    const { title } = metadata
    const text = title && !body.startsWith(title) ? `${title}\n\n${body}` : body
    return { text, name, ...metadata }
  } catch (error) {
    if (error instanceof SuretyError) throw error
    throw new SuretyError(
      'document-refused',
      `${name} was not taken in: its HTML cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      'Save the page as text and take that in.',
    )
  }
}

/** The text of a piece of HTML, such as an entry of a feed: nothing is cut out of it. */
export async function toPlainText(html: string, name: string): Promise<string> {
  if (!/[<&]/.test(html)) return html
  const { parseHTML } = await import('linkedom')
  refuseNested(html, name)
  return toPageText(parseHTML(toWholePage(html)).document.documentElement as unknown as PageNode)
}

// A piece without a body has none to be read from.
function toWholePage(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
}

function toNothing(name: string): SuretyError {
  return new SuretyError(
    'document-refused',
    `${name} was not taken in: the page holds no text.`,
    'It may be drawn by a script in the browser: save what you see as text and take that in.',
  )
}

// The parser calls itself for every level; a page nested without end would bring it down.
function refuseNested(html: string, name: string): void {
  let depth = 0
  let deepest = 0
  for (const [tag, close, word = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    if (
      /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|tr|dd|dt|option)$/i.test(
        word,
      )
    )
      continue
    if (tag.endsWith('/>')) continue
    depth = close ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  if (deepest > DEEPEST)
    throw new SuretyError(
      'document-refused',
      `${name} was not taken in: its HTML is nested ${deepest} levels deep.`,
      'Save the page as text and take that in.',
    )
}
