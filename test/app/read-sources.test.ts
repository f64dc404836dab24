import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FOREVER } from '../../src/app/forever.ts'
import { readItem } from '../../src/app/read-item.ts'
import { type FileRead, type Mark, type Place, readSources } from '../../src/app/read-sources.ts'
import type { Item } from '../../src/intake/index.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
let store: EmbeddedStore
beforeAll(async () => {
  store = await openEmbeddedStore({ now: () => new Date(Date.UTC(2026, 0, 1)), rules: ledgerRules })
})
afterAll(() => store.close())

const STORY =
  'The government of Arland said on Tuesday that it would send four ships to clear the sea of mines when the guns are silent. It said so after a long night of talks in its capital, at which nobody else had wanted to be the first to promise anything, and asked its neighbours to do the same before the winter comes.'

/** A reader that finds one claim in every text with the word Arland. */
const readDocument = (document: Document): readonly Claim[] => {
  const start = document.text.indexOf('Arland')
  if (start < 0) return []
  return [
    {
      id: `r-${document.id}`,
      act: 'pledge',
      by: ['ARL'],
      subject: 'mine-countermeasures',
      ground: { kind: 'passage', document: document.id, start, end: start + 6 },
      origin: { kind: 'read', reader: 'test-1' },
    },
  ]
}
const detectLanguage = (text: string): string => (text.includes('Waffenstillstand') ? 'de' : 'en')

const place = (name: string, text: string): Place => ({
  name,
  open: async () => ({
    name,
    chunks: (async function* () {
      yield new TextEncoder().encode(text)
    })(),
  }),
})
const lines = (name: string, texts: readonly object[]): Place =>
  place(`${name}.jsonl`, texts.map((each) => JSON.stringify(each)).join('\n'))

async function run(
  places: readonly Place[],
  more: { readonly from?: Mark; readonly stopAfter?: number; readonly ahead?: number } = {},
) {
  const reads: FileRead[] = []
  const marks: Mark[] = []
  let asked = 0
  const steps = readSources(places, {
    writer: store.writer,
    sha256,
    reader: 'test-1',
    ahead: more.ahead ?? 4,
    readItem: async (item: Item) => {
      asked += 1
      // The later item is done first: results must come in order all the same.
      for (let n = asked % 5; n > 0; n--) await Promise.resolve()
      if (item.name.includes('bug')) throw new Error('a fault of ours')
      return readItem(item, {}, { detectLanguage, readDocument, sha256 })
    },
    keepMark: (mark) => marks.push(mark),
    ...(more.from && { from: more.from }),
  })
  for await (const step of steps) {
    if (step.kind === 'read') reads.push(step.read)
    if (more.stopAfter !== undefined && reads.length >= more.stopAfter) break
  }
  return { reads, marks, asked }
}

describe('a run of reading', () => {
  test('gives results in the order of the places, each fault in its place, and goes on', async () => {
    const { reads } = await run(
      [
        place('one.txt', 'Arland will help.'),
        place('empty.txt', ''),
        { name: 'gone', open: () => Promise.reject(new Error('not a problem of the user')) },
      ]
        .slice(0, 2)
        .concat(place('bug.txt', 'Text.'), place('two.txt', 'Nobody said anything.')),
    )
    expect(reads.map(({ file }) => file)).toEqual(['one.txt', 'empty.txt', 'bug.txt', 'two.txt'])
    expect(reads.map(({ claims }) => claims)).toEqual([1, undefined, undefined, 0])
    expect(reads[1]?.refused?.sentence).toContain('it is empty')
    expect(reads[2]?.refused?.sentence).toContain('the program failed on it (a fault of ours)')
  })

  test('keeps what is not in English and says why it was not read', async () => {
    const { reads } = await run([place('de.txt', 'Arland hofft auf einen Waffenstillstand.')])
    expect(reads[0]).toMatchObject({
      claims: 0,
      language: 'de',
      declined: 'it is in German, and the reader knows English only',
    })
    const stored = await store.writer.document(reads[0]?.document ?? '', FOREVER)
    expect(stored?.document).toMatchObject({
      language: 'de',
      text: 'Arland hofft auf einen Waffenstillstand.',
    })
  })

  test('that was stopped goes on where it was, and comes to the same record', async () => {
    const texts = Array.from({ length: 90 }, (_, n) => ({ text: `Arland gave ship ${n} away.` }))
    const places = [lines('first', texts.slice(0, 10)), lines('second', texts.slice(10))]
    const stopped = await run(places, { stopAfter: 60 })
    const from = stopped.marks.at(-1) as Mark
    expect(from.places + from.items).toBeGreaterThan(0)
    const rest = await run(places, { from })
    expect(rest.reads.length).toBeLessThan(90)
    expect(rest.marks.at(-1)).toEqual({ places: 2, items: 0 })
    // Nothing was left out between the two: all of it is on record.
    const again = await run(places)
    expect(again.reads.every(({ recorded }) => recorded === false)).toBe(true)
  })

  test('finds who repeats whom: five outlets with one story are one origin', async () => {
    const outlets = ['The Lantern', 'Harbour News', 'Daily Post', 'The Gazette', 'Evening Star']
    const { reads } = await run([
      lines(
        'wire',
        outlets.map((outlet, n) => ({
          outlet,
          text: `${outlet} has this from a wire, number ${n}. ${STORY} Report ends here.`,
        })),
      ),
    ])
    const [first, ...others] = reads
    expect(first?.repeats).toBeUndefined()
    expect(others.map(({ repeats }) => repeats)).toEqual(others.map(() => first?.document))
    const statements = await store.writer.statements({ known: FOREVER, basis: 'recorded' })
    const tellers = reads.map(({ document }) => {
      const found = statements.find(({ claim }) => claim.id === `r-${document}`)?.claim.origin
      return found?.kind === 'read' ? found.tellers : undefined
    })
    expect(tellers[0]).toEqual(['lantern', first?.document])
    expect(tellers[4]).toEqual(['evening star', first?.document])
  })
})
