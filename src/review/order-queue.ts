import type { Statement } from '../model/statement.ts'
import { listVerdicts } from './four-eyes.ts'

/** How many answers of each kind a claim would move if it were accepted. */
export interface Moves {
  readonly provisions: number
  readonly facts: number
  readonly positions: number
}

/** A claim that waits for a verdict. */
export interface Waiting {
  readonly statement: Statement
  readonly moves: Moves
}

/**
 * The claims that wait for one reviewer, the weightiest first: by the provisions that they would move, then facts, then positions;
 * among equals the surest reading first, then as they stand in their documents. What the reviewer judged or wrote is left out.
 */
export function orderQueue(
  statements: readonly Statement[],
  reviewer: string,
  toMoves: (statement: Statement) => Moves,
): readonly Waiting[] {
  return statements
    .filter((statement) => isWaiting(statement, reviewer))
    .map((statement) => ({ statement, moves: toMoves(statement) }))
    .sort(
      (a, b) =>
        b.moves.provisions - a.moves.provisions ||
        b.moves.facts - a.moves.facts ||
        b.moves.positions - a.moves.positions ||
        toConfidence(b.statement) - toConfidence(a.statement) ||
        compareTexts(toPlace(a.statement), toPlace(b.statement)) ||
        toStart(a.statement) - toStart(b.statement) ||
        compareTexts(a.statement.claim.id, b.statement.claim.id),
    )
}

function isWaiting(statement: Statement, reviewer: string): boolean {
  const { origin } = statement.claim
  if (statement.standing !== 'unreviewed') return false
  if (origin.kind === 'read' && origin.amends?.by === reviewer) return false
  return !listVerdicts(statement).some(({ by }) => by === reviewer)
}

function toConfidence({ claim: { origin } }: Statement): number {
  return origin.kind === 'read' ? (origin.confidence ?? 0) : 1
}

function toPlace({ claim: { ground } }: Statement): string {
  return ground.kind === 'passage' ? ground.document : ''
}

function toStart({ claim: { ground } }: Statement): number {
  return ground.kind === 'passage' ? ground.start : 0
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
