import { SuretyError } from '../../model/problem.ts'
import type { TextInput } from '../read-text.ts'
import { toPlainText } from './read-html.ts'
import { toToldDay } from './told-date.ts'

type Values = Readonly<Record<string, unknown>>

/** One document for each entry of an RSS, Atom, RDF or JSON feed; entries without text are left out and counted. */
export async function readFeed(
  text: string,
  name: string,
): Promise<{
  readonly inputs: readonly (TextInput & { readonly name: string })[]
  readonly empty: number
}> {
  const { parseFeed } = await import('feedsmith')
  const feed = parseOrRefuse(() => parseFeed(text), name)
  const outlet = toText(feed.title)
  const inputs: (TextInput & { readonly name: string })[] = []
  let empty = 0
  const entries = toList(feed.items ?? feed.entries)
  for (const [index, entry] of entries.entries()) {
    const input = await toInput(entry, `${name}, entry ${index + 1}`, outlet)
    if (input) inputs.push(input)
    else empty += 1
  }
  return { inputs, empty }
}

function parseOrRefuse(parse: () => unknown, name: string): Values {
  try {
    const { feed } = parse() as { readonly feed?: Values }
    if (feed) return feed
    throw new Error('no feed in it')
  } catch (error) {
    throw new SuretyError(
      'document-refused',
      `${name} was not taken in: it is no feed that can be read (${error instanceof Error ? error.message : String(error)}).`,
      'RSS, Atom and JSON Feed are taken; check that the file is whole.',
    )
  }
}

async function toInput(
  entry: Values,
  name: string,
  outlet: string | undefined,
): Promise<(TextInput & { readonly name: string }) | undefined> {
  const title = await plain(toText(entry.title), name)
  const body = await plain(findBody(entry), name)
  if (body === undefined && title === undefined) return undefined
  const publishedOn = toToldDay(
    toText(entry.pubDate) ??
      toText(entry.published) ??
      toText(entry.date_published) ??
      toText(toValues(entry.dc).date) ??
      toText(toList(toValues(entry.dc).dates as never)[0]),
  )
  const author = findAuthor(entry)
  const address = findAddress(entry)
  const text = [title, body].filter((part) => part !== undefined).join('\n\n')
  return {
    text,
    name,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(address && { address }),
    ...(publishedOn && { publishedOn }),
    ...(author && { author }),
  }
}

async function plain(html: string | undefined, name: string): Promise<string | undefined> {
  if (html === undefined) return undefined
  const text = (await toPlainText(html, name)).trim()
  return text === '' ? undefined : text
}

function findBody(entry: Values): string | undefined {
  const content = entry.content
  return (
    toText(toValues(content).encoded) ??
    toText(content) ??
    toText(entry.content_html) ??
    toText(entry.content_text) ??
    toText(entry.description) ??
    toText(entry.summary)
  )
}

function findAuthor(entry: Values): string | undefined {
  const creators = toList(toValues(entry.dc).creators as never).map(toText)
  const authors = toList(entry.authors as never).map((author) =>
    typeof author === 'string' ? author : toText(toValues(author).name),
  )
  const names = [...creators, ...authors].filter((each) => each !== undefined)
  return names.length > 0 ? names.join(', ') : undefined
}

function findAddress(entry: Values): string | undefined {
  const links = toList(entry.links as never).map(toValues)
  const main = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
  const address =
    toText(entry.link) ?? toText(entry.url) ?? toText(main?.href) ?? toText(entry.external_url)
  return address !== undefined && /^https?:\/\/\S+$/.test(address) ? address : undefined
}

// Atom writes a text as an object with a value.
function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'object' && value !== null && 'value' in value)
    return toText((value as Values).value)
  return undefined
}

function toValues(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {}
}

function toList(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as Values[]) : []
}
