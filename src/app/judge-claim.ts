import { SuretyError } from '../model/problem.ts'
import type { Statement } from '../model/statement.ts'
import { FOREVER } from './forever.ts'
import type { LedgerWriter } from './ports.ts'
import { toJudgement } from './record-framework.ts'

/** A person's verdict on one claim. */
export interface VerdictGiven {
  readonly claim: string
  readonly verdict: 'accept' | 'reject'
  readonly by: string
  readonly reason: string
}

/** Records a verdict; rejects when the claim is not on record, or was judged by somebody else in the meantime. */
export async function judgeClaim(
  writer: LedgerWriter,
  { claim, verdict, by, reason }: VerdictGiven,
): Promise<{ readonly claim: string; readonly sequence: number }> {
  if (by.trim() === '' || reason.trim() === '') {
    throw new SuretyError(
      'option-not-understood',
      `A judgement of ${claim} needs a name and a reason.`,
      'Give both: --as NAME --reason TEXT.',
    )
  }
  const statement = await findStatement(writer, claim)
  const { id } = statement.claim
  if (statement.standing === 'superseded' || statement.standing === 'withdrawn') {
    throw new SuretyError(
      'statement-superseded',
      `Claim ${id} cannot be judged: it is ${statement.standing}.`,
      'Judge the claim that took its place.',
    )
  }
  const [appended] = await writer.append([toJudgement(id, statement, { verdict, by, reason })])
  return { claim: id, sequence: appended?.sequence ?? 0 }
}

/** The statement of a claim by its id, or of a curated row by the row's id without the version behind `~`. */
async function findStatement(writer: LedgerWriter, id: string): Promise<Statement> {
  const [exact] = await writer.statements({ known: FOREVER, basis: 'recorded', claim: id })
  if (exact) return exact
  const all = await writer.statements({ known: FOREVER, basis: 'recorded' })
  const row = all.find(
    ({ claim: { origin }, standing }) =>
      origin.kind === 'curated' && origin.row === id && standing === 'accepted',
  )
  if (row) return row
  throw new SuretyError(
    'claim-not-found',
    `Claim ${id} is not on record.`,
    'Take the id from `surety positions` or from the address of the claim’s page.',
  )
}
