import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ClausesAnswer,
  DocumentAnswer,
  LinchpinsAnswer,
  MatrixAnswer,
} from '../../src/views/index.ts'
import { BLOCKED, listPages, openSite, type Site, toTwin } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  site.app.request(path, { headers })
const text = async (path: string): Promise<string> => (await get(path)).text()
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>

describe('every page', () => {
  it('answers with a whole document in English, without an inline script or style', async () => {
    for (const page of listPages(site)) {
      const response = await get(page)
      const html = await response.text()
      expect([page, response.status]).toEqual([page, 200])
      expect(html).toMatch(/^<!doctype html><html lang="en">/)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i)
      const scripts = html.match(/<script[^>]*>/g) ?? []
      for (const script of scripts) {
        expect(script).toMatch(
          /^<script type="(application\/json|module" src="\/scripts\/[^"]+)">$/,
        )
      }
      // Reading pages load nothing.
      if (!page.startsWith('/matrix')) expect([page, scripts]).toEqual([page, []])
      expect(html).toContain('href="#content"')
      expect(html).not.toContain('undefined')
      expect(html).not.toContain('[object')
    }
  })

  it('has a JSON twin of the same answer', async () => {
    for (const page of listPages(site)) {
      const response = await get(toTwin(page, 'json'))
      expect([page, response.status]).toEqual([page, 200])
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(await response.json()).toBeTypeOf('object')
    }
  })

  it('keeps the dates of the question in its links and its form', async () => {
    const html = await text('/matrix?on=2026-01-31&known=2026-06-01&line=land-force')
    expect(html).toContain('href="/states/fra?on=2026-01-31&amp;known=2026-06-01"')
    expect(html).toContain('name="on" value="2026-01-31"')
    expect(html).toContain('<input type="hidden" name="line" value="land-force"/>')
  })

  it('is told apart by its dates, and cites both, the position and the hash', async () => {
    const answer = await json<MatrixAnswer>('/matrix.json?on=2026-01-31')
    const html = await text('/matrix?on=2026-01-31')
    expect(html).toContain('31 Jan 2026')
    expect(html).toContain(`Ledger position ${answer.asked.position}`)
    expect(html).toContain(answer.asked.hash.slice(0, 16))
  })
})

describe('tables as CSV', () => {
  it.each([
    ['/matrix', /<tr><th scope="row">/g],
    ['/positions?actor=POL', /<tr><th scope="row">/g],
    ['/instruments', /<tr><th scope="row">/g],
    ['/instruments/g7-declaration', /<tr><th scope="row">/g],
    ['/instruments/bilateral-agreement?on=2023-12-05', /<tr><th scope="row">/g],
    ['/provisions', /<article class="provision">/g],
    ['/linchpins', /<tr><th scope="row">/g],
    ['/linchpins?instrument=paris-declaration', /<tr><th scope="row">/g],
    ['/clauses/consultation', /<tr><th scope="row">/g],
  ])('%s has as many rows as its page', async (page, row) => {
    const html = await text(page)
    // The members of a series are a table of their own, told by /instruments.csv.
    const [own = ''] = html.split('id="members"')
    const lines = (await text(toTwin(page, 'csv'))).trimEnd().split('\r\n')
    expect(lines.length - 1).toBe(own.match(row)?.length)
    expect(lines.length).toBeGreaterThan(2)
  })

  it('holds only the line that was asked for', async () => {
    const [header] = (await text('/matrix.csv?line=land-force')).split('\r\n')
    expect(header).toBe(
      'actor,name,land-force.mark,land-force.words,land-force.unreviewed,land-force.claim',
    )
  })
})

describe('the matrix', () => {
  it('opens a square with the words behind it', async () => {
    const html = await text('/matrix?actor=GBR&line=land-force')
    expect(html).toContain('aria-current="true"')
    expect(html).toMatch(/<h2 id="chosen">.*United Kingdom: promised, waiting on/)
  })

  it('makes every square a link that says its word', async () => {
    const { rows, lines } = await json<MatrixAnswer>('/matrix.json')
    const html = await text('/matrix')
    expect(html.match(/class="square /g)).toHaveLength(rows.length * lines.length)
    expect(html.match(/href="\/matrix\?actor=[^"]+#reading"/g)).toHaveLength(
      rows.length * lines.length,
    )
  })

  it('marks a square in which an unreviewed reading counts, and only when readings are trusted', async () => {
    expect(await text('/matrix')).not.toContain('square mark-offered unreviewed-square')
    expect(await text('/matrix?trust=read')).toContain('unreviewed-square" href="/matrix?actor=EST')
  })
})

describe('what it would take', () => {
  it('names each change, in whose hands it is, and how far the list goes', async () => {
    const html = await text('/provisions/declaration-of-intent-2026/deployment/needs?on=2026-01-10')
    expect(html).toContain('Read as “after a ceasefire”')
    expect(html).toContain('The House of Commons to approve.')
    expect(html).toContain('2 changes, all needed together')
    expect(html).toContain('This is the only smallest set.')
  })

  it('takes no truce for a stance on a general ceasefire', async () => {
    // Both sides accepted the three-day truce of 8 May 2026.
    const html = await text('/provisions/declaration-of-intent-2026/deployment/needs?on=2026-06-01')
    expect(html).toContain('Russia: Ceasefire: ')
    expect(html).not.toContain('Ceasefire: agreed')
    expect(html).not.toContain('Three-day truce of May 2026')
  })

  it('marks a set with a refusal as blocked, and names who refuses', async () => {
    const html = await text(`/provisions/${BLOCKED}`)
    expect(html).toContain('blocked by a refusal: Russia')
    expect(html).toContain('Russia: <strong>refusal on record. </strong>')
    // Without the supposition the proposal is a draft, which nothing wakes.
    const draft = await text('/provisions/kyiv-proposal-2025-05/ceasefire/needs?on=2025-05-20')
    expect(draft).toContain('No change that it waits on would wake it on this date.')
    expect(draft).not.toContain('blocked')
  })

  it('answers for no provision that is not on record', async () => {
    expect((await get('/provisions/paris-declaration/nothing/needs')).status).toBe(404)
  })
})

describe('on whom it hangs', () => {
  it('counts shares that add up to one, over facts and over actors', async () => {
    const { facts, actors } = await json<LinchpinsAnswer>('/linchpins.json')
    for (const lines of [facts, actors]) {
      expect(lines.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })

  it('says which instrument it was asked about, and refuses one that is not on record', async () => {
    const html = await text('/linchpins?instrument=paris-declaration')
    expect(html).toContain('<h1>On whom it hangs: Paris declaration</h1>')
    expect((await get('/linchpins?instrument=nothing')).status).toBe(404)
  })

  it('counts over the provisions that were picked and no others, and refuses one that is not on record', async () => {
    const pick = 'paris-declaration/monitoring'
    const one = await json<LinchpinsAnswer>(`/linchpins.json?provisions=${pick}`)
    expect(one.picked).toEqual([pick])
    expect(one.provisions).toBe(1)
    expect(await text(`/linchpins?provisions=${pick}`)).toContain('Only of these:')
    expect((await get(`/linchpins.json?provisions=${pick},nothing/at-all`)).status).toBe(404)
  })
})

describe('clauses side by side', () => {
  it('mark what is inferred, once for each such clause', async () => {
    const { clauses } = await json<ClausesAnswer>('/clauses/consultation.json')
    const inferred = clauses.filter(({ textBasis }) => textBasis === 'common-pattern')
    const html = await text('/clauses/consultation')
    expect(inferred.length).toBeGreaterThan(0)
    expect(html.match(/<strong>Inferred: /g)).toHaveLength(inferred.length)
  })

  it('answer for no subject that no clause is about', async () => {
    expect((await get('/clauses/nothing')).status).toBe(400)
  })
})

describe('states', () => {
  it('answer by upper and lower case alike', async () => {
    expect((await get('/states/DEU')).status).toBe(200)
    expect((await get('/states/deu')).status).toBe(200)
    // The page cites the lower-case address.
    expect(await text('/states/DEU')).toContain('http://localhost/states/deu?on=')
  })

  it('answer with a slash at the end too', async () => {
    const response = await get('/states/deu/')
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      'http://localhost/states/deu',
    ])
  })
})

describe('the front page', () => {
  it('gives the words that only a machine has read to those alone who ask to trust them', async () => {
    expect(await text('/?on=2026-02-02')).not.toContain('Machine-read, not yet reviewed.')
    expect(await text('/?on=2026-02-02&trust=read')).toContain('Machine-read, not yet reviewed.')
  })
})

describe('a what-if', () => {
  it('says above everything that it is not the state of the world', async () => {
    const html = await text('/?suppose=ceasefire=yes')
    expect(html.indexOf('supposes ceasefire=yes')).toBeGreaterThan(0)
    expect(html.indexOf('supposes ceasefire=yes')).toBeLessThan(html.indexOf('<h1>'))
    expect(html).toContain('<title>What if: ')
    const plain = await text('/')
    expect(plain).not.toContain('<title>What if')
    expect(plain).not.toContain('it is not the state of the world')
  })
})

describe('documents', () => {
  it('shows of others’ text the sentence with the passage, and nothing else, in no form', async () => {
    const path = `/documents/${site.quoted.document}`
    for (const page of [path, `${path}.json`, `/claims/${site.quoted.claim}`]) {
      const shown = await text(page)
      expect(shown).toContain('offers divers to clear mines')
      expect(shown).toContain('In this invented report Estonia')
      expect(shown).not.toContain('Rain fell')
      expect(shown).not.toContain('Nobody outside')
      expect(shown).not.toContain('carries no claim')
    }
    expect(await text(path)).toContain('https://example.org/report')
  })

  it('shows our own text in full, escaped, the passage marked and linked to its claim', async () => {
    const html = await text(`/documents/${site.own.document}`)
    expect(html).toContain('&lt;b>Latvia&lt;/b> &amp; others')
    expect(html).toContain('This second paragraph stays visible.')
    expect(html).toMatch(
      new RegExp(
        `<mark><span class="anchor" id="p\\d+-\\d+"></span><a href="/claims/${site.own.claim}">will train`,
      ),
    )
    const { blocks } = await json<DocumentAnswer>(`/documents/${site.own.document}.json`)
    expect(blocks).toHaveLength(2)
  })

  it('tells a machine’s claim as a machine’s', async () => {
    const html = await text(`/claims/${site.own.claim}`)
    expect(html).toContain('A machine reads: Latvia: promises, training')
    expect(html).toContain('Nobody has reviewed it yet.')
  })
})

describe('caches', () => {
  it('keep an answer pinned to both dates for good', async () => {
    const pinned = await get('/matrix?on=2026-01-31&known=2026-05-31')
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['/matrix'],
    ['/matrix?on=2026-01-31'],
    // The day is not over by the clock of the test: its record may still grow.
    ['/matrix?on=2026-01-31&known=2026-06-01'],
    ['/matrix?on=2026-01-31&known=2099-01-01'],
  ])('ask again for %s, and are told when nothing changed', async (path) => {
    const first = await get(path)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    const again = await get(path, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('ask again for a text that may be withheld one day', async () => {
    const path = `/documents/${site.own.document}?on=2026-01-31&known=2026-05-31`
    expect((await get(path)).headers.get('cache-control')).not.toContain('immutable')
  })

  it('may keep a compressed page under a weak tag', async () => {
    const first = await get('/matrix', { 'accept-encoding': 'gzip' })
    expect(first.headers.get('content-encoding')).toBe('gzip')
    const etag = first.headers.get('etag') ?? ''
    const again = await get('/matrix', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(again.status).toBe(304)
  })

  it('tell twins and queries apart', async () => {
    const paths = ['/matrix', '/matrix.json', '/matrix.csv', '/matrix?line=sea', '/']
    const etags = await Promise.all(
      paths.map(async (path) => (await get(path)).headers.get('etag')),
    )
    expect(new Set(etags).size).toBe(paths.length)
  })

  it('keep the stylesheet by its content', async () => {
    const [, address = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(await text('/')) ?? []
    const response = await get(address)
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await get('/fonts/source-sans-3-latin-wght-normal.woff2')).status).toBe(200)
  })
})

describe('headers', () => {
  it('forbid scripts of others, framing and sniffing', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  })
})
