import { join } from 'node:path'
import type { Command } from 'commander'
import { type Evaluation, evaluateReader, type GoldDocument } from '../app/evaluate-reader.ts'
import { toJudgedDocuments } from '../app/gold-from-judgements.ts'
import { parseOrRefuse } from '../app/record-framework.ts'
import { SuretyError } from '../model/problem.ts'
import { printJson, printLine, printNotice, printTable, showProgress } from './print.ts'
import type { Tools } from './session.ts'

interface EvaluateOptions {
  readonly gold: string
  readonly texts: string
  readonly framework?: string
  readonly learned?: boolean
  readonly json?: boolean
}

/** `surety evaluate`: scores the reader on gold claims, as docs/concepts.md says. */
export function addEvaluateCommand(program: Command, tools: Tools): void {
  program
    .command('evaluate')
    .requiredOption(
      '--gold <dir>',
      'folder of gold claims (YAML), or a file written by `surety export judgements`',
    )
    .requiredOption('--texts <dir>', 'folder of the documents that they are about')
    .option('--framework <dir>', 'folder of the framework', tools.defaultFramework)
    .option('--learned', 'let the learned model revise what the rules read')
    .option('--json', 'print the figures as JSON')
    .description('score the reader on your own gold claims')
    .addHelpText('after', '\nExample:\n  surety evaluate --gold gold --texts texts --json')
    .action((options: EvaluateOptions) => {
      const framework = parseOrRefuse(
        tools.readFrameworkFolder(options.framework ?? tools.defaultFramework),
        tools.parseFramework,
      )
      const documents = options.gold.endsWith('.jsonl')
        ? readJudged(options, tools)
        : readGold(options, tools)
      const figures = evaluateReader(
        documents,
        (document) => {
          showProgress(document.title ?? document.id)
          return tools.readDocument(document, framework, options.learned === true)
        },
        framework.persons,
      )
      showProgress('')
      if (options.json) printJson(figures)
      else printFigures(figures)
    })
}

function readGold(options: EvaluateOptions, tools: Tools): readonly GoldDocument[] {
  return tools.listFiles(options.gold, '.yaml').map((path) => {
    const gold = tools.parseYamlText(tools.readTextFile(path), path)
    const { document: name, published, publisher } = toHeader(gold, path)
    const text = tools.readTextFile(join(options.texts, name))
    return {
      name,
      gold,
      document: tools.toDocument(text, name, { published, outlet: publisher }),
    }
  })
}

/** An export of judgements as gold; its documents are found among the texts by their content. */
function readJudged(options: EvaluateOptions, tools: Tools): readonly GoldDocument[] {
  const judged = toJudgedDocuments(tools.readTextFile(options.gold), options.gold)
  const texts = new Map(
    ['.txt', '.md'].flatMap((ending) =>
      tools.listFiles(options.texts, ending).map((path) => {
        const text = tools.readTextFile(path)
        return [tools.toDocument(text, path, {}).id, { path, text }] as const
      }),
    ),
  )
  return judged.flatMap(({ document, title, published, outlet, gold, unsettled }) => {
    const found = texts.get(document)
    if (unsettled > 0 || !found) {
      const why = found
        ? `${unsettled} of its readings wait for a verdict`
        : 'its text is not there'
      printNotice(`Left out: ${title} (${document}), because ${why}.`)
      return []
    }
    return [
      {
        name: title,
        gold,
        document: tools.toDocument(found.text, found.path, { published, outlet }),
      },
    ]
  })
}

/** The text that a gold file is about, and when it was published. */
function toHeader(
  gold: unknown,
  path: string,
): { document: string; published?: string; publisher?: string } {
  const { document, published, publisher } = (gold ?? {}) as Readonly<Record<string, unknown>>
  if (typeof document !== 'string') {
    throw new SuretyError(
      'file-not-readable',
      `${path} does not say which document it is about.`,
      'Write `document: NAME.txt` at its top.',
    )
  }
  const isTold = (value: unknown): boolean => value !== undefined && value !== null
  return {
    document,
    ...(isTold(published) && { published: String(published) }),
    ...(isTold(publisher) && { publisher: String(publisher) }),
  }
}

function printFigures(figures: Evaluation): void {
  const share = (value: number | null): string => (value === null ? '-' : value.toFixed(3))
  printTable(
    [
      { heading: 'Document' },
      { heading: 'Gold' },
      { heading: 'Read' },
      { heading: 'Detection' },
      { heading: 'Strict' },
    ],
    Object.entries(figures.perDocument).map(([name, of]) => [
      name,
      String(of.claims),
      String(of.read),
      of.detection.f1.toFixed(3),
      of.strict.f1.toFixed(3),
    ]),
  )
  printLine()
  printLine(
    `${figures.documents} documents, ${figures.claims} gold claims, ${figures.read} read. Detection F1 ${figures.detection.f1.toFixed(3)} (P ${figures.detection.precision.toFixed(3)}, R ${figures.detection.recall.toFixed(3)}), strict F1 ${figures.strict.f1.toFixed(3)}.`,
  )
  printLine(
    `Of matched claims right: actors ${share(figures.actors)}, subject ${share(figures.subject)}, condition ${share(figures.condition)}, speaker ${share(figures.speaker)}, date ${share(figures.date)}, via ${share(figures.via)}.`,
  )
}
