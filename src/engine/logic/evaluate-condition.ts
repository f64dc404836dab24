import type { ActorId } from '../../model/actor.ts'
import type { Condition } from '../../model/condition.ts'
import type { ConditionFinding, FluentFinding } from '../../model/finding.ts'
import { type FluentRef, toFluentRef } from '../../model/fluent.ts'
import type { Truth } from '../../model/truth.ts'
import { EN_SENTENCES, type Sentences } from '../../model/words/en-sentences.ts'
import { evaluateEvent, evaluateFill, evaluateHeld } from './evaluate-event.ts'
import { and, not, or } from './truth-tables.ts'
import { type Slots, toActor, type World } from './world.ts'

/** Evaluates every part of a condition for one debtor; a part that is asked of other debtors only is left out. */
export function evaluateCondition(
  condition: Condition,
  world: World,
  slots: Slots,
): ConditionFinding {
  const part = { id: condition.id, kind: condition.kind }
  const { allOf, anyOf, not: notWord } = world.sentences ?? EN_SENTENCES
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of
        .filter((child) => isAsked(child, slots))
        .map((child) => evaluateCondition(child, world, slots))
      const truths = of.map((child) => child.truth)
      const truth = condition.kind === 'all' ? and(truths) : or(truths)
      return {
        ...part,
        truth,
        words: condition.kind === 'all' ? allOf : anyOf,
        of,
      }
    }
    case 'not': {
      const of = evaluateCondition(condition.of, world, slots)
      return { ...part, truth: not(of.truth), words: notWord, of: [of] }
    }
    case 'fluent': {
      const fluent = world.ask(toFluentRef(condition.fluent, toActor(condition.actor, slots)))
      return {
        ...part,
        truth: fluent.truth,
        words: fluent.awaited,
        because: fluent.because,
        fluent,
        of: [],
        ...(condition.words && { cited: condition.words }),
        ...(condition.sources && { sources: condition.sources }),
      }
    }
    case 'held':
      return { ...part, ...evaluateHeld(condition, world, slots), of: [] }
    case 'event':
      return { ...part, ...evaluateEvent(condition, world, slots), of: [] }
    case 'finding': {
      const event = {
        ...condition,
        kind: 'event' as const,
        event: condition.of,
        with: { organ: condition.organ },
      }
      return { ...part, ...evaluateEvent(event, world, slots), of: [] }
    }
    case 'fill':
      return { ...part, ...evaluateFill(condition, world), of: [] }
    case 'parties':
      return { ...part, ...evaluateParties(condition, world), of: [] }
  }
}

/** The leaves that keep a condition from `yes`, each once. */
export function listAwaited(finding: ConditionFinding): readonly FluentFinding[] {
  const awaited = new Map<FluentRef, FluentFinding>()
  const visit = (part: ConditionFinding): void => {
    if (part.truth === 'yes') return
    if (part.fluent) awaited.set(part.fluent.ref, part.fluent)
    for (const child of part.of) visit(child)
  }
  visit(finding)
  return [...awaited.values()]
}

/** What a condition still waits on, in words: "waiting on a ceasefire and the consent of Ukraine; not known: ...". */
export function explainAwaited(
  finding: ConditionFinding,
  sentences: Sentences = EN_SENTENCES,
): string {
  const parts = finding.kind === 'all' ? finding.of : [finding]
  const told = (truth: Truth, say: (words: string) => string): string[] => {
    const phrases = parts
      .filter((part) => part.truth === truth)
      .map((part) => toPhrase(part, sentences))
    return phrases.length > 0 ? [say(sentences.join(phrases, 'and'))] : []
  }
  return [
    ...told('no', sentences.waitingOn),
    ...told('unknown', sentences.notKnown),
    ...told('disputed', sentences.disputed),
  ].join('; ')
}

function toPhrase(finding: ConditionFinding, sentences: Sentences): string {
  if (finding.of.length === 0) return finding.words
  const phrase = (part: ConditionFinding): string => toPhrase(part, sentences)
  if (finding.kind === 'not') return sentences.endOf(finding.of.map(phrase).join(''))
  const open = finding.of.filter((part) => part.truth !== 'yes').map(phrase)
  return sentences.join(open, finding.kind === 'any' ? 'or' : 'and')
}

function isAsked(condition: Condition, slots: Slots): boolean {
  return condition.onlyFor === undefined || condition.onlyFor.includes(slots.debtor)
}

function evaluateParties(
  condition: Extract<Condition, { kind: 'parties' }>,
  world: World,
): { truth: Truth; words: string; because: string } {
  const { certain, possible } = world.parties(condition.instrument)
  const wanted = condition.include ?? []
  const least = condition.atLeast ?? 0
  const enough = (actors: readonly ActorId[]): boolean =>
    actors.length >= least && wanted.every((actor) => actors.includes(actor))
  const truth = enough(certain) ? 'yes' : enough([...certain, ...possible]) ? 'unknown' : 'no'
  const { partiesTo, partiesFound } = world.sentences ?? EN_SENTENCES
  return {
    truth,
    words: partiesTo(least, wanted.join(', '), condition.instrument),
    because: partiesFound(certain.length, possible.length),
  }
}
