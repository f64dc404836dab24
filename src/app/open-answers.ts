import { type Computed, findLinchpins, findNeeds } from '../engine/guarantees/index.ts'
import { toInstantText } from '../model/calendar.ts'
import type { ProvisionFinding } from '../model/finding.ts'
import { assert } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import {
  toBlocking,
  toBoardRecord,
  toClaim,
  toClaimLine,
  toDocument,
  toDossier,
  toHome,
  toInstrument,
  toInstrumentLine,
  toLinchpins,
  toMatrix,
  toNeeds,
  toParties,
  toPositions,
  toStatus,
  toWhatIf,
  toWhy,
  type WhyAnswer,
} from '../views/index.ts'
import { answerClauses } from './answer-clauses.ts'
import type { Answers, LinchpinsPick } from './answers.ts'
import { openBriefs } from './ask-brief.ts'
import { openLines } from './ask-lines.ts'
import { openMap } from './ask-map.ts'
import { openComparisons } from './ask-over-time.ts'
import { openOverviews } from './ask-overviews.ts'
import { openSearch } from './ask-search.ts'
import type { BriefAnswers } from './brief-answers.ts'
import { findActorId, findInstrument, notFound } from './find-named.ts'
import { FOREVER } from './forever.ts'
import { type Gathered, openGatherer, toMilliseconds } from './gather.ts'
import { openRecordLists } from './list-record.ts'
import type { LedgerReader, ParseFramework } from './ports.ts'
import { exportPublicJournal } from './public-journal.ts'

/** Answers over a ledger. What was computed for a question is kept until the ledger moves. */
export function openAnswers(reader: LedgerReader, parse: ParseFramework): Answers {
  const answers = openPages(reader, parse)
  return { ...answers, ...openBriefs(answers, reader) }
}

function openPages(reader: LedgerReader, parse: ParseFramework): Omit<Answers, keyof BriefAnswers> {
  const gather = openGatherer(reader, parse)
  const lists = openRecordLists(reader, gather)
  const lines = openLines(gather, answerMatrix)
  const why = async (question: Question, id: string): Promise<WhyAnswer> => {
    const { asked, computed, statements, naming } = await gather(question)
    return toWhy(asked, findProvision(computed, id), statements, naming)
  }
  const { map } = openMap(gather, lines.line, why)
  return {
    status: async (question) =>
      answerStatus(await gather(question), await gatherBefore(question, gather)),
    home: async (question) => {
      const [gathered, { changes }] = await Promise.all([
        gather(question),
        lists.changes(question, { limit: 10 }),
      ])
      return { ...answerHome(gathered), changes, map: await map(question, {}) }
    },
    whatIf: async (question) => {
      const gathered = await gather(question)
      return answerWhatIf(question, gathered, await gatherBefore(question, gather))
    },
    why,
    map,
    needs: async (question, id) => {
      const { asked, computed, naming } = await gather(question)
      const finding = findProvision(computed, id)
      return toNeeds(asked, finding, findNeeds(finding, computed), naming)
    },
    ...openComparisons(gather),
    ...lines,
    ...lists,
    ...openSearch(reader, gather),
    ...openOverviews(reader, gather, answerStatus, lists.listed),
    journal: () => exportPublicJournal(reader),
    linchpins: async (question, only = {}) => answerLinchpins(await gather(question), only),
    positions: async (question, only) => {
      const { asked, computed, naming, framework } = await gather(question)
      const actor = only.actor === undefined ? undefined : findActorId(framework, only.actor)
      return toPositions(asked, computed.positions(), naming, { ...only, ...(actor && { actor }) })
    },
    parties: async (question, id) => {
      const { asked, computed, naming, framework } = await gather(question)
      const instrument = findInstrument(framework, id)
      return toParties(asked, instrument, computed.parties(instrument), naming)
    },
    boardRecord: async (question) => {
      const { asked, framework, computed } = await gather(question)
      return toBoardRecord(asked, question, framework, computed.statements)
    },
    matrix: async (question, chosen) => answerMatrix(await gather(question), chosen),
    dossier: async (question, actor) => answerDossier(await gather(question), actor),
    instruments: async (question) => {
      const gathered = await gather(question)
      return { asked: gathered.asked, instruments: listInstruments(gathered) }
    },
    instrument: async (question, id) => answerInstrument(await gather(question), id),
    clauses: async (question, subject) => answerClauses(await gather(question), subject),
    document: async (question, id) => answerDocument(reader, await gather(question), question, id),
    claim: async (question, id) => answerClaim(await gather(question), id),
  }
}

type Gather = (question: Question) => Promise<Gathered>

/** A what-if is told against the same question without its assumptions. */
async function gatherBefore(question: Question, gather: Gather): Promise<Gathered | undefined> {
  const { without, suppose, ...plain } = question
  return suppose.length > 0 || without ? gather({ ...plain, suppose: [] }) : undefined
}

function answerStatus(gathered: Gathered, before?: Gathered): ReturnType<typeof toStatus> {
  const { asked, computed, statements, naming } = gathered
  return toStatus(
    asked,
    {
      provisions: computed.provisions(),
      truces: computed.truces,
      facts: computed.facts(),
      statements,
      ...(before && { before: before.computed.provisions() }),
    },
    naming,
  )
}

function answerWhatIf(
  question: Question,
  gathered: Gathered,
  before?: Gathered,
): ReturnType<typeof toWhatIf> {
  const { computed } = before ?? gathered
  const plain = { provisions: computed.provisions(), facts: computed.facts() }
  const ask = (ref: string): string => computed.ask(ref).question
  const assumed = answerStatus(gathered, before)
  return toWhatIf(question, { assumed, plain, ask }, gathered.naming)
}

function answerLinchpins(
  { asked, computed, naming, framework }: Gathered,
  { instrument, provisions = [] }: LinchpinsPick,
): ReturnType<typeof toLinchpins> {
  if (instrument !== undefined) findInstrument(framework, instrument)
  const picked = new Set(provisions.map((id) => findProvision(computed, id).provision.id))
  const findings = computed
    .provisions()
    .filter((finding) => instrument === undefined || finding.instrument === instrument)
    .filter(({ provision }) => provisions.length === 0 || picked.has(provision.id))
  const ask = (ref: string): string => computed.ask(ref.split(' ')[0] ?? ref).question
  const found = findLinchpins(findings, computed)
  return toLinchpins(asked, found, ask, naming, { instrument, provisions: [...picked] })
}

function answerMatrix(
  { asked, computed, naming, framework }: Gathered,
  chosen?: { readonly actor: string; readonly line: string },
): ReturnType<typeof toMatrix> {
  const joined = new Set(framework.lines.flatMap(({ subjects }) => subjects))
  const parties = new Map(
    framework.instruments
      .filter(({ id }) => joined.has(id))
      .map((instrument) => [instrument.id, computed.parties(instrument)]),
  )
  return toMatrix(asked, { positions: computed.positions(), parties }, naming, chosen)
}

function answerHome(gathered: Gathered): ReturnType<typeof toHome> {
  const { computed, statements, naming, documents, asked, framework } = gathered
  const status = answerStatus(gathered)
  const current = [...statements.values()].filter(
    ({ standing }) => standing === 'accepted' || standing === 'unreviewed',
  )
  const day = asked.on.slice(0, 10)
  return toHome({
    status,
    matrix: answerMatrix(gathered),
    instruments: listInstruments(gathered).filter(({ series }) => series === undefined),
    blocking: toBlocking(computed.provisions()),
    // What a machine alone has read stands on the front page only for those who ask to trust it.
    latest: current
      .filter(({ standing }) => standing === 'accepted' || asked.trust === 'read')
      .map((statement) => toClaimLine(statement, naming))
      .filter(({ when, verified }) => verified && when !== undefined && when <= day)
      .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? '') || b.sequence - a.sequence)
      .slice(0, 10),
    counts: {
      claims: current.length,
      reviewed: current.filter(({ standing }) => standing === 'accepted').length,
      unreviewed: current.filter(({ standing }) => standing === 'unreviewed').length,
      documents: documents.size,
      sources: framework.sources.length,
      entries: asked.position,
    },
  })
}

function answerDossier(
  { asked, computed, naming, framework }: Gathered,
  text: string,
): ReturnType<typeof toDossier> {
  const actor = findActorId(framework, text)
  return toDossier(
    asked,
    actor,
    {
      positions: computed.positions(),
      provisions: computed.provisions(),
      parties: framework.instruments.map((instrument) => ({
        instrument,
        finding: computed.parties(instrument),
      })),
      statements: computed.statements,
    },
    naming,
  )
}

function listInstruments({
  asked,
  computed,
  framework,
}: Gathered): readonly ReturnType<typeof toInstrumentLine>[] {
  return framework.instruments.map((instrument) =>
    toInstrumentLine(
      instrument,
      computed.parties(instrument).parties.length,
      computed.provisions(),
      asked,
      framework.words,
    ),
  )
}

function answerInstrument(gathered: Gathered, id: string): ReturnType<typeof toInstrument> {
  const { asked, computed, naming, framework } = gathered
  const instrument = findInstrument(framework, id)
  const lines = listInstruments(gathered)
  const line = lines.find((candidate) => candidate.id === id)
  assert(line, `instrument ${id} has no line`)
  return toInstrument(
    line,
    instrument,
    toParties(asked, instrument, computed.parties(instrument), naming),
    computed.provisions(),
    lines.filter(({ series }) => series === id),
    naming,
  )
}

async function answerDocument(
  reader: LedgerReader,
  { asked, computed, naming }: Gathered,
  question: Question,
  id: string,
): Promise<ReturnType<typeof toDocument>> {
  const stored =
    question.basis === 'recorded'
      ? await reader.document(id, toMilliseconds(toInstantText(question.known)))
      : await reader.document(id, FOREVER)
  if (!stored)
    throw notFound('document-not-found', 'Document', id, 'see the list on the first page')
  const statements = computed.statements.filter(
    ({ claim: { ground } }) => ground.kind === 'passage' && ground.document === id,
  )
  return toDocument(asked, { ...stored, statements }, naming)
}

function answerClaim(
  { asked, statements, documents, naming }: Gathered,
  id: string,
): ReturnType<typeof toClaim> {
  const all = [...statements.values()]
  const statement =
    statements.get(id) ??
    all.find(
      ({ claim: { origin }, standing }) =>
        origin.kind === 'curated' && origin.row === id && standing === 'accepted',
    )
  if (!statement)
    throw notFound('claim-not-found', 'Claim', id, 'a claim recorded after `known` is not shown')
  const { ground } = statement.claim
  const stored = ground.kind === 'passage' ? documents.get(ground.document) : undefined
  return toClaim(
    asked,
    statement,
    all,
    stored && !stored.withheld ? stored.document.text : undefined,
    naming,
  )
}

function findProvision(computed: Computed, id: string): ProvisionFinding {
  const finding = computed.provisions().find((found) => found.provision.id === id)
  if (finding) return finding
  throw notFound('provision-not-found', 'Provision', id, '`surety status` lists every provision')
}
