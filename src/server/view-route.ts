import type { ZodType } from 'zod'
import type { FigureOf, PageComponent } from '../../web/index.ts'
import { type Frame, renderEmbed, renderFigure, renderPage } from '../../web/index.ts'
import type { Answers } from '../app/answers.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import type { Asked } from '../views/index.ts'
import type { ReadQuery } from './read-query.ts'
import { type Feed, toAtom } from './to-atom.ts'
import { type Table, toCsv } from './to-csv.ts'

/** What a view is asked with: parts of its path and its own query parameters. */
export type Input = Readonly<Record<string, string>>

/** One answer at one address: its page and twins all come from the same value. */
export interface ViewRoute<A extends object> {
  /** As the router writes it: `/states/:iso`. */
  readonly path: string
  /** Named as the answer's type: `MatrixAnswer`. */
  readonly name: string
  readonly summary: string
  /** Query parameters beyond the clocks, each with what it means. */
  readonly parameters: Readonly<Record<string, string>>
  readonly schema: ZodType<A>
  readonly ask: (answers: Answers, question: Question, input: Input) => Promise<A>
  readonly page: PageComponent<A>
  readonly csv?: (answer: A, input: Input) => Table
  /** What those who follow the page are told. */
  readonly atom?: (answer: A, asked: FeedAsked) => Feed | Promise<Feed>
  /** Where a form without a script leads: the query that says the same as what was filled in; absent when nothing was. */
  readonly toFilled?: (query: ReadQuery) => ReadQuery['query'] | undefined
  /** Pictures of the answer, the one that is given where none is named first. */
  readonly figures?: readonly FigureOf<A>[]
  /** The one spelling of an address that may be written in several. */
  readonly toCanonical?: (path: string) => string
  /** True where a text may later be withheld: such pages are never kept without asking again. */
  readonly revalidate?: boolean
}

/** What a feed may ask beyond the page's own answer. */
export interface FeedAsked {
  readonly answers: Answers
  readonly question: Question
  readonly input: Input
}

/** An answer in each of its forms. */
export interface Answered {
  readonly asked: Asked | undefined
  readonly html: (frame: Frame) => string
  readonly json: () => string
  readonly csv: () => string
  readonly atom: (frame: Frame) => Promise<string>
  readonly svg: (frame: Frame) => string
  /** One figure on a page of its own, for a frame on somebody else's. */
  readonly embed: (frame: Frame) => string
}

/** A view with its answer's type sealed in, so that views of all types stand in one list. */
export interface View
  extends Omit<ViewRoute<object>, 'ask' | 'page' | 'csv' | 'atom' | 'figures' | 'schema'> {
  readonly schema: ZodType
  readonly hasCsv: boolean
  readonly hasAtom: boolean
  /** Names of its figures, the default first; each is an SVG and can be embedded. */
  readonly figures: readonly string[]
  readonly answer: (answers: Answers, question: Question, input: Input) => Promise<Answered>
}

export function toView<A extends object>(route: ViewRoute<A>): View {
  const { ask, page, csv, atom, figures = [], ...rest } = route
  return {
    ...rest,
    parameters: { ...rest.parameters, ...tellFigures(figures) },
    hasCsv: csv !== undefined,
    hasAtom: atom !== undefined,
    figures: figures.map(({ name }) => name),
    answer: async (answers, question, input) => {
      const answer = await ask(answers, question, input)
      return {
        asked: 'asked' in answer ? (answer.asked as Asked) : undefined,
        html: (frame) => renderPage(page, answer, frame),
        json: () => `${JSON.stringify(answer, undefined, 1)}\n`,
        csv: () => (csv ? toCsv(csv(answer, input)) : ''),
        atom: async (frame) =>
          atom ? toAtom(await atom(answer, { answers, question, input }), frame) : '',
        svg: (frame) => renderFigure(findFigure(figures, input), answer, frame),
        embed: (frame) => renderEmbed(findFigure(figures, input), answer, frame),
      }
    },
  }
}

/** The parameter that names a figure, where there are several. */
function tellFigures(figures: readonly FigureOf<never>[]): Readonly<Record<string, string>> {
  if (figures.length < 2) return {}
  const [first, ...rest] = figures.map(({ name }) => `\`${name}\``)
  return { figure: `Which figure the SVG is: ${first} (default) or ${rest.join(', ')}.` }
}

/** The figure that is named, or the first. */
function findFigure<A>(figures: readonly FigureOf<A>[], { figure }: Input): FigureOf<A> {
  const found = figure === undefined ? figures[0] : figures.find(({ name }) => name === figure)
  if (found) return found
  throw new SuretyError(
    'option-not-understood',
    `figure=${figure} is not a figure of this page.`,
    `Write one of ${figures.map(({ name }) => name).join(', ')}.`,
  )
}
