import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Item, listItems, openItem } from '../index.ts'

const PARAGRAPH =
  'Arland and Borland will send divers to clear mines after a ceasefire, the minister said on Tuesday. Corland will not send soldiers, its prime minister told reporters. Dorland is ready to train crews in its own ports, and to pay for half of the fuel that the ships of the others need.'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const open = (content: string | Uint8Array, name = 'report', contentType?: string) =>
  openItem({
    name,
    bytes: typeof content === 'string' ? bytes(content) : content,
    ...(contentType !== undefined && { contentType }),
  })
const one = async (content: string | Uint8Array, name?: string, contentType?: string) => {
  const { found, troubles } = await open(content, name, contentType)
  expect(troubles).toEqual([])
  expect(found).toHaveLength(1)
  return found[0] as (typeof found)[number]
}
const refusal = async (content: string | Uint8Array, name?: string): Promise<string> => {
  const { found, troubles } = await open(content, name)
  expect(found).toEqual([])
  expect(troubles).toHaveLength(1)
  expect(troubles[0]?.refused.code).toBe('document-refused')
  expect(troubles[0]?.refused.hint).not.toBe('')
  return troubles[0]?.refused.sentence ?? ''
}

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const ARTICLE = `<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Allies make offers</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH.replaceAll('Borland', 'Farland')}</p><ul><li>Arland: ships<li>Borland: money</ul></article></main><aside><a href="/x">Grapes: a record harvest</a></aside><script>alert("no text")</script>`

describe('HTML', () => {
  test('gives the report without the furniture of the page', async () => {
    const { input } = await one(page('<title>Allies make offers</title>', ARTICLE))
    expect(input.text).toContain(`Allies make offers\n\n${PARAGRAPH}`)
    expect(input.text).toContain('- Arland: ships\n\n- Borland: money')
    expect(input.text).not.toMatch(/Home|Grapes|alert/)
  })

  test('tells title, outlet, date, author and address from JSON-LD before meta elements', async () => {
    const linked = {
      '@graph': [
        { '@type': 'WebPage', headline: 'Not this' },
        {
          '@type': 'NewsArticle',
          headline: 'Allies make offers',
          datePublished: '2025-03-13T23:30:00-05:00',
          author: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
          publisher: { name: 'The Lantern' },
        },
      ],
    }
    const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script><meta property="og:site_name" content="lantern.example"><meta property="article:published_time" content="2025-03-20"><link rel="canonical" href="https://lantern.example/1">`
    expect((await one(page(head, ARTICLE))).input).toMatchObject({
      title: 'Allies make offers',
      outlet: 'The Lantern',
      // The day where it was written, not the day in London.
      publishedOn: '2025-03-13',
      author: 'A. Writer, B. Writer',
      address: 'https://lantern.example/1',
    })
  })

  test.each([
    ['<meta property="article:published_time" content="2025-03-13T10:00:00Z">', '2025-03-13'],
    ['<meta name="date" content="13 March 2025">', '2025-03-13'],
    ['<meta name="DC.date.issued" content="20250313">', '2025-03-13'],
    ['<meta name="date" content="03/04/2025">', undefined],
    ['<meta name="date" content="2025-02-30">', undefined],
    ['<script type="application/ld+json">{broken</script>', undefined],
  ])('%s gives the day %s', async (head, day) => {
    expect((await one(page(head, ARTICLE))).input.publishedOn).toBe(day)
  })

  test.each([
    ['nothing closed', `<html><body><div><p>${PARAGRAPH}<p>More of it<div><b>`],
    ['crossed tags', `<html><b><p>${PARAGRAPH}</b></p></div></div></html></body>`],
    ['a cut tag', `<html><body><p>${PARAGRAPH}</p><a href="x`],
    ['no html at all around it', `<p>${PARAGRAPH}</p>`],
  ])('malformed (%s) is still read', async (_, html) => {
    expect((await one(html, 'page.html')).input.text).toContain(PARAGRAPH)
  })

  test.each([
    ['no text', page('', '<script>draw()</script>'), 'the page holds no text'],
    ['nested without end', '<div>'.repeat(100_000), 'nested 100000 levels deep'],
  ])('%s is refused with a word', async (_, html, words) => {
    expect(await refusal(html, 'page.html')).toContain(words)
  })
})

describe('feeds', () => {
  const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Lantern wire</title><item><title>Café talks</title><link>https://lantern.example/1</link><pubDate>Thu, 13 Mar 2025 10:00:00 GMT</pubDate><description><![CDATA[<p>${PARAGRAPH}</p><p>More.</p>]]></description></item><item><link>https://lantern.example/2</link></item></channel></rss>`

  test('RSS gives one document an entry, and tells of those without text', async () => {
    const { input, notes } = await one(rss)
    expect(input).toMatchObject({
      title: 'Café talks',
      outlet: 'Lantern wire',
      address: 'https://lantern.example/1',
      publishedOn: '2025-03-13',
      text: `Café talks\n\n${PARAGRAPH}\n\nMore.`,
    })
    expect(notes).toEqual(['1 entries of the feed hold no text'])
  })

  test('Atom and JSON Feed are told by what is in them', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><id>a</id><updated>2025-03-14T00:00:00Z</updated><entry><id>1</id><title>T</title><link href="https://w.example/1"/><published>2025-03-13T10:00:00Z</published><author><name>A. Writer</name></author><content type="html">&lt;p&gt;${PARAGRAPH}&lt;/p&gt;</content></entry></feed>`
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'W',
      items: [
        {
          id: '1',
          title: 'T',
          url: 'https://w.example/1',
          content_html: `<p>${PARAGRAPH}</p>`,
          date_published: '2025-03-13T10:00:00Z',
          authors: [{ name: 'A. Writer' }],
        },
      ],
    })
    const told = {
      title: 'T',
      outlet: 'W',
      author: 'A. Writer',
      publishedOn: '2025-03-13',
      address: 'https://w.example/1',
      text: `T\n\n${PARAGRAPH}`,
    }
    expect((await one(atom)).input).toMatchObject(told)
    expect((await one(json)).input).toMatchObject(told)
  })

  test('a feed that declares the wrong encoding is read by what its bytes are', async () => {
    const { input, notes } = await one(latin1(rss))
    expect(input.title).toBe('Café talks')
    expect(notes[0]).toBe('declared as utf-8, read as windows-1252')
  })

  test.each([
    ['cut off', rss.slice(0, 300)],
    ['without entries', '<rss version="2.0"><channel><title>W</title></channel></rss>'],
  ])('a feed %s is refused', async (_, text) => {
    expect(await refusal(text)).toMatch(/no feed that can be read|no entry with text/)
  })
})

describe('encodings', () => {
  const text = `Caf\u00e9 \u2013 ${PARAGRAPH}`
  const html = (charset: string): string => page(`<meta charset="${charset}">`, `<p>${text}</p>`)
  const utf16 = (content: string, mark: boolean): Uint8Array =>
    new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + content, 'utf16le'))

  test.each([
    ['UTF-8 that says Latin-1', bytes(html('iso-8859-1')), undefined, 1],
    [
      'UTF-8 that its server says is Windows-1251',
      bytes(html('utf-8')),
      'text/html; charset=windows-1251',
      1,
    ],
    ['UTF-16 with a mark', utf16(text, true), undefined, 0],
    ['UTF-16 without one', utf16(text, false), undefined, 0],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`), undefined, 0],
  ])('%s', async (_, content, type, notes) => {
    const read = await one(content, 'report', type)
    expect(read.input.text).toContain(text)
    expect(read.notes).toHaveLength(notes)
  })

  test('Cyrillic in a declared single-byte encoding', async () => {
    // "Україна" in Windows-1251.
    const word = [0xd3, 0xea, 0xf0, 0xe0, 0xbf, 0xed, 0xe0]
    const head = bytes(`<html><head><meta charset="windows-1251"></head><body><p>${PARAGRAPH} `)
    const read = await one(new Uint8Array([...head, ...word]))
    expect(read.input.text).toContain('Україна')
  })

  test('a text with one broken byte keeps all the rest', async () => {
    const whole = bytes(`${'é'.repeat(60)} ${PARAGRAPH}`)
    const read = await one(new Uint8Array([...whole, 0xc3]))
    expect(read.input.text).toContain('é'.repeat(60))
    expect(read.notes[0]).toContain('not UTF-8')
  })
})

/** A PDF of one page with a correct table of objects. */
function toPdf(stream: string): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Title(A joint statement)/Author(The ministry)/CreationDate(D:20250313)>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((body, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  return `${text}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n${table}\n%%EOF`
}

describe('PDF', () => {
  test('gives its text and title; the day it was made is not the day it was published', async () => {
    const { input } = await one(
      toPdf('BT /F1 12 Tf 72 700 Td (Arland will send divers to clear mines.) Tj ET'),
    )
    expect(input.text).toBe('Arland will send divers to clear mines.')
    expect(input).toMatchObject({ title: 'A joint statement', author: 'The ministry' })
    expect(input.publishedOn).toBeUndefined()
  })

  test('without text is refused and says what to do', async () => {
    expect(await refusal(toPdf('0 0 m 100 100 l S'))).toContain(
      'its 1 page holds no text, only pictures',
    )
  })

  test('broken is refused', async () => {
    expect(await refusal('%PDF-1.4\nnothing of the kind')).toContain('the PDF cannot be read')
  })
})

describe('archives and lines', () => {
  const collect = async (content: Uint8Array, name: string) => {
    const parts = async function* () {
      // Cut where it hurts: in the middle of heads and letters.
      for (let at = 0; at < content.length; at += 777) yield content.slice(at, at + 777)
    }
    const listed = []
    for await (const each of listItems({ name, chunks: parts() })) listed.push(each)
    return listed
  }
  const warcRecord = (type: string, address: string, contentType: string, body: string): string => {
    const size = bytes(body).length
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2026-01-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: ${contentType}\r\nContent-Length: ${size}\r\n\r\n${body}\r\n\r\n`
  }
  const answer = (status: string, type: string, body: string): string =>
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`
  const HTTP = 'application/http; msgtype=response'
  const pages = [1, 2, 3].map((n) =>
    warcRecord(
      'response',
      `https://w.example/${n}`,
      HTTP,
      answer('200 OK', 'text/html; charset=utf-8', page('', `<p>Café ${n}. ${PARAGRAPH}</p>`)),
    ),
  )
  const warc = [
    warcRecord(
      'request',
      'https://w.example/1',
      'application/http; msgtype=request',
      'GET / HTTP/1.1\r\n\r\n',
    ),
    ...pages,
    warcRecord(
      'response',
      'https://w.example/4',
      HTTP,
      answer('404 Not Found', 'text/html', '<p>No</p>'),
    ),
    warcRecord('response', 'https://w.example/5', HTTP, answer('200 OK', 'image/png', 'PNG')),
  ].join('')

  test('WARC gives its pages with their addresses, and counts what holds no report', async () => {
    const listed = await collect(bytes(warc), 'a.warc')
    expect(listed.map(({ kind }) => kind)).toEqual([
      'skipped',
      'item',
      'item',
      'item',
      'skipped',
      'skipped',
    ])
    const items = listed.flatMap((each) => (each.kind === 'item' ? [each.item] : []))
    expect(items.map(({ address }) => address)).toEqual(
      [1, 2, 3].map((n) => `https://w.example/${n}`),
    )
    const { found } = await openItem(items[1] as Item)
    expect(found[0]?.input.text).toContain('Café 2.')
  })

  test.each([100, 700, 1000])(
    'WARC cut %i bytes before its end gives what stands before, and says so',
    async (less) => {
      const cut = bytes(pages.join('')).slice(0, -less)
      const listed = await collect(cut, 'a.warc')
      expect(listed.filter(({ kind }) => kind === 'item').length).toBeGreaterThan(0)
      const last = listed.at(-1)
      expect(last?.kind === 'trouble' && last.trouble.refused.sentence).toMatch(
        /breaks off in record [23]/,
      )
    },
  )

  test('JSON lines give a document each; a broken line is told with its number', async () => {
    const lines = [
      JSON.stringify({
        text: PARAGRAPH,
        outlet: 'W',
        published: 'Thu, 13 Mar 2025 10:00:00 GMT',
        url: 'https://w.example/1',
      }),
      '',
      '{broken',
      JSON.stringify({ title: 'no text' }),
      JSON.stringify({ html: '<p>One.</p><p>Two.</p>' }),
    ].join('\n')
    const listed = await collect(bytes(lines), 'a.jsonl')
    const items = listed.flatMap((each) => (each.kind === 'item' ? [each.item] : []))
    const opened = await Promise.all(items.map(openItem))
    expect(opened[0]?.found[0]?.input).toMatchObject({
      outlet: 'W',
      publishedOn: '2025-03-13',
      address: 'https://w.example/1',
    })
    expect(opened.flatMap(({ troubles }) => troubles.map(({ name }) => name))).toEqual([
      'a.jsonl, line 3',
      'a.jsonl, line 4',
    ])
    expect(opened[3]?.found[0]?.input.text).toBe('One.\n\nTwo.')
  })

  test('what is larger than a document may be is refused, and the rest is taken in', async () => {
    const lines = `${JSON.stringify({ text: 'x'.repeat(5_000_001) })}\n${JSON.stringify({ text: PARAGRAPH })}`
    expect((await collect(bytes(lines), 'a.jsonl')).map(({ kind }) => kind)).toEqual([
      'trouble',
      'item',
    ])
    const listed = await collect(bytes('x'.repeat(5_000_001)), 'a.txt')
    expect(listed[0]?.kind === 'trouble' && listed[0].trouble.refused.sentence).toContain(
      '5000000 bytes',
    )
  })
})

test('law: whatever the bytes, an item is opened or refused with a word, and nothing is thrown', async () => {
  const starts = [
    '',
    '<html>',
    '%PDF-1.4',
    '<rss version="2.0"><channel>',
    '<?xml version="1.0"?>',
    '{"text":',
    'WARC/1.0\r\n',
    '<feed>',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('a', 'a.html', 'a.json', 'a.jsonl', 'a.xml'),
      async (start, rest, name) => {
        const content = new Uint8Array([...bytes(start), ...rest])
        const source = async function* () {
          yield content
        }
        for await (const listed of listItems({ name, chunks: source() })) {
          if (listed.kind !== 'item') continue
          const { found, troubles } = await openItem(listed.item)
          expect(found.length + troubles.length).toBeGreaterThan(0)
        }
      },
    ),
    { numRuns: 150 },
  )
})
