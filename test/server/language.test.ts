import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './open-site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
}, 240_000)
afterAll(() => site?.close())

async function read(path: string): Promise<string> {
  return (await site.app.request(path)).text()
}

describe('a page in Ukrainian', () => {
  it('says its language, and keeps it in every link inside the site but the one to English', async () => {
    const page = await read('/briefs/new?on=2026-01-10&lang=uk')
    expect(page).toContain('<html lang="uk">')
    const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href)
    const others = links.filter(
      (href) => !href.includes('lang=uk') && !/^\/(style\.css|openapi\.json)/.test(href),
    )
    expect(others).toEqual(['/briefs/new?on=2026-01-10'])
    expect(page).toContain('lang="en" hreflang="en"')
  })

  it('is a link away from the English page, with everything else kept', async () => {
    const page = await read('/briefs/new?on=2026-01-10&suppose=ceasefire=yes')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain(
      'href="/briefs/new?on=2026-01-10&amp;suppose=ceasefire=yes&amp;lang=uk" lang="uk" hreflang="uk"',
    )
  })

  it('is not offered by a page whose labels are in one language only', async () => {
    expect(await read('/instruments?on=2026-01-10')).not.toContain('hreflang')
  })

  it('keeps the language through the form of the dates', async () => {
    expect(await read('/method?lang=uk')).toContain('<html lang="uk">')
    expect(await read('/instruments?lang=uk')).toContain(
      '<input type="hidden" name="lang" value="uk"',
    )
  })

  it('prints dates and the shell in Ukrainian', async () => {
    const page = await read('/instruments?on=2026-01-10&lang=uk')
    expect(page).toContain('Світ станом на <strong>10 січ. 2026 р.</strong>')
    expect(page).toContain('Як цитувати цю сторінку')
    expect(page).toContain('Хто що обіцяв')
  })

  it('refuses a language that it does not have, and says which it has', async () => {
    const response = await site.app.request('/instruments.json?lang=de')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ sentence: 'lang=de is not known.' })
  })

  it('tells a problem in the frame of the language', async () => {
    const page = await read('/states/zzz?lang=uk')
    expect(page).toContain('Немає в записах')
    expect(page).toContain('<span lang="en">Actor ZZZ is not on record.</span>')
  })
})
