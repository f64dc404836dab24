import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { openCorpora } from './corpus.mjs'

// A picture stands between two pages, as in a crawl that keeps them: it must stream by and leave nothing behind.
const PICTURE = Buffer.alloc(200_000, 'picture')
const FURNITURE = 20_000
const BATCH = 100

/** Writes a web archive of at least `size` bytes, page by page, so that it never stands in memory. Gives the number of pages. */
export async function writeArchive(path, size) {
  const file = createWriteStream(path)
  const corpora = openCorpora(31)
  let [pages, written] = [0, 0]
  const write = async (bytes) => {
    written += bytes.length
    if (!file.write(bytes)) await once(file, 'drain')
  }
  while (written < size) {
    for (const document of corpora.mixed(BATCH)) {
      if (written >= size) break
      const page = Buffer.from(toPage(document, pages))
      await write(toRecord(`https://news.example/${pages}.html`, 'text/html; charset=utf-8', page))
      await write(toRecord(`https://news.example/${pages}.jpg`, 'image/jpeg', PICTURE))
      pages += 1
    }
  }
  file.end()
  await once(file, 'finish')
  return { pages, bytes: written }
}

// The report in the middle of what pages put around it: menus, scripts, links to other reports.
function toPage({ text, published }, n) {
  const [title = '', ...paragraphs] = text.split(/\n\s*\n/)
  const script = `<script>window.page=${n};/* ${'x'.repeat(FURNITURE)} */</script>`
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`)
  return [
    `<!doctype html><html lang="en"><head><title>${toHtml(title)}</title>`,
    `<meta property="article:published_time" content="${published ?? '2026-03-02'}">${script}</head>`,
    `<body><nav><ul>${menu.join('')}</ul></nav><article><h1>${toHtml(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${toHtml(paragraph)}</p>`),
    '</article><footer>All rights reserved. <a href="/privacy">Privacy</a></footer></body></html>',
  ].join('\n')
}

function toRecord(address, type, body) {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2026-03-02T12:00:00Z',
    `WARC-Record-ID: <urn:example:${address.slice(21)}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.length + body.length}`,
  ].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n${http}`), body, Buffer.from('\r\n\r\n')])
}

function toHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').trim()
}
