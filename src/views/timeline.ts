import type { ProvisionState } from '../model/provision.ts'
import { EN } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'

/** A stretch of time in which a reading of a clause stands in one state for one debtor. */
export interface TimelineLine {
  readonly provision: string
  readonly debtor: ActorLine
  readonly reading: string
  readonly state: ProvisionState
  readonly stateWords: string
  /** ISO instants; `until` is not included, and absent where the asked time ends first. */
  readonly from: string
  readonly until?: string
}

/** The states of clauses over time. */
export interface TimelineAnswer {
  readonly asked: Asked
  readonly from: string
  readonly to: string
  readonly spans: readonly TimelineLine[]
}

/** What the engine found. */
export interface TimelineFound {
  readonly provision: string
  readonly debtor: string
  readonly reading: string
  readonly state: ProvisionState
  readonly from: string
  readonly until?: string
}

export function toTimeline(
  asked: Asked,
  { from, to }: { readonly from: string; readonly to: string },
  found: readonly TimelineFound[],
  naming: Naming,
): TimelineAnswer {
  return {
    asked,
    from,
    to,
    spans: found.map((span) => ({
      ...span,
      debtor: { id: span.debtor, name: naming.actorName(span.debtor) },
      stateWords: (naming.framework.words ?? EN).states[span.state],
    })),
  }
}
