// The news that is none of ours: sport, weather, markets, courts, recipes, elections, from sentences with gaps. It names states,
// talks, promises and ministers as real news does, so that passing it over takes more than looking for a state's name.
import { readFileSync } from 'node:fs'
import { pick, shuffle, toWhole } from './chance.mjs'

const { lists, topics, near } = JSON.parse(
  readFileSync(new URL('./everyday.json', import.meta.url), 'utf8'),
)
const NAMES = Object.keys(topics)
// How often a report that is none of ours names a war, an army or a weapon all the same.
const NEAR = 0.3

/** A report of at least `length` characters: a title, then paragraphs of two to four sentences, mostly on one topic; none twice. */
export function makeEveryday(random, length) {
  const deck = toDeck(random)
  const paragraphs = [fill(random, deck.pop()).replace(/\.$/, '')]
  let size = paragraphs[0].length
  while (size < length) {
    const sentences = Array.from({ length: toWhole(random, 2, 4) }, () => fill(random, deck.pop()))
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length + 2
  }
  return `${paragraphs.join('\n\n')}\n`
}

// Topics in an order of chance, so that a long report goes on to the next, as a round-up does; some sentences stray.
function toDeck(random) {
  const all = shuffle(random, NAMES).flatMap((name) => shuffle(random, topics[name]))
  if (random() < NEAR) all.splice(toWhole(random, 1, 12), 0, pick(random, near))
  const strays = shuffle(random, all.splice(30, 20))
  return all
    .flatMap((sentence) =>
      random() < 0.15 && strays.length > 0 ? [strays.pop(), sentence] : [sentence],
    )
    .reverse()
}

/** A name that stands in no list of ours. */
export function makeName(random) {
  return `${pick(random, lists.first)} ${pick(random, lists.start)}${pick(random, lists.end)}`
}

function fill(random, sentence) {
  const text = sentence.replace(/\{(\w+)\}/g, (_, gap) => toWords(random, gap))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function toWords(random, gap) {
  switch (gap) {
    case 'name':
      return makeName(random)
    case 'n':
      return String(toWhole(random, 11, 98))
    case 'small':
      return String(toWhole(random, 2, 9))
    case 'dom':
      return String(toWhole(random, 1, 28))
    case 'thousands':
      return `${toWhole(random, 2, 97)},${toWhole(random, 100, 999)}`
    case 'year':
      return String(toWhole(random, 2027, 2031))
    case 'pastyear':
      return String(toWhole(random, 1989, 2024))
    case 'money':
      return `${pick(random, ['$', '€', '£'])}${toWhole(random, 2, 900)} ${random() < 0.8 ? 'million' : 'billion'}`
    default:
      return pick(random, lists[gap])
  }
}
