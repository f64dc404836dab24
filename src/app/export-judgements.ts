import { toCanonicalJson } from '../ledger/index.ts'
import type { Claim } from '../model/claim.ts'
import { listEffective } from '../model/judgement.ts'
import type { Statement } from '../model/statement.ts'
import { listVerdicts } from '../review/index.ts'
import { toContext } from '../views/index.ts'
import { FOREVER } from './forever.ts'
import type { LedgerReader, StoredDocument } from './ports.ts'

/**
 * What reviewers made of readings, as lines of canonical JSON without line feeds, one for each person's verdict on each claim: the claim as it was
 * read, the verdict and its reason, the corrected claim, and the passage with the sentence around it. Of no document more text than
 * that is given, whatever its rights; of a withheld one none.
 */
export async function* exportJudgements(reader: LedgerReader): AsyncGenerator<string> {
  const statements = await reader.statements({ known: FOREVER, basis: 'recorded' })
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]))
  const unsettled = countUnsettled(statements, byId)
  const documents = new Map<string, StoredDocument | undefined>()
  for (const statement of statements) {
    const { claim, standing } = statement
    if (claim.origin.kind !== 'read' || claim.origin.amends || claim.ground.kind !== 'passage')
      continue
    const { document: id } = claim.ground
    const verdicts = listVerdicts(statement)
    if (verdicts.length === 0) continue
    if (!documents.has(id)) documents.set(id, await reader.document(id, FOREVER))
    const stored = documents.get(id)
    const corrected = findCorrected(statement, byId)
    for (const { by, verdict, reason, reasonId, awaitsSecond, recordedAt } of verdicts) {
      yield toCanonicalJson({
        document: toDocumentFields(id, stored, unsettled.get(id) ?? 0),
        passage: toPassage(claim, stored),
        claim: claim.id,
        reader: claim.origin.reader,
        read: toFields(claim),
        standing,
        verdict,
        reason,
        by,
        judgedAt: recordedAt,
        ...(reasonId && { reasonId }),
        ...(awaitsSecond && { awaitsSecond }),
        ...(corrected && {
          corrected: {
            ...toFields(corrected.claim),
            passage: toPassage(corrected.claim, stored),
            standing: corrected.standing,
          },
        }),
      })
    }
  }
}

/** The claim that took its place, however often it was corrected. */
function findCorrected(
  statement: Statement,
  byId: ReadonlyMap<string, Statement>,
): Statement | undefined {
  const last = listEffective(statement.judgements).at(-1)
  const next = last?.verdict === 'amend' ? byId.get(last.replacement ?? '') : undefined
  return next && (findCorrected(next, byId) ?? next)
}

/** Of each document, the readings on which nothing is decided yet: until none is left, its claims are no complete gold. */
function countUnsettled(
  statements: readonly Statement[],
  byId: ReadonlyMap<string, Statement>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const statement of statements) {
    const { claim, standing } = statement
    if (claim.origin.kind !== 'read' || claim.origin.amends || claim.ground.kind !== 'passage')
      continue
    const corrected = findCorrected(statement, byId)
    const settled = corrected ? corrected.standing : standing
    if (settled !== 'unreviewed') continue
    const { document } = claim.ground
    counts.set(document, (counts.get(document) ?? 0) + 1)
  }
  return counts
}

function toDocumentFields(
  id: string,
  stored: StoredDocument | undefined,
  unsettled: number,
): Readonly<Record<string, unknown>> {
  if (!stored || stored.withheld) return { id, unsettled, withheld: true }
  const { title, outlet, address, publishedOn, rights } = stored.document
  return {
    id,
    rights,
    sha256: stored.sha256,
    unsettled,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(address && { address }),
    ...(publishedOn && { publishedOn }),
  }
}

function toPassage(
  { ground }: Claim,
  stored: StoredDocument | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (ground.kind !== 'passage') return undefined
  const { start, end } = ground
  if (!stored || stored.withheld) return { start, end }
  const { before, quote, after } = toContext(stored.document.text, start, end)
  return { start, end, quote, sentence: `${before}${quote}${after}` }
}

/** What a claim says, without where it came from. */
function toFields(claim: Claim): Omit<Claim, 'id' | 'ground' | 'origin' | 'publishedOn'> {
  const { id: _id, ground: _ground, origin: _origin, publishedOn: _published, ...fields } = claim
  return fields
}
