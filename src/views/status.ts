import type { FluentFinding, ProvisionFinding, TruceFinding } from '../model/finding.ts'
import type { ProvisionState } from '../model/provision.ts'
import type { Statement } from '../model/statement.ts'
import type { Truth } from '../model/truth.ts'
import { EN } from '../model/words/en.ts'
import type { AnswerSentences } from '../model/words/en-answers.ts'
import type { Asked } from './asked.ts'
import { type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'
import { type ProvisionLine, toProvisionLine } from './why.ts'

/** The value of a fact that provisions hang on. */
export interface FactLine {
  readonly ref: string
  readonly question: string
  readonly truth: Truth
  readonly because: string
  readonly missing?: string
  readonly assumed: boolean
  readonly evidence: readonly ClaimLine[]
}

export interface TruceLine {
  readonly claim: string
  readonly title: string
  readonly class: TruceFinding['class']
  readonly when: TruceFinding['when']
  readonly from?: string
  readonly until?: string
  readonly because: string
  readonly outcome?: string
}

/** What the assumptions of a what-if change, provision by provision. */
export interface WhatIfLine {
  readonly provision: ProvisionLine
  readonly before: ProvisionState
  readonly after: ProvisionState
  /** `wakes` on every reading, `wakes-on-one-reading`, `nearer` when it still waits but on less. */
  readonly effect: 'wakes' | 'wakes-on-one-reading' | 'nearer' | 'nearer-on-one-reading' | 'changes'
  readonly words: string
}

/** What is in force, waiting, disputed or overdue on a date, and why. */
export interface StatusAnswer {
  readonly asked: Asked
  readonly headline: string
  readonly counts: Readonly<Partial<Record<ProvisionState, number>>>
  readonly facts: readonly FactLine[]
  readonly truces: readonly TruceLine[]
  readonly provisions: readonly ProvisionLine[]
  /** Present when the question assumes something. */
  readonly whatIf?: { readonly changed: readonly WhatIfLine[]; readonly legal: string }
}

/** What a status is made from. */
export interface StatusFindings {
  readonly provisions: readonly ProvisionFinding[]
  /** The same without the assumptions; given when the question assumes something. */
  readonly before?: readonly ProvisionFinding[]
  readonly truces: readonly TruceFinding[]
  readonly facts: readonly FluentFinding[]
  readonly statements: ReadonlyMap<string, Statement>
}

export function toStatus(asked: Asked, findings: StatusFindings, naming: Naming): StatusAnswer {
  const provisions = findings.provisions.map((finding) => toProvisionLine(finding, naming))
  const counts: Partial<Record<ProvisionState, number>> = {}
  for (const { state } of provisions) counts[state] = (counts[state] ?? 0) + 1
  const running = findings.truces.filter(({ when }) => when === 'runs' || when === 'ran-that-day')
  return {
    asked,
    // Before the record begins nothing can be said of the world, whatever the framework declares.
    headline:
      asked.notice ??
      toHeadline(provisions.filter(isPledge(naming)), findings.facts, running, toSentences(naming)),
    counts,
    facts: findings.facts.map((fact) => toFactLine(fact, findings.statements, naming)),
    truces: running.map(toTruceLine),
    provisions,
    ...(findings.before && {
      whatIf: toWhatIf(findings.before, findings.provisions, naming),
    }),
  }
}

function toSentences({ framework }: Naming): AnswerSentences {
  return (framework.words ?? EN).answers
}

const AWAKE: readonly ProvisionState[] = ['active', 'due', 'fulfilled', 'overdue']

/** A clause by which a text ends, and a duty of the beneficiary's own, guarantee it nothing. */
function isPledge({ framework: { beneficiary } }: Naming): (line: ProvisionLine) => boolean {
  return ({ kind, conditional, creditors }) =>
    kind !== 'power' &&
    (!conditional || beneficiary === undefined || creditors.some(({ id }) => id === beneficiary))
}

/** A headline is computed from the findings of its date, so that it cannot say what they do not. */
function toHeadline(
  provisions: readonly ProvisionLine[],
  facts: readonly FluentFinding[],
  running: readonly TruceFinding[],
  say: AnswerSentences,
): string {
  const adopted = provisions.filter(({ state }) => state !== 'not-in-force' && state !== 'ended')
  if (adopted.length === 0) return say.noneAdopted
  const waking = adopted.filter(({ conditional }) => conditional)
  const awake = waking.filter(({ state }) => AWAKE.includes(state))
  const standing = adopted.filter(({ conditional, state }) => !conditional && state === 'active')
  const sentences = [
    waking.length > 0 ? say.awake(awake.length, waking.length) : '',
    standing.length > 0 ? say.standing(standing.length) : '',
  ]
  const ceasefire = facts.find(({ ref }) => ref === 'ceasefire')
  const word = ceasefire ? say.ceasefire[ceasefire.truth] : ''
  const truce = running.map(({ truce: { title }, class: kind, when }) =>
    say.truce(title, say.truceKind[kind], when === 'runs'),
  )
  return [...sentences, word ? `${[word, ...truce].join('; ')}.` : ''].filter(Boolean).join(' ')
}

/** A fact with its answer and the claims behind it. */
export function toFactLine(
  { ref, question, truth, because, missing, assumed, evidence }: FluentFinding,
  statements: ReadonlyMap<string, Statement>,
  naming: Naming,
): FactLine {
  return {
    ref,
    question,
    truth,
    because,
    assumed,
    evidence: evidence.flatMap((id) => {
      const statement = statements.get(id)
      return statement ? [toClaimLine(statement, naming)] : []
    }),
    ...(missing && { missing }),
  }
}

function toTruceLine({ statement, truce, class: kind, when, because }: TruceFinding): TruceLine {
  return {
    claim: statement.claim.id,
    title: truce.title,
    class: kind,
    when,
    because,
    ...(truce.from && { from: truce.from }),
    ...(truce.until && { until: truce.until }),
    ...(truce.outcome && { outcome: truce.outcome }),
  }
}

function toWhatIf(
  before: readonly ProvisionFinding[],
  after: readonly ProvisionFinding[],
  naming: Naming,
): NonNullable<StatusAnswer['whatIf']> {
  const old = new Map(before.map((finding) => [finding.provision.id, finding]))
  const changed = after.flatMap((finding): readonly WhatIfLine[] => {
    const was = old.get(finding.provision.id)
    const effect = was && toEffect(was, finding)
    if (!was || !effect) return []
    return [
      {
        provision: toProvisionLine(finding, naming),
        before: was.state,
        after: finding.state,
        effect,
        words: toEffectWords(effect, finding, toSentences(naming)),
      },
    ]
  })
  const legal = changed.filter(
    ({ provision, effect }) =>
      provision.bindingness !== 'political' &&
      (effect === 'wakes' || effect === 'wakes-on-one-reading'),
  )
  return {
    changed,
    legal: toSentences(naming).legal(legal.map(({ provision }) => provision.title)),
  }
}

/** On one reading only: says which. */
function toEffectWords(
  effect: WhatIfLine['effect'],
  finding: ProvisionFinding,
  say: AnswerSentences,
): string {
  return effect === 'nearer-on-one-reading' ? say.onOneReading(finding.because) : finding.because
}

/** Compares what each debtor waits on, reading by reading. */
function toEffect(was: ProvisionFinding, is: ProvisionFinding): WhatIfLine['effect'] | undefined {
  const readings = is.debtors.flatMap((debtor) => {
    const other = was.debtors.find(({ debtor: id }) => id === debtor.debtor)
    return debtor.readings.map((reading) => {
      const old = other?.readings.find(({ reading: id }) => id === reading.reading)
      return {
        label: reading.label,
        wakes: AWAKE.includes(reading.state) && !(old && AWAKE.includes(old.state)),
        nearer: old !== undefined && reading.awaits.length < old.awaits.length,
        changes: old?.state !== reading.state || old?.because !== reading.because,
      }
    })
  })
  const all = new Set(readings.map(({ label }) => label)).size
  const labels = (part: 'wakes' | 'nearer'): number =>
    new Set(readings.filter((reading) => reading[part]).map(({ label }) => label)).size
  if (labels('wakes') > 0) return labels('wakes') < all ? 'wakes-on-one-reading' : 'wakes'
  if (labels('nearer') > 0) return labels('nearer') < all ? 'nearer-on-one-reading' : 'nearer'
  return readings.some(({ changes }) => changes) ? 'changes' : undefined
}
