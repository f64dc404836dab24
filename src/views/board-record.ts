import type { Actor, Person } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { CLAUSE_EVENTS } from '../model/event.ts'
import type { Framework } from '../model/framework.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Question } from '../model/question.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'

/** What the engine needs to fill the matrix on any day: no words, no sources, no passages. */
export interface BoardRecord {
  readonly asked: Asked
  /** False when a named condition asks for events that clauses make, or words of another language are asked for: then the server fills the matrix. */
  readonly enough: boolean
  readonly question: Question
  readonly framework: Framework
  readonly statements: readonly Statement[]
}

/** Strips a framework and its statements to what `computePositions` reads; the matrix of both is the same on every day. */
export function toBoardRecord(
  asked: Asked,
  question: Question,
  framework: Framework,
  statements: readonly Statement[],
): BoardRecord {
  const { words, ...rest } = framework
  return {
    asked,
    enough: !namesClauseEvent(framework.conditions) && (question.lang ?? 'en') === 'en',
    question,
    framework: {
      ...rest,
      actors: framework.actors.map(toBareActor),
      persons: framework.persons.map(toBarePerson),
      sources: [],
      fluents: framework.fluents.map(({ note, ...fluent }) => ({ ...fluent, sources: [] })),
      instruments: framework.instruments.map(toBareText),
      record: [],
      meetings: [],
      headcounts: [],
      maintainers: [],
      reviewers: [],
    },
    statements: statements.flatMap((statement) =>
      ['accepted', 'unreviewed'].includes(statement.standing) ? [toBareStatement(statement)] : [],
    ),
  }
}

function namesClauseEvent(tree: unknown): boolean {
  if (typeof tree === 'string') return CLAUSE_EVENTS.some((event) => tree.startsWith(`${event}:`))
  return typeof tree === 'object' && tree !== null && Object.values(tree).some(namesClauseEvent)
}

function toBareActor({ note, ...actor }: Actor): Actor {
  return {
    ...actor,
    aliases: [],
    demonyms: [],
    metonyms: [],
    // A fluent may name the parliament of its actor.
    organs: actor.organs.flatMap(({ name, kind }) =>
      kind === 'parliament' ? [{ name, kind, aliases: [] }] : [],
    ),
  }
}

function toBarePerson({ id, name, offices }: Person): Person {
  return {
    id,
    name,
    aliases: [],
    offices: offices.map((office) => ({ ...office, title: '', sources: [] })),
  }
}

function toBareText(text: Instrument): Instrument {
  const { id, title, shortTitle, kind, series } = text
  return {
    id,
    title,
    shortTitle,
    kind,
    effect: '',
    textBasis: text.textBasis,
    signedBy: [],
    founders: text.founders,
    parties: text.parties.map(({ actor, action, on }) => ({
      actor,
      action,
      on,
      otherDates: [],
      caveats: [],
      sources: [],
    })),
    outstanding: [],
    totals: [],
    countingRules: [],
    money: [],
    notes: [],
    sources: [],
    provisions: [],
    ...(series !== undefined && { series }),
    ...(text.noticeMonths !== undefined && { noticeMonths: text.noticeMonths }),
    ...(text.memberships !== undefined && { memberships: text.memberships }),
  }
}

function toBareStatement({ claim, standing, rank, sequence }: Statement): Statement {
  const { quantity, caveat, where, some, planned, to, ...rest } = claim
  return {
    claim: { ...rest, ground: { kind: 'sources', sources: [] }, origin: toBareOrigin(claim) },
    standing,
    rank,
    sequence,
    recordedAt: '',
    judgements: [],
  }
}

function toBareOrigin({ origin }: Claim): Claim['origin'] {
  if (origin.kind === 'read') return { kind: 'read', reader: '' }
  const { words, note, confidence, ...rest } = origin
  return rest
}
