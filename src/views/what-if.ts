import type { FluentFinding, ProvisionFinding } from '../model/finding.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { Question } from '../model/question.ts'
import type { Truth } from '../model/truth.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'
import type { StatusAnswer, WhatIfLine } from './status.ts'

/** A fact that can be assumed, with what the record says of it on the day. */
export interface AssumableFact {
  readonly ref: string
  readonly question: string
  readonly truth: Truth
  /** How many provisions wait on it, on at least one reading for at least one debtor. */
  readonly waiting: number
}

/** An assumption that the question makes. */
export interface AssumptionLine {
  /** As it stands in an address: `ceasefire=yes@2026-03-01`. */
  readonly written: string
  readonly question: string
  readonly value: Truth
  readonly from?: PartialDate
}

/** An actor that the question supposes to have stepped out of everything. */
export interface LeavingLine {
  /** As it stands in an address: `USA@2026-03-01`. */
  readonly written: string
  readonly actor: ActorLine
  readonly from: PartialDate
}

/** What would stand otherwise on assumptions, and what there is to assume. */
export interface WhatIfAnswer {
  readonly asked: Asked
  readonly assumptions: readonly AssumptionLine[]
  readonly leaving: readonly LeavingLine[]
  /** Facts on which something hangs, or on which there is evidence: those that most provisions wait on first. */
  readonly facts: readonly AssumableFact[]
  /** Who owes something, and so can be supposed to step out. */
  readonly actors: readonly ActorLine[]
  /** How many provisions were compared. */
  readonly provisions: number
  readonly changed: readonly WhatIfLine[]
  /** Which legal duties would wake, as a sentence; absent when nothing is assumed. */
  readonly legal?: string
}

/** What a what-if is made from: `assumed` and `plain` are the same question with and without its assumptions. */
export interface WhatIfFindings {
  readonly assumed: StatusAnswer
  readonly plain: {
    readonly provisions: readonly ProvisionFinding[]
    readonly facts: readonly FluentFinding[]
  }
  /** The question that a fact answers. */
  readonly ask: (ref: string) => string
}

export function toWhatIf(
  question: Question,
  { assumed, plain, ask }: WhatIfFindings,
  naming: Naming,
): WhatIfAnswer {
  const line = (id: string): ActorLine => ({ id, name: naming.actorName(id) })
  const debtors = new Set(
    plain.provisions.flatMap(({ debtors }) => debtors.map(({ debtor }) => debtor)),
  )
  return {
    asked: assumed.asked,
    assumptions: question.suppose.map(({ fluent, value, from }) => ({
      written: `${fluent}=${value}${from ? `@${from}` : ''}`,
      question: ask(fluent),
      value,
      ...(from && { from }),
    })),
    leaving: (question.without ?? []).map(({ actor, from }) => ({
      written: `${actor}@${from}`,
      actor: line(actor),
      from,
    })),
    facts: listAssumable(plain),
    actors: [...debtors].map(line).sort((a, b) => a.name.localeCompare(b.name)),
    provisions: assumed.provisions.length,
    changed: assumed.whatIf?.changed ?? [],
    ...(assumed.whatIf && { legal: assumed.whatIf.legal }),
  }
}

function listAssumable({ provisions, facts }: WhatIfFindings['plain']): readonly AssumableFact[] {
  const waiting = new Map<string, Set<string>>()
  const found = new Map(facts.map((fact) => [fact.ref, fact]))
  for (const { provision, debtors } of provisions) {
    for (const fact of debtors.flatMap(({ readings }) =>
      readings.flatMap(({ awaits }) => awaits),
    )) {
      found.set(fact.ref, fact)
      waiting.set(fact.ref, (waiting.get(fact.ref) ?? new Set()).add(provision.id))
    }
  }
  return [...found.values()]
    .map(({ ref, question, truth }) => ({
      ref,
      question,
      truth,
      waiting: waiting.get(ref)?.size ?? 0,
    }))
    .sort((a, b) => b.waiting - a.waiting || a.question.localeCompare(b.question))
}
