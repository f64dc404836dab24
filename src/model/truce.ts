import type { ActorId } from './actor.ts'
import type { PartialDate } from './partial-date.ts'

/** What a truce stops. `general` is all hostilities. */
export type TruceScope = 'general' | 'energy' | 'sea' | 'air' | 'cities'

/**
 * The class of a truce, computed from its terms: `ceasefire` is general, accepted by both belligerents and open-ended;
 * `truce` is general, accepted by both and bounded; `energy-truce` covers energy sites; `partial-truce` other parts;
 * `unilateral` was accepted by one side only; `proposal` never took effect.
 */
export type TruceClass =
  | 'ceasefire'
  | 'truce'
  | 'energy-truce'
  | 'partial-truce'
  | 'unilateral'
  | 'proposal'

/** A ceasefire, truce or proposal for one, as its terms were reported. */
export interface Truce {
  readonly title: string
  readonly proposedBy: readonly ActorId[]
  readonly acceptedBy: readonly ActorId[]
  readonly refusedBy: readonly ActorId[]
  readonly scope: readonly TruceScope[]
  readonly announced?: PartialDate
  /** Agreed start; absent when it never took effect. */
  readonly from?: PartialDate
  /** Last day (included) or instant of it; absent while open-ended. */
  readonly until?: PartialDate
  /** True when its terms set no end, though it has ended since. */
  readonly openEnded?: boolean
  /** The start that the disputing side holds. */
  readonly startDisputed?: { readonly by: readonly ActorId[]; readonly from: PartialDate }
  /** What it hangs on: `accepts-ceasefire:RUS`. */
  readonly condition?: string
  readonly outcome?: string
}
