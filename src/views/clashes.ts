import type { Asked } from './asked.ts'
import type { PartiesAnswer } from './parties.ts'
import type { PositionLine } from './positions.ts'
import type { FactLine } from './status.ts'
import type { ProvisionLine } from './why.ts'

/** Where sources of equal rank say both, and where what is reported does not add up. Nothing is decided between them. */
export interface ClashesAnswer {
  readonly asked: Asked
  readonly facts: readonly FactLine[]
  readonly positions: readonly PositionLine[]
  /** Provisions whose condition is disputed, or whose readings give different states. */
  readonly provisions: readonly ProvisionLine[]
  /** Reported totals that no declared rule of counting reaches. */
  readonly totals: readonly {
    readonly instrument: PartiesAnswer['instrument']
    readonly totals: PartiesAnswer['totals']
  }[]
}

/** What a list of disputes is sifted from. */
export interface ClashesFindings {
  readonly facts: readonly FactLine[]
  readonly positions: readonly PositionLine[]
  readonly provisions: readonly ProvisionLine[]
  readonly parties: readonly PartiesAnswer[]
}

export function toClashes(
  asked: Asked,
  { facts, positions, provisions, parties }: ClashesFindings,
): ClashesAnswer {
  return {
    asked,
    facts: facts.filter(({ truth }) => truth === 'disputed'),
    positions: positions
      .filter(({ state }) => state === 'disputed')
      .sort((a, b) => a.actor.name.localeCompare(b.actor.name, 'en')),
    provisions: provisions.filter(
      ({ state, readingsDiffer }) => state === 'disputed' || readingsDiffer,
    ),
    totals: parties.flatMap(({ instrument, totals }) => {
      const open = totals.filter(({ fits }) => fits.length === 0)
      return open.length > 0 ? [{ instrument, totals: open }] : []
    }),
  }
}
