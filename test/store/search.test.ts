import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerWriter } from '../../src/app/ports.ts'
import { withholdEntry } from '../../src/app/withhold-entry.ts'
import { createClock, type OpenStore, STORES } from './open-stores.ts'
import { curatedClaim, documentDraft, readClaim, sha256 } from './sample-drafts.ts'

const FOREVER = '9999-12-31T23:59:59Z'

describe.each(STORES)('search on $name', ({ name, open }) => {
  const clock = createClock()
  let store: OpenStore | undefined
  let skipped = ''

  beforeAll(async () => {
    const opened = await open(clock)
    if ('skipped' in opened) {
      skipped = opened.skipped
      process.stderr.write(`skipped on ${name}: ${skipped}\n`)
    } else store = opened
  }, 60_000)
  afterAll(() => store?.close(), 60_000)

  const on = (title: string, run: (ledger: LedgerWriter) => Promise<void>) =>
    it(title, async (context) => {
      if (!store) return context.skip(skipped)
      clock.tick()
      await run(store.writer)
    }, 60_000)

  const find = async (ledger: LedgerWriter, words: string, known = FOREVER) =>
    (await ledger.search({ words, known, limit: 10 })).map(
      ({ claim, document, shown }) =>
        `${claim ?? document}: ${shown.map(({ text, found }) => (found ? `[${text}]` : text)).join('')}`,
    )

  on('finds the words of curated rows by their stems, and marks them', async (ledger) => {
    await ledger.append([
      curatedClaim('row-1', {
        origin: {
          kind: 'curated',
          row: 'row-1',
          verified: true,
          words: 'Støre says that frigates will sail.',
        },
      }),
    ])
    expect(await find(ledger, 'frigate sailing')).toEqual([
      'row-1: Støre says that [frigates] will [sail].',
    ])
    expect(await find(ledger, '"sail frigates"')).toEqual([])
    expect(await find(ledger, 'frigate -sail')).toEqual([])
  })

  on('finds letters with and without their accents', async (ledger) => {
    await ledger.append([
      curatedClaim('row-accent', {
        origin: { kind: 'curated', row: 'row-accent', verified: true, words: 'Šefčovič agreed.' },
      }),
    ])
    expect(await find(ledger, 'Sefcovic')).toHaveLength(1)
    expect(await find(ledger, 'Šefčovič')).toHaveLength(1)
  })

  on(
    'finds of a text that is only quoted from the sentence with the passage, and no other word',
    async (ledger) => {
      const text = 'Gulls cried. Latvia lends tugboats to the port. Herons slept.\nOtters swam.\n'
      const doc = documentDraft(text, { rights: 'quotation', title: 'Harbour diary' })
      const start = text.indexOf('lends')
      await ledger.append([doc, readClaim('tug-1', [doc.id, start, start + 14])])
      expect(await find(ledger, 'tugboats')).toEqual([
        'tug-1: Latvia lends [tugboats] to the port.',
      ])
      for (const word of ['gulls', 'herons', 'otters'])
        expect([word, await find(ledger, word)]).toEqual([word, []])
      // Its title is shown on every page that names it.
      expect(await find(ledger, 'harbour diary')).toEqual([`${doc.id}: [Harbour] [diary]`])
    },
  )

  on('finds every block of a text of our own', async (ledger) => {
    const doc = documentDraft('Walruses rest on ice floes.')
    await ledger.append([doc])
    expect(await find(ledger, 'walrus')).toEqual([`${doc.id}: [Walruses] rest on ice floes.`])
  })

  on('finds a long text to its end', async (ledger) => {
    const doc = documentDraft(`${'Snow fell on the hills. '.repeat(60_000)}A lynx was seen.`)
    await ledger.append([doc])
    expect(await find(ledger, 'lynx')).toHaveLength(1)
  })

  on('finds no more of a text that may be shown no longer in full', async (ledger) => {
    const text = 'Badgers dig under the old wall.'
    const doc = documentDraft(text)
    await ledger.append([doc])
    expect(await find(ledger, 'badgers')).toHaveLength(1)
    const { body } = documentDraft(text, { rights: 'quotation' })
    await ledger.append([{ key: `document:again:${doc.id}`, body }])
    expect(await find(ledger, 'badgers')).toEqual([])
  })

  on('finds nothing of what was withheld, neither text nor passage', async (ledger) => {
    const text = 'Moose cross the river at dawn.'
    const doc = documentDraft(text)
    const [first] = await ledger.append([doc, readClaim('moose-1', [doc.id, 0, 11])])
    expect(await find(ledger, 'moose')).toHaveLength(2)
    await withholdEntry(
      ledger,
      { sequence: first?.sequence ?? 0, by: 'desk', reason: 'a court' },
      sha256,
    )
    expect(await find(ledger, 'moose')).toEqual([])
  })

  on('finds only what was recorded by then', async (ledger) => {
    const before = clock.tick()
    clock.tick()
    await ledger.append([documentDraft('Pelicans circle the lagoon.')])
    expect(await find(ledger, 'pelicans', before)).toEqual([])
    expect(await find(ledger, 'pelicans')).toHaveLength(1)
  })

  on('takes any text as a search', async (ledger) => {
    for (const words of ["'", '"', '-', '&|!:*()', '\u0000', '\ud800', 'the'])
      expect(Array.isArray(await find(ledger, words))).toBe(true)
  })
})
