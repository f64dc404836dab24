import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkChain } from '../../src/ledger/index.ts'
import type { Entry } from '../../src/model/entry.ts'
import type {
  AgendaAnswer,
  ChangesAnswer,
  ClaimsAnswer,
  ClashesAnswer,
  DataAnswer,
  InstrumentsAnswer,
  LineAnswer,
  MatrixAnswer,
  RecordStateAnswer,
  SearchAnswer,
  StatesAnswer,
} from '../../src/views/index.ts'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const get = (path: string) => site.app.request(path)
const text = async (path: string): Promise<string> => (await get(path)).text()
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>

describe('a feed', () => {
  it('is announced by its page, and keeps its ids from one reading to the next', async () => {
    expect(await text('/states/lva')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/states/lva.atom"/>',
    )
    const response = await get('/states/lva.atom')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const ids = (feed: string) => feed.match(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)
    const first = ids(await response.text()) ?? []
    expect(first.length).toBeGreaterThan(1)
    expect(new Set(first).size).toBe(first.length)
    expect(ids(await text('/states/lva.atom'))).toEqual(first)
  })

  it('gives the words in full, escaped, with the outlet and a link pinned to both dates', async () => {
    const feed = await text('/states/lva.atom')
    // In a feed HTML is text: what a page escapes once stands escaped twice.
    expect(feed).toContain('&lt;blockquote&gt;&lt;p&gt;will train &amp;quot;drone&amp;quot; crews')
    expect(feed).toContain('Chain of reports: The Example.')
    expect(feed).toContain('<title>A machine reads: Latvia: promises, training</title>')
    expect(feed).toContain(
      `href="http://localhost/claims/${site.own.claim}?on=2026-06-01&amp;known=2026-06-01T12:00:00.000Z"`,
    )
  })

  it('of a provision tells each day on which it came to stand otherwise, newest first', async () => {
    const feed = await text('/provisions/paris-declaration/monitoring.atom?on=2026-05-31')
    const days = [...feed.matchAll(/<entry>\n<id>.*\n.*\n<updated>(.{10})/g)].map(([, day]) => day)
    expect(days.length).toBeGreaterThan(0)
    expect(days).toEqual([...days].sort().reverse())
    expect(days).toContain('2026-01-06')
  })
})

describe('claims', () => {
  it('are narrowed by their facets, whose numbers are those of the pages they lead to', async () => {
    const all = await json<ClaimsAnswer>('/claims.json')
    const facet = all.facets.find(({ name }) => name === 'actor')
    const poland = facet?.values.find(({ id }) => id === 'POL')
    expect(poland?.n).toBeGreaterThan(3)
    const own = await json<ClaimsAnswer>('/claims.json?actor=pol')
    expect(own.paging.total).toBe(poland?.n)
    expect(own.claims.every(({ by }) => by.some(({ id }) => id === 'POL'))).toBe(true)
    const refusal = own.facets
      .find(({ name }) => name === 'act')
      ?.values.find(({ id }) => id === 'refuse')
    const refused = await json<ClaimsAnswer>('/claims.json?actor=POL&act=refuse')
    expect(refused.paging.total).toBe(refusal?.n)
    expect(await text('/claims?actor=POL')).toContain('href="/claims?actor=POL&amp;act=refuse"')
  })

  it('come in pages that together hold each claim once, newest first', async () => {
    const first = await json<ClaimsAnswer>('/claims.json')
    const pages = await Promise.all(
      Array.from({ length: first.paging.pages }, (_, i) =>
        json<ClaimsAnswer>(`/claims.json?page=${i + 1}`),
      ),
    )
    const claims = pages.flatMap((page) => page.claims)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(first.paging.total)
    const days = claims.map(({ when = '' }) => when)
    expect(days).toEqual([...days].sort().reverse())
  })

  it('say which value is not understood', async () => {
    for (const query of ['act=sing', 'subject=nothing', 'standing=fine', 'page=0', 'page=x'])
      expect([query, (await get(`/claims?${query}`)).status]).toEqual([query, 400])
    expect((await get('/claims?actor=ZZZ')).status).toBe(404)
  })

  it('of one document are those that stand on it', async () => {
    const { claims } = await json<ClaimsAnswer>(`/claims.json?document=${site.own.document}`)
    expect(claims.map(({ id }) => id)).toEqual([site.own.claim])
  })
})

describe('changes', () => {
  it('tell every entry once, newest first, page after page', async () => {
    const seen: number[] = []
    let before: number | undefined
    do {
      const query = before === undefined ? '' : `?before=${before}`
      const { changes, older } = await json<ChangesAnswer>(`/changes.json${query}`)
      seen.push(...changes.map(({ sequence }) => sequence))
      before = older
    } while (before !== undefined)
    const { asked } = await json<ChangesAnswer>('/changes.json')
    expect(seen).toEqual(Array.from({ length: asked.position }, (_, i) => asked.position - i))
  })

  it('show of a quoted document its name and never its text', async () => {
    for (const path of ['/changes.json?kind=document', '/changes.atom', '/changes']) {
      const shown = await text(path)
      expect(shown).not.toContain('Rain fell')
      expect(shown).not.toContain('Nobody outside')
    }
    expect(await text('/changes?kind=document')).toContain('An invented quotation report')
  })

  it('hold nothing that was recorded after the day asked for', async () => {
    const { changes } = await json<ChangesAnswer>('/changes.json?known=2026-05-31')
    expect(changes).toEqual([])
  })
})

describe('lines', () => {
  it('sort guarantors by where they stand, each in one place only', async () => {
    const { groups, silent } = await json<LineAnswer>('/lines/land-force.json')
    const { rows } = await json<MatrixAnswer>('/matrix.json')
    const placed = groups.flatMap(({ entries }) => entries.map(({ actor }) => actor.id))
    const all = [...placed, ...silent.map(({ id }) => id)]
    expect(new Set(all).size).toBe(all.length)
    expect([...all].sort()).toEqual(rows.map(({ actor }) => actor.id).sort())
    for (const { mark, entries } of groups)
      for (const { actor } of entries) {
        const row = rows.find((one) => one.actor.id === actor.id)
        expect(row?.cells.find(({ line }) => line === 'land-force')?.mark).toBe(mark)
      }
  })

  it('group the conditions with those who set them', async () => {
    const { conditions } = await json<LineAnswer>('/lines/land-force.json?on=2026-01-31')
    const ceasefire = conditions.find(({ ref }) => ref === 'ceasefire')
    expect(ceasefire?.actors.map(({ id }) => id)).toContain('GBR')
  })

  it('answer for subjects that are no column, and for nothing else', async () => {
    expect((await json<LineAnswer>('/lines/logistics.json')).line.kind).toBe('subject')
    const response = await get('/lines/nothing')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('land-force')
  })
})

describe('states', () => {
  it('are all there, guarantors first, each leading to its page', async () => {
    const { states } = await json<StatesAnswer>('/states.json')
    const roles = states.map((state) => state.roles.includes('guarantor'))
    expect(roles).toEqual([...roles].sort((a, b) => Number(b) - Number(a)))
    const html = await text('/states')
    for (const { actor } of states)
      expect(html).toContain(`href="/states/${actor.id.toLowerCase()}"`)
  })
})

describe('search', () => {
  it('finds the passage of a quoted document in its sentence, and no other word of it', async () => {
    const { hits } = await json<SearchAnswer>('/search.json?q=divers')
    expect(hits.map(({ claim }) => claim?.id)).toEqual([site.quoted.claim])
    expect(hits[0]?.shown.map(({ text: words }) => words).join('')).toBe(
      'In this invented report Estonia offers divers to clear mines at sea.',
    )
    for (const word of ['rain', 'nobody outside', 'carries'])
      expect([word, (await json<SearchAnswer>(`/search.json?q=${word}`)).hits]).toEqual([word, []])
  })

  it('finds words of our own document anywhere, marked and escaped', async () => {
    const html = await text('/search?q=paragraph')
    expect(html).toContain('This second <mark>paragraph</mark> stays visible.')
    expect(await text('/search?q=latvia')).toContain('&lt;b>')
  })

  it('names states, texts and provisions beside the words', async () => {
    const answer = await json<SearchAnswer>('/search.json?q=poland')
    expect(answer.actors.map(({ id }) => id)).toContain('POL')
    const { provisions } = await json<SearchAnswer>('/search.json?q=consultations')
    expect(provisions.length).toBeGreaterThan(0)
  })

  it('finds nothing before the record began, and says that nothing was found', async () => {
    expect(await text('/search?q=divers&known=2026-05-31')).toContain('Nothing found.')
    expect((await get(`/search?q=${'a'.repeat(201)}`)).status).toBe(400)
  })
})

describe('the agenda', () => {
  it('tells a meeting as ahead before its day and as reported after it', async () => {
    const title = 'leaders, London, Lancaster House'
    const before = await json<AgendaAnswer>('/agenda.json?on=2025-03-01')
    expect(before.ahead.map((item) => item.title)).toContain(title)
    const after = await json<AgendaAnswer>('/agenda.json?on=2025-03-03')
    expect(after.behind.find((item) => item.title === title)?.state).toBe('reported')
    expect(after.ahead.map((item) => item.title)).not.toContain(title)
  })

  it('marks a meeting without a published source as no fact', async () => {
    const { behind } = await json<AgendaAnswer>('/agenda.json?on=2026-01-01')
    const second = behind.find(({ on, kind }) => kind === 'meeting' && on === '2025-02-19')
    expect(second?.verified).toBe(false)
    expect(await text('/agenda?on=2025-03-01')).toContain('not shown as fact')
  })

  it('holds the last day of a text that runs for ten years', async () => {
    const { ahead } = await json<AgendaAnswer>('/agenda.json?on=2026-01-01')
    const { instruments } = await json<InstrumentsAnswer>('/instruments.json')
    const poland = instruments.find(({ id }) => id === 'pol-2024')
    expect(poland?.on).toBe('2024-07-08')
    expect(ahead.find(({ instrument }) => instrument === 'pol-2024')?.on).toBe('2034-07-07')
  })
})

describe('disputes', () => {
  it('show both voices of a state of which two things are told', async () => {
    const { positions } = await json<ClashesAnswer>('/disputes.json?on=2025-02-20')
    const germany = positions.find(
      ({ actor, subject }) => actor.id === 'DEU' && subject === 'land-force',
    )
    expect(germany?.voices.length).toBeGreaterThan(1)
    const everywhere = await json<ClashesAnswer>('/disputes.json')
    expect(everywhere.positions.every(({ state }) => state === 'disputed')).toBe(true)
  })
})

describe('the state of the record', () => {
  it('checks the end of the chain and counts what is there', async () => {
    const { head, check, kinds, latest } = await json<RecordStateAnswer>('/status.json')
    expect(check).toEqual({
      from: Math.max(1, head.sequence - 499),
      to: head.sequence,
      findings: [],
    })
    expect(kinds.reduce((sum, { n }) => sum + n, 0)).toBe(head.sequence)
    expect(latest.map(({ id }) => id)).toEqual([site.own.document, site.quoted.document])
  })
})

describe('data', () => {
  it('name every answer that has an address', async () => {
    const { tables } = await json<DataAnswer>('/data.json')
    const { paths } = await json<{ paths: object }>('/openapi.json')
    for (const { path } of tables) {
      const written = path === '/' ? '/index' : path.replace(/:(\w+)/g, '{$1}')
      expect(Object.keys(paths)).toContain(`${written}.json`)
    }
    expect(await text('/data')).toContain('href="/claims.csv"')
  })

  it('give the journal whole and checkable, without the text of a quoted document', async () => {
    const journal = await text('/data/journal.jsonl')
    const entries = journal
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry)
    const { asked } = await json<DataAnswer>('/data.json')
    expect(entries.at(-1)).toMatchObject({ sequence: asked.position, hash: asked.hash })
    const chain = checkChain(sha256)
    expect(entries.flatMap((entry) => chain.add(entry))).toEqual([])
    expect(chain.end()).toHaveLength(1)
    expect(journal).not.toContain('Rain fell')
    expect(journal).toContain('This second paragraph stays visible.')
  })
})

describe('a newcomer', () => {
  it('finds every page that stands by itself from the foot of each', async () => {
    const html = await text('/instruments')
    const { tables } = await json<DataAnswer>('/data.json')
    const alone = tables.map(({ path }) => path).filter((path) => !path.includes(':'))
    for (const path of alone.filter((one) => !['/positions', '/briefs'].includes(one)))
      expect([path, html.includes(`href="${path}"`)]).toEqual([path, true])
  })
})
