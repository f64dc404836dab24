// Reports of ours in other clothes: states, persons, days and numbers exchanged, so that no text repeats and every word of grammar stays.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { shuffle, toWhole } from './chance.mjs'
import { makeName } from './everyday.mjs'

const FOLDER = new URL('../../test/readings/invented/', import.meta.url)
const STATES = new URL('../../src/reader/lexicon/states.json', import.meta.url)
// Whom the reports are about stays: without them they would be about something else.
const FIXED = new Set(['UKR', 'RUS', 'USA'])
const SWAPPED =
  'ALB AUS AUT BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA JPN LTU LUX LVA MNE NLD NOR NZL POL PRT ROU SVK SVN SWE TUR'
const DAY_OF_MONTH =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b/g

/** Opens the reports; each call of `make` gives another variant of one of them. */
export function openVariants(random) {
  const states = JSON.parse(readFileSync(STATES, 'utf8')).filter(
    ({ id }) => SWAPPED.includes(id) && !FIXED.has(id),
  )
  const reports = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readReport(file))
  let next = 0
  return {
    count: reports.length,
    make: () => vary(random, reports[next++ % reports.length], states),
  }
}

function readReport(file) {
  const gold = parse(readFileSync(new URL(file.replace('.txt', '.yaml'), FOLDER), 'utf8'))
  const speakers = new Set(gold.claims.flatMap(({ speaker }) => speaker ?? []))
  return { text: readFileSync(new URL(file, FOLDER), 'utf8'), published: gold.published, speakers }
}

function vary(random, { text, published, speakers }, states) {
  const words = new Map()
  const others = shuffle(random, states)
  for (const [at, state] of states.entries()) {
    const other = others[at]
    for (const kind of ['names', 'demonyms', 'capitals']) {
      for (const [n, word] of state[kind].entries())
        words.set(word, other[kind][n] ?? other[kind][0])
    }
  }
  // Half of the persons stay those whom the framework knows; the rest nobody knows.
  for (const speaker of speakers) {
    if (random() < 0.5) continue
    const [other, last] = [makeName(random), speaker.split(' ').at(-1)]
    words.set(speaker, other)
    words.set(last, other.split(' ').at(-1))
  }
  const known = [...words.keys()].filter((word) => word.length > 2)
  const pattern = new RegExp(
    `\\b(?:${known
      .sort((a, b) => b.length - a.length)
      .map(toLiteral)
      .join('|')})\\b`,
    'g',
  )
  const swapped = text
    .replace(pattern, (word) => words.get(word) ?? word)
    .replace(DAY_OF_MONTH, (_, __, after, before) =>
      after ? `${toWhole(random, 1, 28)} ${after}` : `${before} ${toWhole(random, 1, 28)}`,
    )
    .replace(/\b(?!20\d\d\b)\d{2,4}\b/g, ({ length }) =>
      String(toWhole(random, 10 ** (length - 1), 10 ** length - 1)),
    )
  return { text: swapped, published: published ? String(published) : undefined }
}

const toLiteral = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
