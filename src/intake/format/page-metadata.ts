import type { TextInput } from '../read-text.ts'
import { toToldDay } from './told-date.ts'

/** As much of a parsed page as its metadata needs. */
export interface PageHead {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement>
}

interface PageElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

/** What a page tells of itself. */
export type PageMetadata = Pick<
  TextInput,
  'title' | 'outlet' | 'address' | 'publishedOn' | 'author'
>

type Values = Readonly<Record<string, unknown>>

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'date',
]
const ARTICLE = /(?:Article|Posting|Report)$/

/** Title, outlet, date, author and address from JSON-LD, else from meta elements. What two places tell differently of the date is unknown. */
export function findMetadata(page: PageHead): PageMetadata {
  const linked = findArticle(page)
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = findMeta(page, name)
      if (found !== undefined) return found
    }
    return undefined
  }
  const title =
    toText(linked.headline) ?? meta('og:title', 'twitter:title', 'dc.title') ?? toHeading(page)
  const outlet =
    toName(linked.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher')
  const author =
    toName(linked.author) ?? meta('author', 'article:author', 'parsely-author', 'dc.creator')
  const address = toAddress(
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  )
  const publishedOn =
    toToldDay(toText(linked.datePublished)) ?? toToldDay(meta(...PUBLISHED)) ?? toMarkedTime(page)
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(address && { address }),
    ...(publishedOn && { publishedOn }),
    ...(author && !/^https?:/.test(author) && { author }),
  }
}

function findMeta(page: PageHead, name: string): string | undefined {
  const wanted = name.toLowerCase()
  for (const element of Array.from(page.querySelectorAll('meta'))) {
    const own = ['property', 'name', 'itemprop'].map((key) =>
      element.getAttribute(key)?.toLowerCase(),
    )
    if (!own.includes(wanted)) continue
    const content = toText(element.getAttribute('content'))
    if (content !== undefined) return content
  }
  return undefined
}

function toHeading(page: PageHead): string | undefined {
  const heading = page.querySelectorAll('h1')
  return (
    (heading.length === 1 ? toText(heading[0]?.textContent) : undefined) ??
    toText(page.querySelector('title')?.textContent)
  )
}

function toMarkedTime(page: PageHead): string | undefined {
  const times = Array.from(page.querySelectorAll('time[datetime]')).filter(
    (time) => time.getAttribute('pubdate') !== null || time.getAttribute('itemprop') !== null,
  )
  const days = new Set(times.map((time) => toToldDay(time.getAttribute('datetime') ?? undefined)))
  const [only] = days
  return days.size === 1 ? only : undefined
}

/** The first article of the page's JSON-LD; broken JSON counts as none. */
function findArticle(page: PageHead): Values {
  for (const script of Array.from(
    page.querySelectorAll('script[type="application/ld+json"]'),
  ).slice(0, 20)) {
    const found = findInside(parse(script.textContent ?? ''), 0)
    if (found) return found
  }
  return {}
}

function findInside(value: unknown, depth: number): Values | undefined {
  if (depth > 4 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = findInside(each, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const object = value as Values
  const kinds = [object['@type']].flat()
  if (kinds.some((kind) => typeof kind === 'string' && ARTICLE.test(kind))) return object
  return findInside(object['@graph'], depth + 1)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// A name, an object with a name, or a list of these.
function toName(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.map(toName).filter((name) => name !== undefined)
    return names.length > 0 ? names.join(', ') : undefined
  }
  if (typeof value === 'object' && value !== null) return toText((value as Values).name)
  return toText(value)
}

function toAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/\S+$/.test(value) ? value : undefined
}

function toText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' || text.length > 500 ? undefined : text
}
