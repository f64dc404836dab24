import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'

/** A fact on which clauses hang, with its exact Banzhaf share, 0 to 1. */
export interface FactLinchpin {
  readonly ref: string
  readonly question: string
  readonly share: number
  /** Clauses in which it decides at all. */
  readonly provisions: number
}

/** An actor on whom clauses hang: through what only it can make, and its own promises. */
export interface ActorLinchpin {
  readonly actor: ActorLine
  readonly share: number
  readonly provisions: number
}

/** On which fact and which actor most guarantees hang. */
export interface LinchpinsAnswer {
  readonly asked: Asked
  /** The one instrument whose clauses were asked about; absent when all were. */
  readonly instrument?: { readonly id: string; readonly title: string }
  /** The provisions that were picked, by id; absent when none were. */
  readonly picked?: readonly string[]
  /** How many clauses that wake on something were counted. */
  readonly provisions: number
  readonly facts: readonly FactLinchpin[]
  readonly actors: readonly ActorLinchpin[]
  readonly leftOut: number
}

/** What the engine found. */
export interface LinchpinsFound {
  readonly fluents: readonly {
    readonly key: string
    readonly share: number
    readonly provisions: number
  }[]
  readonly actors: readonly {
    readonly key: string
    readonly share: number
    readonly provisions: number
  }[]
  readonly provisions: number
  readonly leftOut: number
}

export function toLinchpins(
  asked: Asked,
  found: LinchpinsFound,
  question: (ref: string) => string,
  naming: Naming,
  {
    instrument,
    provisions = [],
  }: { instrument?: string | undefined; provisions?: readonly string[] } = {},
): LinchpinsAnswer {
  return {
    asked,
    ...(instrument && { instrument: { id: instrument, title: naming.subjectName(instrument) } }),
    ...(provisions.length > 0 && { picked: provisions }),
    provisions: found.provisions,
    leftOut: found.leftOut,
    facts: found.fluents.map(({ key, share, provisions }) => ({
      ref: key,
      question: question(key),
      share,
      provisions,
    })),
    actors: found.actors.map(({ key, share, provisions }) => ({
      actor: { id: key, name: naming.actorName(key) },
      share,
      provisions,
    })),
  }
}
