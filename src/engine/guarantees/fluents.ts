import type { Actor } from '../../model/actor.ts'
import type { Instant } from '../../model/calendar.ts'
import type { Claim } from '../../model/claim.ts'
import type { Attributes } from '../../model/event.ts'
import type { FluentFinding, TruceFinding } from '../../model/finding.ts'
import { type Fluent, type FluentRef, parseFluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import { type PartialDate, toEnd, toSpan } from '../../model/partial-date.ts'
import type { Assumption, Question } from '../../model/question.ts'
import type { Truth } from '../../model/truth.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
import { fromTold } from '../logic/index.ts'
import type { AllEvidence, Evidence } from './evidence.ts'
import type { Offices } from './voice.ts'

/** Answers fluents for one question over the evidence on record. */
export interface Fluents {
  readonly ask: (ref: FluentRef) => FluentFinding
  /** Fluents on which there is any evidence, or an assumption. */
  readonly told: () => readonly FluentRef[]
  /** Instants by `on` at which an event with these attributes happened, oldest first. */
  readonly occurrences: (ref: FluentRef, attributes?: Attributes) => readonly Instant[]
  /** Every instant by `on` at which the answer on a fluent, or the occurrences of an event, may have changed. */
  readonly turns: (ref: FluentRef) => readonly Instant[]
  /** Since when a fluent has been `yes` without a break; absent when it is not. */
  readonly heldSince: (ref: FluentRef) => Instant | undefined
}

export function answerFluents(
  framework: Framework,
  evidence: AllEvidence,
  truces: readonly TruceFinding[],
  question: Question,
  offices: Offices,
): Fluents {
  const declared = new Map(framework.fluents.map((fluent) => [fluent.id, fluent]))
  const answered = new Map<FluentRef, FluentFinding>()
  const ask = (ref: FluentRef): FluentFinding => {
    const known = answered.get(ref)
    if (known) return known
    const { fluent: id, actor } = parseFluentRef(ref)
    const fluent = declared.get(id)
    const finding = fluent
      ? toFinding(ref, fluent, actor && offices.actors.get(actor), evidence.get(ref) ?? [], {
          framework,
          truces,
          question,
        })
      : toUndeclared(ref, framework.words?.sentences)
    answered.set(ref, finding)
    return finding
  }
  const occurrences = (ref: FluentRef, attributes: Attributes = {}): readonly Instant[] => {
    const told = (evidence.get(ref) ?? [])
      .filter(
        (item) =>
          item.value === 'yes' && !item.weak && !isOver(item, question) && meets(item, attributes),
      )
      .map((item) => toSpan(item.from).from)
    const supposed = question.suppose
      .filter((assumption) => assumption.fluent === ref && assumption.value === 'yes')
      .map((assumption) => (assumption.from ? toSpan(assumption.from).from : question.on))
    return [...new Set([...told, ...supposed])]
      .filter((at) => at <= question.on)
      .sort((a, b) => a - b)
  }
  const turns = (ref: FluentRef): readonly Instant[] => {
    const { absentFrom = framework.begins.on } = declared.get(parseFluentRef(ref).fluent) ?? {}
    const supposed = question.suppose.flatMap(({ fluent: other, from }) =>
      other === ref && from !== undefined ? [toSpan(from).from] : [],
    )
    const told = (evidence.get(ref) ?? []).flatMap(({ from, until, over }) => {
      const span = toSpan(from)
      return [
        span.from,
        span.until - 1,
        ...(until === undefined ? [] : [toEnd(until)]),
        ...(over === undefined ? [] : [over]),
      ]
    })
    return [...supposed, ...told, toSpan(absentFrom).from].filter((at) => at <= question.on)
  }
  const heldSince = (ref: FluentRef): Instant | undefined => {
    if (ask(ref).truth !== 'yes') return undefined
    const supposed = findAssumption(ref, question)
    if (supposed) return supposed.from ? toSpan(supposed.from).from : question.on
    const current = toCurrent(evidence.get(ref) ?? [], question, 'state')
    return Math.min(
      ...current.filter(({ value }) => value === 'yes').map(({ from }) => toSpan(from).from),
    )
  }
  const told = (): readonly FluentRef[] => [
    ...new Set([
      ...[...evidence].flatMap(([ref, items]) =>
        items.some((item) => !isOver(item, question)) ? [ref] : [],
      ),
      ...question.suppose.map(({ fluent: ref }) => ref),
    ]),
  ]
  return { ask, told, occurrences, turns, heldSince }
}

/** An event counts only when its attributes meet the clause. */
function meets({ with: attributes = {} }: Evidence, asked: Attributes): boolean {
  return Object.entries(asked).every(([name, value]) => attributes[name] === value)
}

interface Context {
  readonly framework: Framework
  readonly truces: readonly TruceFinding[]
  readonly question: Question
}

function toFinding(
  ref: FluentRef,
  fluent: Fluent,
  actor: Actor | undefined | '',
  evidence: readonly Evidence[],
  context: Context,
): FluentFinding {
  const sentences = context.framework.words?.sentences ?? EN_SENTENCES
  const words = (text: string): string => (actor ? toActorWords(text, actor, sentences) : text)
  const asked = {
    ref,
    question: words(fluent.question),
    awaited: words(fluent.awaited),
    awaitedOfAny: toActorWords(fluent.awaited, { name: sentences.anyState, organs: [] }, sentences),
  }
  const assumption = findAssumption(ref, context.question)
  if (assumption) {
    return {
      ...asked,
      truth: assumption.value,
      because: sentences.assumed(assumption.value, assumption.from),
      evidence: [],
      assumed: true,
      unreviewed: false,
      ...(assumption.value === 'unknown' && { missing: sentences.assumedUnknown }),
    }
  }
  const current = toCurrent(evidence, context.question, fluent.kind)
  const told = (value: 'yes' | 'no', weak: boolean): boolean =>
    current.some((item) => item.value === value && item.weak === weak)
  const strong = fromTold(told('yes', false), told('no', false))
  if (strong === 'unknown') return { ...asked, ...toAbsent(fluent, current, context) }
  const clashes = (strong === 'yes' && told('no', true)) || (strong === 'no' && told('yes', true))
  const truth: Truth = clashes ? 'disputed' : strong
  return {
    ...asked,
    truth,
    because: toBecause(truth, current, sentences),
    evidence: current.map((item) => item.statement.claim.id),
    assumed: false,
    unreviewed: current.some((item) => item.statement.standing === 'unreviewed'),
  }
}

/** `{actor}` is the actor's name in a sentence, `{parliament}` the name of its parliament. */
function toActorWords(
  text: string,
  { name, inText, organs }: Pick<Actor, 'name' | 'inText' | 'organs'>,
  sentences: Sentences,
): string {
  const called = inText ?? name
  const parliament = organs.find(({ kind }) => kind === 'parliament')?.name
  return text
    .replaceAll('{parliament}', sentences.parliament(parliament, called))
    .replaceAll('{actor}', called)
}

/** Evidence whose span holds at the instant, of each teller the newest word, of the best rank present. */
function toCurrent(
  evidence: readonly Evidence[],
  question: Question,
  kind: Fluent['kind'],
): readonly Evidence[] {
  const begun = evidence.filter(
    (item) => isBegun(item.from, question.on) && !isOver(item, question),
  )
  const newest = new Map<string, Evidence>()
  for (const item of begun) {
    const other = newest.get(item.teller)
    if (!other || toSpan(item.from).from >= toSpan(other.from).from) newest.set(item.teller, item)
  }
  const holding = [...newest.values()].filter(
    (item) => kind === 'event' || item.until === undefined || question.on < toEnd(item.until),
  )
  const preferred = holding.filter((item) => item.statement.rank === 'preferred')
  return preferred.length > 0 ? preferred : holding
}

function isOver({ over }: Evidence, { on }: Question): boolean {
  return over !== undefined && over <= on
}

/** A start known only to the month has surely begun when the month is over; a day's start counts at once. */
function isBegun(from: PartialDate, on: number): boolean {
  const span = toSpan(from)
  return span.until - span.from > 86_400_000 ? on >= span.until - 1 : on >= span.from
}

function findAssumption(ref: FluentRef, question: Question): Assumption | undefined {
  return question.suppose.findLast(
    (assumption) =>
      assumption.fluent === ref &&
      (assumption.from === undefined || toSpan(assumption.from).from <= question.on),
  )
}

function toAbsent(
  fluent: Fluent,
  weak: readonly Evidence[],
  { framework, truces, question }: Context,
): Omit<FluentFinding, 'ref' | 'question' | 'awaited' | 'awaitedOfAny'> {
  const sentences = framework.words?.sentences ?? EN_SENTENCES
  const begins = toSpan(fluent.absentFrom ?? framework.begins.on).from
  const rest = {
    evidence: weak.map((item) => item.statement.claim.id),
    assumed: false,
    unreviewed: false,
  }
  const hint = weak.length > 0 ? `; ${sentences.unnamedAlone}` : ''
  if (fluent.absent === 'no' && question.on >= begins) {
    return { ...rest, truth: 'no', because: `${toNothing(fluent, truces, sentences)}${hint}` }
  }
  const because =
    fluent.absent === 'no'
      ? `${sentences.recordBegins(framework.begins.on)}${hint}`
      : `${sentences.nothingEither}${hint}`
  return {
    ...rest,
    truth: 'unknown',
    because,
    missing: sentences.missingStatement,
  }
}

function toNothing(fluent: Fluent, truces: readonly TruceFinding[], sentences: Sentences): string {
  const note = fluent.note ? [fluent.note.replace(/\.$/, '')] : []
  if (!fluent.setBy.some((rule) => rule.kind === 'truce')) {
    return [sentences.nothingSays, ...note].join('; ')
  }
  const running = truces.filter((truce) => truce.when === 'runs' || truce.when === 'ran-that-day')
  const isOfClass = (truce: TruceFinding): boolean =>
    fluent.setBy.some((rule) => rule.kind === 'truce' && rule.class === truce.class)
  const others = running.map((truce) =>
    isOfClass(truce)
      ? sentences.ranEarlier(truce.truce.title, truce.because)
      : sentences.otherClass(truce.truce.title, truce.because),
  )
  return [sentences.noTruce, ...others].join('; ')
}

function toUndeclared(ref: FluentRef, { undeclared }: Sentences = EN_SENTENCES): FluentFinding {
  const words = ref.replaceAll('-', ' ')
  return {
    ref,
    question: undeclared.question(words),
    awaited: words,
    awaitedOfAny: words,
    truth: 'unknown',
    because: undeclared.because,
    missing: undeclared.missing,
    evidence: [],
    assumed: false,
    unreviewed: false,
  }
}

function toBecause(truth: Truth, current: readonly Evidence[], sentences: Sentences): string {
  const words = current
    .map((item) => sentences.evidence(item.value, toWords(item.statement.claim), item.from))
    .join('; ')
  return truth === 'disputed' ? sentences.sourcesDisagree(words) : words
}

function toWords(claim: Claim): string {
  return claim.origin.kind === 'curated' && claim.origin.words
    ? claim.origin.words
    : `${claim.by.join(', ')}: ${claim.act} ${claim.subject}`
}
