import type { Claim, ClaimId } from '../model/claim.ts'
import type { DocumentId } from '../model/document.ts'
import { type Judgement, listEffective, type Rank } from '../model/judgement.ts'
import type { Standing, Statement } from '../model/statement.ts'

/** A claim with its place in the ledger. */
export interface RecordedClaim {
  readonly claim: Claim
  readonly sequence: number
  readonly recordedAt: string
}

/** A judgement with its place in the ledger. */
export interface RecordedJudgement {
  readonly judgement: Judgement
  readonly sequence: number
  readonly recordedAt: string
}

/** That a reader version has read a document, with its place in the ledger. */
export interface RecordedReading {
  readonly document: DocumentId
  readonly reader: string
  readonly sequence: number
}

const STANDING: Readonly<Record<Exclude<Judgement['verdict'], 'rank' | 'undo'>, Standing>> = {
  accept: 'accepted',
  reject: 'rejected',
  amend: 'superseded',
  supersede: 'superseded',
  withdraw: 'withdrawn',
}

/**
 * Claims with what was judged of them, in ledger order whatever the order of the arguments. The newest judgement that counts decides how a claim
 * stands; `rank` changes only the rank, and one that awaits a second person changes nothing. A claim that nobody reviewed is left out once another
 * reader version has read its document.
 */
export function toStatements(
  claims: readonly RecordedClaim[],
  judgements: readonly RecordedJudgement[],
  readings: readonly RecordedReading[],
): readonly Statement[] {
  const judged = groupByClaim(judgements)
  const readers = findCurrentReaders(readings)
  const statements: Statement[] = []
  for (const recorded of toLedgerOrder(claims)) {
    const statement = toStatement(recorded, judged.get(recorded.claim.id) ?? [])
    if (!isOutdated(statement, readers)) statements.push(statement)
  }
  return statements
}

function toStatement(
  { claim, sequence, recordedAt }: RecordedClaim,
  judged: readonly RecordedJudgement[],
): Statement {
  let standing: Standing = 'unreviewed'
  let rank: Rank = 'normal'
  for (const { verdict, rank: given, awaitsSecond } of listEffective(
    judged.map(({ judgement }) => judgement),
  )) {
    if (awaitsSecond || verdict === 'undo') continue
    if (verdict !== 'rank') standing = STANDING[verdict]
    if (given) rank = given
  }
  const judgements = judged.map((one) => ({ ...one.judgement, recordedAt: one.recordedAt }))
  return { claim, sequence, recordedAt, standing, rank, judgements }
}

function isOutdated(
  { claim, standing }: Statement,
  readers: ReadonlyMap<DocumentId, string>,
): boolean {
  if (standing !== 'unreviewed' || claim.origin.kind !== 'read') return false
  // A person's correction outlives the reading that it corrects.
  if (claim.origin.amends) return false
  if (claim.ground.kind !== 'passage') return false
  const current = readers.get(claim.ground.document)
  return current !== undefined && current !== claim.origin.reader
}

function groupByClaim(
  judgements: readonly RecordedJudgement[],
): ReadonlyMap<ClaimId, readonly RecordedJudgement[]> {
  const groups = new Map<ClaimId, RecordedJudgement[]>()
  for (const recorded of toLedgerOrder(judgements)) {
    const group = groups.get(recorded.judgement.claim)
    if (group) group.push(recorded)
    else groups.set(recorded.judgement.claim, [recorded])
  }
  return groups
}

function findCurrentReaders(readings: readonly RecordedReading[]): ReadonlyMap<DocumentId, string> {
  return new Map(toLedgerOrder(readings).map(({ document, reader }) => [document, reader]))
}

function toLedgerOrder<T extends { readonly sequence: number }>(
  values: readonly T[],
): readonly T[] {
  return [...values].sort((a, b) => a.sequence - b.sequence)
}
