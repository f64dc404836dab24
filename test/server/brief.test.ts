import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBriefSpec } from '../../src/app/ask-brief.ts'
import { judgeClaim } from '../../src/app/judge-claim.ts'
import { openAnswers } from '../../src/app/open-answers.ts'
import { parseQuestion } from '../../src/app/parse-question.ts'
import { printPdf } from '../../src/io/chromium/index.ts'
import { parseFramework } from '../../src/io/framework/index.ts'
import { EN } from '../../src/model/words/en.ts'
import { renderBrief } from '../../src/server/index.ts'
import { type BriefAnswer, findKeptBrief, toBriefMarkdown } from '../../src/views/index.ts'
import { findChromium } from '../e2e/find-chromium.ts'
import { NOW, openSite, type Site } from './open-site.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const ORIGIN = 'http://127.0.0.1:8740'
const BLOCKS =
  'headline=yes&line=land-force&state=POL&provision=paris-declaration/binding-commitments&assume=ceasefire=yes&since=2025-09-01&sources=yes'
const PINNED = 'on=2026-01-10&known=2026-06-01T12:00:00Z'

let site: Site
let brief: BriefAnswer

beforeAll(async () => {
  site = await openSite()
  brief = (await (await site.app.request(`/briefs.json?${BLOCKS}&${PINNED}`)).json()) as BriefAnswer
}, 240_000)
afterAll(() => site?.close())

const listSentences = ({ blocks }: BriefAnswer): BriefAnswer['blocks'][number]['sentences'] =>
  blocks.flatMap(({ sentences }) => sentences)

describe('a brief', () => {
  it('has every block that was asked for, and sentences in each', () => {
    expect(brief.blocks.map(({ id }) => id)).toEqual([
      'headline',
      'matrix/land-force',
      'state/POL',
      'provision/paris-declaration/binding-commitments',
      'what-if',
      'changes',
    ])
    for (const { sentences } of brief.blocks) expect(sentences.length).toBeGreaterThan(0)
    const ids = listSentences(brief).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says what the pages say: no legal duty is awake, and Poland sends no troops', () => {
    const words = listSentences(brief).map((sentence) => sentence.words)
    expect(words).toContain('No general ceasefire is in force.')
    expect(words).toContain('No legal duty wakes on these assumptions.')
    expect(words.find((one) => one.startsWith('Poland: '))).toContain('will not')
  })

  it('carries for every sentence the question that gave it, and that answer holds the words', async () => {
    for (const { words, from, id } of listSentences(brief)) {
      const [path = '', query] = from.split('?')
      const page = await site.app.request(`${path === '/' ? '/index' : path}.json?${query}`)
      expect([id, page.status]).toEqual([id, 200])
      if (!/^(headline\/\d|matrix\/land-force\/[A-Z]|state\/)/.test(id)) continue
      const said = id.startsWith('headline') ? words : words.slice(words.indexOf(': ') + 2)
      expect(JSON.stringify(await page.json())).toContain(JSON.stringify(said).slice(1, -1))
    }
  }, 240_000)

  it('numbers its footnotes as they are asked for, and each leads to a page', async () => {
    const cited = listSentences(brief).flatMap(({ notes }) => notes)
    expect([...new Set(cited)]).toEqual(brief.notes.map(({ number }) => number))
    expect(brief.notes.length).toBeGreaterThan(3)
    for (const { address } of brief.notes)
      expect([address, (await site.app.request(address.split('#')[0] ?? '')).status]).toEqual([
        address,
        200,
      ])
  }, 240_000)

  it('leads from a machine-read word to the passage itself', async () => {
    const { notes } = (await (
      await site.app.request(
        `/briefs.json?state=EST&trust=read&on=2026-03-01&known=2026-06-01T12:00:00Z`,
      )
    ).json()) as BriefAnswer
    const note = notes.find(({ claim }) => claim.id === site.quoted.claim)
    expect(note?.claim.quote).toBe('offers divers to clear mines')
    expect(note?.address).toContain(`/documents/${site.quoted.document}`)
    const page = await (await site.app.request(note?.address.split('#')[0] ?? '')).text()
    expect(page).toContain(`id="${note?.address.split('#')[1]}"`)
  })

  it('is a page whose anchors all lead somewhere, in both languages', async () => {
    for (const lang of ['', '&lang=uk']) {
      const page = await (await site.app.request(`/briefs?${BLOCKS}&${PINNED}${lang}`)).text()
      for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g))
        expect(page).toContain(`id="${anchor}"`)
      const twin = await site.app.request(`/briefs.json?${BLOCKS}&${PINNED}${lang}`)
      const same = listSentences((await twin.json()) as BriefAnswer)
      expect(page.match(/data-from="/g)).toHaveLength(same.length)
      expect(page).not.toMatch(/[\u2068\u2069]/)
    }
    const page = await (await site.app.request(`/briefs?${BLOCKS}&${PINNED}&lang=uk`)).text()
    expect(page).toContain('Загального припинення вогню немає.')
    expect(page).toContain('<span lang="en">')
  })

  it('is chosen on a page that keeps the dates', async () => {
    const page = await (await site.app.request(`/briefs/new?${PINNED}`)).text()
    expect(page).toContain('<input type="hidden" name="on" value="2026-01-10"')
    expect(page).toContain('<option value="land-force">Troops in Ukraine</option>')
  })

  it('refuses a line that is none', async () => {
    const response = await site.app.request('/briefs.json?line=tanks')
    expect(response.status).toBe(400)
  })
})

describe('the file of a brief', () => {
  it('holds the same for machines as Markdown and as HTML, whatever the words are', () => {
    const html = renderBrief(brief, {
      origin: ORIGIN,
      lang: 'en',
      version: '0',
      css: 'body { margin: 0 }',
    })
    const kept = findKeptBrief(toBriefMarkdown(brief, ORIGIN, EN))
    expect(kept?.sentences.map(({ words }) => words)).toEqual(
      listSentences(brief).map(({ words }) => words),
    )
    expect(findKeptBrief(html)).toEqual(kept)
    expect(findKeptBrief('# A text of somebody else')).toBeUndefined()
    expect(html).toContain(`href="${ORIGIN}/`)
  })

  it.skipIf(!findChromium())(
    'prints to PDF with its footnotes, and nothing of the navigation',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'surety-print-'))
      const css = readFileSync('dist/public/style.css', 'utf8')
      const pdf = join(folder, 'brief.pdf')
      writeFileSync(
        pdf,
        printPdf(renderBrief(brief, { origin: ORIGIN, lang: 'en', version: '0', css })),
      )
      const text = existsSync('/usr/bin/pdftotext')
        ? execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
        : undefined
      rmSync(folder, { recursive: true })
      if (text === undefined) return
      expect(text).toContain('No general ceasefire is in force')
      expect(text).toContain('Footnotes')
      expect(text).not.toContain('Skip to the content')
      expect(text).not.toContain('Who promised what')
    },
    240_000,
  )
})

describe('a recheck', () => {
  it('finds nothing while the record stands, and after a judgement the sentence that it changed, and the entry', async () => {
    const answers = openAnswers(site.writer, parseFramework)
    const ask = () => parseQuestion({ on: '2026-03-01' }, NOW)
    const made = await answers.brief(ask(), toBriefSpec({ state: 'LVA,EST' }))
    const kept = findKeptBrief(toBriefMarkdown(made, ORIGIN, EN))
    if (!kept) throw new Error('the file holds no brief')
    expect((await answers.recheck(ask(), kept)).changed).toEqual([])

    const { sequence } = await judgeClaim(
      site.writer,
      site.own.claim,
      { verdict: 'accept', by: 'A reviewer of this test', reason: 'The passage says so.' },
      { parse: parseFramework, sha256 },
    )
    const { changed, cut } = await answers.recheck(ask(), kept)
    expect(cut).toBe(false)
    const found = changed.find(({ id }) => id === 'state/LVA/training')
    expect(found?.now).toBe('training: promised')
    expect(found?.entries.map((entry) => [entry.sequence, entry.kind])).toContainEqual([
      sequence,
      'judgement',
    ])
    expect(changed.filter(({ id }) => id.startsWith('state/EST'))).toEqual([])
  }, 240_000)
})
