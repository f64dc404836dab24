import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import { type Instant, toDayOf, toDayText } from '../../model/calendar.ts'
import type {
  CountFinding,
  PartiesFinding,
  PartyFinding,
  StageFinding,
} from '../../model/finding.ts'
import type { Framework } from '../../model/framework.ts'
import type {
  CountingRule,
  Instrument,
  PartyAction,
  ReportedTotal,
  Stage,
} from '../../model/instrument.ts'
import { parseSpan, toSpan } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
import { isCounted } from './counted.ts'
import { indexRecord } from './record-index.ts'
import { type Offices, toVoice } from './voice.ts'
import { findLeaving } from './withdrawals.ts'

export interface PartyContext {
  readonly framework: Framework
  readonly question: Question
  readonly offices: Offices
}

/** Who has joined an instrument, how far others have come, and whether reported totals add up. */
export function findParties(
  instrument: Instrument,
  statements: readonly Statement[],
  context: PartyContext,
): PartiesFinding {
  const parties = listParties(instrument, statements, context)
  return {
    instrument: instrument.id,
    parties,
    stages: listStages(instrument, statements, context),
    counts: instrument.totals
      .filter((total) => toSpan(total.on).from <= context.question.on)
      .map((total) =>
        toCount(
          total,
          instrument,
          listParties(instrument, statements, {
            ...context,
            question: { ...context.question, on: toSpan(total.on).until - 1 },
          }),
          context.offices,
          context.framework.words?.sentences,
        ),
      ),
  }
}

/** Actors whose own act made them parties by the instant, in the order of joining; those who withdrew are left out. */
export function listParties(
  instrument: Instrument,
  statements: readonly Statement[],
  { framework, question, offices }: PartyContext,
): readonly PartyFinding[] {
  const members = framework.instruments.filter(({ series }) => series === instrument.id)
  // Who is a party to a text of a series counts once in the series; talks about the series make nobody a party.
  const texts = new Map(
    (members.length > 0 ? members : [instrument]).map((text) => [text.id, text]),
  )
  const found = new Map<ActorId, PartyFinding>()
  for (const statement of listAbout([...texts.keys()], statements)) {
    const { claim } = statement
    const text = texts.get(claim.subject)
    if (!text || !isCounted(statement, question)) continue
    if (claim.origin.kind === 'curated' && claim.origin.stage) continue
    if (!['agree', 'accede', 'withdraw'].includes(claim.act)) continue
    const { voice } = toVoice(claim, offices)
    const span = parseSpan(claim.when ?? claim.publishedOn ?? '')
    if (!span || span.from > question.on || (voice !== 'own' && voice !== 'told')) continue
    for (const actor of claim.by) {
      if (members.length > 0 && actor === framework.beneficiary) continue
      if (claim.act === 'withdraw') found.delete(actor)
      else if (!found.has(actor)) {
        found.set(
          actor,
          toParty(actor, statement, text, members.length > 0, span.until - 1 <= question.on),
        )
      }
    }
  }
  for (const actor of found.keys()) {
    const leaving = findLeaving(actor, instrument, question)
    if (leaving && leaving.effect <= question.on) found.delete(actor)
  }
  return [...found.values()].sort((a, b) => toSpan(a.on).from - toSpan(b.on).from)
}

/** Statements about any of some texts, by the day of the act and then by id. */
function listAbout(
  texts: readonly string[],
  statements: readonly Statement[],
): readonly Statement[] {
  const { about } = indexRecord(statements)
  return texts
    .flatMap(about)
    .map((statement) => ({ statement, at: toStart(statement) }))
    .sort((a, b) => a.at - b.at || (a.statement.claim.id < b.statement.claim.id ? -1 : 1))
    .map(({ statement }) => statement)
}

function toStart({ claim }: Statement): number {
  return parseSpan(claim.when ?? claim.publishedOn ?? '')?.from ?? Number.NEGATIVE_INFINITY
}

/** Every instant at which the parties of an instrument may change, by what is on record or assumed. */
export function listPartyTurns(
  instrument: Instrument,
  statements: readonly Statement[],
  { framework, question }: Pick<PartyContext, 'framework' | 'question'>,
): readonly Instant[] {
  const texts = framework.instruments.filter(({ series }) => series === instrument.id)
  const { about } = indexRecord(statements)
  const spans = [instrument, ...texts]
    .flatMap(({ id }) => about(id))
    .flatMap(({ claim: { when, publishedOn, origin } }) => [
      parseSpan(when ?? publishedOn ?? ''),
      origin.kind === 'curated' && origin.until ? parseSpan(origin.until) : undefined,
    ])
  const leaving = (question.without ?? []).flatMap(
    ({ actor }) => findLeaving(actor, instrument, question)?.effect ?? [],
  )
  return [
    ...leaving,
    ...spans.flatMap((span) => (span ? [span.from, span.until - 1, span.until] : [])),
  ]
}

function toParty(
  actor: ActorId,
  statement: Statement,
  instrument: Instrument,
  inSeries: boolean,
  certain: boolean,
): PartyFinding {
  const { claim } = statement
  const party = instrument.parties.find((row) => row.actor === actor && row.on === claim.when)
  const action: PartyAction = party?.action ?? toAction(claim.act, instrument)
  return {
    actor,
    action,
    on: claim.when ?? claim.publishedOn ?? '',
    founder: !inSeries && instrument.founders.includes(actor),
    certain,
    ...(party && { party }),
    evidence: [claim.id],
    unreviewed: statement.standing === 'unreviewed',
  }
}

function toAction(act: Act, { memberships }: Instrument): PartyAction {
  if (memberships) return 'membership'
  return act === 'accede' ? 'accession' : 'signature'
}

/** The newest stage of each counterpart: of the instrument itself, or of any member of the series. */
export function listStages(
  instrument: Instrument,
  statements: readonly Statement[],
  { framework, question, offices }: PartyContext,
): readonly StageFinding[] {
  const members = framework.instruments.filter((other) => other.series === instrument.id)
  const ids = new Set([instrument.id, ...members.map((member) => member.id)])
  const newest = new Map<ActorId, StageFinding>()
  for (const statement of listAbout([...ids], statements)) {
    const { claim } = statement
    if (!isCounted(statement, question)) continue
    const stage = toStage(statement)
    const span = parseSpan(claim.when ?? claim.publishedOn ?? '')
    if (!stage || !span || span.from > question.on) continue
    if (!['own', 'told'].includes(toVoice(claim, offices).voice)) continue
    for (const { actor, toldBy } of listCounterparts(statement, framework.beneficiary)) {
      const before = newest.get(actor)
      const on = claim.when ?? claim.publishedOn ?? ''
      if (before && toSpan(before.on).from > span.from) continue
      // What another tells of a counterpart never takes the place of its own word.
      if (before && !before.toldBy && toldBy) continue
      const whose = toldBy === undefined ? undefined : offices.actors.get(toldBy)
      const sentences = framework.words?.sentences ?? EN_SENTENCES
      const words = toStageWords(stage, toRound(statement).round, sentences)
      newest.set(actor, {
        actor,
        on,
        stage,
        ...toRound(statement),
        ...(toldBy && { toldBy }),
        words: whose ? sentences.asTold(words, whose.inText ?? whose.name) : words,
        evidence: [claim.id],
        unreviewed: statement.standing === 'unreviewed',
      })
    }
  }
  return [...newest.values()].sort((a, b) => toSpan(a.on).from - toSpan(b.on).from)
}

/** Whose stage a statement tells: that of those who speak, or, where the beneficiary does, of those whom it names. */
function listCounterparts(
  { claim }: Statement,
  beneficiary: ActorId | undefined,
): readonly { readonly actor: ActorId; readonly toldBy?: ActorId }[] {
  const own = claim.by.filter((actor) => actor !== beneficiary).map((actor) => ({ actor }))
  if (own.length > 0 || beneficiary === undefined) return own
  const named = claim.origin.kind === 'curated' && claim.origin.stage ? (claim.to ?? []) : []
  return named.map((actor) => ({ actor, toldBy: beneficiary }))
}

function toRound({ claim }: Statement): { round?: number } {
  return claim.origin.kind === 'curated' && claim.origin.round ? { round: claim.origin.round } : {}
}

/** A curated row may name its stage. A read one that agrees on a series of texts has at least agreed to talk. */
function toStage({ claim }: Statement): Stage | undefined {
  if (claim.origin.kind === 'curated' && claim.origin.stage) return claim.origin.stage
  if (claim.act === 'negotiate') return 'in-talks'
  if (claim.act === 'propose' || claim.act === 'consider' || claim.act === 'offer') return 'mooted'
  if (claim.act === 'withdraw') return 'ended'
  if (claim.act === 'accede') return 'signed'
  if (claim.act !== 'agree') return undefined
  return claim.origin.kind === 'curated' ? 'signed' : 'talks-agreed'
}

function toStageWords(
  stage: Stage,
  round: number | undefined,
  sentences: Sentences = EN_SENTENCES,
): string {
  return stage === 'in-talks' && round ? sentences.round(round) : sentences.stages[stage]
}

/** Tries every declared rule on the parties of that day; a difference is shown, never filled in. */
export function toCount(
  total: ReportedTotal,
  instrument: Instrument,
  parties: readonly PartyFinding[],
  offices: Offices,
  sentences: Sentences = EN_SENTENCES,
): CountFinding {
  const day = toDayText(toDayOf(toSpan(total.on).until - 1))
  const counts = instrument.countingRules.map((rule) => {
    const certain = parties.filter((party) => party.certain && isCountedBy(rule, party)).length
    const possible = parties.filter((party) => !party.certain && isCountedBy(rule, party)).length
    return { rule: rule.id, words: rule.words, n: certain, possible }
  })
  const fits = counts.filter(({ n, possible }) => total.n >= n && total.n <= n + possible)
  const fitting = instrument.countingRules.find((rule) => rule.id === fits[0]?.rule)
  const names = total.names && {
    n: total.names.length,
    missing: fitting
      ? parties
          .filter((party) => isCountedBy(fitting, party) && !total.names?.includes(party.actor))
          .map((party) => party.actor)
      : [],
  }
  return {
    on: day,
    by: total.by,
    reported: total.n,
    counts,
    fits: fits.map(({ rule }) => rule),
    ...(names && { names }),
    because: toCountWords(
      total,
      fits.map((fit) => fit.words),
      names,
      (id) => offices.actors.get(id)?.name ?? id,
      sentences,
    ),
  }
}

function isCountedBy(rule: CountingRule, party: PartyFinding): boolean {
  return (rule.founders || !party.founder) && !rule.without.includes(party.actor)
}

function toCountWords(
  total: ReportedTotal,
  fits: readonly string[],
  names: CountFinding['names'],
  toName: (id: ActorId) => string,
  sentences: Sentences,
): string {
  const fit = sentences.addsUp(fits)
  if (!names || names.n === total.n) return sentences.total(total.n, total.by, fit)
  const missing = names.missing.map(toName).join(', ')
  return sentences.totalGap(total.n, total.by, names.n, missing || undefined, fit)
}
