import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../src/server/index.ts'
import { listEmbeds, listPages, openSite, type Site } from '../server/open-site.ts'
import { documentDraft } from '../store/sample-drafts.ts'
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

  it('every page is sound in light and dark, wide and narrow, with script and without', async () => {
    // axe-core is put into the page by the test; the page itself is allowed no script but ours.
    const scripted = await browser.newContext({ bypassCSP: true })
    await scripted.addInitScript(AXE)
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const paths = [...listPages(site), ...listEmbeds()]
    const check = async (): Promise<void> => {
      const [page, without] = [await scripted.newPage(), await plain.newPage()]
      const errors = listenForErrors(page)
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        await page.goto(base + path, { waitUntil: 'load' })
        const faults: unknown[] = errors.splice(0)
        for (const screen of SCREENS) {
          await show(page, screen)
          faults.push(...(await findOverflow(page)), ...(await findViolations(page)))
        }
        await without.goto(base + path)
        for (const screen of SCREENS) {
          await show(without, screen)
          faults.push(...(await findOverflow(without)))
        }
        expect([path, ...faults]).toEqual([path])
        const text = await readText(page)
        expect(await readText(without)).toBe(text)
        expect(text.length).toBeGreaterThan(400)
      }
    }
    await Promise.all([check(), check()])
    await Promise.all([scripted.close(), plain.close()])
  }, 900_000)

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
  }, 240_000)

  it('the slider moves the day, and a reload or a step back finds the page as it was', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    for (const start of ['/matrix?on=2026-01-31&trust=read', '/matrix?actor=GBR&line=land-force']) {
      await page.goto(base + start)
      const first = await readWhole(page)
      await moveTo(page, '2025-02-20')
      const moved = await readWhole(page)
      expect(moved).not.toEqual(first)
      expect(new URL(page.url()).searchParams.get('on')).toBe('2025-02-20')
      await page.reload()
      expect(await readWhole(page)).toEqual(moved)
      await page.goBack()
      await page.waitForSelector('body:not(.moving)')
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(start)
      await page.waitForFunction(
        (day) => document.querySelector<HTMLInputElement>('[name=on]')?.value === day,
        start.includes('2026-01-31') ? '2026-01-31' : '2026-06-01',
      )
      expect(await readWhole(page)).toEqual(first)
    }
    expect(errors).toEqual([])
    await context.close()
  }, 240_000)

  it('a step back after two moves without a reload shows the first of them again', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${base}/matrix`)
    await moveTo(page, '2024-05-05')
    const first = await readWhole(page)
    await moveTo(page, '2026-02-02')
    await page.goBack()
    await page.waitForSelector('.datebar input[name=on][value="2024-05-05"]')
    await page.waitForSelector('body:not(.moving)')
    expect(await readWhole(page)).toEqual(first)
    await context.close()
  }, 240_000)

  it('an open board says that the record has moved', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${base}/matrix`)
    expect(await page.isVisible('.moved')).toBe(false)
    await site.writer.append([documentDraft('An invented report that arrives under an open page.')])
    await page.waitForSelector('.moved:not([hidden])')
    expect(await page.textContent('.moved')).toContain('The record has moved')
    await context.close()
  }, 240_000)

  it('the first Tab leads past the navigation', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${base}/matrix`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await context.close()
  }, 240_000)
})

const SCREENS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'light', width: 390 },
] as const

/** The page as it is laid out and coloured on a screen, without asking for it anew. */
async function show(page: Page, { colorScheme, width }: (typeof SCREENS)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

async function findOverflow(page: Page): Promise<readonly string[]> {
  const [over, width] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth - clientWidth, clientWidth] as const
  })
  return over === 0 ? [] : [`${over} pixels wider than the screen of ${width}`]
}

/** What the page complains of from now on. */
function listenForErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** The slider is there with script only; the date beside it does the same. */
const readText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement
    for (const part of main.querySelectorAll('.slider, script')) part.remove()
    return main.textContent ?? ''
  })

/** Everything that a reader sees or follows: text, addresses of links, values of fields. */
const readWhole = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    for (const script of body.querySelectorAll('script')) script.remove()
    return [
      location.pathname + location.search,
      body.textContent ?? '',
      ...[...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? ''),
      ...[...document.querySelectorAll('input, select')].map(
        (field) => `${(field as HTMLInputElement).name}=${(field as HTMLInputElement).value}`,
      ),
      ...[...document.querySelectorAll('.square')].map((square) => square.className),
    ]
  })

/** Puts the slider on a day, as a hand does, and waits until everything around it is written for that day. */
async function moveTo(page: Page, day: string): Promise<void> {
  await page.locator('#day').evaluate((slider: HTMLInputElement, value) => {
    slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    slider.value = String(Date.parse(value) / 86_400_000)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    slider.dispatchEvent(new Event('change', { bubbles: true }))
  }, day)
  await page.waitForSelector(`.datebar input[name=on][value="${day}"]`)
  await page.waitForSelector('body:not(.moving)')
}

async function findViolations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({
      runOnly: { type: 'tag', values: [...tags] },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
    )
  }, WCAG)
}
