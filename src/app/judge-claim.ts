import { toCanonicalJson } from '../ledger/index.ts'
import type { Claim } from '../model/claim.ts'
import { SuretyError } from '../model/problem.ts'
import type { Standing, Statement } from '../model/statement.ts'
import { type Given, judgeStatement, toReviewRule } from '../review/index.ts'
import { FOREVER } from './forever.ts'
import type { LedgerWriter, ParseFramework, Sha256 } from './ports.ts'
import { parseOrRefuse } from './record-framework.ts'

export {
  type Correction,
  explainRule,
  type Given,
  isReviewer,
  toCorrection,
} from '../review/index.ts'

/** What judging needs besides the ledger. */
export interface JudgingTools {
  readonly parse: ParseFramework
  readonly sha256: Sha256
}

/** What a verdict did. */
export interface Judged {
  readonly claim: string
  /** Position of the first entry that it made; 0 when the same verdict was on record already. */
  readonly sequence: number
  /** How many judgements the claim has now. */
  readonly version: number
  readonly standing: Standing
  /** True when another reviewer must say the same before it counts. */
  readonly awaitsSecond: boolean
  /** The corrected claim, for an amendment. */
  readonly replacement?: string
}

/**
 * Records a verdict: the one way in which a person judges, whatever the door. Rejects when the person may not judge, and with
 * `statement-superseded` when the claim was judged by somebody else since `version`.
 */
export async function judgeClaim(
  writer: LedgerWriter,
  claim: string,
  given: Given,
  tools: JudgingTools,
): Promise<Judged> {
  const framework = parseOrRefuse(await writer.frameworkFiles(FOREVER), tools.parse)
  const statement = await findStatement(writer, claim)
  const near = await listNear(writer, statement)
  const drafts = judgeStatement(statement, given, {
    rule: toReviewRule(framework),
    find: (id) => near.statements.find((one) => one.claim.id === id),
    known: { framework, ...(near.length !== undefined && { length: near.length }) },
    toId: (corrected) => toClaimId(corrected, tools.sha256),
  })
  const appended = drafts.length > 0 ? await writer.append(drafts) : []
  const { id } = statement.claim
  const [now] = await writer.statements({ known: FOREVER, basis: 'recorded', claim: id })
  const last = now?.judgements.at(-1)
  if (appended.some(({ recorded }) => !recorded) && last?.by !== given.by) throw toUnrecorded(id)
  return {
    claim: id,
    sequence: appended[0]?.sequence ?? 0,
    version: now?.judgements.length ?? 0,
    standing: now?.standing ?? statement.standing,
    awaitsSecond: await isAwaiting(writer, last),
    ...(last?.verdict === 'amend' && last.replacement && { replacement: last.replacement }),
  }
}

/** The place of a judgement whose text was withheld is taken: what is said in it would be lost without a word. */
function toUnrecorded(id: string): SuretyError {
  return new SuretyError(
    'entry-refused',
    `The judgement of claim ${id} was not recorded: another one stands in its place.`,
    'Look at the claim again; where a judgement of it was withheld, judge it once more.',
  )
}

/** Of an amendment it is the corrected claim that may wait. */
async function isAwaiting(
  writer: LedgerWriter,
  last: Statement['judgements'][number] | undefined,
): Promise<boolean> {
  if (last?.verdict !== 'amend' || !last.replacement) return last?.awaitsSecond ?? false
  const [replacement] = await writer.statements({
    known: FOREVER,
    basis: 'recorded',
    claim: last.replacement,
  })
  return replacement?.standing === 'unreviewed'
}

/** The statements of the claim’s document, and how long its text is; neither for a row of the framework. */
async function listNear(
  writer: LedgerWriter,
  { claim: { ground } }: Statement,
): Promise<{ readonly statements: readonly Statement[]; readonly length?: number }> {
  if (ground.kind !== 'passage') return { statements: [] }
  const [statements, stored] = await Promise.all([
    writer.statements({ known: FOREVER, basis: 'recorded', document: ground.document }),
    writer.document(ground.document, FOREVER),
  ])
  const length = stored && !stored.withheld ? stored.document.text.length : undefined
  return { statements, ...(length !== undefined && { length }) }
}

/** Named by its content, so that the same correction made twice is one claim. */
function toClaimId(claim: Omit<Claim, 'id'>, sha256: Sha256): string {
  return `r-${sha256(toCanonicalJson(claim)).slice(0, 12)}`
}

/** The statement of a claim by its id, or of a curated row by the row's id without the version behind `~`. */
export async function findStatement(writer: LedgerWriter, id: string): Promise<Statement> {
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
