/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A provision: so many levels of all and any by turns, two or three parts each, one leaf in ten under a not. */
export function randomFormula(random, depth, fluents) {
  const kinds = random() < 0.5 ? ['all', 'any'] : ['any', 'all']
  const build = (level) => {
    if (level === depth) {
      const leaf = { kind: 'leaf', ref: `f${Math.floor(random() * fluents)}` }
      return random() < 0.1 ? { kind: 'not', of: leaf } : leaf
    }
    const of = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => build(level + 1))
    return { kind: kinds[level % 2], of }
  }
  return build(0)
}

export function randomFormulas(random, count, depth, fluents) {
  return new Map(
    Array.from({ length: count }, (_, n) => [`p${n}`, randomFormula(random, depth, fluents)]),
  )
}

export const TRUTHS = ['yes', 'no', 'unknown', 'disputed']

/** A world of fluents f0, f1 ... and a reader of it. */
export function randomWorld(random, fluents, truths = TRUTHS) {
  const world = new Map(
    Array.from({ length: fluents }, (_, n) => [
      `f${n}`,
      truths[Math.floor(random() * truths.length)],
    ]),
  )
  return { world, truthOf: (ref) => world.get(ref) }
}

export function countParts(formula) {
  if (formula.kind === 'leaf') return 1
  if (formula.kind === 'not') return 1 + countParts(formula.of)
  return formula.of.reduce((sum, part) => sum + countParts(part), 1)
}
