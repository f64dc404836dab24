import clingo from 'clingo-wasm'
import { LogicEngine } from 'json-logic-engine'
import { Engine } from 'json-rules-engine'
import { evaluateFormula } from '../../dist/src/engine/logic/formula.js'
import { compileGraph, openEvaluation } from '../../dist/src/engine/logic/index.js'
import { mustAgree, printTable } from '../table.mjs'
import { randomFormulas, randomWorld, seeded } from './instance.mjs'

const PROVISIONS = 500
const FLUENTS = 200

/** One pass over 500 provisions beside general rule engines, on facts that are yes or no, which is all they know. */
export async function benchPeers() {
  const random = seeded(3)
  const formulas = [...randomFormulas(random, PROVISIONS, 3, FLUENTS)]
  const { world, truthOf } = randomWorld(random, FLUENTS, ['yes', 'no'])
  const facts = Object.fromEntries([...world].map(([ref, truth]) => [ref, truth === 'yes']))
  const graph = compileGraph(new Map(formulas))
  const rival = [
    ['Surety, the graph from scratch', 50, () => countGraph(graph, truthOf)],
    ['Surety, part by part from the tables', 50, () => countPlain(formulas, truthOf)],
    ['json-logic-engine, compiled', 50, openJsonLogic(formulas, facts)],
    ['json-rules-engine', 10, openJsonRules(formulas, facts)],
    ['clingo-wasm, with grounding', 5, openClingo(formulas, facts)],
  ]
  const rows = []
  for (const [name, passes, count] of rival) {
    const yes = await count()
    for (let n = 0; n < passes / 2; n++) await count()
    const start = performance.now()
    for (let n = 0; n < passes; n++) mustAgree((await count()) === yes, `${name} with itself`)
    rows.push([name, yes, (performance.now() - start) / passes])
  }
  const [first] = rows
  for (const [name, yes] of rows) mustAgree(yes === first[1], `${name}: ${yes}, not ${first[1]}`)
  printTable(
    `Peers: one pass over ${PROVISIONS} provisions and ${FLUENTS} fluents, facts yes or no; compiling is left out where there is any`,
    [
      ['engine', 'provisions that hold', 'ms a pass', 'ratio'],
      ...rows.map((row) => [...row, row[2] / first[2]]),
    ],
  )
  return []
}

function countGraph(graph, truthOf) {
  const evaluation = openEvaluation(graph, truthOf)
  return graph.roots.filter((root) => evaluation.truthOf(root) === 'yes').length
}

function countPlain(formulas, truthOf) {
  return formulas.filter(([, formula]) => evaluateFormula(formula, truthOf) === 'yes').length
}

function openJsonLogic(formulas, facts) {
  const engine = new LogicEngine()
  const toLogic = (formula) => {
    if (formula.kind === 'leaf') return { var: formula.ref }
    if (formula.kind === 'not') return { '!': [toLogic(formula.of)] }
    return { [formula.kind === 'all' ? 'and' : 'or']: formula.of.map(toLogic) }
  }
  const rules = formulas.map(([, formula]) => engine.build(toLogic(formula)))
  return () => rules.filter((rule) => rule(facts)).length
}

function openJsonRules(formulas, facts) {
  const engine = new Engine()
  const toConditions = (formula) => {
    if (formula.kind === 'leaf') return { fact: formula.ref, operator: 'equal', value: true }
    if (formula.kind === 'not') return { not: toConditions(formula.of) }
    return { [formula.kind]: formula.of.map(toConditions) }
  }
  for (const [id, formula] of formulas) {
    engine.addRule({ conditions: toConditions(formula), event: { type: id } })
  }
  return async () => (await engine.run(facts)).events.length
}

function openClingo(formulas, facts) {
  const rules = Object.keys(facts).flatMap((ref) => (facts[ref] ? [`${ref}.`] : []))
  const toRules = (formula, name) => {
    if (formula.kind === 'leaf') return formula.ref
    if (formula.kind === 'not') {
      rules.push(`${name} :- not ${toRules(formula.of, `${name}_0`)}.`)
      return name
    }
    const of = formula.of.map((part, n) => toRules(part, `${name}_${n}`))
    if (formula.kind === 'all') rules.push(`${name} :- ${of.join(', ')}.`)
    else rules.push(...of.map((part) => `${name} :- ${part}.`))
    return name
  }
  for (const [id, formula] of formulas) rules.push(`holds(${id}) :- ${toRules(formula, id)}.`)
  // Fluents that no rule derives need a head, or clingo warns of each.
  rules.push(...Object.keys(facts).map((ref) => `#external ${ref}.`), '#show holds/1.')
  const program = rules.join('\n')
  return async () => {
    const result = await clingo.run(program)
    if (!('Call' in result)) throw new Error(result.Error)
    return result.Call[0].Witnesses[0].Value.length
  }
}
