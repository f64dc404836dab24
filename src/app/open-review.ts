import type { Effects } from '../engine/guarantees/index.ts'
import { listEffective } from '../model/judgement.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import type { Statement } from '../model/statement.ts'
import {
  explainRule,
  findAgreement,
  type Given,
  isReviewer,
  listClashes,
  listVerdicts,
  orderQueue,
  type ReviewRule,
  toReviewRule,
  type Waiting,
} from '../review/index.ts'
import {
  type DeskAnswer,
  type DisputesAnswer,
  isDisputed,
  type ReviewItem,
  type ReviewOverview,
  toClaimLine,
  toDocument,
  toFactLine,
  toPositionLine,
  toReviewChoices,
  toReviewItem,
} from '../views/index.ts'
import { FOREVER } from './forever.ts'
import { type Gathered, openGatherer } from './gather.ts'
import { type Judged, type JudgingTools, judgeClaim } from './judge-claim.ts'
import { parseQuestion } from './parse-question.ts'
import type { LedgerWriter } from './ports.ts'
import { parseOrRefuse } from './record-framework.ts'

/** The desk at which reviewers judge, for the one who is signed in. */
export interface ReviewDesk {
  readonly rule: () => Promise<ReviewRule>
  readonly overview: (reviewer: string) => Promise<ReviewOverview>
  /** The desk open on a claim; rejects with `claim-not-found`. */
  readonly open: (reviewer: string, claim: string) => Promise<DeskAnswer>
  /** One claim anew, after a verdict on it was refused. */
  readonly item: (reviewer: string, claim: string) => Promise<ReviewItem>
  /** The claim that waits first for the reviewer, `after` one of them when it is named; absent when none waits. */
  readonly next: (reviewer: string, after?: string) => Promise<string | undefined>
  readonly judge: (claim: string, given: Given) => Promise<Judged>
  readonly disputes: () => Promise<DisputesAnswer>
}

/** How many claims a desk holds at once, and how many of the reviewer's own last verdicts. */
const MOST_ITEMS = 60
const MOST_OWN = 12

/** Opens the desk over a ledger. What was computed is kept until the ledger moves. */
export function openReview(
  writer: LedgerWriter,
  { now, ...tools }: JudgingTools & { readonly now: () => number },
): ReviewDesk {
  const gather = openGatherer(writer, tools.parse)
  const ask = (trust: Question['trust'] = 'reviewed'): Promise<Gathered> =>
    gather(parseQuestion({ trust }, now()))
  const weigh = createWeigher()
  const look = async (): Promise<Sight> => {
    const gathered = await ask()
    return { ...gathered, weigh: (statement) => weigh(statement, gathered) }
  }
  return {
    rule: async () => {
      const files = await writer.frameworkFiles(FOREVER)
      return toReviewRule(parseOrRefuse(files, tools.parse))
    },
    overview: async (reviewer) => toOverview(await look(), reviewer),
    open: async (reviewer, claim) => openDesk(writer, await look(), reviewer, claim),
    item: async (reviewer, claim) => {
      const sight = await look()
      return fillItem(findClaim(sight, claim), sight, reviewer)
    },
    next: async (reviewer, after) => findNext(await look(), reviewer, after),
    judge: (claim, given) => judgeClaim(writer, claim, given, tools),
    disputes: async () => toDisputes(await ask('read')),
  }
}

/** What is gathered, and what each claim would move. */
interface Sight extends Gathered {
  readonly weigh: (statement: Statement) => Effects
}

interface Kept {
  readonly key: string
  readonly framework: Gathered['framework']
  readonly effects: Effects
}

/**
 * Keeps what a claim would move until a claim on the same matter is judged or recorded, or the day or the framework changes: the record moves
 * with every verdict, and a queue that was computed anew each time would keep the reviewer waiting.
 */
function createWeigher(): (statement: Statement, gathered: Gathered) => Effects {
  const kept = new Map<string, Kept>()
  return ({ claim }, { computed, statements, asked, framework }) => {
    const near = [...statements.values()].filter((other) => other.claim.subject === claim.subject)
    const key = JSON.stringify([asked.on, near.map((other) => [other.claim.id, other.standing])])
    const known = kept.get(claim.id)
    // Parsed once, a framework is the same object until it changes.
    if (known?.key === key && known.framework === framework) return known.effects
    const effects = computed.ifAccepted(claim.id)
    kept.set(claim.id, { key, framework, effects })
    return effects
  }
}

function listQueue({ weigh, statements }: Sight, reviewer: string): readonly Waiting[] {
  return orderQueue([...statements.values()], reviewer, (statement) => {
    const { provisions, facts, positions } = weigh(statement)
    return {
      provisions: provisions.length,
      facts: facts.length,
      positions: positions.length,
    }
  })
}

/** The next in order: where the claim itself has left the queue, the one that is first now. */
function findNext(gathered: Sight, reviewer: string, after?: string): string | undefined {
  const ids = listQueue(gathered, reviewer).map(({ statement }) => statement.claim.id)
  const index = after === undefined ? -1 : ids.indexOf(after)
  return ids[index + 1] ?? ids.find((id) => id !== after)
}

async function openDesk(
  writer: LedgerWriter,
  gathered: Sight,
  reviewer: string,
  claim: string,
): Promise<DeskAnswer> {
  const { asked, computed, naming, framework } = gathered
  const rule = toReviewRule(framework)
  assertReviewer(rule, reviewer)
  const current = findClaim(gathered, claim)
  const queue = listQueue(gathered, reviewer)
  const items = toDeskItems(gathered, reviewer, current, queue)
  const { ground } = current.claim
  const stored =
    ground.kind === 'passage' ? await writer.document(ground.document, FOREVER) : undefined
  const statements = computed.statements.filter(
    (one) =>
      one.claim.ground.kind === 'passage' && one.claim.ground.document === stored?.document.id,
  )
  return {
    reviewer,
    rule: explainRule(rule),
    fourEyes: rule.fourEyes,
    items: items.map((one) => fillItem(one, gathered, reviewer)),
    current: current.claim.id,
    waiting: queue.length,
    choices: toReviewChoices(naming),
    ...(stored && { document: toDocument(asked, { ...stored, statements }, naming) }),
  }
}

/** The reviewer's own last verdicts, oldest first, then the queue; the open claim is always among them. */
function toDeskItems(
  { statements }: Gathered,
  reviewer: string,
  current: Statement,
  queue: readonly Waiting[],
): readonly Statement[] {
  const own = listOwn([...statements.values()], reviewer).slice(-MOST_OWN)
  const waiting = queue.map(({ statement }) => statement)
  const at = Math.max(0, waiting.indexOf(current))
  // A queue longer than the desk is shown from a little before the open claim on.
  const from = Math.max(0, Math.min(at - 3, waiting.length - MOST_ITEMS))
  const shown = [...own, ...waiting.slice(from, from + MOST_ITEMS)]
  return shown.includes(current)
    ? shown
    : [...own, current, ...waiting.slice(from, from + MOST_ITEMS)]
}

/** Claims that the reviewer judged, in the order of judging. */
function listOwn(statements: readonly Statement[], reviewer: string): readonly Statement[] {
  return statements
    .flatMap((statement) => {
      const own = listVerdicts(statement).find(({ by }) => by === reviewer)
      return own ? [{ statement, at: own.recordedAt }] : []
    })
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ statement }) => statement)
}

function fillItem(
  statement: Statement,
  { weigh, naming, statements }: Sight,
  reviewer: string,
): ReviewItem {
  return toReviewItem(
    {
      statement,
      clashes: listClashes(statement, [...statements.values()]),
      verdicts: listVerdicts(statement),
      newest: listEffective(statement.judgements).at(-1),
      reviewer,
      ...(statement.standing === 'unreviewed' && { effects: weigh(statement) }),
    },
    naming,
  )
}

function findClaim({ statements }: Gathered, id: string): Statement {
  const statement = statements.get(id)
  if (statement) return statement
  throw new SuretyError(
    'claim-not-found',
    `Claim ${id} is not on record, or a newer reading has taken its place.`,
    'Begin at /review: it lists what waits.',
  )
}

function assertReviewer(rule: ReviewRule, reviewer: string): void {
  if (isReviewer(rule, reviewer)) return
  throw new SuretyError(
    'not-allowed',
    `${reviewer} is no reviewer of this framework.`,
    `Reviewers are ${rule.reviewers.join(', ')}; they stand under \`reviewers\` in framework.yaml.`,
  )
}

function toOverview(gathered: Sight, reviewer: string): ReviewOverview {
  const rule = toReviewRule(gathered.framework)
  assertReviewer(rule, reviewer)
  const statements = [...gathered.statements.values()]
  const queue = listQueue(gathered, reviewer)
  const read = statements.filter(({ claim }) => claim.origin.kind === 'read')
  return {
    reviewer,
    rule: explainRule(rule),
    fourEyes: rule.fourEyes,
    waiting: queue.length,
    awaitingSecond: read.filter(isHalfway).length,
    judgedByYou: listOwn(statements, reviewer).length,
    judged: read.filter((statement) => listVerdicts(statement).length > 0).length,
    agreement: findAgreement(statements),
    next: queue.slice(0, 12).map(({ statement }) => {
      const item = fillItem(statement, gathered, reviewer)
      const { id, headline, subject, when, document, effects } = item
      return {
        id,
        headline,
        subject,
        effects,
        ...(when && { when }),
        ...(document?.outlet && { outlet: document.outlet }),
      }
    }),
  }
  function isHalfway({ claim, standing, judgements }: Statement): boolean {
    if (!rule.fourEyes || standing !== 'unreviewed') return false
    const corrected = claim.origin.kind === 'read' && claim.origin.amends !== undefined
    return corrected || listEffective(judgements).some(({ awaitsSecond }) => awaitsSecond)
  }
}

/** Reviewers by their verdicts; sources by what the engine calls disputed, unreviewed readings counted in and marked. */
function toDisputes({ computed, naming, statements }: Gathered): DisputesAnswer {
  return {
    reviewers: [...statements.values()].flatMap((statement) => {
      const verdicts = listVerdicts(statement)
      return statement.claim.origin.kind === 'read' && isDisputed(verdicts)
        ? [{ claim: toClaimLine(statement, naming), verdicts }]
        : []
    }),
    positions: computed
      .positions()
      .filter(({ state }) => state === 'disputed')
      .map((finding) => toPositionLine(finding, naming)),
    facts: computed
      .facts()
      .filter(({ truth }) => truth === 'disputed')
      .map((finding) => toFactLine(finding, statements, naming)),
  }
}
