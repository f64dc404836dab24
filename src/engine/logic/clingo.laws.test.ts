import { run } from 'clingo-wasm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFormula, anyWorld, reader } from '../../../test/random-formula.ts'
import type { Truth } from '../../model/truth.ts'
import { openEvaluation } from './evaluation.ts'
import { type Formula, listLeaves } from './formula.ts'
import { compileGraph } from './graph.ts'
import { listMinimalSets } from './minimal-sets.ts'
import { fromTold } from './truth-tables.ts'

// The answer-set solver clingo knows nothing of us: the tables are written for it as rules over t(part) and f(part), told true
// and told false, which have one answer set; a choice of changes turns the same rules into a search.
const LEAVES = 8
const theory = fc.tuple(
  fc.array(anyFormula(LEAVES, 5), { minLength: 5, maxLength: 40 }),
  anyWorld(LEAVES),
)

/** Rules for every part of a formula, and the name of its top. */
function toRules(formula: Formula, name: string, rules: string[]): string {
  switch (formula.kind) {
    case 'leaf':
      return `leaf(${formula.ref})`
    case 'not': {
      const of = toRules(formula.of, `${name}_0`, rules)
      rules.push(`t(${name}) :- f(${of}). f(${name}) :- t(${of}).`)
      return name
    }
    default: {
      const [each, some] = formula.kind === 'all' ? ['t', 'f'] : ['f', 't']
      const of = formula.of.map((part, n) => toRules(part, `${name}_${n}`, rules))
      rules.push(
        `${each}(${name})${of.length > 0 ? ' :- ' : ''}${of.map((part) => `${each}(${part})`)}.`,
      )
      rules.push(...of.map((part) => `${some}(${name}) :- ${some}(${part}).`))
      return name
    }
  }
}

function toFacts(world: ReadonlyMap<string, Truth>): string[] {
  return [...world].flatMap(([ref, truth]) => [
    ...(truth === 'yes' || truth === 'disputed' ? [`now_t(${ref}).`] : []),
    ...(truth === 'no' || truth === 'disputed' ? [`now_f(${ref}).`] : []),
  ])
}

/** The answer sets of a program, as lists of atoms. */
async function solve(
  rules: readonly string[],
  options: readonly string[] = [],
): Promise<string[][]> {
  const result = await run(rules.join('\n'), 0, [...options])
  if (!('Call' in result)) throw new Error(result.Error)
  // Without an answer set there is no list of them at all.
  const found: { Witnesses?: { Value: string[] }[] } | undefined = result.Call[0]
  return found?.Witnesses?.map((witness) => witness.Value) ?? []
}

describe('against clingo', () => {
  test('the graph gives every formula of a random theory the same truth', async () => {
    const law = fc.asyncProperty(theory, async ([formulas, world]) => {
      const rules = toFacts(world)
      rules.push('t(leaf(X)) :- now_t(X). f(leaf(X)) :- now_f(X).', '#show t/1. #show f/1.')
      const tops = formulas.map((formula, n) => toRules(formula, `p${n}`, rules))
      const answers = await solve(rules)
      expect(answers.length).toBe(1)
      const told = new Set(answers[0])
      const evaluation = openEvaluation(
        compileGraph(new Map(formulas.map((formula, n) => [`${n}`, formula]))),
        reader(world),
      )
      expect(formulas.map((_, n) => evaluation.truthOf(`${n}`))).toEqual(
        tops.map((top) => fromTold(told.has(`t(${top})`), told.has(`f(${top})`))),
      )
    })
    await fc.assert(law, { numRuns: 60 })
  })

  test('the smallest sets of changes are the optimal answer sets', async () => {
    const law = fc.asyncProperty(
      anyFormula(LEAVES, 5),
      anyWorld(LEAVES),
      async (formula, world) => {
        const rules = toFacts(world)
        const refs = [...listLeaves(formula).keys()]
        const top = toRules(formula, 'p', rules)
        rules.push(
          ...refs.map((ref) => `{turn(${ref},yes); turn(${ref},no)} 1.`),
          't(leaf(X)) :- turn(X,yes). f(leaf(X)) :- turn(X,no).',
          't(leaf(X)) :- now_t(X), not turn(X,no). f(leaf(X)) :- now_f(X), not turn(X,yes).',
          `:- not t(${top}). :- f(${top}).`,
          '#minimize {1,X : turn(X,Y)}. #show turn/2.',
        )
        const optimal = (await solve(rules, ['--opt-mode=optN', '--quiet=1'])).map((atoms) =>
          atoms.sort().join(' '),
        )
        const { sets } = listMinimalSets(formula, reader(world), { limit: 10_000 })
        const smallest = sets.filter((set) => set.length === sets[0]?.length)
        const ours = smallest.map((set) =>
          set
            .map(({ ref, to }) => `turn(${ref},${to})`)
            .sort()
            .join(' '),
        )
        expect(ours.sort()).toEqual(optimal.sort())
      },
    )
    await fc.assert(law, { numRuns: 100 })
  })
})
