import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FOREVER } from '../../src/app/forever.ts'
import type { Statement } from '../../src/model/statement.ts'
import { toCookie } from '../../src/server/review/sign.ts'
import { CODE, type DeskSite, KEY, openDesk } from './open-desk.ts'

let site: DeskSite
const HOST = 'http://localhost'

beforeAll(async () => {
  site = await openDesk(['Ann Early', 'Ben Late'])
}, 240_000)
afterAll(() => site.close())

const post = (
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  Promise.resolve(
    site.app.request(`${HOST}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: HOST,
        ...headers,
      },
    }),
  )
const get = async (path: string, cookie = ''): Promise<{ status: number; text: string }> => {
  const response = await site.app.request(`${HOST}${path}`, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}
const statement = async (claim: string): Promise<Statement> => {
  const [found] = await site.writer.statements({ known: FOREVER, basis: 'recorded', claim })
  if (!found) throw new Error(`no claim ${claim}`)
  return found
}

/** Signs in as a browser does: by the form, keeping the cookie and the token of the forms. */
async function signIn(name: string): Promise<{ cookie: string; token: string }> {
  const response = await post('/review/sign-in', { name, code: CODE })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/review'])
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const { text } = await get('/review', cookie)
  return { cookie, token: /name="token" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '' }
}
const listWaiting = async (cookie: string): Promise<readonly string[]> =>
  [...(await get('/review', cookie)).text.matchAll(/href="\/review\/(r-[0-9a-f]+)#passage"/g)]
    .map(([, id = '']) => id)
    .filter((id, index, all) => all.indexOf(id) === index)

const json = { accept: 'application/json' }

describe('signing in', () => {
  it('shows names and asks for the code; the desk itself is closed', async () => {
    const { status, text } = await get(`/review?code=${CODE}`)
    expect(status).toBe(200)
    for (const words of ['Ann Early', 'Ben Late', CODE, 'Two reviewers must stand behind a claim'])
      expect(text).toContain(words)
    for (const path of [
      '/review/disputes',
      '/review/r-1',
      '/review/r-1/document',
      '/review/r-1/item',
    ])
      expect((await get(path)).status).toBe(403)
  })

  it('gives a cookie that no script and no other site gets, and none for a wrong code or name', async () => {
    const good = await post('/review/sign-in', { name: 'Ann Early', code: CODE })
    const set = good.headers.get('set-cookie') ?? ''
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/review']) expect(set).toContain(part)
    for (const [name, code] of [
      ['Ann Early', '0000-0000-0000-0000'],
      ['Ann Early', ''],
      ['Mallory', CODE],
      ['ann early', CODE],
    ] as const) {
      const response = await post('/review/sign-in', { name, code })
      expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
    }
  })

  it('believes no cookie that it did not make', async () => {
    const { cookie } = await signIn('Ann Early')
    const [, value = ''] = cookie.split('=')
    const [body = '', signature = ''] = value.split('.')
    const ben = Buffer.from(JSON.stringify(['Ben Late', 9e15])).toString('base64url')
    const forged = [
      `${ben}.${signature}`,
      `${body}.${signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`,
      `${body}.`,
      body,
      `${body}.${signature}.more`,
      toCookie('another key', { name: 'Ann Early', until: 9e15 }),
      toCookie(KEY, { name: 'Ann Early', until: 1 }),
      toCookie(KEY, { name: 'Mallory', until: 9e15 }),
      '%00',
    ]
    for (const cookieValue of forged) {
      const { status } = await get('/review/disputes', `surety-reviewer=${cookieValue}`)
      expect([cookieValue, status]).toEqual([cookieValue, 403])
    }
    expect((await get('/review/disputes', cookie)).status).toBe(200)
  })
})

describe('a verdict', () => {
  it('of one reviewer waits for another’s, and then counts on every page at once', async () => {
    const [ann, ben] = [await signIn('Ann Early'), await signIn('Ben Late')]
    const [claim = ''] = await listWaiting(ann.cookie)
    const accept = (who: typeof ann, version: number) =>
      post(
        `/review/${claim}/verdict`,
        { token: who.token, version: String(version), verdict: 'accept' },
        { ...json, cookie: who.cookie },
      )
    const first = await accept(ann, 0)
    expect([first.status, await first.json()]).toMatchObject([
      200,
      { version: 1, standing: 'unreviewed', awaitsSecond: true },
    ])
    expect(await listWaiting(ann.cookie)).not.toContain(claim)
    expect((await get(`/claims/${claim}`)).text).toContain('not yet reviewed')
    expect(await listWaiting(ben.cookie)).toContain(claim)
    // How the first one judged is not shown to the second.
    const { text } = await get(`/review/${claim}`, ben.cookie)
    expect(text).toContain('One other reviewer has judged it')
    const second = await accept(ben, 1)
    expect(await second.json()).toMatchObject({ standing: 'accepted', awaitsSecond: false })
    expect((await get(`/claims/${claim}`)).text).not.toContain('machine-read, not yet reviewed.')
    expect((await statement(claim)).judgements.map(({ by }) => by)).toEqual([
      'Ann Early',
      'Ben Late',
    ])
  })

  it('on a claim that was judged meanwhile is refused with 409, told, and not recorded', async () => {
    const [ann, ben] = [await signIn('Ann Early'), await signIn('Ben Late')]
    const [claim = ''] = await listWaiting(ann.cookie)
    const { version } = JSON.parse((await get(`/review/${claim}/item`, ann.cookie)).text)
    const send = (who: typeof ann, fields: Record<string, string>, headers = {}) =>
      post(
        `/review/${claim}/verdict`,
        { token: who.token, version: String(version), ...fields },
        { cookie: who.cookie, ...headers },
      )
    expect((await send(ann, { reason: '4' }, json)).status).toBe(200)
    const stale = await send(ben, { verdict: 'accept' }, json)
    expect(stale.status).toBe(409)
    expect(((await stale.json()) as { sentence: string }).sentence).toContain(
      'Ann Early judged it (reject: Wrong date)',
    )
    const page = await send(ben, { verdict: 'accept' })
    const text = await page.text()
    expect(page.status).toBe(409)
    expect(text).toContain('Overtaken by another entry')
    expect(text).toContain(`href="/review/${claim}#passage"`)
    // The same form sent twice, as a double click does, is one verdict.
    expect((await send(ann, { reason: '4' }, json)).status).toBe(200)
    const { judgements, standing } = await statement(claim)
    expect([judgements.length - version, standing]).toEqual([1, 'rejected'])
    expect(judgements.at(-1)).toMatchObject({ reasonId: 'wrong-date', by: 'Ann Early' })
  })

  it('is undone by its author: everything is as before, and both entries stay', async () => {
    const ann = await signIn('Ann Early')
    const [claim = ''] = await listWaiting(ann.cookie)
    const before = await statement(claim)
    const send = (fields: Record<string, string>) =>
      post(`/review/${claim}/verdict`, { token: ann.token, ...fields }, { cookie: ann.cookie })
    const { length } = before.judgements
    // Without script the answer leads to the next claim, and an undo back to its own.
    const done = await send({ version: String(length), verdict: 'accept' })
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toMatch(/^\/review\/r-[0-9a-f]+#passage$/)
    expect(done.headers.get('location')).not.toContain(claim)
    const undone = await send({ version: String(length + 1), verdict: 'undo' })
    expect(undone.headers.get('location')).toBe(`/review/${claim}#passage`)
    const after = await statement(claim)
    expect([after.standing, after.rank]).toEqual([before.standing, before.rank])
    expect(after.judgements.slice(length).map(({ verdict }) => verdict)).toEqual(['accept', 'undo'])
    expect(await listWaiting(ann.cookie)).toContain(claim)
  })

  it('can correct a reading; the corrected claim waits for another reviewer', async () => {
    const [ann, ben] = [await signIn('Ann Early'), await signIn('Ben Late')]
    const [claim = ''] = await listWaiting(ann.cookie)
    const { fields, version } = JSON.parse((await get(`/review/${claim}/item`, ann.cookie)).text)
    const form = new URLSearchParams([
      ['token', ann.token],
      ['version', String(version)],
      ['verdict', 'amend'],
      ['reason', '3'],
      ['act', fields.act === 'defer' ? 'consider' : 'defer'],
      ['subject', fields.subject],
      ['by', 'FRA'],
      ['by', ''],
      ['when', '2025-02-18'],
      ['start', String(fields.start)],
      ['end', String(fields.end)],
    ])
    const response = await site.app.request(`${HOST}/review/${claim}/verdict`, {
      method: 'POST',
      body: form,
      headers: { origin: HOST, cookie: ann.cookie, ...json },
    })
    const { replacement, awaitsSecond } = (await response.json()) as Record<string, string>
    expect([response.status, awaitsSecond]).toEqual([200, true])
    expect((await statement(claim)).standing).toBe('superseded')
    expect(await listWaiting(ann.cookie)).not.toContain(replacement)
    const page = await get(`/review/${replacement}`, ben.cookie)
    expect(page.text).toContain('Ann Early')
    const again = await post(
      `/review/${replacement}/verdict`,
      { token: ben.token, version: '0', verdict: 'accept' },
      { ...json, cookie: ben.cookie },
    )
    expect(await again.json()).toMatchObject({ standing: 'accepted' })
    expect((await statement(replacement ?? '')).claim).toMatchObject({
      by: ['FRA'],
      when: '2025-02-18',
    })
  })

  it.each([
    ['no version', { verdict: 'accept' }, 400],
    ['no verdict', { version: '0' }, 400],
    ['a rejection without a reason', { version: '0', verdict: 'reject' }, 400],
    ['a reason that is none', { version: '0', verdict: 'reject', reason: '7' }, 400],
    ['a correction of nothing', { version: '0', verdict: 'amend', reason: '1' }, 422],
  ])('with %s is refused', async (_, fields, status) => {
    const ann = await signIn('Ann Early')
    const [claim = ''] = await listWaiting(ann.cookie)
    const { sequence } = await site.writer.head()
    const response = await post(
      `/review/${claim}/verdict`,
      { token: ann.token, ...(fields as unknown as Record<string, string>) },
      { cookie: ann.cookie, ...json },
    )
    expect(response.status).toBe(status)
    expect((await site.writer.head()).sequence).toBe(sequence)
  })
})

describe('an attacker on this machine or in this browser', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:9999' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page of the same site on another port', { 'sec-fetch-site': 'same-site' }],
    ['a cross-site page without an origin', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ])('cannot send a verdict from %s', async (_, headers) => {
    const ann = await signIn('Ann Early')
    const [claim = ''] = await listWaiting(ann.cookie)
    const { sequence } = await site.writer.head()
    const fields = { token: ann.token, version: '0', verdict: 'accept' }
    const response = await post(`/review/${claim}/verdict`, fields, {
      cookie: ann.cookie,
      ...(headers as unknown as Record<string, string>),
    })
    expect(response.status).toBe(403)
    expect((await site.writer.head()).sequence).toBe(sequence)
  })

  it('cannot send one without the token of the form, or with that of another sign-in', async () => {
    const [ann, ben] = [await signIn('Ann Early'), await signIn('Ben Late')]
    const [claim = ''] = await listWaiting(ann.cookie)
    for (const token of ['', ben.token]) {
      const fields = { token, version: '0', verdict: 'accept' }
      const response = await post(`/review/${claim}/verdict`, fields, { cookie: ann.cookie })
      expect(response.status).toBe(403)
    }
  })

  it('cannot reach the desk under a name that was made to point here', async () => {
    const { cookie } = await signIn('Ann Early')
    for (const path of ['/review', '/review/disputes']) {
      const response = await site.app.request(`http://evil.example:8740${path}`, {
        headers: { cookie },
      })
      expect(response.status).toBe(403)
    }
  })

  it('finds nothing of the desk in a cache', async () => {
    const { cookie } = await signIn('Ann Early')
    const response = await site.app.request(`${HOST}/review`, { headers: { cookie } })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('the pages', () => {
  it('show every passage by its place, the open one underlined, and carry no text of the document twice', async () => {
    const ann = await signIn('Ann Early')
    const [claim = ''] = await listWaiting(ann.cookie)
    const { text } = await get(`/review/${claim}`, ann.cookie)
    expect(text.match(/<mark [^>]*class="current"/g)?.length).toBeGreaterThan(0)
    expect(text).toMatch(new RegExp(`<mark [^>]*data-claims="[^"]*${claim}[^"]*"[^>]*id="passage"`))
    const fragment = await get(`/review/${claim}/document`, ann.cookie)
    expect(fragment.text).not.toContain('<html')
    const paragraph = /<span data-start="\d+">([^<]{60,})<\/span>/.exec(text)?.[1] ?? 'none'
    expect(text.split(paragraph)).toHaveLength(2)
  })

  it('tell disagreement side by side, and how far reviewers agree', async () => {
    const [ann, ben] = [await signIn('Ann Early'), await signIn('Ben Late')]
    const [claim = ''] = await listWaiting(ann.cookie)
    const { version } = JSON.parse((await get(`/review/${claim}/item`, ann.cookie)).text)
    await post(
      `/review/${claim}/verdict`,
      { token: ann.token, version: String(version), verdict: 'accept' },
      { cookie: ann.cookie },
    )
    await post(
      `/review/${claim}/verdict`,
      { token: ben.token, version: String(version + 1), reason: '1' },
      { cookie: ben.cookie },
    )
    const { text } = await get('/review/disputes', ann.cookie)
    expect(text).toContain('<h3>Ann Early</h3>')
    expect(text).toContain('<h3>Ben Late</h3>')
    expect(text).toContain('Not said in this passage')
    const overview = (await get('/review', ann.cookie)).text
    expect(overview).toMatch(/n = \d+ readings/)
    expect(overview).toContain('Krippendorff’s alpha')
  })

  it('sign out: the cookie is taken away', async () => {
    const ann = await signIn('Ann Early')
    const response = await post('/review/sign-out', { token: ann.token }, { cookie: ann.cookie })
    expect([response.status, response.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringContaining('Max-Age=0'),
    ])
  })
})
