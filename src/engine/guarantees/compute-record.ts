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
import type { World } from '../logic/index.ts'
import { answerFluents } from './fluents.ts'
import { findParties, listParties } from './parties.ts'
import { listPositions } from './positions.ts'
import { findProvision } from './provisions.ts'
import { listTruces } from './truces.ts'
import type { Offices } from './voice.ts'

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
}

/** Computes the record for one question; every call with the same arguments gives the same answer. */
export function computeRecord(
  framework: Framework,
  statements: readonly Statement[],
  question: Question,
): Computed {
  const offices: Offices = {
    persons: new Map(framework.persons.map((person) => [person.id, person])),
    actors: new Map(framework.actors.map((actor) => [actor.id, actor])),
  }
  const context = { framework, question, offices }
  const truces = listTruces(statements, framework.belligerents, question)
  const fluents = answerFluents(framework, statements, truces, question, offices)
  const instruments = new Map(
    framework.instruments.map((instrument) => [instrument.id, instrument]),
  )
  const partiesOf = once((instrument: Instrument) => listParties(instrument, statements, context))
  const world: World = {
    ask: fluents.ask,
    parties: (id) => {
      const instrument = instruments.get(id)
      const parties = instrument ? partiesOf(instrument) : []
      return {
        certain: parties.filter((party) => party.certain).map((party) => party.actor),
        possible: parties.filter((party) => !party.certain).map((party) => party.actor),
      }
    },
  }
  const provisions = once(() =>
    framework.instruments.flatMap((instrument) =>
      instrument.provisions.map((provision) =>
        findProvision(provision, instrument, {
          framework,
          question,
          world,
          occurrences: fluents.occurrences,
          parties: partiesOf,
          name: (actor) =>
            offices.actors.get(actor)?.inText ?? offices.actors.get(actor)?.name ?? actor,
        }),
      ),
    ),
  )
  const positions = once(() => listPositions(statements, { ...context, world }))
  return {
    ...context,
    statements,
    truces,
    ask: fluents.ask,
    facts: () => {
      const set = framework.fluents.filter(({ setBy }) =>
        setBy.some(({ kind }) => kind === 'truce'),
      )
      const awaited = provisions(undefined)
        .flatMap(({ debtors }) => debtors.flatMap(({ readings }) => readings))
        .flatMap(({ awaits }) => awaits.map(({ ref }) => ref))
        .filter((ref) => !ref.includes(':'))
      return [...new Set([...set.map(({ id }) => id), ...awaited, ...fluents.told()])].map(
        fluents.ask,
      )
    },
    provisions: () => provisions(undefined),
    positions: () => positions(undefined),
    parties: once((instrument: Instrument) => findParties(instrument, statements, context)),
  }
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
