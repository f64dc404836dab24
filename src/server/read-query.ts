import { parseQuestion } from '../app/parse-question.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'

/** A request's query as far as a page understands it. */
export interface ReadQuery {
  readonly question: Question
  /** Parameters understood, in the order given, empty ones left out. */
  readonly query: readonly (readonly [string, string])[]
  /** The page's own parameters: `actor`, `line`. */
  readonly own: Readonly<Record<string, string>>
}

const CLOCKS: readonly string[] = ['on', 'known', 'basis', 'trust', 'lang']

/** Reads the clocks and the page's own parameters; ignores parameters of others (a newsletter's tags), refuses a value it cannot read. */
export function readQuery(
  search: URLSearchParams,
  names: readonly string[],
  now: number,
): ReadQuery {
  const query = [...search].filter(
    ([name, value]) =>
      value !== '' &&
      (CLOCKS.includes(name) || name === 'suppose' || name === 'without' || names.includes(name)),
  )
  for (const name of [...CLOCKS, ...names]) {
    if (query.filter(([given]) => given === name).length > 1) {
      throw new SuretyError(
        'option-not-understood',
        `${name} is given more than once.`,
        `Give ${name} once.`,
      )
    }
  }
  const given = new Map(query)
  return {
    question: parseQuestion(
      {
        on: given.get('on'),
        known: given.get('known'),
        basis: given.get('basis'),
        trust: given.get('trust'),
        lang: given.get('lang'),
        suppose: query.flatMap(([name, value]) => (name === 'suppose' ? [value] : [])),
        without: query.flatMap(([name, value]) => (name === 'without' ? [value] : [])),
      },
      now,
    ),
    query,
    own: Object.fromEntries(query.filter(([name]) => names.includes(name))),
  }
}
