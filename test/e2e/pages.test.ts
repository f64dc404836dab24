import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../src/server/index.ts'
import { listPages, openSite, type Site } from '../server/open-site.ts'
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts'

const executablePath = findChromium()
if (!executablePath) {
  if (process.env.CI === 'true') throw new Error('no Chromium: set CHROMIUM_PATH or install it')
  process.stderr.write(
    'Skipped: the browser tests, because no Chromium was found (CHROMIUM_PATH).\n',
  )
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let site: Site
let server: Listening
let browser: Browser
let base: string

describe.skipIf(!executablePath)('in a browser', () => {
  beforeAll(async () => {
    site = await openSite()
    server = await listen(site.app, 0)
    base = `http://127.0.0.1:${server.port}`
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...CHROMIUM_FLAGS],
    })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await site?.close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      it(`every page is sound in ${colorScheme} at ${width}`, async () => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          // axe-core is put into the page by the test; the page itself is never allowed a script.
          bypassCSP: true,
        })
        for (const path of listPages(site)) {
          const { errors, violations, overflow } = await visit(context, path)
          expect([path, errors, violations, overflow]).toEqual([path, [], [], 0])
        }
        await context.close()
      }, 300_000)
    }
  }

  it('every page shows the same with JavaScript off', async () => {
    const on = await browser.newContext()
    const off = await browser.newContext({ javaScriptEnabled: false })
    for (const path of listPages(site)) {
      const [one, other] = await Promise.all([readBody(on, path), readBody(off, path)])
      expect(other).toBe(one)
      expect(other.length).toBeGreaterThan(400)
    }
    await Promise.all([on.close(), off.close()])
  }, 120_000)

  it('a reader goes from the board to the words, and to another day, by links and one form', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${base}/matrix`)
    await page.fill('input[name=on]', '2026-01-31')
    await page.click('button[type=submit]')
    expect(new URL(page.url()).searchParams.get('on')).toBe('2026-01-31')
    await page.click('a[title^="United Kingdom, Troops in Ukraine"]')
    const url = new URL(page.url())
    expect([url.searchParams.get('actor'), url.searchParams.get('on'), url.hash]).toEqual([
      'GBR',
      '2026-01-31',
      '#reading',
    ])
    expect(await page.textContent('#chosen')).toContain('United Kingdom: promised')
    await page.click('#reading .entry-foot a')
    expect(page.url()).toContain('/claims/')
    expect(await page.textContent('h2#judgements')).toBe('What reviewers made of it')
    await context.close()
  }, 60_000)

  it('the first Tab leads past the navigation', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${base}/matrix`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await context.close()
  }, 60_000)
})

interface Visit {
  readonly errors: readonly string[]
  readonly violations: readonly string[]
  /** Pixels by which the page is wider than the screen. */
  readonly overflow: number
}

async function visit(context: BrowserContext, path: string): Promise<Visit> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(base + path, { waitUntil: 'load' })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const violations = await findViolations(page)
  await page.close()
  return { errors, violations, overflow }
}

async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: [...tags] } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
    )
  }, WCAG)
}

async function readBody(context: BrowserContext, path: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(base + path)
  const text = await page.innerText('main')
  await page.close()
  return text
}
