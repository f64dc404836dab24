import { createHash } from 'node:crypto'
import { type Frame, withQuery } from '../../web/index.ts'
import type { Asked } from '../views/index.ts'

/** One entry of a feed. */
export interface FeedEntry {
  /** What the entry is of, the same for ever: `claim:c-204`. Readers tell new from old by it. */
  readonly key: string
  readonly title: string
  /** ISO instant of its newest change. */
  readonly updated: string
  readonly author: string
  /** Where it is shown; both dates are pinned when a feed is printed. */
  readonly path: string
  /** HTML, whole: nothing is cut. */
  readonly content: string
}

/** What a page tells those who follow it, newest first. */
export interface Feed {
  readonly title: string
  readonly asked: Asked
  readonly entries: readonly FeedEntry[]
}

/** A feed as Atom (RFC 4287), with ids that never change and links that always show the same. */
export function toAtom({ title, asked, entries }: Feed, frame: Frame): string {
  const { origin, path, query } = frame
  const page = `${origin}${withQuery(path, query)}`
  const self = `${origin}${withQuery(`${path === '/' ? '/index' : path}.atom`, query)}`
  const own = JSON.stringify([asked.framework.id, path, query])
  const updated = entries.reduce(
    (newest, entry) => max(newest, entry.updated),
    '1970-01-01T00:00:00Z',
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${toUrn(`feed ${own}`)}</id>
<title>${toText(`${title} · ${asked.framework.title}`)}</title>
<subtitle>Ledger position ${asked.position}, hash ${asked.hash}</subtitle>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${toText(self)}"/>
<link rel="alternate" type="text/html" href="${toText(page)}"/>
<generator version="${toText(frame.version)}">Surety</generator>
${entries.map((entry) => toEntry(entry, asked, origin)).join('')}</feed>
`
}

function toEntry(entry: FeedEntry, asked: Asked, origin: string): string {
  const { key, title, updated, author, path, content } = entry
  const clocks = [
    ['on', updated.slice(0, 10)],
    ['known', updated],
  ] as const
  return `<entry>
<id>${toUrn(`${asked.framework.id} ${key}`)}</id>
<title>${toText(title)}</title>
<updated>${updated}</updated>
<author><name>${toText(author)}</name></author>
<link rel="alternate" type="text/html" href="${toText(`${origin}${withQuery(path, clocks)}`)}"/>
<content type="html">${toText(content)}</content>
</entry>
`
}

/** Text inside an element or an attribute; characters that XML 1.0 cannot hold are left out. */
export function toText(text: string): string {
  return text
    .replace(UNCARRIED, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 (section 2.2) refuses.
const UNCARRIED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A name-based UUID (RFC 9562, version 8, of SHA-256): it needs no domain that somebody must own for ever. */
function toUrn(name: string): string {
  const hex = createHash('sha256').update(name, 'utf8').digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function max(a: string, b: string): string {
  return a > b ? a : b
}
