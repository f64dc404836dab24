import type { ClaimId } from '../../model/claim.ts'
import type {
  FluentFinding,
  PartiesFinding,
  PositionFinding,
  ProvisionFinding,
  TruceFinding,
} from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { toGround } from './compute-positions.ts'
import { type Effects, findEffects } from './effects.ts'
import { findStanding, type Standing } from './instrument-standing.ts'
import { applyOverrides } from './overrides.ts'
import { findParties } from './parties.ts'
import { listPositions } from './positions.ts'
import { findProvision } from './provisions.ts'
import { listTruces } from './truces.ts'
import type { Offices } from './voice.ts'
import { deriveOccurrences } from './world.ts'

/** Everything that follows on one question. Parts that an answer does not ask for are not computed. */
export interface Computed {
  readonly framework: Framework
  readonly question: Question
  readonly statements: readonly Statement[]
  readonly offices: Offices
  readonly truces: readonly TruceFinding[]
  readonly ask: (ref: FluentRef) => FluentFinding
  /** Truces, facts that provisions wait on (those asked of one actor apart), and all on which there is evidence. */
  readonly facts: () => readonly FluentFinding[]
  readonly provisions: () => readonly ProvisionFinding[]
  readonly positions: () => readonly PositionFinding[]
  readonly parties: (instrument: Instrument) => PartiesFinding
  /** Whether the instrument as a whole is in force, fulfilled, terminated or ended. */
  readonly standing: (instrument: Instrument) => Standing
  /** What would stand otherwise if this claim were accepted. */
  readonly ifAccepted: (claim: ClaimId) => Effects
}

/** Computes the record for one question; every call with the same arguments gives the same answer. */
export function computeRecord(
  framework: Framework,
  recorded: readonly Statement[],
  asked: Question,
): Computed {
  const { statements, question, offices, worldAt } = toGround(
    framework,
    recorded,
    asked,
    deriveOccurrences,
  )
  const context = { framework, question, offices }
  const world = worldAt(question.on)
  const provisions = once(() =>
    applyOverrides(
      framework.instruments.flatMap((instrument) =>
        instrument.provisions.map((provision) =>
          findProvision(provision, instrument, {
            framework,
            question,
            worldAt,
            actors: offices.actors,
            name: (actor) =>
              offices.actors.get(actor)?.inText ?? offices.actors.get(actor)?.name ?? actor,
          }),
        ),
      ),
    ),
  )
  const positions = once(() => listPositions(statements, { ...context, world }))
  const computed: Computed = {
    ...context,
    statements,
    truces: listTruces(statements, framework.belligerents, question, framework.words?.sentences),
    ask: world.ask,
    facts: () => {
      const set = framework.fluents.filter(({ setBy }) =>
        setBy.some(({ kind }) => kind === 'truce'),
      )
      const awaited = provisions(undefined)
        .flatMap(({ debtors }) => debtors.flatMap(({ readings }) => readings))
        .flatMap(({ awaits }) => awaits.map(({ ref }) => ref))
        .filter((ref) => !ref.includes(':'))
      return [...new Set([...set.map(({ id }) => id), ...awaited, ...world.told()])].map(world.ask)
    },
    provisions: () => provisions(undefined),
    positions: () => positions(undefined),
    parties: once((instrument: Instrument) => findParties(instrument, statements, context)),
    standing: (instrument) => findStanding(instrument, provisions(undefined), worldAt, question.on),
    ifAccepted: once((claim: ClaimId) =>
      findEffects(claim, statements, {
        ...context,
        world,
        now: () => computed,
        recompute: (moved) => computeRecord(framework, moved, asked),
      }),
    ),
  }
  return computed
}

/** Computes a value for each argument at most once. */
function once<A, V>(compute: (argument: A) => V): (argument: A) => V {
  const values = new Map<A, V>()
  return (argument) => {
    const known = values.get(argument)
    if (known !== undefined) return known
    const value = compute(argument)
    values.set(argument, value)
    return value
  }
}
