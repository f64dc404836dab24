import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentDraft } from '../store/sample-drafts.ts'
import { listPages, openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 180_000)
afterAll(() => site?.close())

const page = async (path: string): Promise<string> => (await site.app.request(path)).text()
const listScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address = '']) => address)

describe('a live page', () => {
  it('asks for a script of our own, kept by its content', async () => {
    const scripts = listScripts(await page('/matrix'))
    expect(scripts.length).toBeGreaterThan(0)
    for (const address of scripts) {
      const response = await site.app.request(address)
      expect([address, response.status]).toEqual([address, 200])
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(response.headers.get('cache-control')).toContain('immutable')
    }
  })

  it('is not told of later entries when the day of the record is pinned', async () => {
    expect(await page('/matrix')).toContain('data-position=')
    expect(await page('/matrix?on=2026-01-10&known=2026-01-10')).not.toContain('data-position=')
  })
})

describe('events', () => {
  it('tell every open page when the record grows', async () => {
    const [one, other] = await Promise.all([listen(), listen()])
    const before = (await site.writer.head()).sequence
    expect([await one.next(), await other.next()]).toEqual([before, before])
    await site.writer.append([
      documentDraft('An invented report that arrives while pages are open.'),
    ])
    expect([await one.next(), await other.next()]).toEqual([before + 1, before + 1])
    await Promise.all([one.leave(), other.leave()])
  })
})

/** Reads the positions that `/events` tells. */
async function listen(): Promise<{
  readonly next: () => Promise<number>
  readonly leave: () => Promise<void>
}> {
  const response = await site.app.request('/events')
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body?.getReader()
  let heard = ''
  return {
    leave: async () => reader?.cancel(),
    next: async () => {
      for (;;) {
        const found = /event: moved\ndata: (\d+)\n\n/.exec(heard)
        if (found) {
          heard = heard.slice(found.index + found[0].length)
          return Number(found[1])
        }
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) throw new Error(`the stream ended: ${heard}`)
        heard += new TextDecoder().decode(value)
      }
    },
  }
}

describe('the weight of a page', () => {
  it('is at most 60 kB compressed, whatever the page', async () => {
    for (const path of listPages(site)) {
      const bytes = gzipSync(await page(path)).length
      expect([path, bytes <= 60_000]).toEqual([path, true])
    }
  }, 180_000)
})
