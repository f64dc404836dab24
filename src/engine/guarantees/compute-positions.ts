import type { PartiesFinding, PositionFinding } from '../../model/finding.ts'
import type { Framework } from '../../model/framework.ts'
import type { Question } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import { listParties, listStages } from './parties.ts'
import { listPositions } from './positions.ts'
import { indexRecord } from './record-index.ts'
import type { Offices } from './voice.ts'
import { assumeWithdrawals } from './withdrawals.ts'
import { type ClauseWorld, createWorlds, type Derive, listRecorded } from './world.ts'

/** What every finding on one question is computed from. */
export interface Ground {
  readonly framework: Framework
  readonly question: Question
  readonly statements: readonly Statement[]
  readonly offices: Offices
  readonly worldAt: (on: number) => ClauseWorld
}

/** Indexes the statements, and sets up the worlds that conditions ask. */
export function toGround(
  framework: Framework,
  recorded: readonly Statement[],
  asked: Question,
  derive: Derive,
): Ground {
  const { statements } = indexRecord(recorded)
  const question = assumeWithdrawals(framework, asked)
  const offices: Offices = {
    persons: new Map(framework.persons.map((person) => [person.id, person])),
    actors: new Map(framework.actors.map((actor) => [actor.id, actor])),
  }
  return {
    framework,
    question,
    statements,
    offices,
    worldAt: createWorlds(framework, statements, question, offices, derive),
  }
}

/**
 * Positions, and who joined the instruments that lines name: what the matrix is made from, and no more (reported totals are not). Events that clauses make
 * are left out, so it is for frameworks whose named conditions ask for none.
 */
export function computePositions(
  framework: Framework,
  recorded: readonly Statement[],
  asked: Question,
): {
  readonly positions: readonly PositionFinding[]
  readonly parties: ReadonlyMap<string, PartiesFinding>
} {
  const { statements, question, offices, worldAt } = toGround(
    framework,
    recorded,
    asked,
    listRecorded,
  )
  const context = { framework, question, offices }
  const joined = new Set(framework.lines.flatMap(({ subjects }) => subjects))
  return {
    positions: listPositions(statements, { ...context, world: worldAt(question.on) }),
    parties: new Map(
      framework.instruments
        .filter(({ id }) => joined.has(id))
        .map((instrument) => [
          instrument.id,
          {
            instrument: instrument.id,
            counts: [],
            parties: listParties(instrument, statements, context),
            stages: listStages(instrument, statements, context),
          },
        ]),
    ),
  }
}
