import type { ActorId } from '../../model/actor.ts'
import { addMonths, toDayOf, toDayStart, toDayText } from '../../model/calendar.ts'
import type {
  ConditionFinding,
  FluentFinding,
  PositionFinding,
  PositionVoice,
} from '../../model/finding.ts'
import type { Framework } from '../../model/framework.ts'
import { parseSpan } from '../../model/partial-date.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { isClash, RUNG_OF_ACT } from '../../model/vocabulary.ts'
import { EN, type Words } from '../../model/words/en.ts'
import { evaluateCondition, explainAwaited, listAwaited, type World } from '../logic/index.ts'
import { isCounted, isOver } from './counted.ts'
import { type HeardVoice, type Offices, toVoice } from './voice.ts'

/** Two voices within so many days are on the same occasion: an unnamed source then disputes the named one. */
const OCCASION_DAYS = 7

/** A statement placed on the ladder: its voice, its day, and whether its state may move by it. */
interface Placed {
  readonly voice: PositionVoice
  readonly heard: HeardVoice
  readonly at: number
  readonly counted: boolean
}

export interface PositionContext {
  readonly framework: Framework
  readonly question: Question
  readonly offices: Offices
  readonly world: World
}

/** Where every actor stands on every subject that any statement by it is about, as of the question. */
export function listPositions(
  statements: readonly Statement[],
  context: PositionContext,
): readonly PositionFinding[] {
  const groups = new Map<string, { actor: ActorId; subject: string; placed: Placed[] }>()
  for (const statement of statements) {
    const placed = toPlaced(statement, context)
    if (!placed) continue
    for (const actor of statement.claim.by) {
      const key = `${actor} ${statement.claim.subject}`
      const group = groups.get(key) ?? { actor, subject: statement.claim.subject, placed: [] }
      group.placed.push(placed)
      groups.set(key, group)
    }
  }
  const texts = toTexts(context.framework)
  return [...groups.values()]
    .filter(
      ({ actor, subject }) =>
        // Talks on a series are history once its actor is party to one of its texts.
        !(texts.get(subject) ?? []).some((text) => groups.has(`${actor} ${text}`)),
    )
    .map(({ actor, subject, placed }) => toPosition(actor, subject, placed, context))
}

/** The texts of every series, by the series' id. */
function toTexts({ instruments }: Framework): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  for (const { id, series } of instruments) {
    if (series) texts.set(series, [...(texts.get(series) ?? []), id])
  }
  return texts
}

function toPlaced(statement: Statement, context: PositionContext): Placed | undefined {
  const { claim } = statement
  const rung = RUNG_OF_ACT[claim.act]
  if (rung === 'none' || !['accepted', 'unreviewed'].includes(statement.standing)) return undefined
  // A truce, or a proposal for one, is an act of its own: it is no stance on a general ceasefire.
  if (claim.origin.kind === 'curated' && claim.origin.truce) return undefined
  const day = claim.when ?? claim.publishedOn
  const span = day === undefined ? undefined : parseSpan(day)
  // A word with no date at all cannot be placed on a ladder of dates.
  if (!span || span.from > context.question.on) return undefined
  const heard = toVoice(claim, context.offices)
  return {
    heard,
    at: span.from,
    counted: isCounted(statement, context.question),
    voice: {
      statement,
      voice: heard.voice,
      rung,
      day: toDayText(toDayOf(span.from)),
      part: 'beside',
      marks: toMarks(statement, heard, span.from, context),
    },
  }
}

function toMarks(
  statement: Statement,
  heard: HeardVoice,
  at: number,
  { framework, question }: PositionContext,
): PositionVoice['marks'] {
  const { origin } = statement.claim
  const ended = heard.office?.until ? parseSpan(heard.office.until) : undefined
  const old = toDayStart(addMonths(toDayOf(at), framework.shelfLifeMonths)) < question.on
  return [
    ...(statement.standing === 'unreviewed' ? (['unreviewed'] as const) : []),
    ...(heard.office?.rank === 1 && ended && ended.until <= question.on
      ? (['former-government'] as const)
      : []),
    ...(old && origin.kind !== 'read' && !isText(statement) ? (['old'] as const) : []),
    ...(origin.kind === 'curated' && !origin.verified ? (['unverified'] as const) : []),
  ]
}

/** Being a party does not age: only words do. */
function isText(statement: Statement): boolean {
  return ['agree', 'accede', 'deliver'].includes(statement.claim.act)
}

function toPosition(
  actor: ActorId,
  subject: string,
  placed: readonly Placed[],
  context: PositionContext,
): PositionFinding {
  const inOrder = [...placed].sort((a, b) => a.at - b.at)
  const moving = inOrder.filter(isMoving)
  const current = toCurrent(moving)
  const latest = current.at(-1)
  const rival = latest && findRival(latest, current, inOrder)
  const voices = inOrder.map((item) => toVoicePart(item, current, rival)).reverse()
  const before =
    latest &&
    moving.findLast((item) => item.at < latest.at && item.voice.rung !== latest.voice.rung)
  const conditions = latest ? toConditions(latest.voice.statement, actor, context) : []
  const state = !latest ? 'silent' : rival ? 'disputed' : 'stands'
  const reversal =
    latest && before && isClash(before.voice.rung, latest.voice.rung)
      ? { from: before.voice.rung, to: latest.voice.rung, on: latest.voice.day ?? '' }
      : undefined
  return {
    actor,
    subject,
    state,
    rung: latest?.voice.rung ?? 'silent',
    conditions,
    awaits: toAwaits(conditions),
    awaiting: explainAwaited(toAll(conditions), context.framework.words?.sentences),
    because: toBecause(latest, rival, inOrder, context),
    voices,
    ...(reversal && { reversal }),
  }
}

/** An own word moves a position, and what an outlet itself states as fact; hearsay stands beside. */
function isMoving(item: Placed): boolean {
  return item.counted && (item.voice.voice === 'own' || item.voice.voice === 'told')
}

/** Voices of the newest day; when they clash, the highest office among them. */
function toCurrent(moving: readonly Placed[]): readonly Placed[] {
  const last = moving.at(-1)
  if (!last) return []
  const sameDay = moving.filter((item) => item.at === last.at)
  const best = Math.min(...sameDay.map(toOfficeRank))
  const ranked = sameDay.filter((item) => toOfficeRank(item) === best)
  // What was signed or given outranks what was said the same day.
  const firm = ranked.filter((item) => isText(item.voice.statement))
  return firm.length > 0 ? firm : ranked
}

function toOfficeRank(item: Placed): number {
  const rank = item.heard.office?.rank
  return typeof rank === 'number' ? rank : 4
}

/** Another current voice of the same weight, or an unnamed source on the same occasion or later, that clashes. */
function findRival(
  latest: Placed,
  current: readonly Placed[],
  all: readonly Placed[],
): Placed | undefined {
  const clashes = (item: Placed): boolean => isClash(item.voice.rung, latest.voice.rung)
  return (
    current.find(clashes) ??
    all.find(
      (item) =>
        item.counted &&
        item.voice.voice === 'anonymous' &&
        clashes(item) &&
        item.at >= latest.at - OCCASION_DAYS * 86_400_000,
    )
  )
}

function toVoicePart(
  item: Placed,
  current: readonly Placed[],
  rival: Placed | undefined,
): PositionVoice {
  if (current.includes(item) || item === rival) return { ...item.voice, part: 'moves' }
  return { ...item.voice, part: isMoving(item) ? 'superseded' : 'beside' }
}

function toConditions(
  statement: Statement,
  actor: ActorId,
  { framework, world }: PositionContext,
): readonly ConditionFinding[] {
  return (statement.claim.if ?? []).map((id): ConditionFinding => {
    const condition = framework.conditions[id]
    if (condition) {
      const { beneficiary } = framework
      return evaluateCondition(condition, world, {
        debtor: actor,
        ...(beneficiary && { creditor: beneficiary }),
      })
    }
    const fluent = world.ask(id)
    return { id, kind: 'fluent', truth: fluent.truth, words: fluent.awaited, fluent, of: [] }
  })
}

/** The conditions that one text attaches hold together. */
function toAll(of: readonly ConditionFinding[]): ConditionFinding {
  return { id: 'if', kind: 'all', truth: 'unknown', words: 'all of these', of }
}

function toAwaits(conditions: readonly ConditionFinding[]): readonly FluentFinding[] {
  const awaited = new Map(conditions.flatMap(listAwaited).map((fluent) => [fluent.ref, fluent]))
  return [...awaited.values()]
}

function toBecause(
  latest: Placed | undefined,
  rival: Placed | undefined,
  heard: readonly Placed[],
  { question, framework }: PositionContext,
): string {
  const { rungs, sentences }: Words = framework.words ?? EN
  if (!latest) {
    const over = heard.findLast(({ voice }) => isOver(voice.statement, question))
    if (over) return sentences.over(rungs[over.voice.rung])
    return heard.length > 0 ? sentences.noOwnWord : rungs.silent
  }
  const [stance, day] = [rungs[latest.voice.rung], latest.voice.day ?? '']
  if (!rival) return sentences.stanceOn(stance, day)
  const unnamed = rival.voice.voice === 'anonymous'
  return sentences.clash(rungs[rival.voice.rung], rival.voice.day ?? '', unnamed, stance, day)
}
