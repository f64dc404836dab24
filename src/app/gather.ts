import { type Computed, computeRecord, toVoice } from '../engine/guarantees/index.ts'
import { toInstantText } from '../model/calendar.ts'
import type { Claim } from '../model/claim.ts'
import { parseFluentRef } from '../model/fluent.ts'
import type { Framework } from '../model/framework.ts'
import { toSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import type { Statement } from '../model/statement.ts'
import { type Asked, type Naming, toAsked, toNaming } from '../views/index.ts'
import { FOREVER } from './forever.ts'
import type { LedgerReader, ParseFramework, StoredDocument } from './ports.ts'
import { parseOrRefuse } from './record-framework.ts'
import { toLocalFramework } from './to-local-framework.ts'

/** Everything that an answer is made from, for one question. */
export interface Gathered {
  readonly asked: Asked
  readonly framework: Framework
  readonly computed: Computed
  readonly naming: Naming
  readonly statements: ReadonlyMap<string, Statement>
  readonly documents: ReadonlyMap<string, StoredDocument>
}

/** How many questions are kept computed: a visitor goes from page to page at the same two clocks. */
const KEPT = 24

/** Gathers what answers are made from. What was computed for a question is kept until the ledger moves. */
export function openGatherer(
  reader: LedgerReader,
  parse: ParseFramework,
): (question: Question) => Promise<Gathered> {
  const gather = keepNewest(KEPT, (question: Question) => gatherAll(reader, parse, question), toKey)
  return async (question) => {
    const gathered = await gather(question)
    return { ...gathered, asked: { ...gathered.asked, known: question.knownText } }
  }
  async function toKey({
    on,
    onText,
    known,
    knownText,
    basis,
    trust,
    suppose,
    without,
    lang,
  }: Question): Promise<string> {
    const { sequence, recordedAt } = await reader.head()
    // Every instant from the newest entry on holds the same record.
    const all = basis === 'recorded' && recordedAt !== undefined && toSpan(recordedAt).from <= known
    return JSON.stringify([
      sequence,
      on,
      onText,
      all || knownText,
      basis,
      trust,
      suppose,
      without,
      lang,
    ])
  }
}

async function gatherAll(
  reader: LedgerReader,
  parse: ParseFramework,
  question: Question,
): Promise<Gathered> {
  const known = toInstantText(question.known)
  const [head, begins, written, statements] = await Promise.all([
    reader.head(),
    reader.begins(),
    findFramework(reader, parse, question, known),
    reader.statements({ known: toMilliseconds(known), basis: question.basis }),
  ])
  checkAssumptions(written, question)
  const framework = toLocalFramework(written, question.lang)
  const asked = toAsked(framework, question, { head, ...(begins && { begins }) })
  const documents = await loadDocuments(reader, statements)
  const computed = computeRecord(framework, statements, question)
  return {
    asked,
    framework,
    computed,
    documents,
    naming: nameAll(framework, computed, documents),
    statements: new Map(statements.map((statement) => [statement.claim.id, statement])),
  }
}

/** An assumption about nothing would change nothing, silently. */
function checkAssumptions(framework: Framework, { suppose, without = [] }: Question): void {
  for (const { actor } of without) {
    if (framework.actors.some(({ id }) => id === actor)) continue
    throw new SuretyError(
      'actor-not-found',
      `without=${actor} names no actor of this framework.`,
      'Write three letters such as USA, or XKX for Kosovo.',
    )
  }
  for (const { fluent: ref } of suppose) {
    const { fluent: id, actor } = parseFluentRef(ref)
    const fluent = framework.fluents.find((candidate) => candidate.id === id)
    const known = fluent
      ? fluent.takesActor === (actor !== undefined) &&
        (actor === undefined || framework.actors.some((candidate) => candidate.id === actor))
      : id === 'in-force' && framework.instruments.some((instrument) => instrument.id === actor)
    if (known) continue
    const ids = framework.fluents.map((candidate) =>
      candidate.takesActor ? `${candidate.id}:ACTOR` : candidate.id,
    )
    throw new SuretyError(
      'option-not-understood',
      `suppose=${ref} names no fact of this framework.`,
      `Assume one of ${ids.join(', ')}, or in-force:INSTRUMENT.`,
    )
  }
}

/** The framework's version in force at `known`; by publication, and before the first entry, the newest. */
async function findFramework(
  reader: LedgerReader,
  parse: ParseFramework,
  question: Question,
  known: string,
): Promise<Framework> {
  const then =
    question.basis === 'recorded' ? await reader.frameworkFiles(toMilliseconds(known)) : []
  const files = then.length > 0 ? then : await reader.frameworkFiles(FOREVER)
  if (files.length > 0) return parseOrRefuse(files, parse)
  throw new SuretyError(
    'framework-faulty',
    'The store holds no framework yet.',
    'Run `npm start`, or any command with --framework DIR, to record one.',
  )
}

/** The store compares instants as text, always with milliseconds. */
export function toMilliseconds(instant: string): string {
  return instant.includes('.') ? instant : instant.replace('Z', '.000Z')
}

async function loadDocuments(
  reader: LedgerReader,
  statements: readonly Statement[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  const ids = new Set(
    statements.flatMap(({ claim: { ground } }) =>
      ground.kind === 'passage' ? [ground.document] : [],
    ),
  )
  const stored = await Promise.all([...ids].map((id) => reader.document(id, FOREVER)))
  return new Map(stored.flatMap((document) => (document ? [[document.document.id, document]] : [])))
}

function nameAll(
  framework: Framework,
  computed: Computed,
  documents: ReadonlyMap<string, StoredDocument>,
): Naming {
  const quote = ({ ground }: Claim): string | undefined => {
    const stored = ground.kind === 'passage' ? documents.get(ground.document) : undefined
    if (!stored || stored.withheld || ground.kind !== 'passage') return undefined
    return stored.document.text.slice(ground.start, ground.end)
  }
  return toNaming(framework, {
    quote,
    document: (id) => {
      const document = documents.get(id)?.document
      if (!document) return undefined
      const { title, outlet, publishedOn } = document
      return {
        id,
        ...(title && { title }),
        ...(outlet && { outlet }),
        ...(publishedOn && { publishedOn }),
      }
    },
    voice: (claim) => {
      const { voice, office } = toVoice(claim, computed.offices)
      return { voice, ...(office && { office: office.title }) }
    },
    conditionWords: (id, debtor) => {
      const condition = framework.conditions[id]
      if (condition?.kind !== 'fluent') return id.replaceAll('-', ' ')
      const actor =
        { $debtor: debtor, $creditor: framework.beneficiary }[condition.actor ?? ''] ??
        condition.actor
      return computed.ask(actor ? `${condition.fluent}:${actor}` : condition.fluent).awaited
    },
  })
}

/** Keeps the newest results of a computation by key; a rejected one is not kept. */
function keepNewest<A, V>(
  size: number,
  compute: (argument: A) => Promise<V>,
  toKey: (argument: A) => Promise<string>,
): (argument: A) => Promise<V> {
  const kept = new Map<string, Promise<V>>()
  return async (argument) => {
    const key = await toKey(argument)
    const known = kept.get(key)
    if (known) return known
    const value = compute(argument)
    kept.set(key, value)
    value.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > size && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
