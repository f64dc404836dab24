import type { ActorId } from '../../model/actor.ts'
import type { Condition } from '../../model/condition.ts'
import type { ConditionFinding, FluentFinding } from '../../model/finding.ts'
import { type FluentRef, toFluentRef } from '../../model/fluent.ts'
import type { Truth } from '../../model/truth.ts'
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
        words: condition.kind === 'all' ? 'all of these' : 'any of these',
        of,
      }
    }
    case 'not': {
      const of = evaluateCondition(condition.of, world, slots)
      return { ...part, truth: not(of.truth), words: 'not', of: [of] }
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
export function explainAwaited(finding: ConditionFinding): string {
  const parts = finding.kind === 'all' ? finding.of : [finding]
  const told = (truth: Truth, words: string): string[] => {
    const phrases = parts.filter((part) => part.truth === truth).map(toPhrase)
    return phrases.length > 0 ? [`${words} ${joinWords(phrases, 'and')}`] : []
  }
  return [
    ...told('no', 'waiting on'),
    ...told('unknown', 'not known:'),
    ...told('disputed', 'disputed:'),
  ].join('; ')
}

function toPhrase(finding: ConditionFinding): string {
  if (finding.of.length === 0) return finding.words
  const open = finding.of.filter((part) => part.truth !== 'yes').map(toPhrase)
  if (finding.kind === 'not') return `an end of ${finding.of.map(toPhrase).join('')}`
  return joinWords(open, finding.kind === 'any' ? 'or' : 'and')
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], link: 'and' | 'or'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
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
  const words = [
    least > 0 ? `at least ${least} parties to ${condition.instrument}` : '',
    wanted.length > 0 ? `${wanted.join(', ')} as parties to ${condition.instrument}` : '',
  ]
    .filter((text) => text !== '')
    .join(' and ')
  const doubt = possible.length > 0 ? `, ${possible.length} more on a date not known exactly` : ''
  return { truth, words, because: `${certain.length} parties are on record${doubt}` }
}
