import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FOREVER } from '../../src/app/forever.ts'
import { REASONS } from '../../src/model/judgement.ts'
import { type Listening, listen } from '../../src/server/index.ts'
import { CODE, type DeskSite, openDesk } from '../server/open-desk.ts'
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts'

const executablePath = findChromium()
if (!executablePath && process.env.CI === 'true')
  throw new Error('no Chromium: set CHROMIUM_PATH or install it')

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NAMES = ['Ann Early', 'Ben Late', 'Cem Third', 'Dia Fourth'] as const

let site: DeskSite
let server: Listening
let browser: Browser
let base: string

/** What reviewers recorded since an entry, in the order of the ledger. */
async function listJudged(since: number): Promise<readonly (readonly string[])[]> {
  const entries = await site.writer.entries(since + 1, 1000)
  return entries.flatMap(({ sealed }) => {
    if (sealed?.body.kind !== 'judgement') return []
    const { claim, verdict, reasonId } = sealed.body.judgement
    return [[claim, verdict, ...(reasonId ? [reasonId] : [])]]
  })
}
const position = async (): Promise<number> => (await site.writer.head()).sequence
const version = async (claim: string): Promise<number> =>
  (await site.writer.statements({ known: FOREVER, basis: 'recorded', claim }))[0]?.judgements
    .length ?? 0

async function signIn(context: BrowserContext, name: string): Promise<Page> {
  // A busy machine is no fault of the page.
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  await page.goto(`${base}/review?code=${CODE}`)
  await page.selectOption('select[name=name]', name)
  await page.click('.review-sign-in button')
  await page.waitForSelector('.review-bar')
  return page
}
/** Opens the desk and waits until keys work. */
async function openFirst(page: Page): Promise<void> {
  await page.click('.review-start')
  await page.waitForSelector('.review-ways button:has-text("Keys")')
}
const throttle = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
}
const openClaim = (page: Page): string =>
  decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
/** Until everything that was pressed has been answered. */
const untilSent = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('.strip-sending') === null)

describe.skipIf(!executablePath)('the review desk in a browser', () => {
  beforeAll(async () => {
    site = await openDesk(NAMES, { dispatches: /2025-0[239]|2024-07|2026-01/ })
    server = await listen(site.app, 0)
    base = `http://127.0.0.1:${server.port}`
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...CHROMIUM_FLAGS],
    })
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await site?.close()
  })

  it('three fast presses of A on a slow machine accept the three claims that stood in order', async () => {
    const context = await browser.newContext()
    const page = await signIn(context, 'Ann Early')
    await openFirst(page)
    const order = await page.evaluate(() =>
      (
        JSON.parse(
          document.querySelector('[data-island=review] + script')?.textContent ?? '{}',
        ) as { props: { items: { id: string; own?: unknown }[] } }
      ).props.items
        .filter(({ own }) => !own)
        .map(({ id }) => id),
    )
    await throttle(page)
    const before = await position()
    // All three before the browser has drawn anything.
    await page.evaluate(() => {
      for (let press = 0; press < 3; press++)
        dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true }))
    })
    await untilSent(page)
    expect(await listJudged(before)).toEqual(order.slice(0, 3).map((id) => [id, 'accept']))
    expect(openClaim(page)).toBe(order[3])
    // As fast as a keyboard sends them, too.
    for (let press = 0; press < 3; press++) await page.keyboard.press('a')
    await page.waitForFunction((id) => location.pathname.endsWith(id), order[6] ?? '')
    await untilSent(page)
    expect(await listJudged(before)).toEqual(order.slice(0, 6).map((id) => [id, 'accept']))
    await context.close()
  }, 240_000)

  it('twenty claims reviewed by keys alone on a slow machine have the verdicts that were meant', async () => {
    const context = await browser.newContext()
    const page = await signIn(context, 'Ben Late')
    await page.focus('.review-start')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.review-ways button:has-text("Keys")')
    await throttle(page)
    const before = await position()
    const meant: (readonly string[])[] = []
    for (let nth = 0; nth < 20; nth++) {
      const claim = openClaim(page)
      const quote = await page.textContent('.review-quote')
      // The words beside are those of the claim, and in view.
      expect(await page.textContent('mark.current')).toBe(quote)
      expect(await page.isVisible('mark.current')).toBe(true)
      const reason = nth % 3 === 1 ? (nth % 6) + 1 : undefined
      if (reason === undefined) await page.keyboard.press('a')
      else {
        await page.keyboard.press('r')
        await page.keyboard.press(String(reason))
      }
      meant.push(
        reason === undefined ? [claim, 'accept'] : [claim, 'reject', REASONS[reason - 1]?.id ?? ''],
      )
      await page.waitForFunction((id) => !location.pathname.endsWith(id), claim)
    }
    await untilSent(page)
    expect(await listJudged(before)).toEqual(meant)
    // Undo takes back the last one and opens it again.
    await page.keyboard.press('u')
    await untilSent(page)
    expect(openClaim(page)).toBe(meant.at(-1)?.[0])
    expect((await listJudged(before)).at(-1)).toEqual([meant.at(-1)?.[0], 'undo'])
    await context.close()
  }, 240_000)

  it('keys are no verdict in a field, held down, with a modifier, without a reason or when switched off', async () => {
    const context = await browser.newContext()
    const page = await signIn(context, 'Cem Third')
    await openFirst(page)
    const before = await position()
    const claim = openClaim(page)
    for (const key of ['1', '6', 'Control+a', 'Alt+a', 'r', 'a', 'Escape'])
      await page.keyboard.press(key)
    await page.evaluate(() =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', repeat: true })),
    )
    await page.keyboard.press('e')
    await page.focus('.review-edit input[name=speaker]')
    await page.keyboard.type('ara123u')
    expect(openClaim(page)).toBe(claim)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.uncheck('.review-help input')
    await page.focus('.review-ways button')
    await page.keyboard.press('a')
    await page.keyboard.press('j')
    expect([openClaim(page), await position()]).toEqual([claim, before])
    await page.check('.review-help input')
    await page.focus('.review-ways a')
    await page.keyboard.press('j')
    await page.waitForFunction((id) => !location.pathname.endsWith(id), claim)
    // A second click that comes with the first judges nothing.
    const next = openClaim(page)
    await page.dblclick('.review-accept')
    await untilSent(page)
    expect(await listJudged(before)).toEqual([[next, 'accept']])
    // Cyrillic letters lie on the same keys.
    const third = openClaim(page)
    await page.evaluate(() =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ф', code: 'KeyA', bubbles: true })),
    )
    await untilSent(page)
    expect((await listJudged(before)).at(-1)).toEqual([third, 'accept'])
    await context.close()
  }, 240_000)

  it('a verdict that came too late is told, and the claim shown as it is now', async () => {
    const context = await browser.newContext()
    const other = await browser.newContext()
    const page = await signIn(context, 'Cem Third')
    await openFirst(page)
    const claim = openClaim(page)
    const headline = await page.textContent('.desk-headline')
    const rival = await signIn(other, 'Dia Fourth')
    await rival.goto(`${base}/review/${claim}`)
    await rival.waitForSelector('.review-ways button:has-text("Keys")')
    await rival.keyboard.press('r')
    await rival.keyboard.press('2')
    await untilSent(rival)
    const [before, judged] = [await position(), await version(claim)]
    await page.keyboard.press('a')
    const told = await page.waitForSelector('.review-alert')
    expect(await told.textContent()).toContain('Dia Fourth judged it (reject: Wrong state)')
    expect([await position(), await version(claim)]).toEqual([before, judged])
    await page.click('.review-alert a')
    expect(await page.textContent('.desk-headline')).toBe(headline)
    expect(await page.textContent('.review-warnings')).toContain('It stands as rejected now')
    await context.close()
    await other.close()
  }, 240_000)

  it('a correction by keys takes the words selected in the document', async () => {
    const context = await browser.newContext()
    const page = await signIn(context, 'Dia Fourth')
    await openFirst(page)
    const before = await position()
    const claim = openClaim(page)
    await page.keyboard.press('e')
    await page.selectOption('.review-edit select[name=act]', 'demand')
    const words = await page.evaluate(() => {
      const node = document.querySelector('mark.current')?.firstChild
      if (!node) throw new Error('no passage')
      const range = document.createRange()
      range.setStart(node, 2)
      range.setEnd(node, (node.textContent ?? '').length - 1)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return range.toString()
    })
    await page.click('text=Take the selected words')
    await page.selectOption('.review-edit select[name=reason]', 'wrong-strength')
    await page.click('text=Save the correction')
    await page.waitForSelector('.review-told:has-text("Corrected")')
    expect((await listJudged(before))[0]).toEqual([claim, 'amend', 'wrong-strength'])
    const entries = await site.writer.entries(before + 1, 10)
    const corrected = entries.flatMap(({ sealed }) =>
      sealed?.body.kind === 'claim' ? [sealed.body.claim] : [],
    )[0]
    const { ground } = corrected ?? {}
    if (ground?.kind !== 'passage') throw new Error('no passage')
    const stored = await site.writer.document(ground.document, FOREVER)
    expect(stored?.document.text.slice(ground.start, ground.end)).toBe(words)
    expect(corrected?.act).toBe('demand')
    await context.close()
  }, 240_000)

  it('everything works as forms with JavaScript off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await signIn(context, 'Dia Fourth')
    await page.click('.review-start')
    const before = await position()
    const [first] = [openClaim(page)]
    await page.click('.review-accept')
    const second = openClaim(page)
    expect(second).not.toBe(first)
    await page.click('text=Wrong date')
    const third = openClaim(page)
    expect(await page.textContent('mark.current')).toBe(await page.textContent('.review-quote'))
    await page.click('button:has-text("Undo")')
    expect(openClaim(page)).toBe(second)
    await page.goto(`${base}/review/${third}`)
    await page.click('summary:has-text("Correct it")')
    await page.selectOption('.review-edit select[name=act]', 'meet')
    await page.click('text=Save the correction')
    expect((await listJudged(before)).map(([claim, verdict]) => [claim, verdict])).toEqual([
      [first, 'accept'],
      [second, 'reject'],
      [second, 'undo'],
      [third, 'amend'],
    ])
    await context.close()
  }, 240_000)

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      it(`every page is sound in ${colorScheme} at ${width}`, async () => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          // axe-core is put into the page by the test.
          bypassCSP: true,
        })
        const errors: string[] = []
        context.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning')
            errors.push(message.text())
        })
        context.on('weberror', (error) => errors.push(error.error().message))
        const out = await context.newPage()
        await out.goto(`${base}/review`)
        expect(await findFaults(out)).toEqual([])
        await shoot(out, `sign-in-${colorScheme}-${width}`)
        const page = await signIn(context, 'Ann Early')
        expect(await findFaults(page)).toEqual([])
        await shoot(page, `overview-${colorScheme}-${width}`)
        await openFirst(page)
        expect(await findFaults(page)).toEqual([])
        await shoot(page, `desk-${colorScheme}-${width}`)
        for (const key of ['e', 'Escape', 'r', '?']) {
          await page.keyboard.press(key)
          if (key === 'e') await page.waitForSelector('.review-edit')
          expect([key, await findFaults(page)]).toEqual([key, []])
          if (key !== 'Escape')
            await shoot(page, `desk-${key === '?' ? 'help' : key}-${colorScheme}-${width}`)
        }
        await page.goto(`${base}/review/disputes`)
        expect(await findFaults(page)).toEqual([])
        await shoot(page, `disputes-${colorScheme}-${width}`)
        expect(errors).toEqual([])
        await context.close()
      }, 180_000)
    }
  }

  it('ships at most 20 kB of script, and no page text in it', async () => {
    const context = await browser.newContext()
    const page = await signIn(context, 'Ann Early')
    await openFirst(page)
    const addresses = await page.$$eval('script[src], link[rel=modulepreload]', (elements) =>
      elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
    )
    const sizes = await Promise.all(
      addresses.map(async (address) => {
        const response = await fetch(base + address, { headers: { 'accept-encoding': 'identity' } })
        const { gzipSync } = await import('node:zlib')
        return gzipSync(Buffer.from(await response.arrayBuffer())).length
      }),
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)
    process.stderr.write(`review script: ${total} bytes gz in ${addresses.length} files\n`)
    expect(total).toBeLessThan(20 * 1024)
    await context.close()
  }, 240_000)
})

/** Pictures for people to look at, when a folder for them is named. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SURETY_PICTURES)
    await page.screenshot({ path: `${process.env.SURETY_PICTURES}/${name}.png` })
}

/** What axe-core finds, and how much wider than the screen the page is. */
async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: [...tags] } })
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []),
      ...violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
      ),
    ]
  }, WCAG)
}
