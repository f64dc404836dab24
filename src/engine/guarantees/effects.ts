import type { Claim } from '../../model/claim.ts'
import type { FluentFinding, PositionFinding, ProvisionFinding } from '../../model/finding.ts'
import type { FluentRef } from '../../model/fluent.ts'
import type { Framework } from '../../model/framework.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Statement } from '../../model/statement.ts'
import { isSubjectId } from '../../model/subject.ts'
import { listParties } from './parties.ts'
import { listPositions, type PositionContext } from './positions.ts'
import { toVoice } from './voice.ts'

/** An answer before and after; absent where one side has none. */
export interface Moved<F> {
  readonly before?: F
  readonly after?: F
}

/** What would stand otherwise if one claim were accepted. */
export interface Effects {
  readonly provisions: readonly Moved<ProvisionFinding>[]
  readonly facts: readonly Moved<FluentFinding>[]
  readonly positions: readonly Moved<PositionFinding>[]
}

/** The answers that a claim may move, of one record. */
interface Answered {
  readonly provisions: () => readonly ProvisionFinding[]
  readonly facts: () => readonly FluentFinding[]
  readonly ask: (ref: FluentRef) => FluentFinding
}

/** What the effects of a claim are found with. */
export interface EffectsContext extends PositionContext {
  readonly now: () => Answered
  readonly recompute: (statements: readonly Statement[]) => Answered
}

/**
 * What accepting a claim would move. A position hangs on the claims of its actor and subject alone; facts and clauses are computed
 * anew only for a claim that could set a fact or make a party.
 */
export function findEffects(
  id: string,
  statements: readonly Statement[],
  context: EffectsContext,
): Effects {
  const claim = statements.find((statement) => statement.claim.id === id)?.claim
  if (!claim) return { provisions: [], facts: [], positions: [] }
  const accept = (all: readonly Statement[]): readonly Statement[] =>
    all.map((one) => (one.claim.id === id ? { ...one, standing: 'accepted' } : one))
  const near = statements.filter((one) => isNear(one.claim, claim, context.framework))
  const positions = pair(
    listPositions(near, context),
    listPositions(accept(near), context),
    ({ actor, subject }) => `${actor} ${subject}`,
    ({ state, rung, awaiting }) => JSON.stringify([state, rung, awaiting]),
  ).filter(({ before, after }) => {
    const { actor, subject } = after ?? before ?? { actor: '', subject: '' }
    return claim.by.includes(actor) && subject === claim.subject
  })
  const accepted = accept(statements)
  if (!couldMoveMore(claim, statements, accepted, context))
    return { provisions: [], facts: [], positions }
  const now = context.now()
  const then = context.recompute(accepted)
  const refs = new Set([...now.facts(), ...then.facts()].map(({ ref }) => ref))
  return {
    positions,
    provisions: pair(
      now.provisions(),
      then.provisions(),
      ({ provision }) => provision.id,
      ({ state, because, debtors }) =>
        JSON.stringify([state, because, debtors.map((one) => [one.debtor, one.state])]),
    ),
    facts: [...refs].flatMap((ref) => {
      const [before, after] = [now.ask(ref), then.ask(ref)]
      return before.truth === after.truth ? [] : [{ before, after }]
    }),
  }
}

/** Claims that share an actor and the subject, or a text of the same series. */
function isNear(other: Claim, claim: Claim, { instruments }: Framework): boolean {
  if (!other.by.some((actor) => claim.by.includes(actor))) return false
  if (other.subject === claim.subject) return true
  return instruments.some(({ id, series }) => series === claim.subject && id === other.subject)
}

/** A word that counts, on what a fluent's rules name; or one that makes or unmakes a party to a text. */
function couldMoveMore(
  claim: Claim,
  before: readonly Statement[],
  after: readonly Statement[],
  context: EffectsContext,
): boolean {
  const { framework, offices } = context
  if (claim.origin.kind === 'curated') return true
  const { voice } = toVoice(claim, offices)
  if (voice === 'ascribed' || voice === 'unplaced') return false
  if (isSubjectId(claim.subject)) {
    return framework.fluents.some(({ setBy }) =>
      setBy.some(
        (rule) =>
          rule.kind === 'claim' && rule.subject === claim.subject && rule.act.includes(claim.act),
      ),
    )
  }
  const listActors = (text: Instrument, statements: readonly Statement[]): string =>
    JSON.stringify(
      listParties(text, statements, context).map(({ actor, on, certain }) => [actor, on, certain]),
    )
  return framework.instruments.some(
    (text) =>
      (text.id === claim.subject || text.id === toSeries(claim.subject, framework)) &&
      listActors(text, before) !== listActors(text, after),
  )
}

function toSeries(id: string, { instruments }: Framework): string | undefined {
  return instruments.find((text) => text.id === id)?.series
}

function pair<F>(
  before: readonly F[],
  after: readonly F[],
  toKey: (finding: F) => string,
  toContent: (finding: F) => string,
): readonly Moved<F>[] {
  const old = new Map(before.map((finding) => [toKey(finding), finding]))
  const now = new Map(after.map((finding) => [toKey(finding), finding]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    if (was && is && toContent(was) === toContent(is)) return []
    return [{ ...(was && { before: was }), ...(is && { after: is }) }]
  })
}
